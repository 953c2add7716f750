-- What article $1 says of treaties themselves.

SELECT
    span_start,
    span_end,
    concat_ws(' ', concat(treaty_code, ':'), replace(attribute, '_', ' '), year, count) AS title,
    fact_id,
    treaty_code,
    attribute,
    year,
    count,
    rule_id
FROM treaty_facts
WHERE article_id = $1
ORDER BY span_start, span_end, fact_id
