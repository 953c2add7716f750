-- One row per treaty claim: claim_id, verdict. What the depositary's record says of it, judged as of the day
-- of its article (where that is unknown, the day of the record). NULL for what no record can confirm:
-- prospective and domestic acts, and reservations.

WITH coverage AS (
    SELECT
        treaty_code,
        max(as_of) AS as_of
    FROM treaty_record
    GROUP BY treaty_code
),

-- One legal person under two codes: the acts of the one, up to that day, are the acts of the other. The
-- Russian Federation continues the Soviet Union; the Federal Republic of Yugoslavia (1992-2003), then Serbia
-- and Montenegro (2003-2006), stand under Serbia in the Treaty Collection.
continuations (iso3, listed_as, last_day) AS (
    VALUES
    ('SUN', 'RUS', DATE '1991-12-25'),
    ('RUS', 'SUN', DATE '1991-12-25'),
    ('YUG', 'SRB', DATE '2003-02-03'),
    ('SCG', 'SRB', DATE '2006-06-02')
),

-- A state succeeds only to what its predecessor was bound by (Vienna Convention of 1978, article 34).
predecessors (iso3, successor, last_day) AS (
    VALUES
    ('CSK', 'CZE', DATE '1992-12-31'),
    ('CSK', 'SVK', DATE '1992-12-31'),
    ('YUG', 'BIH', DATE '1992-04-26'),
    ('YUG', 'HRV', DATE '1992-04-26'),
    ('YUG', 'MKD', DATE '1992-04-26'),
    ('YUG', 'SRB', DATE '1992-04-26'),
    ('YUG', 'SVN', DATE '1992-04-26')
),

own_acts AS (
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
    WHERE treaty_record.acted_on <= continuations.last_day
),

-- The predecessor's own consent, on a day that its successors' rows do not tell.
inherited_acts AS (
    SELECT DISTINCT
        predecessors.iso3,
        treaty_record.treaty_code,
        'ratification' AS action,
        cast(NULL AS DATE) AS acted_on,
        predecessors.last_day AS ended_on
    FROM treaty_record
    INNER JOIN predecessors ON treaty_record.iso3 = predecessors.successor
    WHERE
        treaty_record.action = 'succession'
        AND NOT EXISTS (
            SELECT 1
            FROM treaty_record AS own
            WHERE
                own.iso3 = predecessors.iso3
                AND own.treaty_code = treaty_record.treaty_code
                AND own.action NOT IN ('signature', 'succession_to_signature')
        )
),

all_acts AS (
    SELECT * FROM own_acts
    UNION ALL
    SELECT * FROM inherited_acts
),

acts AS (
    SELECT
        iso3,
        treaty_code,
        acted_on,
        ended_on,
        action IN (
            'ratification', 'accession', 'acceptance', 'approval', 'succession', 'definitive_signature',
            'formal_confirmation', 'consent_to_be_bound'
        ) AS is_consent,
        action IN ('signature', 'succession_to_signature', 'definitive_signature') AS is_signature,
        action = 'withdrawal' AS is_withdrawal,
        -- An undated withdrawal is known by the day of the table that shows it, an undated consent always.
        coalesce(acted_on, if(action = 'withdrawal', ended_on, DATE '0001-01-01')) AS known_from
    FROM all_acts
),

claims AS (
    SELECT
        treaty_claims.claim_id,
        treaty_claims.iso3,
        treaty_claims.treaty_code,
        treaty_claims.action,
        treaty_claims.polarity,
        treaty_claims.year,
        coverage.as_of,
        treaties.in_force_on,
        coalesce(articles.published_on, coverage.as_of) AS judged_on,
        -- The latest day on which the act can have taken place, if it did.
        coalesce(
            least(
                coalesce(treaty_claims.acted_to, make_date(treaty_claims.year, 12, 31)),
                articles.published_on
            ),
            coverage.as_of
        ) AS acted_by,
        CASE treaty_claims.action
            WHEN 'withdrawal' THEN 'withdrawal'
            WHEN 'signature' THEN 'signature'
            ELSE 'consent'
        END AS class
    FROM treaty_claims
    INNER JOIN articles ON treaty_claims.article_id = articles.article_id
    LEFT JOIN coverage ON treaty_claims.treaty_code = coverage.treaty_code
    LEFT JOIN treaties ON treaty_claims.treaty_code = treaties.treaty_code
    WHERE treaty_claims.modality = 'actual' AND treaty_claims.action <> 'reservation'
),

