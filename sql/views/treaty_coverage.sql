-- Which treaties does the news write about, and does it get them right? One row per treaty: articles, outlets
-- and states in claims, duplicates left out; claims by verdict; parties on record, and the record's day.
-- pct_right: of the claims that the record can judge, the share that it confirms.
CREATE OR REPLACE VIEW treaty_coverage AS
WITH mentions AS (
    SELECT
        treaty_mentions.treaty_code,
        count(DISTINCT treaty_mentions.article_id) AS n_articles
    FROM treaty_mentions
    INNER JOIN articles ON treaty_mentions.article_id = articles.article_id
    WHERE articles.duplicate_of IS NULL
    GROUP BY treaty_mentions.treaty_code
),

claims AS (
    SELECT
        treaty_claims.treaty_code,
        count(DISTINCT treaty_claims.article_id) AS n_articles,
        count(DISTINCT articles.outlet) AS n_outlets,
        count(DISTINCT treaty_claims.iso3) AS n_states,
        count(*) AS n_claims,
        count(*) FILTER (WHERE treaty_claims.verdict = 'confirmed') AS n_confirmed,
        count(*) FILTER (
            WHERE treaty_claims.verdict IN (
                'year_mismatch', 'action_mismatch', 'contradicted', 'not_in_record'
            )
        ) AS n_at_odds,
        min(articles.published_on) AS first_reported_on,
        max(articles.published_on) AS last_reported_on
    FROM treaty_claims
    INNER JOIN articles ON treaty_claims.article_id = articles.article_id
    WHERE articles.duplicate_of IS NULL
    GROUP BY treaty_claims.treaty_code
),

record AS (
    SELECT
        treaty_code,
        count(*) FILTER (WHERE status = 'party') AS n_parties,
        max(as_of) AS record_as_of
    FROM state_treaty_status
    GROUP BY treaty_code
)

SELECT
    treaties.treaty_code,
    treaties.short_title,
    coalesce(mentions.n_articles, 0) AS n_articles_mentioning,
    coalesce(claims.n_articles, 0) AS n_articles_with_claims,
    coalesce(claims.n_outlets, 0) AS n_outlets,
    coalesce(claims.n_states, 0) AS n_states,
    coalesce(claims.n_claims, 0) AS n_claims,
    coalesce(claims.n_confirmed, 0) AS n_confirmed,
    coalesce(claims.n_at_odds, 0) AS n_at_odds,
    round(100.0 * claims.n_confirmed / nullif(claims.n_confirmed + claims.n_at_odds, 0), 1) AS pct_right,
    claims.first_reported_on,
    claims.last_reported_on,
    record.n_parties,
    record.record_as_of
FROM treaties
LEFT JOIN mentions ON treaties.treaty_code = mentions.treaty_code
LEFT JOIN claims ON treaties.treaty_code = claims.treaty_code
LEFT JOIN record ON treaties.treaty_code = record.treaty_code;
