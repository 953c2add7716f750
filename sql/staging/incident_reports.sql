-- The reports with the incident that each tells.

SELECT extracted_incident_reports.* REPLACE (incident_groups.incident_id AS incident_id)
FROM extracted_incident_reports
LEFT JOIN incident_groups ON extracted_incident_reports.report_id = incident_groups.report_id
