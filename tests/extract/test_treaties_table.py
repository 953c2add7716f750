"""What would go wrong in the tables of treaties: a treaty that its own title does not find, a name of nothing."""

from datetime import date

import pytest

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.treaties.finder import TreatyFinder
from pipelines.extract.treaties.words import expand, fold, spellings
from pipelines.lexicon import Lexicon, Row

LEXICON = lexicon.default()
parse = TextReader(LEXICON).parse
FINDER = TreatyFinder(LEXICON)
REQUIRED = """
ICERD ICCPR ICCPR-OP1 ICCPR-OP2 ICESCR ICESCR-OP CEDAW CEDAW-OP CAT OPCAT CRC CRC-OP-AC CRC-OP-SC CRC-OP-IC ICMW CRPD
CRPD-OP ICPPED GENOCIDE APARTHEID REFUGEE-1951 REFUGEE-1967 STATELESS-1954 STATELESS-1961 SLAVERY-1926 SLAVERY-1956
TRAFFIC-1949 ROME APIC UNTOC UNTOC-TIP UNTOC-SMUGGLING UNTOC-FIREARMS UNCAC GC-1949 GC-AP1 GC-AP2 GC-AP3 HAGUE-1954 NPT
CTBT CWC BWC CCW MINEBAN CCM ATT TPNW UNFCCC KYOTO PARIS CBD BASEL MONTREAL ESCAZU AARHUS UNCLOS VCLT VCDR VCCR
VCCR-OP-DS HAGUE-ABDUCTION HAGUE-ADOPTION ILO-C29 ILO-C87 ILO-C98 ILO-C100 ILO-C105 ILO-C111 ILO-C138 ILO-C169 ILO-C182
ILO-C189 ILO-C190 ECHR ECHR-P1 ECHR-P4 ECHR-P6 ECHR-P7 ECHR-P12 ECHR-P13 ECHR-P14 ECHR-P15 ECHR-P16 ECPT FCNM ECRML
ESC-1961 ESC-REV ESC-AP1988 COE-TRAFFICKING ISTANBUL LANZAROTE COE-CYBER ACHR ACHR-DP ACHR-SAN-SALVADOR IACPPT IACFDP
BELEM-DO-PARA ACHPR ACHPR-COURT MAPUTO ACRWC OAU-REFUGEE KAMPALA ACDEG AU-CORRUPTION AU-TERRORISM-P AU-COURT-JUSTICE
ARAB-CHARTER GCC-TERRORISM EU-ACCESSION-HRV UNESCO-DOPING ENERGY-CHARTER NORTH-ATLANTIC
""".split()
TREATIES = LEXICON.table("treaties")


def test_no_code_is_missing_or_twice() -> None:
    codes = [row["treaty_code"] for row in TREATIES]
    assert set(REQUIRED) <= set(codes)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("row", TREATIES, ids=lambda row: row["treaty_code"])
def test_treaty_is_found_by_its_titles(row: Row) -> None:
    for title in (row["title"], row["short_title"]):
        if title.isupper():
            continue
        document = parse("", f"Laos ratified the {title} in May.", None)
        assert [mention.codes for mention in FINDER.find(document)] == [(row["treaty_code"],)], title


@pytest.mark.parametrize("row", TREATIES, ids=lambda row: row["treaty_code"])
def test_dates_are_days_in_order(row: Row) -> None:
    adopted = date.fromisoformat(row["adopted_on"])
    if row["in_force_on"]:
        assert adopted <= date.fromisoformat(row["in_force_on"])


def test_name_of_a_treaty_that_is_not_listed_is_refused() -> None:
    row = {"treaty_code": "NO-SUCH", "kind": "name", "names": "bee convention", "cues": ""}
    tables = dict(LEXICON.tables) | {"treaty_names": [*LEXICON.table("treaty_names"), row]}
    with pytest.raises(KeyError, match="NO-SUCH"):
        TreatyFinder(Lexicon(tables, "test"))


def test_notation_of_names_is_spelled_out() -> None:
    assert sorted(expand("[UN] (mine/land mine) ban")) == [
        "UN land mine ban",
        "UN mine ban",
        "land mine ban",
        "mine ban",
    ]
    assert set(spellings("child labour convention")) == {"child labour convention", "child labor convention"}


def test_folding_keeps_offsets() -> None:
    for text in ("Belém do Pará", "İstanbul’s ‘pact’", "straße—ﬁ", "a\n\nb"):
        assert len(fold(text)) == len(text)
