-- Tables and views, with what a row of each is.

SELECT
    concat(if(schema_name = 'main', '', concat(schema_name, '.')), table_name) AS relation,
    'table' AS kind,
    estimated_size AS n_rows,
    comment AS a_row_is
FROM duckdb_tables()
UNION ALL
SELECT
    view_name AS relation,
    'view' AS kind,
    NULL AS n_rows,
    comment AS a_row_is
FROM duckdb_views()
WHERE NOT internal
