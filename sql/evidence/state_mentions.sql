-- The states that article $1 names.

SELECT
    mentions.span_start,
    mentions.span_end,
    concat(states.name, ' (', mentions.kind, ')') AS title,
    mentions.iso3,
    mentions.kind
FROM state_mentions AS mentions
LEFT JOIN states ON mentions.iso3 = states.iso3
WHERE mentions.article_id = $1
ORDER BY mentions.span_start, mentions.span_end
