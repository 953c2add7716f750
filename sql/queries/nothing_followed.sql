-- Nothing followed
-- Which killings, disappearances and tortures are told without any inquiry, prosecution, sanction or release
-- in the same articles, the most widely told first?
SELECT
    violations.incident_id,
    violations.incident_type,
    states.name AS state,
    violations.occurred_from,
    violations.perpetrator_kind,
    violations.victims_low,
    violations.n_articles,
    violations.n_outlets
FROM incidents AS violations
LEFT JOIN states ON coalesce(violations.place_iso3, violations.perpetrator_iso3) = states.iso3
WHERE
    violations.incident_type IN (
        'extrajudicial_killing', 'mass_killing', 'death_in_custody', 'enforced_disappearance', 'torture'
    )
    AND violations.status = 'occurred'
    AND NOT EXISTS (
        SELECT 1
        FROM responses_to_violations AS responses
        WHERE
            responses.violation_id = violations.incident_id
            AND responses.response_type IN ('investigation', 'prosecution', 'sanction', 'release')
            AND responses.response_status IN ('occurred', 'feared')
    )
ORDER BY violations.n_articles DESC, violations.occurred_from DESC NULLS LAST, violations.incident_id ASC
LIMIT 50;
