-- incidents_about(state): every incident in which a state (iso3) has a part, and which: its organs did it
-- (perpetrator), it was done to its people or, as a response, addressed to it (victim), or it took place
-- there (place). The latest first.
CREATE OR REPLACE MACRO incidents_about(state) AS TABLE
    SELECT
        incidents.incident_id,
        incident_types.family,
        incidents.incident_type,
        list_filter(
            [
                if(incidents.perpetrator_iso3 = state, 'perpetrator', NULL),
                if(incidents.victim_iso3 = state, 'victim', NULL),
                if(incidents.place_iso3 = state, 'place', NULL)
            ],
            LAMBDA part: part IS NOT NULL
        ) AS parts,
        incidents.status,
        incidents.is_pattern,
        incidents.occurred_from,
        incidents.occurred_to,
        incidents.perpetrator_iso3,
        incidents.perpetrator_kind,
        incidents.victim_iso3,
        incidents.victims_low,
        incidents.victims_best,
        incidents.victims_high,
        incidents.place,
        incidents.n_articles,
        incidents.n_outlets,
        incidents.first_reported_on
    FROM incidents
    INNER JOIN incident_types ON incidents.incident_type = incident_types.incident_type
    WHERE state IN (incidents.perpetrator_iso3, incidents.victim_iso3, incidents.place_iso3)
    ORDER BY coalesce(incidents.occurred_from, incidents.first_reported_on) DESC, incidents.incident_id ASC;
