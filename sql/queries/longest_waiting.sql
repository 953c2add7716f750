-- The longest waiting
-- Which states signed a UN human rights treaty, have not ratified it, and have waited longest?
SELECT
    laggards.state,
    laggards.treaty_code,
    laggards.signed_on,
    laggards.years_since,
    laggards.as_of,
    laggards.n_articles
FROM laggards
WHERE
    laggards.treaty_code IN (
        'ICERD', 'ICCPR', 'ICCPR-OP1', 'ICCPR-OP2', 'ICESCR', 'ICESCR-OP', 'CEDAW', 'CEDAW-OP', 'CAT',
        'OPCAT', 'CRC', 'CRC-OP-AC', 'CRC-OP-SC', 'CRC-OP-IC', 'ICMW', 'CRPD', 'CRPD-OP', 'ICPPED'
    )
ORDER BY laggards.signed_on, laggards.state
LIMIT 20;
