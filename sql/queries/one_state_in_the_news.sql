-- One state in the news
-- What has been written about China and its treaties, since when, in which words, and is it right?
SELECT
    about.published_on,
    about.treaty_code,
    about.action,
    about.polarity,
    about.modality,
    about.year,
    about.verdict,
    about.record_on,
    about.evidence
FROM claims_about('CHN') AS about
WHERE NOT about.is_reprint;
