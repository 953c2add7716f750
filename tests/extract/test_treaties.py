"""What would go wrong in finding treaties: the wrong treaty, a parent for its protocol, a centre for a convention."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import lexicon
from pipelines.extract.language.text import TextReader
from pipelines.extract.treaties.finder import TreatyFinder
from pipelines.lexicon import Lexicon

parse = TextReader(lexicon.default()).parse

FINDER = TreatyFinder(lexicon.default())
PUBLISHED = date(2020, 5, 5)


def codes(text: str, title: str = "", published: date | None = PUBLISHED) -> list[str]:
    document = parse(title, text, published)
    return [code for mention in FINDER.find(document) for code in mention.codes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laos signed the torture convention.", ["CAT"]),
        ("Laos signed the U.N. anti-torture treaty.", ["CAT"]),
        ("Laos signed a pact against torture.", ["CAT"]),
        ("Chad joined the UN treaty banning land mines.", ["MINEBAN"]),
        ("Chad joined the Ottawa Treaty, the land-mine ban treaty.", ["MINEBAN", "MINEBAN"]),
        ("The nuclear test-ban treaty bars all blasts.", ["CTBT"]),
        ("Mali ratified the UN women's convention.", ["CEDAW"]),
        ("Nepal stayed outside the 1951 U.N. Refugee Convention.", ["REFUGEE-1951"]),
        ("Nepal stayed outside the Convention relating to the Status of Refugees.", ["REFUGEE-1951"]),
        ("Burma acceded to the civil covenant.", ["ICCPR"]),
        ("It never signed the covenant that protects free speech.", ["ICCPR"]),
        ("Kenya is a party to both Covenants.", ["ICCPR", "ICESCR"]),
        ("Togo acceded to the two International Covenants.", ["ICCPR", "ICESCR"]),
        ("Ghana ratified ILO Convention No. 182.", ["ILO-C182"]),
        ("Ghana ratified ILO Conventions 87 and 98.", ["ILO-C87", "ILO-C98"]),
        ("Ghana ratified C189 last year.", ["ILO-C189"]),
        (
            "Peru is party to the Inter-American conventions on torture and on forced disappearance.",
            ["IACPPT", "IACFDP"],
        ),
        ("The four Geneva Conventions protect civilians.", ["GC-1949"]),
        ("The Palermo Protocol and the Lanzarote Convention apply.", ["UNTOC-TIP", "LANZAROTE"]),
        ("The Maputo Protocol and the Kampala Convention apply.", ["MAPUTO", "KAMPALA"]),
        ("The organised crime convention and the Organized Crime Convention are one.", ["UNTOC", "UNTOC"]),
        ("It ratified the Worst Forms of Child Labor Convention.", ["ILO-C182"]),
        ("Croatia signed the EU Accession Treaty.", ["EU-ACCESSION-HRV"]),
    ],
)
def test_name_of_the_press_is_not_missed(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Benin ratified the Optional Protocol to the Convention against Torture.", ["OPCAT"]),
        (
            "Benin ratified the Second Optional Protocol to the International Covenant on Civil and Political Rights.",
            ["ICCPR-OP2"],
        ),
        ("Benin ratified the second protocol to the civil covenant.", ["ICCPR-OP2"]),
        ("Benin ratified the protocol against the death penalty.", ["ICCPR-OP2"]),
        (
            "Paraguay ratified the Protocol to the American Convention on Human Rights to Abolish the Death Penalty.",
            ["ACHR-DP"],
        ),
        (
            "Malta ratified the Optional Protocol to the Convention on the Rights of the Child on the sale of children.",
            ["CRC-OP-SC"],
        ),
        (
            "Malta ratified the Optional Protocols to the CRC on the sale of children and on children in armed conflict.",
            ["CRC-OP-AC", "CRC-OP-SC"],
        ),
        ("Malta has yet to ratify the protocol against child soldiers.", ["CRC-OP-AC"]),
        ("Latvia ratified Protocol No. 13 to the European Convention on Human Rights.", ["ECHR-P13"]),
        (
            "Latvia ratified Protocols 12 and 13 to the European Convention on Human Rights.",
            ["ECHR-P12", "ECHR-P13"],
        ),
        ("Fiji ratified Additional Protocol I.", ["GC-AP1"]),
        (
            "It joined the Protocol to the African Charter on Human and Peoples' Rights on the Rights of Women in Africa.",
            ["MAPUTO"],
        ),
        (
            "Angola signed the Optional Protocols to CEDAW and the Convention against Torture.",
            ["CEDAW-OP", "OPCAT"],
        ),
        ("It ratified the Convention against Torture and its Optional Protocol.", ["CAT", "OPCAT"]),
        (
            "It ratified the CRC and its two Optional Protocols. Mali signed both protocols.",
            ["CRC", *2 * ["CRC-OP-AC", "CRC-OP-SC"]],
        ),
        ("It ratified the ICCPR and both Optional Protocols.", ["ICCPR", "ICCPR-OP1", "ICCPR-OP2"]),
    ],
)
def test_protocol_is_not_taken_for_its_parent(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The convention centre was full.",
        "The party convention nominated him, and the convention cheered.",
        "They signed a trade deal and a contract.",
        "They signed a trade pact. The pact was hailed.",
        "A peace treaty was signed and the treaty held.",
        "The extradition treaty between Laos and Mali lapsed; the treaty was dead.",
        "He said the Treaty of Waitangi was sacred.",
        "The Committee against Torture (CAT) met. CAT asked about prisons.",
        "The UN Committee on the Rights of the Child examined the report.",
        "The ICC indicted him and the International Criminal Court sat.",
        "The protocol officer followed the safety protocols.",
        "The loan's covenants were waived.",
        "Doctors wrote scars up under the Istanbul Protocol.",
        "Oshman's cites weak sales; the company CCM rose.",
        "A new treaty on plastics is being drafted. The treaty would bind firms.",
    ],
)
def test_near_miss_is_no_treaty(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "China signed the Convention against Torture. South Korea ratified the U.N. treaty.",
            ["CAT", "CAT"],
        ),
        (
            "She cited the Genocide Convention and the Rome Statute. The convention is older.",
            ["GENOCIDE", "ROME", "GENOCIDE"],
        ),
        (
            "She cited the Rome Statute and the Genocide Convention. The Statute is younger.",
            ["ROME", "GENOCIDE", "ROME"],
        ),
        (
            "The Genocide Convention and the Rome Statute bind it. Both treaties matter.",
            ["GENOCIDE", "ROME", "GENOCIDE", "ROME"],
        ),
        ("Cuba signed both covenants but ratified neither covenant.", 2 * ["ICCPR", "ICESCR"]),
        ("Iran ratified the ICCPR. It broke the Covenant.", ["ICCPR", "ICCPR"]),
        (
            "It joined the Convention against Torture. An extradition treaty was signed. The treaty failed.",
            ["CAT"],
        ),
        (
            "Its envoy cited the 1951 convention and the 1984 convention against torture. The 1951 convention is old.",
            ["REFUGEE-1951", "CAT", "REFUGEE-1951"],
        ),
        (
            "Peru ratified the U.N. convention on enforced disappearance; the regional one it had ratified before.",
            ["ICPPED", "IACFDP"],
        ),
        (
            "Peru ratified the American Convention, and later the one on violence against women.",
            ["ACHR", "BELEM-DO-PARA"],
        ),
        (
            "Mali ratified ILO Convention No. 182 but not No. 190 on violence at work.",
            ["ILO-C182", "ILO-C190"],
        ),
    ],
)
def test_description_points_back_to_the_right_treaty(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_headline_means_the_treaty_that_the_text_names() -> None:
    text = "Trinidad denounced the American Convention on Human Rights."
    assert codes(text, "Rights treaty loses a member") == ["ACHR", "ACHR"]
    assert codes("Laos acceded to the Convention against Torture.", "UN: Laos joins torture pact") == [
        "CAT",
        "CAT",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Burundi withdrew from the International Criminal Court.", ["ROME"]),
        ("Armenia joined the ICC.", ["ROME"]),
        ("It is a founding member of the Hague-based International Criminal Court.", ["ROME"]),
        ("International Criminal Court: not signed", ["ROME"]),
        ("Armenia joined the ICC. It may quit the court.", ["ROME", "ROME"]),
        ("Hungary left the Rome Statute. Mali will leave the same court.", ["ROME", "ROME"]),
    ],
)
def test_membership_of_the_court_is_its_treaty(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_every_naming_of_the_court_is_offered_to_readers_of_claims() -> None:
    document = parse("", "The ICC indicted him. The court then rose.", PUBLISHED)
    assert [(document.body[m.start : m.end], m.codes) for m in FINDER.organs(document)] == [
        ("ICC", ("ROME",)),
        ("The court", ("ROME",)),
    ]


def test_shared_abbreviation_follows_its_definition() -> None:
    assert codes("The Convention against Torture (CAT) binds states. Laos breached CAT.") == ["CAT", "CAT"]
    assert codes("The Committee against Torture (CAT) met. CAT said no.") == []
    assert codes("Laos ratified CEDAW, the CRC and CAT.") == ["CEDAW", "CRC", "CAT"]


def test_treaty_is_not_read_into_news_from_before_it() -> None:
    assert codes("The Paris accord steadied the dollar.", published=date(1987, 3, 1)) == []
    assert codes("The Paris accord limits emissions.") == ["PARIS"]


def test_region_decides_between_treaties_on_one_subject() -> None:
    assert codes("The European torture convention binds it.") == ["ECPT"]
    assert codes("The Inter-American convention on torture binds it.") == ["IACPPT"]
    assert codes("The African refugee convention binds it.") == ["OAU-REFUGEE"]


def test_ambiguous_name_is_decided_by_its_cue() -> None:
    assert codes("Under the Vienna Convention the prisoner could see his consul.") == ["VCCR"]
    assert codes("Under the Vienna Convention an ambassador is immune.") == ["VCDR"]
    assert codes("The Vienna Convention was praised.") == []


def test_span_takes_in_year_and_abbreviation() -> None:
    document = parse("", "Laos joined the 1984 UN Convention against Torture (CAT).", PUBLISHED)
    (mention,) = FINDER.find(document)
    assert document.body[mention.start : mention.end] == "1984 UN Convention against Torture (CAT)"
    assert not mention.anaphoric


def test_adding_a_row_is_enough() -> None:
    known = lexicon.default()
    row = dict.fromkeys(known.table("treaties")[0], "")
    row |= {
        "treaty_code": "TEST-1",
        "title": "Convention on the Keeping of Bees",
        "short_title": "Bee Convention",
    }
    row |= {"adopted_on": "1999-01-01", "region": "world", "family": "environment"}
    tables = dict(known.tables) | {"treaties": [*known.table("treaties"), row]}
    finder = TreatyFinder(Lexicon(tables, "test"))
    document = parse("", "Laos ratified the Bee Convention. The convention has 12 parties.", PUBLISHED)
    assert [mention.codes for mention in finder.find(document)] == [("TEST-1",), ("TEST-1",)]


PIECES = st.sampled_from(
    "the|a|its|both|Convention|convention|Treaty|protocol|Optional|second|covenants|against|on|torture|Torture|to|of|"
    "ICCPR|CAT|(CAT)|ICC|joined|ratified|No. 182|1951|UN|U.N.|one|regional|and|,|.|\n\n|İstanbul|’s|Vienna|consul|"
    "Protocol No. 6|Rome Statute|court|Geneva Conventions|death penalty".split("|")
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=25), st.lists(PIECES, max_size=5))
def test_mentions_are_sorted_apart_and_inside_the_text(words: list[str], title: list[str]) -> None:
    document = parse(" ".join(title), " ".join(words), PUBLISHED)
    end = 0
    for mention in FINDER.find(document):
        assert end <= mention.start < mention.end <= len(document.body)
        assert mention.codes
        end = mention.end
