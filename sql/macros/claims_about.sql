-- claims_about(iso3): everything that articles say of a state and a treaty, the earliest first, in their own
-- words and with what the depositary's record says of it, as in FROM claims_about('CHN').
CREATE OR REPLACE MACRO claims_about(state_code) AS TABLE
    SELECT
        articles.published_on,
        articles.outlet,
        claims.treaty_code,
        treaties.short_title AS treaty,
        claims.action,
        claims.polarity,
        claims.modality,
        claims.year,
        claims.verdict,
        ratifications.record_action,
        ratifications.record_on,
        claims.evidence,
        claims.attributed_to,
        articles.headline,
        articles.url,
        articles.duplicate_of IS NOT NULL AS is_reprint,
        claims.article_id,
        claims.claim_id
    FROM treaty_claims AS claims
    INNER JOIN articles ON claims.article_id = articles.article_id
    LEFT JOIN treaties ON claims.treaty_code = treaties.treaty_code
    LEFT JOIN ratifications
        ON claims.iso3 = ratifications.iso3 AND claims.treaty_code = ratifications.treaty_code
    WHERE claims.iso3 = state_code
    ORDER BY articles.published_on NULLS LAST, claims.article_id, claims.sentence_no, claims.claim_id;
