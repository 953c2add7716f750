-- From signature to ratification
-- How many years do states take from signing a UN human rights treaty to being bound by it, by region? Those
-- that have signed and wait are counted apart: leaving them out would make the rest look quick.
SELECT
    status.region,
    count(*) AS n_signed,
    count(status.bound_on) AS n_bound,
    count(*) - count(status.bound_on) AS n_waiting,
    round(
        median(date_diff('day', status.signed_on, status.bound_on) / 365.25) FILTER (
            WHERE status.bound_on >= status.signed_on
        ),
        1
    ) AS median_years_to_bound,
    round(
        median(date_diff('day', status.signed_on, status.as_of) / 365.25) FILTER (
            WHERE status.bound_on IS NULL
        ),
        1
    ) AS median_years_waiting
FROM state_treaty_status AS status
INNER JOIN states ON status.iso3 = states.iso3
WHERE
    status.treaty_code IN ('ICERD', 'ICCPR', 'ICESCR', 'CEDAW', 'CAT', 'CRC', 'ICMW', 'CRPD', 'ICPPED')
    AND status.signed_on IS NOT NULL
    AND status.region IS NOT NULL
    AND states.existed_to IS NULL
GROUP BY status.region
ORDER BY status.region;
