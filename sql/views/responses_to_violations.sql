-- What follows a violation? One row per violation and response that an article tells together: the response
-- addresses the violation's state (or frees its victims), and did not come before it. days_after is NULL
-- where either day is not known to a month; shared_articles counts the articles, reprints left out.
CREATE OR REPLACE VIEW responses_to_violations AS
WITH told AS (
    SELECT DISTINCT
        incidents.*,
        incident_types.family,
        coalesce(articles.duplicate_of, articles.article_id) AS article,
        incidents.occurred_to - incidents.occurred_from <= 31 AS is_dated
    FROM incidents
    INNER JOIN incident_types ON incidents.incident_type = incident_types.incident_type
    INNER JOIN incident_reports ON incidents.incident_id = incident_reports.incident_id
    INNER JOIN articles ON incident_reports.article_id = articles.article_id
)

SELECT
    violations.incident_id AS violation_id,
    violations.incident_type AS violation_type,
    violations.status AS violation_status,
    coalesce(violations.perpetrator_iso3, violations.place_iso3) AS iso3,
    violations.occurred_from AS violated_from,
    violations.victims_low,
    responses.incident_id AS response_id,
    responses.incident_type AS response_type,
    responses.status AS response_status,
    responses.perpetrator_iso3 AS responder_iso3,
    responses.perpetrator_kind AS responder_kind,
    responses.occurred_from AS responded_from,
    if(
        violations.is_dated AND responses.is_dated,
        date_diff('day', violations.occurred_from, responses.occurred_from),
        NULL
    ) AS days_after,
    count(DISTINCT violations.article) AS shared_articles
FROM told AS violations
INNER JOIN told AS responses
    ON
        violations.article = responses.article
        AND responses.victim_iso3 IN (
            violations.perpetrator_iso3, violations.place_iso3, violations.victim_iso3
        )
WHERE
    violations.family = 'violation'
    AND responses.family = 'response'
    AND (
        violations.occurred_from IS NULL
        OR responses.occurred_to IS NULL
        OR responses.occurred_to >= violations.occurred_from
    )
GROUP BY ALL;
