-- Who was bound when the wall came down?
-- Which states had consented to the Convention against Torture by 9 November 1989, and how many months
-- before? (It binds since it came into force, on 26 June 1987.)
SELECT
    parties.name AS state,
    parties.action,
    parties.acted_on,
    date_sub('month', parties.acted_on, DATE '1989-11-09') AS months_since
FROM parties_on('CAT', DATE '1989-11-09') AS parties
ORDER BY parties.acted_on, state;
