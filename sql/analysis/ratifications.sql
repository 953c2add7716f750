-- One row per state and treaty that is in a claim or in the record: what is reported, where the record has
-- the state, and whether they agree. Reported is the most advanced act affirmed as actual (withdrawal, then
-- consent to be bound, then signature) with its best-supported year; where none is affirmed, the act denied.
-- Articles count once however often they were reprinted.

WITH coverage AS (
    SELECT
        treaty_code,
        max(as_of) AS as_of
    FROM treaty_record
    GROUP BY treaty_code
),

-- As in claim_verdicts.sql: one legal person under two codes.
continuations (iso3, listed_as, last_day) AS (
    VALUES
    ('SUN', 'RUS', DATE '1991-12-25'),
    ('RUS', 'SUN', DATE '1991-12-25'),
    ('YUG', 'SRB', DATE '2003-02-03'),
    ('SCG', 'SRB', DATE '2006-06-02')
),

claims AS (
    SELECT
        treaty_claims.iso3,
        treaty_claims.treaty_code,
        treaty_claims.action,
        treaty_claims.polarity,
        treaty_claims.year,
        treaty_claims.verdict,
        articles.published_on,
        coalesce(articles.duplicate_of, articles.article_id) AS article,
        treaty_claims.modality = 'actual' AND treaty_claims.action <> 'reservation' AS is_report,
        CASE treaty_claims.action
            WHEN 'withdrawal' THEN 'withdrawal'
            WHEN 'signature' THEN 'signature'
            ELSE 'consent'
        END AS class
    FROM treaty_claims
    INNER JOIN articles ON treaty_claims.article_id = articles.article_id
),

-- The claims of a state and treaty together, whatever they say.
attention AS (
    SELECT
        iso3,
        treaty_code,
        count(*) AS n_claims,
        count(DISTINCT article) AS n_articles,
        min(published_on) AS first_reported_on,
        max(published_on) AS last_reported_on
    FROM claims
    GROUP BY iso3, treaty_code
),

affirmations AS (
    SELECT
        iso3,
        treaty_code,
        class,
        count(DISTINCT article) AS n_articles,
        min(published_on) AS first_on,
        max(published_on) AS last_on
    FROM claims
    WHERE is_report AND polarity = 'affirmed'
    GROUP BY iso3, treaty_code, class
),

-- A denial older than the first report of the act does not speak against it: both may have been true.
denials AS (
    SELECT
        claims.iso3,
        claims.treaty_code,
        claims.class,
        count(DISTINCT claims.article) AS n_articles,
        max(claims.published_on) AS last_on,
        count(DISTINCT claims.article) FILTER (
            WHERE affirmations.first_on IS NULL OR claims.published_on >= affirmations.first_on
        ) AS n_articles_against
    FROM claims
    LEFT JOIN affirmations
        ON
            claims.iso3 = affirmations.iso3
            AND claims.treaty_code = affirmations.treaty_code
            AND claims.class = affirmations.class
    WHERE claims.is_report AND claims.polarity = 'denied'
    GROUP BY claims.iso3, claims.treaty_code, claims.class
),

-- Where articles disagree on an act, most articles prevail, then the latest.
standings AS (
    SELECT
        coalesce(affirmations.iso3, denials.iso3) AS iso3,
        coalesce(affirmations.treaty_code, denials.treaty_code) AS treaty_code,
        coalesce(affirmations.class, denials.class) AS class,
        denials.n_articles AS n_articles_denying,
        denials.last_on AS last_denied_on,
        CASE
            WHEN denials.class IS NULL THEN 'affirmed'
            WHEN affirmations.class IS NULL THEN 'denied'
            WHEN affirmations.n_articles > denials.n_articles_against THEN 'affirmed'
            WHEN affirmations.n_articles < denials.n_articles_against THEN 'denied'
            WHEN denials.last_on > affirmations.last_on THEN 'denied'
            ELSE 'affirmed'
        END AS polarity,
        CASE coalesce(affirmations.class, denials.class)
            WHEN 'withdrawal' THEN 3
            WHEN 'consent' THEN 2
            ELSE 1
        END AS advance
    FROM affirmations
    FULL OUTER JOIN denials
        ON
            affirmations.iso3 = denials.iso3
            AND affirmations.treaty_code = denials.treaty_code
            AND affirmations.class = denials.class
),

reported AS (
    SELECT
        iso3,
        treaty_code,
        class,
        polarity
    FROM standings
    QUALIFY
        row_number() OVER (
            PARTITION BY iso3, treaty_code
            ORDER BY
                polarity = 'affirmed' DESC,
                if(polarity = 'affirmed', advance, 0) DESC,
                n_articles_denying DESC,
                last_denied_on DESC NULLS LAST,
                -- Not to have withdrawn says least of a state.
                advance = 3,
                advance DESC
        ) = 1
),

-- The claims that say what is reported.
supporting AS (
    SELECT claims.*
    FROM claims
    INNER JOIN reported
        ON
            claims.iso3 = reported.iso3
            AND claims.treaty_code = reported.treaty_code
            AND claims.class = reported.class
            AND claims.polarity = reported.polarity
    WHERE claims.is_report
),

years AS (
    SELECT
        iso3,
        treaty_code,
        year
    FROM supporting
    WHERE year IS NOT NULL AND polarity = 'affirmed'
    GROUP BY iso3, treaty_code, year
    QUALIFY
        row_number() OVER (
            PARTITION BY iso3, treaty_code
            ORDER BY count(DISTINCT article) DESC, max(published_on) DESC NULLS LAST, year DESC
        ) = 1
),

