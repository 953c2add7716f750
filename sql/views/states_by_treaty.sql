-- Which states are bound by which UN human rights treaties, and by the Rome Statute? A matrix, one row per
-- present state, in each cell `party`, `signatory`, `withdrawn` or, where the record has nothing, `none`
-- (none by the record's day: see treaty_coverage). n_party: of the eighteen UN human rights treaties.
CREATE OR REPLACE VIEW states_by_treaty AS
WITH cells AS (
    SELECT
        states.iso3,
        states.name,
        states.region,
        states.un_member,
        status.treaty_code,
        status.status
    FROM states
    LEFT JOIN state_treaty_status AS status ON states.iso3 = status.iso3
    WHERE states.existed_to IS NULL
)

SELECT
    iso3,
    name,
    region,
    un_member,
    count(*) FILTER (
        WHERE status = 'party'
        AND treaty_code IN (
            'ICERD', 'ICCPR', 'ICCPR-OP1', 'ICCPR-OP2', 'ICESCR', 'ICESCR-OP', 'CEDAW', 'CEDAW-OP', 'CAT',
            'OPCAT', 'CRC', 'CRC-OP-AC', 'CRC-OP-SC', 'CRC-OP-IC', 'ICMW', 'CRPD', 'CRPD-OP', 'ICPPED'
        )
    ) AS n_party,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICERD'), 'none') AS icerd,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICCPR'), 'none') AS iccpr,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICCPR-OP1'), 'none') AS iccpr_op1,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICCPR-OP2'), 'none') AS iccpr_op2,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICESCR'), 'none') AS icescr,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICESCR-OP'), 'none') AS icescr_op,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CEDAW'), 'none') AS cedaw,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CEDAW-OP'), 'none') AS cedaw_op,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CAT'), 'none') AS cat,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'OPCAT'), 'none') AS opcat,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CRC'), 'none') AS crc,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CRC-OP-AC'), 'none') AS crc_op_ac,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CRC-OP-SC'), 'none') AS crc_op_sc,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CRC-OP-IC'), 'none') AS crc_op_ic,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICMW'), 'none') AS icmw,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CRPD'), 'none') AS crpd,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'CRPD-OP'), 'none') AS crpd_op,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ICPPED'), 'none') AS icpped,
    coalesce(any_value(status) FILTER (WHERE treaty_code = 'ROME'), 'none') AS rome
FROM cells
GROUP BY iso3, name, region, un_member;
