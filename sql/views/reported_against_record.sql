-- What is reported of a state and a treaty, what does the record say, and in which words was it reported? One
-- row per state and treaty that any article makes a claim on, with the sentence that says best what the row
-- says: the same act and verdict, with the year if there is one, from the earliest article.
CREATE OR REPLACE VIEW reported_against_record AS
WITH ranked AS (
    SELECT
        ratifications.iso3,
        ratifications.treaty_code,
        claims.claim_id,
        claims.evidence,
        articles.article_id,
        articles.published_on,
        articles.outlet,
        articles.headline,
        articles.url,
        row_number() OVER (
            PARTITION BY ratifications.iso3, ratifications.treaty_code
            ORDER BY
                claims.action IS NOT DISTINCT FROM ratifications.reported_action
                AND claims.polarity IS NOT DISTINCT FROM ratifications.reported_polarity DESC,
                claims.verdict IS NOT DISTINCT FROM ratifications.verdict DESC,
                claims.year IS NOT DISTINCT FROM ratifications.reported_year DESC,
                articles.duplicate_of IS NULL DESC,
                articles.published_on ASC NULLS LAST,
                claims.claim_id ASC
        ) AS rank
    FROM ratifications
    INNER JOIN treaty_claims AS claims
        ON ratifications.iso3 = claims.iso3 AND ratifications.treaty_code = claims.treaty_code
    INNER JOIN articles ON claims.article_id = articles.article_id
)

SELECT
    ratifications.iso3,
    states.name AS state,
    ratifications.treaty_code,
    treaties.short_title AS treaty,
    ratifications.verdict,
    ratifications.reported_action,
    ratifications.reported_polarity,
    ratifications.reported_year,
    ratifications.record_action,
    ratifications.record_on,
    ratifications.n_articles,
    ranked.evidence,
    ranked.published_on,
    ranked.outlet,
    ranked.headline,
    ranked.url,
    ranked.article_id,
    ranked.claim_id
FROM ratifications
INNER JOIN ranked
    ON
        ratifications.iso3 = ranked.iso3
        AND ratifications.treaty_code = ranked.treaty_code
        AND ranked.rank = 1
LEFT JOIN states ON ratifications.iso3 = states.iso3
LEFT JOIN treaties ON ratifications.treaty_code = treaties.treaty_code;
