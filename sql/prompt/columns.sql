-- The columns of table or view $1.

SELECT
    column_name,
    data_type,
    is_nullable,
    comment
FROM duckdb_columns()
WHERE table_name = $1 AND NOT internal
ORDER BY column_index
