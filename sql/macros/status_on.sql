-- status_on(iso3, treaty_code, date): where a state stood on a day by the depositary's record, as in
-- SELECT status_on('CHN', 'CAT', DATE '2015-11-20').
-- party: bound (ratification, accession and their like, not withdrawn by then). signatory: signed, not bound.
-- withdrawn: a withdrawal had taken effect. none: nothing of that state, and the record covers the day.
-- unknown: no record of the treaty, or nothing in it and the day lies after it. A status that was reached
-- before the record's day is taken to last after it.
CREATE OR REPLACE MACRO status_on(state_code, treaty, on_date) AS (
    coalesce(
        (
            SELECT
                CASE
                    WHEN
                        bool_or(
                            acts.class = 'consent'
                            AND coalesce(acts.acted_on <= on_date, acts.ended_on > on_date)
                            AND coalesce(acts.ended_on > on_date, TRUE)
                        )
                        THEN 'party'
                    WHEN
                        bool_or(acts.class = 'withdrawal' AND acts.ended_on <= on_date)
                        THEN 'withdrawn'
                    WHEN
                        bool_or(
                            acts.class = 'signature'
                            AND acts.acted_on <= on_date
                            AND coalesce(acts.ended_on > on_date, TRUE)
                        )
                        THEN 'signatory'
                END
            FROM acts_on_record() AS acts
            WHERE acts.iso3 = state_code AND acts.treaty_code = treaty
        ),
        (
            SELECT if(bool_or(treaty_record.as_of >= on_date), 'none', 'unknown')
            FROM treaty_record
            WHERE treaty_record.treaty_code = treaty
        )
    )
);
