-- Where does each state stand on each treaty of the record, on the record's day? One row per state and treaty
-- with any act: party, signatory or withdrawn, and since when. In long form; states_by_treaty has the matrix.
CREATE OR REPLACE VIEW state_treaty_status AS
WITH coverage AS (
    SELECT
        treaty_code,
        max(as_of) AS as_of
    FROM treaty_record
    GROUP BY treaty_code
),

acts AS (
    SELECT
        record.*,
        coverage.as_of,
        record.ended_on IS NULL OR record.ended_on > coverage.as_of AS stands
    FROM acts_on_record() AS record
    INNER JOIN coverage ON record.treaty_code = coverage.treaty_code
),

summed AS (
    SELECT
        iso3,
        treaty_code,
        any_value(as_of) AS as_of,
        min(acted_on) FILTER (WHERE class = 'signature') AS signed_on,
        min(acted_on) FILTER (WHERE class = 'consent' AND stands) AS bound_on,
        max(ended_on) FILTER (WHERE class = 'withdrawal' AND NOT stands) AS withdrawn_on,
        coalesce(bool_or(class = 'consent' AND stands), FALSE) AS is_party,
        coalesce(bool_or(class = 'signature' AND stands), FALSE) AS is_signatory,
        coalesce(bool_or(class = 'withdrawal' AND NOT stands), FALSE) AS has_withdrawn
    FROM acts
    GROUP BY iso3, treaty_code
)

SELECT
    summed.iso3,
    states.name,
    states.region,
    summed.treaty_code,
    CASE
        WHEN summed.is_party THEN 'party'
        WHEN summed.has_withdrawn THEN 'withdrawn'
        ELSE 'signatory'
    END AS status,
    summed.signed_on,
    summed.bound_on,
    summed.withdrawn_on,
    summed.as_of
FROM summed
INNER JOIN states ON summed.iso3 = states.iso3
WHERE summed.is_party OR summed.has_withdrawn OR summed.is_signatory;
