-- What is reported at all, and how firmly? One row per kind of incident, those that no article tells
-- included. n_outlets_median: in how many outlets the middle incident of its kind is told.
CREATE OR REPLACE VIEW incidents_by_type AS
SELECT
    incident_types.incident_type,
    incident_types.family,
    count(incidents.incident_id) AS n_incidents,
    count(*) FILTER (WHERE incidents.status = 'occurred') AS n_occurred,
    count(*) FILTER (WHERE incidents.status = 'alleged') AS n_alleged,
    count(*) FILTER (WHERE incidents.status = 'feared') AS n_feared,
    count(*) FILTER (WHERE incidents.status = 'denied') AS n_denied,
    count(*) FILTER (WHERE incidents.is_pattern) AS n_patterns,
    count(DISTINCT coalesce(incidents.place_iso3, incidents.perpetrator_iso3)) AS n_states,
    cast(coalesce(sum(incidents.n_reports), 0) AS BIGINT) AS n_reports,
    median(incidents.n_outlets) AS n_outlets_median,
    min(coalesce(incidents.occurred_from, incidents.first_reported_on)) AS earliest_on,
    max(incidents.last_reported_on) AS last_reported_on
FROM incident_types
LEFT JOIN incidents ON incident_types.incident_type = incidents.incident_type
GROUP BY incident_types.incident_type, incident_types.family;
