-- One row per incident: the reports that tell it, in any number of articles, added up. Which reports those
-- are is said in incident_groups. A reprint adds nothing: articles count once however often they were printed
-- again, and what most articles say prevails where they differ.

WITH reports AS (
    SELECT
        incident_reports.*,
        articles.published_on,
        articles.outlet,
        articles.duplicate_of IS NOT NULL AS is_reprint,
        coalesce(articles.duplicate_of, articles.article_id) AS article,
        incident_reports.occurred_to - incident_reports.occurred_from AS n_days,
        -- A state's organs are named, or nobody is: what is named tells more.
        nullif(incident_reports.perpetrator_kind, 'unknown') AS known_kind,
        coalesce(incident_reports.victims_best, incident_reports.victims_low) AS victims_told
    FROM incident_reports
    INNER JOIN articles ON incident_reports.article_id = articles.article_id
),

-- Every value that an incident's reports give to a column, with the articles behind it.
said AS (
    UNPIVOT (
        SELECT
            incident_id,
            article,
            published_on,
            incident_type,
            perpetrator_iso3,
            known_kind AS perpetrator_kind,
            victim_iso3,
            place,
            place_iso3,
            cast(victims_best AS VARCHAR) AS victims_best
        FROM reports
    )
    ON incident_type, perpetrator_iso3, perpetrator_kind, victim_iso3, place, place_iso3, victims_best
    INTO NAME attribute VALUE stated
),

-- Most articles prevail; then the latest, as tolls rise; then the fuller wording.
prevailing AS (
    SELECT
        incident_id,
        attribute,
        stated
    FROM said
    GROUP BY incident_id, attribute, stated
    QUALIFY
        row_number() OVER (
            PARTITION BY incident_id, attribute
            ORDER BY
                count(DISTINCT article) DESC,
                max(published_on) DESC NULLS LAST,
                length(stated) DESC,
                stated ASC
        ) = 1
),

stated AS (
    SELECT
        incident_id,
        any_value(stated) FILTER (WHERE attribute = 'incident_type') AS incident_type,
        any_value(stated) FILTER (WHERE attribute = 'perpetrator_iso3') AS perpetrator_iso3,
        any_value(stated) FILTER (WHERE attribute = 'perpetrator_kind') AS perpetrator_kind,
        any_value(stated) FILTER (WHERE attribute = 'victim_iso3') AS victim_iso3,
        any_value(stated) FILTER (WHERE attribute = 'place') AS place,
        any_value(stated) FILTER (WHERE attribute = 'place_iso3') AS place_iso3,
        cast(any_value(stated) FILTER (WHERE attribute = 'victims_best') AS INTEGER) AS victims_best
    FROM prevailing
    GROUP BY incident_id
),

-- The day is that of the most exact report; of two as exact, that of most articles, then the earlier.
dated AS (
    SELECT
        incident_id,
        occurred_from,
        occurred_to
    FROM reports
    WHERE occurred_from IS NOT NULL
    GROUP BY incident_id, occurred_from, occurred_to, n_days
    QUALIFY
        row_number() OVER (
            PARTITION BY incident_id
            ORDER BY n_days ASC, count(DISTINCT article) DESC, occurred_from ASC
        ) = 1
),

added_up AS (
    SELECT
        reports.incident_id,
        -- The firmest first, as they stand in the list.
        min_by(
            reports.status, list_position(['occurred', 'alleged', 'feared', 'denied'], reports.status)
        ) AS status,
        bool_or(reports.is_pattern) AS is_pattern,
        min(reports.occurred_from) AS earliest,
        max(reports.occurred_to) AS latest,
        min(coalesce(reports.victims_low, reports.victims_best)) AS victims_low,
        max(reports.victims_high) AS victims_high,
        max(reports.victims_told) AS most_told,
        count(*) AS n_reports,
        count(DISTINCT reports.article) AS n_articles,
        count(DISTINCT reports.outlet) FILTER (WHERE NOT reports.is_reprint) AS n_outlets,
        min(reports.published_on) AS first_reported_on,
        max(reports.published_on) AS last_reported_on,
        list_sort(list(DISTINCT incident_groups.why_merged)) AS why_merged
    FROM reports
    INNER JOIN incident_groups ON reports.report_id = incident_groups.report_id
    GROUP BY reports.incident_id
)

SELECT
    added_up.incident_id,
    stated.incident_type,
    added_up.status,
    added_up.is_pattern,
    -- A practice lasts as long as any report has it last.
    if(added_up.is_pattern, added_up.earliest, dated.occurred_from) AS occurred_from,
    if(added_up.is_pattern, added_up.latest, dated.occurred_to) AS occurred_to,
    stated.perpetrator_iso3,
    coalesce(stated.perpetrator_kind, 'unknown') AS perpetrator_kind,
    stated.victim_iso3,
    added_up.victims_low,
    stated.victims_best,
    -- A report of `at least 30` lifts the bound of 20 that another gives.
    CASE
        WHEN added_up.victims_high IS NOT NULL
            THEN greatest(added_up.victims_high, added_up.most_told)
    END AS victims_high,
    stated.place,
    stated.place_iso3,
    added_up.n_reports,
    added_up.n_articles,
    added_up.n_outlets,
    added_up.first_reported_on,
    added_up.last_reported_on,
    added_up.why_merged
FROM added_up
INNER JOIN stated ON added_up.incident_id = stated.incident_id
LEFT JOIN dated ON added_up.incident_id = dated.incident_id
