-- The incidents that article $1 tells: of what kind, and who did it (or responds) → to whom (or what state).

SELECT
    reports.span_start,
    reports.span_end,
    concat_ws(
        ' ',
        replace(reports.incident_type, '_', ' '),
        concat('(', reports.status, if(reports.is_pattern, ', pattern', ''), ')'),
        concat(
            '· ',
            coalesce(
                perpetrators.name,
                if(reports.perpetrator_kind <> 'international', reports.perpetrator, NULL),
                if(reports.perpetrator_kind = 'unknown', '?', replace(reports.perpetrator_kind, '_', ' ')),
                '?'
            ),
            ' → ',
            coalesce(
                -- 'she' and 'they' by name, where the text gives the names of all
                if(
                    lower(reports.victims)
                    IN ('he', 'him', 'his', 'she', 'her', 'they', 'them', 'who', 'i', 'me', 'we', 'us')
                    AND len(reports.victim_names) = coalesce(reports.victims_best, 1),
                    array_to_string(reports.victim_names, ' and '),
                    NULL
                ),
                reports.victims,
                victims.name,
                '?'
            )
        )
    ) AS title,
    reports.report_id,
    reports.incident_id,
    reports.occurred_from,
    reports.occurred_to,
    reports.perpetrator,
    reports.perpetrator_iso3,
    reports.perpetrator_kind,
    reports.victims,
    reports.victim_iso3,
    reports.victim_names,
    reports.victim_kinds,
    reports.victims_low,
    reports.victims_best,
    reports.victims_high,
    reports.place,
    reports.place_iso3,
    reports.attributed_to,
    reports.related_treaty_code,
    reports.salience,
    reports.rule_id,
    reports.confidence
FROM incident_reports AS reports
LEFT JOIN states AS perpetrators ON reports.perpetrator_iso3 = perpetrators.iso3
LEFT JOIN states AS victims ON reports.victim_iso3 = victims.iso3
WHERE reports.article_id = $1
ORDER BY reports.span_start, reports.span_end, reports.report_id
