-- Who returns whom
-- Which states send back people of which nationality, as refoulement or as plain deportation, and were they
-- bound by the 1951 Refugee Convention on the last such day?
WITH returns AS (
    SELECT
        perpetrator_iso3,
        victim_iso3,
        incident_type,
        count(*) AS n_incidents,
        cast(
            sum(coalesce(victims_low, victims_best)) FILTER (WHERE NOT is_pattern) AS BIGINT
        ) AS people_at_least,
        min(coalesce(occurred_from, first_reported_on)) AS earliest_on,
        max(coalesce(occurred_to, last_reported_on)) AS latest_on
    FROM incidents
    WHERE
        incident_type IN ('refoulement', 'expulsion')
        AND status IN ('occurred', 'alleged')
        AND perpetrator_iso3 IS NOT NULL
    GROUP BY perpetrator_iso3, victim_iso3, incident_type
)

SELECT
    senders.name AS state,
    origins.name AS nationality,
    returns.incident_type,
    returns.n_incidents,
    returns.people_at_least,
    returns.earliest_on,
    returns.latest_on,
    status_on(returns.perpetrator_iso3, 'REFUGEE-1951', returns.latest_on) AS refugee_convention
FROM returns
INNER JOIN states AS senders ON returns.perpetrator_iso3 = senders.iso3
LEFT JOIN states AS origins ON returns.victim_iso3 = origins.iso3
ORDER BY returns.n_incidents DESC, state ASC, nationality ASC, returns.incident_type ASC;
