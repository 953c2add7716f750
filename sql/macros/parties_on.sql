-- parties_on(treaty_code, date): the parties to a treaty on a day by the depositary's record, as in
-- FROM parties_on('CAT', DATE '2000-01-01'). One row per party: iso3, name, by what act and since when.
-- A state that goes on under a new code is listed once, under the code of the day.
CREATE OR REPLACE MACRO parties_on(treaty, on_date) AS TABLE
    SELECT
        acts.iso3,
        states.name,
        acts.action,
        acts.acted_on
    FROM acts_on_record() AS acts
    INNER JOIN states ON acts.iso3 = states.iso3
    WHERE
        acts.treaty_code = treaty
        AND acts.class = 'consent'
        AND coalesce(acts.acted_on <= on_date, acts.ended_on > on_date)
        AND coalesce(acts.ended_on > on_date, TRUE)
    QUALIFY
        row_number() OVER (
            PARTITION BY
                CASE
                    WHEN acts.iso3 = 'SUN' THEN 'RUS'
                    WHEN acts.iso3 IN ('YUG', 'SCG') THEN 'SRB'
                    ELSE acts.iso3
                END
            ORDER BY states.existed_to NULLS LAST, acts.acted_on
        ) = 1
    ORDER BY acts.iso3;
