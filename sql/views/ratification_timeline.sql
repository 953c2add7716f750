-- How did a treaty spread? One row per treaty and year in which something happened: states that signed,
-- consented to be bound and withdrew in that year, and the parties at its end, by the depositary's record.
-- A former state's acts count until it ended, so the number of parties can fall without a withdrawal.
CREATE OR REPLACE VIEW ratification_timeline AS
WITH acts AS (
    SELECT
        treaty_code,
        iso3,
        CASE
            WHEN action IN ('signature', 'succession_to_signature') THEN 'signature'
            WHEN action IN ('withdrawal', 'provisional_application') THEN action
            ELSE 'consent'
        END AS class,
        acted_on,
        if(ended_on <= as_of, ended_on, NULL) AS ended_on
    FROM treaty_record
    WHERE acted_on IS NOT NULL
),

-- A state that consented twice without having left is one party since the first time.
bonds AS (
    SELECT
        treaty_code,
        iso3,
        min(acted_on) AS since,
        ended_on
    FROM acts
    WHERE class = 'consent'
    GROUP BY treaty_code, iso3, ended_on
),

steps AS (
    SELECT
        treaty_code,
        iso3,
        class,
        year(acted_on) AS year,
        0 AS step
    FROM acts
    WHERE class IN ('signature', 'withdrawal')
    UNION ALL
    SELECT
        treaty_code,
        iso3,
        'consent' AS class,
        year(since) AS year,
        1 AS step
    FROM bonds
    UNION ALL
    SELECT
        treaty_code,
        iso3,
        'end' AS class,
        year(ended_on) AS year,
        -1 AS step
    FROM bonds
    WHERE ended_on IS NOT NULL
),

years AS (
    SELECT
        treaty_code,
        year,
        count(DISTINCT iso3) FILTER (WHERE class = 'signature') AS n_signed,
        count(DISTINCT iso3) FILTER (WHERE class = 'consent') AS n_consented,
        count(DISTINCT iso3) FILTER (WHERE class = 'withdrawal') AS n_withdrew,
        sum(step) AS step
    FROM steps
    GROUP BY treaty_code, year
)

SELECT
    years.treaty_code,
    treaties.short_title,
    years.year,
    years.n_signed,
    years.n_consented,
    years.n_withdrew,
    cast(
        sum(years.step) OVER (PARTITION BY years.treaty_code ORDER BY years.year) AS INTEGER
    ) AS n_parties
FROM years
LEFT JOIN treaties ON years.treaty_code = treaties.treaty_code;
