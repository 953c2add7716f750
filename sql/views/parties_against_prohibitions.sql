-- Which states are reported to have done what a treaty forbids them? One row per incident and treaty that
-- bound the perpetrator's state on its day (of the act, else of the first article): the article, the day of
-- consent, full years since, and whether the state has left. Whether the treaty was broken is not said:
-- reservations, derogations and limits that it allows are for a court to weigh. Treaties of which there is no
-- record are not in it.
CREATE OR REPLACE VIEW parties_against_prohibitions AS
WITH violations AS (
    SELECT
        incidents.*,
        coalesce(incidents.occurred_from, incidents.first_reported_on) AS judged_on
    FROM incidents
    WHERE incidents.perpetrator_iso3 IS NOT NULL AND incidents.status IN ('occurred', 'alleged')
),

victims AS (
    SELECT DISTINCT
        incident_reports.incident_id,
        unnest(incident_reports.victim_kinds) AS victim_kind
    FROM incident_reports
    UNION
    SELECT
        incidents.incident_id,
        'anyone' AS victim_kind
    FROM incidents
),

consents AS (
    SELECT
        acts.iso3,
        acts.treaty_code,
        acts.action,
        acts.acted_on,
        acts.ended_on,
        treaties.in_force_on,
        -- Predecessors' consent is known without its day.
        coalesce(acts.acted_on, DATE '0001-01-01') AS bound_from
    FROM acts_on_record() AS acts
    INNER JOIN treaties ON acts.treaty_code = treaties.treaty_code
    WHERE acts.class = 'consent'
)

SELECT
    violations.perpetrator_iso3 AS iso3,
    states.name AS state,
    prohibitions.treaty_code,
    prohibitions.article,
    prohibitions.victim_kind AS protects,
    consents.action AS consented_by,
    consents.acted_on AS consented_on,
    consents.ended_on,
    violations.incident_id,
    violations.incident_type,
    violations.status,
    violations.is_pattern,
    violations.occurred_from,
    violations.occurred_to,
    date_sub('year', consents.acted_on, violations.judged_on) AS years_bound,
    violations.victim_iso3,
    violations.victims_low,
    violations.place_iso3,
    violations.n_articles,
    violations.first_reported_on
FROM violations
INNER JOIN treaty_prohibitions AS prohibitions
    ON violations.incident_type = prohibitions.incident_type
INNER JOIN victims
    ON violations.incident_id = victims.incident_id AND prohibitions.victim_kind = victims.victim_kind
INNER JOIN consents
    ON violations.perpetrator_iso3 = consents.iso3 AND prohibitions.treaty_code = consents.treaty_code
INNER JOIN states ON violations.perpetrator_iso3 = states.iso3
WHERE
    consents.bound_from <= violations.judged_on
    AND (consents.ended_on IS NULL OR consents.ended_on > violations.judged_on)
    AND (consents.in_force_on IS NULL OR consents.in_force_on <= violations.judged_on)
QUALIFY
    -- A state that consented twice is bound since the first time that still stands.
    row_number() OVER (
        PARTITION BY violations.incident_id, prohibitions.treaty_code, prohibitions.victim_kind
        ORDER BY consents.bound_from
    ) = 1;
