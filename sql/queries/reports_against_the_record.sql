-- Reports that the record does not bear out
-- Which claims are at odds with the depositary's record: an act in another year, another act, an act denied
-- that had taken place, or an act of which the record has nothing? Each with the sentence that says it.
SELECT
    states.name AS state,
    claims.treaty_code,
    claims.verdict,
    if(claims.polarity = 'denied', 'not: ', '') || claims.action AS reported,
    claims.year AS reported_year,
    ratifications.record_action,
    ratifications.record_on,
    articles.published_on,
    articles.outlet,
    claims.evidence
FROM treaty_claims AS claims
INNER JOIN articles ON claims.article_id = articles.article_id
INNER JOIN states ON claims.iso3 = states.iso3
LEFT JOIN ratifications
    ON claims.iso3 = ratifications.iso3 AND claims.treaty_code = ratifications.treaty_code
WHERE
    claims.verdict IN ('year_mismatch', 'action_mismatch', 'contradicted', 'not_in_record')
    AND articles.duplicate_of IS NULL
ORDER BY claims.verdict, state, claims.treaty_code, articles.published_on;
