-- Promises and what came of them
-- States that were reported to plan, promise or consider joining a treaty: had they joined when the record
-- was made, and how long after the first such report?
WITH promises AS (
    SELECT
        claims.iso3,
        claims.treaty_code,
        min(articles.published_on) AS first_promised_on,
        arg_min(claims.evidence, articles.published_on) AS evidence,
        count(DISTINCT articles.article_id) AS n_articles
    FROM treaty_claims AS claims
    INNER JOIN articles ON claims.article_id = articles.article_id
    WHERE
        claims.modality IN ('prospective', 'domestic')
        AND claims.polarity = 'affirmed'
        AND claims.action NOT IN ('withdrawal', 'reservation', 'signature')
        AND articles.duplicate_of IS NULL
        AND articles.published_on IS NOT NULL
    GROUP BY claims.iso3, claims.treaty_code
)

SELECT
    states.name AS state,
    promises.treaty_code,
    promises.first_promised_on,
    promises.n_articles,
    status.bound_on,
    CASE
        WHEN status.bound_on <= promises.first_promised_on THEN 'bound already'
        WHEN status.bound_on IS NOT NULL THEN 'kept'
        WHEN coverage.record_as_of IS NULL THEN 'no record held'
        WHEN coverage.record_as_of < promises.first_promised_on THEN 'record too old'
        ELSE 'not kept by ' || coverage.record_as_of
    END AS outcome,
    date_diff('month', promises.first_promised_on, status.bound_on) AS months_until_bound,
    promises.evidence
FROM promises
INNER JOIN states ON promises.iso3 = states.iso3
LEFT JOIN state_treaty_status AS status
    ON promises.iso3 = status.iso3 AND promises.treaty_code = status.treaty_code
LEFT JOIN treaty_coverage AS coverage ON promises.treaty_code = coverage.treaty_code
ORDER BY promises.first_promised_on, state, promises.treaty_code;
