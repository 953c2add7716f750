-- Who tells it? One row per outlet: its articles (reprints apart), the incidents that it tells, those that
-- no other outlet tells, and how often it was the first. pct_alleged: of its reports of violations, the
-- share that it leaves to others' word.
CREATE OR REPLACE VIEW sources_by_outlet AS
WITH reports AS (
    SELECT
        coalesce(articles.outlet, '(not said)') AS outlet,
        articles.article_id,
        articles.published_on,
        articles.duplicate_of IS NOT NULL AS is_reprint,
        incident_reports.report_id,
        incident_reports.status,
        incident_types.family,
        incidents.incident_id,
        incidents.n_outlets,
        incidents.first_reported_on
    FROM articles
    LEFT JOIN incident_reports ON articles.article_id = incident_reports.article_id
    LEFT JOIN incident_types ON incident_reports.incident_type = incident_types.incident_type
    LEFT JOIN incidents ON incident_reports.incident_id = incidents.incident_id
)

SELECT
    outlet,
    count(DISTINCT article_id) FILTER (WHERE NOT is_reprint) AS n_articles,
    count(DISTINCT article_id) FILTER (WHERE is_reprint) AS n_reprints,
    count(report_id) FILTER (WHERE NOT is_reprint) AS n_reports,
    count(DISTINCT incident_id) FILTER (WHERE NOT is_reprint) AS n_incidents,
    count(DISTINCT incident_id) FILTER (WHERE NOT is_reprint AND n_outlets = 1) AS n_told_alone,
    count(DISTINCT incident_id) FILTER (
        WHERE NOT is_reprint AND n_outlets > 1 AND published_on = first_reported_on
    ) AS n_told_first,
    round(
        100.0 * count(*) FILTER (WHERE NOT is_reprint AND family = 'violation' AND status = 'alleged')
        / nullif(count(*) FILTER (WHERE NOT is_reprint AND family = 'violation'), 0),
        1
    ) AS pct_alleged,
    min(published_on) AS first_on,
    max(published_on) AS last_on
FROM reports
GROUP BY outlet;
