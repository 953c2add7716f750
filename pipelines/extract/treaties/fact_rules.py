"""The rules by which facts about treaties are read, each with an example.

Belongs here: what a rule is called and what it reads. How it reads belongs to `treaties.facts`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactRule:
    """A way in which a fact is told: its id, the attribute it gives, what it reads, and an example."""

    rule_id: str
    attribute: str
    reads: str
    example: str


RULES = {
    rule.rule_id: rule
    for rule in (
        FactRule(
            "fact.in_force.verb",
            "in_force",
            "a treaty entered into force or took effect, with a date",
            "The Genocide Convention entered into force in January 1951.",
        ),
        FactRule(
            "fact.in_force.noun",
            "in_force",
            "a treaty's entry into force, with a date",
            "Since its entry into force in 1970 the NPT has been signed by nearly all.",
        ),
        FactRule(
            "fact.adopted.passive",
            "adopted",
            "a treaty was adopted, agreed or opened for signature, with a date",
            "The Kyoto Protocol was agreed in December 1997.",
        ),
        FactRule(
            "fact.adopted.active",
            "adopted",
            "a body or conference adopted a treaty, with a date",
            "The General Assembly adopted the Convention against Torture in 1984.",
        ),
        FactRule(
            "fact.adopted.noun",
            "adopted",
            "the adoption of a treaty, with a date",
            "Since the adoption of the Convention on the Rights of the Child in 1989 much has changed.",
        ),
        FactRule(
            "fact.parties.noun",
            "parties",
            "a number of parties, member states or ratifications",
            "The Rome Statute has 121 parties.",
        ),
        FactRule(
            "fact.parties.verb",
            "parties",
            "a number of states have ratified or are party",
            "So far 121 countries have ratified the Rome Statute.",
        ),
        FactRule(
            "fact.parties.by",
            "parties",
            "ratified by a number of states",
            "The Mine Ban Treaty has been ratified by 159 countries.",
        ),
        FactRule(
            "fact.parties.number",
            "parties",
            "the number of parties has come to a number",
            "The number of parties to the Rome Statute has risen to 121.",
        ),
        FactRule(
            "fact.parties.ordinal",
            "parties",
            "a state became the nth party",
            "Laos became the 190th party to the Convention on Biological Diversity.",
        ),
        FactRule(
            "fact.signatories.noun",
            "signatories",
            "a number of signatories",
            "The Convention on Cluster Munitions has 111 signatories.",
        ),
        FactRule(
            "fact.signatories.verb",
            "signatories",
            "a number of states have signed",
            "Some 153 nations have signed the Convention on the Rights of Persons with Disabilities.",
        ),
        FactRule(
            "fact.signatories.by",
            "signatories",
            "signed by a number of states",
            "The test ban treaty has been signed by 183 states.",
        ),
        FactRule(
            "fact.signatories.number",
            "signatories",
            "the number of signatories has come to a number",
            "The number of signatories of the Arms Trade Treaty stands at 130.",
        ),
        FactRule(
            "fact.signatories.ordinal",
            "signatories",
            "a state became the nth signatory",
            "Laos became the 110th signatory to the Convention on Cluster Munitions.",
        ),
    )
}
