-- Numbers that differ
-- Where do articles give different numbers of victims for one incident, and how far apart are they?
SELECT
    incidents.incident_id,
    incidents.incident_type,
    incidents.place,
    incidents.occurred_from,
    incidents.n_outlets,
    min(coalesce(sources.victims_best, sources.victims_low, sources.victims_high)) AS least_told,
    max(coalesce(sources.victims_best, sources.victims_low, sources.victims_high)) AS most_told,
    incidents.victims_low,
    incidents.victims_best,
    incidents.victims_high
FROM incidents
INNER JOIN incident_sources AS sources ON incidents.incident_id = sources.incident_id
WHERE NOT sources.is_reprint
GROUP BY ALL
HAVING least_told < most_told
ORDER BY most_told - least_told DESC, incidents.incident_id ASC;
