-- What article $1 says that states did on treaties.

SELECT
    claims.span_start,
    claims.span_end,
    concat_ws(
        ' ',
        concat(coalesce(states.name, claims.iso3), ':'),
        if(claims.polarity = 'denied', 'no', NULL),
        claims.action,
        'of',
        concat(claims.treaty_code, if(claims.year IS NULL, '', ',')),
        claims.year,
        if(claims.modality <> 'actual', concat('(', claims.modality, ')'), NULL)
    ) AS title,
    claims.claim_id,
    claims.iso3,
    claims.treaty_code,
    claims.action,
    claims.polarity,
    claims.modality,
    claims.year,
    claims.acted_from,
    claims.acted_to,
    claims.attributed_to,
    claims.verdict,
    claims.rule_id,
    claims.confidence
FROM treaty_claims AS claims
LEFT JOIN states ON claims.iso3 = states.iso3
WHERE claims.article_id = $1
ORDER BY claims.span_start, claims.span_end, claims.claim_id
