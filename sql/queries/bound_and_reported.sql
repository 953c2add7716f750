-- Bound and reported
-- Which states that are bound by the Convention against Torture are reported for torture or for returning
-- people to danger, and since when are they bound?
SELECT
    against.state,
    against.consented_by,
    against.consented_on,
    against.incident_type,
    against.article,
    count(*) AS n_incidents,
    count(*) FILTER (WHERE against.status = 'occurred') AS n_occurred,
    min(coalesce(against.occurred_from, against.first_reported_on)) AS earliest_on,
    min(against.years_bound) AS years_bound_by_then
FROM parties_against_prohibitions AS against
WHERE against.treaty_code = 'CAT' AND against.incident_type IN ('torture', 'refoulement')
GROUP BY ALL
ORDER BY n_incidents DESC, against.state ASC, against.incident_type ASC;
