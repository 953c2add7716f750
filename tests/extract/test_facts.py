"""What would go wrong in facts about treaties: a law's start for the treaty's, a number that is only wished for."""

from datetime import date

import pytest

from pipelines import lexicon
from pipelines.extract.dates.resolver import DateResolver
from pipelines.extract.language.text import TextReader
from pipelines.extract.numbers.counts import CountReader
from pipelines.extract.treaties.fact_rules import RULES, FactRule
from pipelines.extract.treaties.facts import FactFinder
from pipelines.extract.treaties.finder import TreatyFinder

LEXICON = lexicon.default()
parse = TextReader(LEXICON).parse
TREATIES = TreatyFinder(LEXICON)
FACTS = FactFinder(LEXICON, DateResolver(LEXICON), CountReader(LEXICON))
PUBLISHED = date(2016, 5, 10)


def facts(text: str, published: date = PUBLISHED) -> set[tuple[str, str, int | None]]:
    document = parse("", text, published)
    rows = FACTS.find(document, TREATIES.find(document))
    assert all(document.body[row["span_start"] : row["span_end"]] == row["evidence"] for row in rows)
    return {(row["treaty_code"], row["attribute"], row["year"] or row["count"]) for row in rows}


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.rule_id)
def test_rule_reads_its_example(rule: FactRule) -> None:
    document = parse("", rule.example, PUBLISHED)
    rows = FACTS.find(document, TREATIES.find(document))
    assert [(row["rule_id"], row["attribute"]) for row in rows] == [(rule.rule_id, rule.attribute)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Convention against Torture, which the General Assembly adopted in 1984, came into effect three years later.",
            {("CAT", "adopted", 1984), ("CAT", "in_force", 1987)},
        ),
        (
            "The Rome Statute, the treaty that founded the court, was adopted in 1998, took effect in 2002 and has 121 members.",
            {("ROME", "adopted", 1998), ("ROME", "in_force", 2002), ("ROME", "parties", 121)},
        ),
        (
            "Opened for signature in 2007, the Convention on the Rights of Persons with Disabilities has 153 signatories.",
            {("CRPD", "adopted", 2007), ("CRPD", "signatories", 153)},
        ),
        (
            "In force since 1987, the Convention against Torture counts 150 parties.",
            {("CAT", "in_force", 1987), ("CAT", "parties", 150)},
        ),
        (
            "Kenya ratified the Rome Statute. It was adopted in 1998. In all 121 states are parties.",
            {("ROME", "adopted", 1998), ("ROME", "parties", 121)},
        ),
        ("Membership of the Mine Ban Treaty stands at 159.", {("MINEBAN", "parties", 159)}),
        ("Algeria joined the Mine Ban Treaty, law since March 1999.", {("MINEBAN", "in_force", 1999)}),
        (
            "Laos joined the Mine Ban Treaty. The pact has been ratified by more than 150 nations.",
            {("MINEBAN", "parties", 150)},
        ),
        (
            "China is one of the 158 member states to sign the U.N. Convention against Torture.",
            {("CAT", "parties", 158)},
        ),
        (
            "The CTBT, signed by 183 countries and ratified by 164, has not entered into force.",
            {("CTBT", "signatories", 183), ("CTBT", "parties", 164)},
        ),
        (
            "Fiji ratified ILO Convention No. 190, which will enter into force on 25 June 2021.",
            {("ILO-C190", "in_force", 2021)},
        ),
        (
            "When it came into force in 2002, the Rome Statute had 60 parties.",
            {("ROME", "in_force", 2002), ("ROME", "parties", 60)},
        ),
        (
            "Sixty states ratified the Rome Statute, which therefore came into force in July 2002.",
            {("ROME", "parties", 60), ("ROME", "in_force", 2002)},
        ),
        (
            "The Maputo Protocol has been ratified by 42 of the African Union's 55 members.",
            {("MAPUTO", "parties", 42)},
        ),
        (
            "The Convention on Cluster Munitions bans a weapon. It has been in force since August 2010 and counts 79 parties.",
            {("CCM", "in_force", 2010), ("CCM", "parties", 79)},
        ),
        (
            "ILO Convention No. 190 will enter into force on 25 June 2021, two years after its adoption.",
            {("ILO-C190", "in_force", 2021)},
        ),
    ],
)
def test_facts_of_one_passage_are_all_read(text: str, expected: set[tuple[str, str, int]]) -> None:
    assert facts(text, date(2020, 8, 7) if "190" in text else PUBLISHED) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The 1951 Refugee Convention turned sixty.",
        "Under Article 12 of the Convention on the Rights of the Child, 1951 refugees were heard.",
        "The Arms Trade Treaty will enter into force once 50 states have ratified it.",
        "The Comprehensive Test Ban Treaty must be ratified by 44 states before it can enter into force.",
        "All but 12 members have ratified the Rome Statute.",
        "Nine states are not party to the NPT.",
        "Fewer than half of the 193 U.N. members have joined the disappearance convention.",
        "The withdrawal of Burundi from the Rome Statute took effect in 2017.",
        "The new law implementing the Rome Statute came into force in 2010.",
        "The Rome Statute entered into force for Kenya in 2005.",
        "Parliament adopted the Convention against Torture in 2003.",
        "The cabinet approved the Rome Statute in 2009.",
        "Brazil signed the Convention against Torture in 1985.",
        "Under the Vienna Convention on the Law of Treaties, which Laos signed in 1998, words bind.",
        "Togo became the 75th country to ratify the Convention on Cluster Munitions.",
        "The Rome Statute was discussed by the European Union's 28 members.",
        "Chad ratified the Rome Statute. Its ban on smoking took effect in 2011.",
        "The Rome Statute entered into force in Georgia in 2003.",
        "Uganda and Rwanda are neighbours. The two countries have ratified the Kampala Convention.",
        "Just three of the ten members, Laos, Mali and Chad, have ratified the Convention against Torture.",
        "In June 2010 the Convention against Torture was signed.",
        "With a ratification in July 2010 the Arms Trade Treaty drew nearer to entry into force.",
    ],
)
def test_near_miss_is_no_fact(text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In October 2015 Togo ratified the Arms Trade Treaty, and it entered into force 90 days later.",
            {("ATT", "in_force", 2016)},
        ),
        (
            "Togo ratified the Arms Trade Treaty on 24 November 2015, and the pact took effect three months later.",
            {("ATT", "in_force", 2016)},
        ),
        (
            "The Arms Trade Treaty has been ratified by 40 states. Another 11 have signed.",
            {("ATT", "parties", 40), ("ATT", "signatories", 11)},
        ),
        (
            "The Arms Trade Treaty has been ratified by 40 states. A further 12 have signed it.",
            {("ATT", "parties", 40), ("ATT", "signatories", 12)},
        ),
    ],
)
def test_days_on_and_those_who_only_signed(text: str, expected: set[tuple[str, str, int]]) -> None:
    assert facts(text) == expected


def test_fact_told_twice_is_one_row() -> None:
    assert len(facts("The Rome Statute has 121 parties. So far 121 states have ratified it.")) == 1
