-- Who signed and never ratified? One row per present state and treaty, signed and not bound by the record's
-- day: how many full years it has waited by then, and how often that was reported.
CREATE OR REPLACE VIEW laggards AS
SELECT
    status.iso3,
    status.name AS state,
    status.region,
    status.treaty_code,
    treaties.short_title AS treaty,
    status.signed_on,
    date_sub('year', status.signed_on, status.as_of) AS years_since,
    status.as_of,
    coalesce(ratifications.n_articles, 0) AS n_articles,
    ratifications.reported_action,
    ratifications.reported_polarity,
    ratifications.verdict
FROM state_treaty_status AS status
INNER JOIN states ON status.iso3 = states.iso3
LEFT JOIN treaties ON status.treaty_code = treaties.treaty_code
LEFT JOIN ratifications
    ON status.iso3 = ratifications.iso3 AND status.treaty_code = ratifications.treaty_code
WHERE status.status = 'signatory' AND states.existed_to IS NULL;
