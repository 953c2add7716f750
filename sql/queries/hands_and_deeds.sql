-- Hands and deeds
-- Which kind of perpetrator does most of what? One row per kind of violation, the share of each kind of
-- perpetrator in percent.
PIVOT (
    SELECT
        incident_type,
        perpetrator_kind,
        pct_of_type
    FROM incidents_by_perpetrator_kind
)
ON
perpetrator_kind IN (
    'security_forces', 'other_state', 'paramilitary', 'non_state_armed', 'private', 'international', 'unknown'
)
USING coalesce(first(pct_of_type), 0)
GROUP BY incident_type
ORDER BY incident_type;