-- Of them, those that do not give another year: they decide which verb and which verdict the row has.
deciding AS (
    SELECT
        supporting.*,
        years.year AS reported_year
    FROM supporting
    LEFT JOIN years
        ON supporting.iso3 = years.iso3 AND supporting.treaty_code = years.treaty_code
    WHERE
        supporting.polarity = 'denied'
        OR years.year IS NULL
        OR supporting.year IS NULL
        OR supporting.year = years.year
),

verbs AS (
    SELECT
        iso3,
        treaty_code,
        action
    FROM deciding
    GROUP BY iso3, treaty_code, action
    QUALIFY
        row_number() OVER (
            PARTITION BY iso3, treaty_code
            ORDER BY
                count(DISTINCT article) FILTER (WHERE year IS NOT DISTINCT FROM reported_year) DESC,
                count(DISTINCT article) DESC,
                max(published_on) DESC NULLS LAST,
                action
        ) = 1
),

verdicts AS (
    SELECT
        iso3,
        treaty_code,
        verdict
    FROM deciding
    GROUP BY iso3, treaty_code, verdict
    QUALIFY
        row_number() OVER (
            PARTITION BY iso3, treaty_code
            ORDER BY
                count(DISTINCT article) FILTER (WHERE year IS NOT DISTINCT FROM reported_year) DESC,
                count(DISTINCT article) DESC,
                max(published_on) DESC NULLS LAST,
                verdict
        ) = 1
),

acts AS (
    SELECT
        iso3,
        treaty_code,
        action,
        acted_on,
        ended_on
    FROM treaty_record
    UNION ALL
    SELECT
        continuations.iso3,
        treaty_record.treaty_code,
        treaty_record.action,
        treaty_record.acted_on,
        treaty_record.ended_on
    FROM treaty_record
    INNER JOIN continuations ON treaty_record.iso3 = continuations.listed_as
    INNER JOIN attention
        ON
            continuations.iso3 = attention.iso3
            AND treaty_record.treaty_code = attention.treaty_code
    WHERE treaty_record.acted_on <= continuations.last_day
),

ranked_acts AS (
    SELECT
        acts.iso3,
        acts.treaty_code,
        acts.action,
        acts.acted_on,
        acts.ended_on IS NULL OR acts.ended_on > coverage.as_of AS stands,
        acts.action = 'withdrawal' AND acts.ended_on <= coverage.as_of AS is_effective_withdrawal,
        CASE acts.action
            WHEN 'withdrawal' THEN 0
            WHEN 'provisional_application' THEN 1
            WHEN 'signature' THEN 2
            WHEN 'succession_to_signature' THEN 2
            ELSE 3
        END AS advance
    FROM acts
    INNER JOIN coverage ON acts.treaty_code = coverage.treaty_code
),

-- Where the state stood at the end of the record: bound, withdrawn, or whatever act is its most advanced.
record_standing AS (
    SELECT
        iso3,
        treaty_code,
        action,
        acted_on
    FROM ranked_acts
    QUALIFY
        row_number() OVER (
            PARTITION BY iso3, treaty_code
            ORDER BY
                stands AND advance = 3 DESC,
                is_effective_withdrawal DESC,
                stands DESC,
                advance DESC,
                -- Of several withdrawals the last, of several consents the first that still stands.
                if(is_effective_withdrawal, acted_on, NULL) DESC NULLS LAST,
                acted_on
        ) = 1
),

pairs AS (
    SELECT
        iso3,
        treaty_code
    FROM attention
    UNION
    SELECT
        iso3,
        treaty_code
    FROM record_standing
)

SELECT
    pairs.iso3,
    pairs.treaty_code,
    verbs.action AS reported_action,
    reported.polarity AS reported_polarity,
    years.year AS reported_year,
    coalesce(attention.n_claims, 0) AS n_claims,
    coalesce(attention.n_articles, 0) AS n_articles,
    attention.first_reported_on,
    attention.last_reported_on,
    record_standing.action AS record_action,
    record_standing.acted_on AS record_on,
    year(record_standing.acted_on) AS record_year,
    CASE
        WHEN reported.class IS NOT NULL THEN verdicts.verdict
        WHEN coverage.as_of IS NULL THEN 'no_record_held'
        WHEN record_standing.action IS NOT NULL THEN 'record_only'
    END AS verdict
FROM pairs
LEFT JOIN attention ON pairs.iso3 = attention.iso3 AND pairs.treaty_code = attention.treaty_code
LEFT JOIN reported ON pairs.iso3 = reported.iso3 AND pairs.treaty_code = reported.treaty_code
LEFT JOIN years ON pairs.iso3 = years.iso3 AND pairs.treaty_code = years.treaty_code
LEFT JOIN verbs ON pairs.iso3 = verbs.iso3 AND pairs.treaty_code = verbs.treaty_code
LEFT JOIN verdicts ON pairs.iso3 = verdicts.iso3 AND pairs.treaty_code = verdicts.treaty_code
LEFT JOIN record_standing
    ON pairs.iso3 = record_standing.iso3 AND pairs.treaty_code = record_standing.treaty_code
LEFT JOIN coverage ON pairs.treaty_code = coverage.treaty_code
ORDER BY pairs.treaty_code, pairs.iso3
