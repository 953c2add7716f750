-- How right is an outlet?
-- Of the claims that the record can judge, how many does it confirm, by outlet, and where years are wrong,
-- how far off are they?
SELECT
    coalesce(articles.outlet, '(not said)') AS outlet,
    count(*) AS n_judged,
    count(*) FILTER (WHERE claims.verdict = 'confirmed') AS n_confirmed,
    count(*) FILTER (WHERE claims.verdict = 'year_mismatch') AS n_wrong_year,
    count(*) FILTER (WHERE claims.verdict = 'contradicted') AS n_contradicted,
    count(*) FILTER (WHERE claims.verdict IN ('action_mismatch', 'not_in_record')) AS n_wrong_act,
    round(100.0 * n_confirmed / n_judged, 1) AS pct_confirmed,
    median(abs(claims.year - ratifications.record_year)) FILTER (
        WHERE claims.verdict = 'year_mismatch'
    ) AS median_years_off
FROM treaty_claims AS claims
INNER JOIN articles ON claims.article_id = articles.article_id
LEFT JOIN ratifications
    ON claims.iso3 = ratifications.iso3 AND claims.treaty_code = ratifications.treaty_code
WHERE
    claims.verdict IN (
        'confirmed', 'year_mismatch', 'contradicted', 'action_mismatch', 'not_in_record'
    )
    AND articles.duplicate_of IS NULL
GROUP BY coalesce(articles.outlet, '(not said)')
ORDER BY n_judged DESC, outlet ASC;
