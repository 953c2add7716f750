"""The verdict on one claim, by cases whose facts are the depositary's."""

import pytest

from .warehouse import Claim, judge, open_with

NO = "denied"

# What is claimed, and what is to be said of it. Dates of acts: UN Treaty Collection.
CASES = [
    # The act, the year, both right: China signed in 1986 and ratified in 1988, South Korea acceded in 1995.
    (Claim("CHN", "CAT", "ratification", year=1988, published="2015-11-20"), "confirmed"),
    (Claim("CHN", "CAT", "signature", year=1986, published="2015-11-20"), "confirmed"),
    (Claim("KOR", "CAT", "accession", year=1995, published="2015-11-20"), "confirmed"),
    (Claim("CHN", "CAT", "ratification", published="2015-11-20"), "confirmed"),
    (Claim("LAO", "CAT", "ratification", year=2012, published="2013-01-01"), "confirmed"),
    (Claim("USA", "ICCPR", "ratification", year=1992, published="2001-01-01"), "confirmed"),
    (Claim("PSE", "CAT", "accession", year=2014, published="2014-04-03"), "confirmed"),
    # Consent is one class, whatever the verb.
    (Claim("KOR", "CAT", "ratification", year=1995, published="2015-11-20"), "confirmed"),
    (Claim("CHN", "CAT", "accession", year=1988, published="2015-11-20"), "confirmed"),
    (Claim("CHN", "CAT", "party", published="2015-11-20"), "confirmed"),
    (Claim("CHN", "CAT", "party", year=1988, published="2015-11-20"), "confirmed"),
    (Claim("HRV", "CAT", "ratification", year=1992, published="2000-01-01"), "confirmed"),
    (Claim("USA", "PARIS", "ratification", year=2016, published="2016-10-01"), "confirmed"),
    (Claim("EUN", "CRPD", "ratification", year=2010, published="2011-01-01"), "confirmed"),
    (Claim("NLD", "CCW-P5", "acceptance", published="2010-01-01"), "confirmed"),
    # A party since the treaty came into force, having consented before.
    (Claim("DEU", "ICCPR", "party", year=1976, published="2000-01-01"), "confirmed"),
    (Claim("DEU", "ICCPR", "ratification", year=1976, published="2000-01-01"), "year_mismatch"),
    # Planted years.
    (Claim("CHN", "CAT", "ratification", year=1989, published="2015-11-20"), "year_mismatch"),
    (Claim("CHN", "CAT", "signature", year=1988, published="2015-11-20"), "year_mismatch"),
    (Claim("KOR", "CAT", "accession", year=1994, published="2015-11-20"), "year_mismatch"),
    (Claim("USA", "CAT", "ratification", year=1988, published="2015-11-20"), "year_mismatch"),
    (Claim("LAO", "CAT", "party", year=2010, published="2015-11-20"), "year_mismatch"),
    # Another act on record: signed only, or bound without a signature.
    (Claim("USA", "CRC", "ratification", published="2015-11-20"), "action_mismatch"),
    (Claim("USA", "CRC", "ratification", year=1995, published="2015-11-20"), "action_mismatch"),
    (Claim("IND", "CAT", "party", published="2015-11-20"), "action_mismatch"),
    (Claim("KOR", "CAT", "signature", published="2015-11-20"), "action_mismatch"),
    (Claim("USA", "CAT", "withdrawal", year=2002, published="2015-11-20"), "action_mismatch"),
    (Claim("CHN", "ICCPR", "ratification", year=1998, published="2015-11-20"), "action_mismatch"),
    # Nothing on record.
    (Claim("PRK", "CAT", "ratification", year=1990, published="2015-11-20"), "not_in_record"),
    (Claim("PRK", "CAT", "signature", published="2015-11-20"), "not_in_record"),
    (Claim("MMR", "CAT", "party", published="2015-11-20"), "not_in_record"),
    (Claim("MMR", "CAT", "withdrawal", year=2010, published="2015-11-20"), "not_in_record"),
    # What was true on the day of the article, not what came later.
    (Claim("LAO", "CAT", "ratification", published="2011-06-01"), "action_mismatch"),
    (Claim("SSD", "CAT", "party", published="2014-06-01"), "not_in_record"),
    (Claim("LAO", "CAT", "ratification", year=2010, published="2011-06-01"), "action_mismatch"),
    (Claim("LAO", "CAT", "ratification", year=2012, published="2012-09-25"), "action_mismatch"),
    (Claim("LAO", "CAT", "ratification", year=2012, published="2012-09-26"), "confirmed"),
    (Claim("LAO", "CAT", "ratification", year=2010, published="2012-10-01"), "year_mismatch"),
    (Claim("KOR", "CAT", "accession", year=1994, published="1994-12-31"), "not_in_record"),
    # Denials that were true on their day.
    (Claim("PRK", "CAT", "signature", NO, published="2015-11-20"), "confirmed"),
    (Claim("USA", "CRC", "ratification", NO, published="2015-11-20"), "confirmed"),
    (Claim("IND", "CAT", "ratification", NO, published="2020-01-01"), "confirmed"),
    (Claim("LAO", "CAT", "ratification", NO, published="2012-09-25"), "confirmed"),
    (Claim("CHN", "CAT", "party", NO, published="1988-10-03"), "confirmed"),
    (Claim("SSD", "CAT", "party", NO, published="2015-04-29"), "confirmed"),
    (Claim("KOR", "CAT", "signature", NO, published="2015-11-20"), "confirmed"),
    (Claim("USA", "CRC", "withdrawal", NO, published="2015-11-20"), "confirmed"),
    (Claim("USA", "CRC", "ratification", NO), "confirmed"),
    # Denials that were wrong on their day.
    (Claim("LAO", "CAT", "ratification", NO, published="2012-09-26"), "contradicted"),
    (Claim("CHN", "CAT", "signature", NO, published="2015-11-20"), "contradicted"),
    (Claim("CHN", "CAT", "ratification", NO, published="2015-11-20"), "contradicted"),
    (Claim("USA", "ICCPR", "party", NO, published="2015-11-20"), "contradicted"),
    (Claim("USA", "CRC", "signature", NO, published="2015-11-20"), "contradicted"),
    (Claim("CHN", "CAT", "ratification", NO), "contradicted"),
    (Claim("CAN", "KYOTO", "withdrawal", NO, published="2013-06-01"), "contradicted"),
    # Withdrawal: by notice or by effect, and the bond until then.
    (Claim("FIN", "MINEBAN", "withdrawal", year=2025, published="2025-12-01"), "confirmed"),
    (Claim("FIN", "MINEBAN", "withdrawal", year=2026, published="2026-01-20"), "confirmed"),
    (Claim("FIN", "MINEBAN", "withdrawal", year=2024, published="2026-01-20"), "year_mismatch"),
    (Claim("CAN", "KYOTO", "withdrawal", year=2011, published="2012-01-01"), "confirmed"),
    (Claim("FIN", "MINEBAN", "party", published="2025-12-01"), "confirmed"),
    (Claim("FIN", "MINEBAN", "party", published="2026-01-20"), "contradicted"),
    (Claim("FIN", "MINEBAN", "party", NO, published="2026-01-20"), "confirmed"),
    (Claim("FIN", "MINEBAN", "party", NO, published="2025-12-01"), "contradicted"),
    (Claim("FIN", "MINEBAN", "accession", year=2012, published="2026-01-20"), "confirmed"),
    (Claim("FIN", "MINEBAN", "withdrawal", published="2025-01-10"), "action_mismatch"),
    (Claim("POL", "MINEBAN", "withdrawal", year=2025, published="2025-09-01"), "confirmed"),
    (Claim("POL", "MINEBAN", "party", published="2026-01-20"), "confirmed"),
    (Claim("JAM", "ICCPR-OP1", "party", published="1999-01-01"), "contradicted"),
    (Claim("TTO", "ICCPR-OP1", "party", published="1999-06-01"), "confirmed"),
    (Claim("TTO", "ICCPR-OP1", "party", published="2001-01-01"), "contradicted"),
    (Claim("TTO", "ICCPR-OP1", "withdrawal", year=2000, published="2001-01-01"), "confirmed"),
    (Claim("RUS", "CTBT", "withdrawal", year=2023, published="2023-12-01"), "confirmed"),
    (Claim("RUS", "CTBT", "party", published="2024-02-01"), "contradicted"),
    (Claim("GBR", "WOMEN-NATIONALITY", "withdrawal", year=1981, published="2014-01-01"), "confirmed"),
    # Not accepted by the depositary, so no withdrawal.
    (Claim("PRK", "ICCPR", "withdrawal", year=1997, published="1998-01-01"), "action_mismatch"),
    (Claim("PRK", "ICCPR", "party", published="1998-01-01"), "confirmed"),
    # States that are gone, and those that go on for them.
    (Claim("SUN", "ICCPR", "ratification", year=1973, published="1985-01-01"), "confirmed"),
    (Claim("RUS", "ICCPR", "ratification", year=1973, published="2005-01-01"), "confirmed"),
    (Claim("SUN", "CWC", "ratification", year=1997, published="2000-01-01"), "not_in_record"),
    (Claim("DDR", "CAT", "ratification", year=1987, published="1989-01-01"), "confirmed"),
    (Claim("DEU", "CAT", "ratification", year=1987, published="1995-01-01"), "year_mismatch"),
    (Claim("CSK", "CAT", "ratification", year=1988, published="1990-01-01"), "confirmed"),
    (Claim("CZE", "CAT", "succession", year=1993, published="1994-01-01"), "confirmed"),
    (Claim("YUG", "CAT", "ratification", year=1991, published="1992-01-01"), "confirmed"),
    (Claim("YUG", "CAT", "succession", year=2001, published="2001-04-01"), "confirmed"),
    (Claim("SCG", "OPCAT", "signature", year=2003, published="2004-01-01"), "confirmed"),
    (Claim("SCG", "OPCAT", "ratification", NO, published="2005-01-01"), "confirmed"),
    (Claim("SRB", "OPCAT", "ratification", year=2006, published="2007-01-01"), "confirmed"),
    (Claim("CSK", "GENOCIDE", "ratification", year=1950, published="1980-01-01"), "confirmed"),
    (Claim("CSK", "GENOCIDE", "party", NO, published="1980-01-01"), "contradicted"),
    (Claim("TWN", "ICERD", "ratification", year=1970, published="1971-01-01"), "confirmed"),
    (Claim("TWN", "ICERD", "party", published="1999-01-01"), "contradicted"),
    (Claim("CHN", "ICERD", "accession", year=1981, published="1999-01-01"), "confirmed"),
    # What a record of 2014 leaves open, and what it does not.
    (Claim("PHL", "ROME", "withdrawal", year=2018, published="2018-04-01"), "record_older_than_claim"),
    (Claim("PSE", "ROME", "accession", year=2015, published="2015-02-01"), "record_older_than_claim"),
    (Claim("SLV", "ROME", "party", published="2017-01-01"), "record_older_than_claim"),
    (Claim("USA", "ROME", "ratification", NO, published="2020-01-01"), "record_older_than_claim"),
    (Claim("USA", "ROME", "ratification", year=2001, published="2020-01-01"), "action_mismatch"),
    (Claim("USA", "ROME", "ratification", NO, published="2010-01-01"), "confirmed"),
    (Claim("PHL", "ROME", "ratification", NO, published="2016-01-01"), "contradicted"),
    (Claim("PHL", "ROME", "ratification", year=2016, published="2016-12-01"), "year_mismatch"),
    (Claim("PHL", "ROME", "ratification", year=2011, published="2020-01-01"), "confirmed"),
    (Claim("IND", "ROME", "signature", year=2014, published="2014-03-01"), "not_in_record"),
    (Claim("IND", "ROME", "signature", year=2014, published="2014-12-01"), "record_older_than_claim"),
    (
        Claim("IND", "ROME", "signature", year=2014, published="2014-12-01", acted_to="2014-02-28"),
        "not_in_record",
    ),
    (Claim("IND", "ROME", "signature", year=2016), "record_older_than_claim"),
    (Claim("CHN", "CAT", "ratification", NO, published="2026-06-01"), "contradicted"),
    (Claim("PRK", "CAT", "ratification", NO, published="2026-06-01"), "record_older_than_claim"),
    (Claim("BDI", "ROME", "withdrawal", year=2017, published="2017-11-01"), "record_older_than_claim"),
    (Claim("BDI", "ROME", "ratification", year=2004, published="2017-11-01"), "confirmed"),
    (Claim("GMB", "ROME", "withdrawal", published="2016-11-20"), "record_older_than_claim"),
    (Claim("GMB", "ROME", "withdrawal", NO, published="2017-02-15"), "record_older_than_claim"),
    (Claim("GMB", "ROME", "withdrawal", published="2013-10-03"), "action_mismatch"),
    (Claim("USA", "PARIS", "withdrawal", year=2020, published="2020-11-05"), "confirmed"),
    (Claim("USA", "PARIS", "withdrawal", year=2019, published="2019-11-05"), "confirmed"),
    (Claim("USA", "PARIS", "withdrawal", year=2017, published="2017-06-02"), "action_mismatch"),
    (Claim("USA", "PARIS", "party", published="2020-12-01"), "contradicted"),
    (Claim("USA", "PARIS", "party", published="2021-03-01"), "confirmed"),
    (Claim("USA", "PARIS", "withdrawal", year=2025, published="2025-01-28"), "record_older_than_claim"),
    # No record, and no verdict.
    (Claim("TUR", "ISTANBUL", "withdrawal", year=2021, published="2021-03-21"), "no_record_held"),
    (Claim("PRK", "NPT", "withdrawal", year=2003, published="2003-02-01"), "no_record_held"),
    (Claim("RUS", "ECHR", "withdrawal", year=2022, published="2022-10-01"), "no_record_held"),
    (Claim("RUS", "ECHR", "ratification", NO, published="1997-10-01"), "no_record_held"),
    (Claim("USA", "CRC", "ratification", modality="prospective", published="2015-11-20"), None),
    (Claim("USA", "CRC", "ratification", NO, modality="prospective", published="2015-11-20"), None),
    (Claim("USA", "CRC", "ratification", modality="domestic", year=2014, published="2015-11-20"), None),
    (Claim("CHN", "CAT", "reservation", year=1988, published="2015-11-20"), None),
]


@pytest.fixture(scope="module")
def verdicts() -> dict[str, str | None]:
    return judge(open_with(claim for claim, _ in CASES))


@pytest.mark.parametrize(
    "number",
    range(len(CASES)),
    ids=[f"{n}-{c.iso3}-{c.treaty_code}-{c.action}" for n, (c, _) in enumerate(CASES)],
)
def test_verdict(verdicts: dict[str, str | None], number: int) -> None:
    claim, expected = CASES[number]
    assert verdicts[str(number)] == expected, claim


def test_every_claim_has_one_row(verdicts: dict[str, str | None]) -> None:
    assert len(verdicts) == len(CASES)
