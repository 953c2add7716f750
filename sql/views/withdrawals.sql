-- Who left a treaty, when, and who came back? One row per withdrawal on record (its notification, the day
-- from which it has effect, a later return) or, where the record has none, per withdrawal that is reported.
CREATE OR REPLACE VIEW withdrawals AS
WITH recorded AS (
    SELECT
        treaty_record.iso3,
        treaty_record.treaty_code,
        treaty_record.acted_on AS notified_on,
        treaty_record.ended_on AS effective_on,
        min(later_acts.acted_on) AS returned_on,
        any_value(treaty_record.note) AS note
    FROM treaty_record
    LEFT JOIN treaty_record AS later_acts
        ON
            treaty_record.iso3 = later_acts.iso3
            AND treaty_record.treaty_code = later_acts.treaty_code
            AND treaty_record.acted_on <= later_acts.acted_on
            AND later_acts.action NOT IN (
                'signature', 'succession_to_signature', 'withdrawal', 'provisional_application'
            )
    WHERE treaty_record.action = 'withdrawal'
    GROUP BY ALL
),

reported AS (
    SELECT
        treaty_claims.iso3,
        treaty_claims.treaty_code,
        count(DISTINCT coalesce(articles.duplicate_of, articles.article_id)) AS n_articles,
        min(articles.published_on) AS first_reported_on
    FROM treaty_claims
    INNER JOIN articles ON treaty_claims.article_id = articles.article_id
    WHERE
        treaty_claims.action = 'withdrawal'
        AND treaty_claims.polarity = 'affirmed'
        AND treaty_claims.modality = 'actual'
    GROUP BY treaty_claims.iso3, treaty_claims.treaty_code
)

SELECT
    coalesce(recorded.iso3, reported.iso3) AS iso3,
    states.name AS state,
    coalesce(recorded.treaty_code, reported.treaty_code) AS treaty_code,
    treaties.short_title AS treaty,
    recorded.notified_on,
    recorded.effective_on,
    recorded.returned_on,
    recorded.iso3 IS NOT NULL AS is_on_record,
    coalesce(reported.n_articles, 0) AS n_articles,
    reported.first_reported_on,
    recorded.note
FROM recorded
FULL OUTER JOIN reported
    ON recorded.iso3 = reported.iso3 AND recorded.treaty_code = reported.treaty_code
LEFT JOIN states ON coalesce(recorded.iso3, reported.iso3) = states.iso3
LEFT JOIN treaties ON coalesce(recorded.treaty_code, reported.treaty_code) = treaties.treaty_code;
