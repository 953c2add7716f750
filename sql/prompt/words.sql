-- Names of tables, views, columns and macros, to complete words with.

SELECT DISTINCT table_name AS word
FROM duckdb_columns()
WHERE NOT internal
UNION
SELECT DISTINCT column_name AS word
FROM duckdb_columns()
WHERE NOT internal
UNION
SELECT DISTINCT function_name AS word
FROM duckdb_functions()
WHERE NOT internal
ORDER BY word
