-- How a treaty spread
-- How many states signed and joined the Convention on the Rights of Persons with Disabilities in each year,
-- and how many were parties at its end?
SELECT
    timeline.year,
    timeline.n_signed,
    timeline.n_consented,
    timeline.n_parties
FROM ratification_timeline AS timeline
WHERE timeline.treaty_code = 'CRPD'
ORDER BY timeline.year;
