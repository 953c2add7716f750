-- Told by one outlet alone
-- Which outlets tell what nobody else tells, and how much of what they tell rests on others' word?
SELECT
    sources.outlet,
    sources.n_articles,
    sources.n_incidents,
    sources.n_told_alone,
    sources.n_told_first,
    sources.pct_alleged
FROM sources_by_outlet AS sources
WHERE sources.n_incidents > 0
ORDER BY sources.n_told_alone DESC, sources.n_incidents DESC, sources.outlet ASC;
