-- The claims with what the depositary's record says of each.

SELECT extracted_treaty_claims.* REPLACE (claim_verdicts.verdict AS verdict)
FROM extracted_treaty_claims
LEFT JOIN claim_verdicts ON extracted_treaty_claims.claim_id = claim_verdicts.claim_id
