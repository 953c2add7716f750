-- Who has joined everything, and who nothing?
-- How many of the eighteen UN human rights treaties is each UN member bound by, and what of torture, the
-- covenants and the Rome Statute?
SELECT
    matrix.name AS state,
    matrix.n_party,
    matrix.iccpr,
    matrix.icescr,
    matrix.cat,
    matrix.opcat,
    matrix.rome
FROM states_by_treaty AS matrix
WHERE matrix.un_member
ORDER BY matrix.n_party DESC, state ASC;
