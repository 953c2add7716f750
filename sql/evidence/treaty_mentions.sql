-- The treaties that article $1 names.

SELECT
    mentions.span_start,
    mentions.span_end,
    coalesce(treaties.short_title, mentions.treaty_code) AS title,
    mentions.treaty_code
FROM treaty_mentions AS mentions
LEFT JOIN treaties ON mentions.treaty_code = treaties.treaty_code
WHERE mentions.article_id = $1
ORDER BY mentions.span_start, mentions.span_end, mentions.treaty_code
