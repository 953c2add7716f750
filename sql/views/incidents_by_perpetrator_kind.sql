-- Who does what? One row per kind of perpetrator and kind of violation, feared and denied incidents left
-- out: how many incidents, in how many states, and how many of them rest on somebody's word alone.
CREATE OR REPLACE VIEW incidents_by_perpetrator_kind AS
SELECT
    incidents.perpetrator_kind,
    incidents.incident_type,
    count(*) AS n_incidents,
    count(DISTINCT coalesce(incidents.place_iso3, incidents.perpetrator_iso3)) AS n_states,
    count(*) FILTER (WHERE incidents.status = 'alleged') AS n_alleged,
    count(*) FILTER (WHERE incidents.is_pattern) AS n_patterns,
    round(100.0 * count(*) / sum(count(*)) OVER (PARTITION BY incidents.incident_type), 1) AS pct_of_type
FROM incidents
INNER JOIN incident_types ON incidents.incident_type = incident_types.incident_type
WHERE incident_types.family = 'violation' AND incidents.status IN ('occurred', 'alleged')
GROUP BY incidents.perpetrator_kind, incidents.incident_type;
