-- One incident in many words
-- The incident that most outlets tell: what does each of them say, and when?
SELECT
    sources.published_on,
    sources.outlet,
    sources.reported_type,
    sources.reported_status,
    sources.victims_best,
    sources.evidence
FROM incident_sources AS sources
WHERE
    NOT sources.is_reprint
    AND sources.incident_id = (
        SELECT incidents.incident_id
        FROM incidents
        ORDER BY incidents.n_outlets DESC, incidents.n_articles DESC, incidents.incident_id ASC
        LIMIT 1
    )
ORDER BY sources.published_on, sources.outlet;
