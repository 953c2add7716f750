-- One state and its people
-- What is reported of China: what its organs did, what was done to its people, what others said of it?
SELECT
    about.occurred_from,
    about.incident_type,
    about.parts,
    about.status,
    about.perpetrator_iso3,
    about.perpetrator_kind,
    about.victim_iso3,
    about.victims_low,
    about.n_outlets
FROM incidents_about('CHN') AS about;