-- Every claim beside every act of its state on its treaty.
compared AS (
    SELECT
        claims.claim_id,
        acts.is_consent,
        -- A withdrawal without a day may have been notified by the day of any article that tells of it.
        acts.known_from <= claims.judged_on
        OR (acts.is_withdrawal AND acts.acted_on IS NULL AND claims.polarity = 'affirmed') AS had_happened,
        acts.is_consent
        AND acts.known_from <= claims.judged_on
        AND (acts.ended_on IS NULL OR acts.ended_on > claims.judged_on) AS binds,
        CASE claims.class
            WHEN 'withdrawal' THEN acts.is_withdrawal
            WHEN 'signature' THEN acts.is_signature
            ELSE acts.is_consent
        END AS is_the_act,
        year(acts.acted_on) = claims.year
        OR (acts.acted_on IS NULL AND claims.year <= year(acts.ended_on))
        -- A withdrawal is dated by its notice or by its effect.
        OR (acts.is_withdrawal AND year(acts.ended_on) = claims.year)
        -- Who consented before the treaty was in force has been a party since it is.
        OR (
            claims.action = 'party'
            AND acts.acted_on < claims.in_force_on
            AND year(claims.in_force_on) = claims.year
        ) AS is_of_the_year
    FROM claims
    INNER JOIN acts ON claims.iso3 = acts.iso3 AND claims.treaty_code = acts.treaty_code
),

findings AS (
    SELECT
        claims.*,
        coalesce(bool_or(compared.had_happened), FALSE) AS any_act_by_then,
        coalesce(bool_or(compared.had_happened AND compared.is_consent), FALSE) AS consent_by_then,
        coalesce(bool_or(compared.binds), FALSE) AS bound_then,
        coalesce(bool_or(compared.is_the_act AND compared.had_happened), FALSE) AS act_by_then,
        coalesce(
            bool_or(compared.is_the_act AND compared.had_happened AND compared.is_of_the_year), FALSE
        ) AS act_in_that_year
    FROM claims
    LEFT JOIN compared ON claims.claim_id = compared.claim_id
    GROUP BY ALL
),

-- What the record leaves open: an act after its day. A state that is bound cannot sign or join any more.
weighed AS (
    SELECT
        *,
        CASE
            WHEN polarity = 'denied' AND class = 'signature' THEN judged_on > as_of AND NOT consent_by_then
            WHEN polarity = 'denied' THEN judged_on > as_of
            WHEN class = 'withdrawal' THEN acted_by > as_of
            ELSE acted_by > as_of AND NOT bound_then
        END AS is_open
    FROM findings
),

judged AS (
    SELECT
        claim_id,
        CASE
            WHEN as_of IS NULL THEN 'no_record_held'

            WHEN polarity = 'denied' AND action = 'party' AND bound_then THEN 'contradicted'
            WHEN polarity = 'denied' AND action <> 'party' AND act_by_then THEN 'contradicted'
            WHEN polarity = 'denied' AND is_open THEN 'record_older_than_claim'
            WHEN polarity = 'denied' THEN 'confirmed'

            WHEN act_in_that_year THEN 'confirmed'
            WHEN action = 'party' AND year IS NULL AND consent_by_then AND NOT bound_then
                THEN if(is_open, 'record_older_than_claim', 'contradicted')
            WHEN year IS NULL AND act_by_then THEN 'confirmed'
            WHEN is_open THEN 'record_older_than_claim'
            WHEN act_by_then THEN 'year_mismatch'
            WHEN any_act_by_then THEN 'action_mismatch'
            ELSE 'not_in_record'
        END AS verdict
    FROM weighed
)

SELECT
    treaty_claims.claim_id,
    judged.verdict
FROM treaty_claims
LEFT JOIN judged ON treaty_claims.claim_id = judged.claim_id
