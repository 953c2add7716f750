-- Where did they stand on the day of an article?
-- On 20 November 2015, which of China, South Korea, North Korea and the United States were bound by the
-- conventions on torture, refugees, and the rights of the child? `unknown`: the record is
-- of an older day, and has nothing of that state.
SELECT
    states.name AS state,
    status_on(states.iso3, 'CAT', DATE '2015-11-20') AS torture,
    status_on(states.iso3, 'REFUGEE-1951', DATE '2015-11-20') AS refugees,
    status_on(states.iso3, 'CRC', DATE '2015-11-20') AS children
FROM states
WHERE states.iso3 IN ('CHN', 'KOR', 'PRK', 'USA')
ORDER BY states.name;
