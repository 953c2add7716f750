-- What do the articles say of an incident, in their own words? One row per report, reprints included and
-- named: its sentence, outlet and headline, the kind, status, days and numbers that it gives.
CREATE OR REPLACE VIEW incident_sources AS
SELECT
    incidents.incident_id,
    incidents.incident_type,
    incident_reports.incident_type AS reported_type,
    incident_reports.status AS reported_status,
    articles.published_on,
    articles.outlet,
    articles.headline,
    articles.url,
    articles.duplicate_of IS NOT NULL AS is_reprint,
    incident_reports.attributed_to,
    incident_reports.occurred_from,
    incident_reports.occurred_to,
    incident_reports.victims_low,
    incident_reports.victims_best,
    incident_reports.victims_high,
    incident_reports.evidence,
    incident_reports.report_id,
    incident_reports.article_id
FROM incidents
INNER JOIN incident_reports ON incidents.incident_id = incident_reports.incident_id
INNER JOIN articles ON incident_reports.article_id = articles.article_id;
