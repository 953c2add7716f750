-- Leaving treaties
-- Which states have left which treaties, when did it take effect, did they return, and did the news tell?
SELECT
    withdrawals.state,
    withdrawals.treaty_code,
    withdrawals.notified_on,
    withdrawals.effective_on,
    withdrawals.returned_on,
    withdrawals.is_on_record,
    withdrawals.n_articles,
    withdrawals.first_reported_on
FROM withdrawals
ORDER BY withdrawals.notified_on DESC NULLS LAST, withdrawals.state ASC;
