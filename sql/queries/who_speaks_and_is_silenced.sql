-- Who speaks, and is silenced
-- Where are journalists, lawyers and human rights defenders arrested, jailed, attacked or killed, in which
-- years, and who were they?
SELECT
    states.name AS state,
    year(coalesce(reports.occurred_from, articles.published_on)) AS year,
    count(DISTINCT reports.incident_id) AS n_incidents,
    count(DISTINCT reports.incident_id) FILTER (WHERE incidents.perpetrator_iso3 = states.iso3)
        AS n_by_own_organs,
    list_sort(list_distinct(flatten(list(reports.victim_names)))) AS who
FROM incident_reports AS reports
INNER JOIN incidents ON reports.incident_id = incidents.incident_id
INNER JOIN incident_types ON incidents.incident_type = incident_types.incident_type
INNER JOIN articles ON reports.article_id = articles.article_id
INNER JOIN states ON coalesce(reports.place_iso3, reports.perpetrator_iso3) = states.iso3
WHERE
    incident_types.family = 'violation'
    AND reports.status IN ('occurred', 'alleged')
    AND list_has_any(reports.victim_kinds, ['journalist', 'lawyer', 'human_rights_defender'])
GROUP BY states.name, year(coalesce(reports.occurred_from, articles.published_on))
ORDER BY n_incidents DESC, states.name ASC, year ASC;
