-- What followed
-- What do states and international bodies do about which violations, how often, and after how many days?
SELECT
    responses.violation_type,
    responses.response_type,
    responses.responder_kind,
    count(*) AS n_responses,
    count(DISTINCT responses.violation_id) AS n_violations,
    count(*) FILTER (WHERE responses.response_status = 'occurred') AS n_carried_out,
    median(responses.days_after) AS median_days_after
FROM responses_to_violations AS responses
GROUP BY responses.violation_type, responses.response_type, responses.responder_kind
ORDER BY n_responses DESC, violation_type ASC, response_type ASC, responder_kind ASC;
