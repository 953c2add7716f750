-- The article with an article_id or source_id ($1), or that of the claim, fact or report with that id.

WITH owners AS (
    SELECT article_id
    FROM articles
    WHERE article_id = $1 OR source_id = $1
    UNION ALL
    SELECT article_id
    FROM treaty_claims
    WHERE claim_id = $1
    UNION ALL
    SELECT article_id
    FROM treaty_facts
    WHERE fact_id = $1
    UNION ALL
    SELECT article_id
    FROM incident_reports
    WHERE report_id = $1
)

SELECT articles.*
FROM articles
WHERE articles.article_id IN (SELECT owners.article_id FROM owners)
ORDER BY articles.source_id <> $1, articles.article_id
LIMIT 1
