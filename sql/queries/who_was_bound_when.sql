-- Who was bound when the wall came down?
-- Which states were parties to the Convention against Torture on 9 November 1989, and for how long already?
SELECT
    parties.name AS state,
    parties.action,
    parties.acted_on,
    date_diff('month', parties.acted_on, DATE '1989-11-09') AS months_bound
FROM parties_on('CAT', DATE '1989-11-09') AS parties
ORDER BY parties.acted_on, state;
