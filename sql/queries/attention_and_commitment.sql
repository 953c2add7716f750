-- Attention and commitment
-- Which treaties do articles write about most, how much of what they say of states is right, and how many
-- states are bound?
SELECT
    coverage.treaty_code,
    coverage.short_title,
    coverage.n_articles_mentioning,
    coverage.n_states,
    coverage.n_claims,
    coverage.pct_right,
    coverage.n_parties,
    coverage.record_as_of
FROM treaty_coverage AS coverage
WHERE coverage.n_articles_mentioning > 0 OR coverage.n_claims > 0
ORDER BY coverage.n_articles_mentioning DESC, coverage.n_claims DESC, coverage.treaty_code ASC
LIMIT 25;
