-- What was done to people where, in which year, by whose hands? One row per state, year and kind of
-- violation. The state is that where it took place, else that whose organs did it; the year is that of the
-- act, else that of the first article. Feared and denied incidents are left out; practices over time count
-- in their first year.
CREATE OR REPLACE VIEW incidents_by_state_and_year AS
WITH placed AS (
    SELECT
        incidents.*,
        coalesce(incidents.place_iso3, incidents.perpetrator_iso3) AS iso3,
        year(coalesce(incidents.occurred_from, incidents.first_reported_on)) AS year
    FROM incidents
    INNER JOIN incident_types ON incidents.incident_type = incident_types.incident_type
    WHERE incident_types.family = 'violation' AND incidents.status IN ('occurred', 'alleged')
)

SELECT
    placed.iso3,
    states.name AS state,
    states.region,
    placed.year,
    placed.incident_type,
    count(*) AS n_incidents,
    count(*) FILTER (WHERE placed.status = 'alleged') AS n_alleged,
    count(*) FILTER (WHERE placed.is_pattern) AS n_patterns,
    count(*) FILTER (WHERE placed.perpetrator_iso3 = placed.iso3) AS n_by_own_organs,
    -- A practice's victims are totals of a period: adding them to those of single acts would count twice.
    cast(
        sum(coalesce(placed.victims_low, placed.victims_best)) FILTER (WHERE NOT placed.is_pattern) AS BIGINT
    ) AS victims_at_least,
    count(*) FILTER (WHERE placed.occurred_from IS NULL) AS n_dated_by_article
FROM placed
INNER JOIN states ON placed.iso3 = states.iso3
GROUP BY placed.iso3, states.name, states.region, placed.year, placed.incident_type;
