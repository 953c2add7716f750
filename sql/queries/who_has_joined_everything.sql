-- Who has joined everything, and who nothing?
-- How many of the eighteen UN human rights treaties is each UN member bound by, and what of torture, the
-- covenants and the Rome Statute? The last is as the record, of an older day, knows it: rome_as_of.
SELECT
    matrix.name AS state,
    matrix.n_party,
    matrix.iccpr,
    matrix.icescr,
    matrix.cat,
    matrix.opcat,
    matrix.rome,
    coverage.record_as_of AS rome_as_of
FROM states_by_treaty AS matrix
LEFT JOIN treaty_coverage AS coverage ON coverage.treaty_code = 'ROME'
WHERE matrix.un_member
ORDER BY matrix.n_party DESC, state ASC;
