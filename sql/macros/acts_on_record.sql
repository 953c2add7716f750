-- acts_on_record(): every act of the depositary's record with its class (signature, consent, withdrawal,
-- provisional), under every code that the acting state has had. The Russian Federation continues the Soviet
-- Union; the Federal Republic of Yugoslavia (YUG, 1992-2003), then Serbia and Montenegro (SCG), stand under
-- Serbia in the Treaty Collection. Where successor states succeeded to a treaty (Vienna Convention of 1978,
-- article 34), their predecessor was bound by it, on a day that the record does not tell.
CREATE OR REPLACE MACRO acts_on_record() AS TABLE
    WITH continuations (iso3, listed_as, last_day) AS (
        VALUES
        ('SUN', 'RUS', DATE '1991-12-25'),
        ('RUS', 'SUN', DATE '1991-12-25'),
        ('YUG', 'SRB', DATE '2003-02-03'),
        ('SCG', 'SRB', DATE '2006-06-02')
    ),

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
            treaty_code,
            iso3,
            action,
            acted_on,
            ended_on
        FROM treaty_record
    ),

    continued_acts AS (
        SELECT
            treaty_record.treaty_code,
            continuations.iso3,
            treaty_record.action,
            treaty_record.acted_on,
            if(
                continuations.iso3 = 'RUS',
                treaty_record.ended_on,
                least(treaty_record.ended_on, continuations.last_day + 1)
            ) AS ended_on
        FROM treaty_record
        INNER JOIN continuations ON treaty_record.iso3 = continuations.listed_as
        WHERE
            treaty_record.acted_on <= continuations.last_day
            AND NOT EXISTS (
                SELECT 1
                FROM treaty_record AS own
                WHERE
                    own.iso3 = continuations.iso3
                    AND own.treaty_code = treaty_record.treaty_code
                    AND own.action = treaty_record.action
                    AND own.acted_on = treaty_record.acted_on
            )
    ),

    inherited_acts AS (
        SELECT DISTINCT
            treaty_record.treaty_code,
            predecessors.iso3,
            'ratification' AS action,
            cast(NULL AS DATE) AS acted_on,
            predecessors.last_day + 1 AS ended_on
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
    )

    SELECT
        acts.treaty_code,
        acts.iso3,
        acts.action,
        CASE
            WHEN acts.action IN ('signature', 'succession_to_signature') THEN 'signature'
            WHEN acts.action = 'withdrawal' THEN 'withdrawal'
            WHEN acts.action = 'provisional_application' THEN 'provisional'
            ELSE 'consent'
        END AS class,
        acts.acted_on,
        acts.ended_on
    FROM (
        FROM own_acts
        UNION ALL
        FROM continued_acts
        UNION ALL
        FROM inherited_acts
    ) AS acts;
