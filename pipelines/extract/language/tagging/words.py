"""The word lists that grammar asks for.

Belongs here: the names of the lists of the lexicon's `grammar_word_lists`. What a list does in a sentence is said in
the table.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

from pipelines.extract.language.word_lists import ListTable
from pipelines.lexicon import Lexicon

# Words, each with what may stand behind it.
Pairs = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class GrammarWords:
    """The lists by name, in the table's order. Read once."""

    doubling_verb: frozenset[str]
    single_too_verb: frozenset[str]
    not_adverb: frozenset[str]
    plural_name: frozenset[str]
    singular_in_men: frozenset[str]
    bare_control_verb: frozenset[str]
    befalling_verb: frozenset[str]
    subjecting_form: frozenset[str]
    to_noun_word: frozenset[str]
    result_word: frozenset[str]
    result_apart: frozenset[str]
    got_into: frozenset[str]
    scene_of_deed: frozenset[str]
    sufferer_noun: frozenset[str]
    people_participle: frozenset[str]
    doing_verb: frozenset[str]
    ordering_form: frozenset[str]
    mandating_verb: frozenset[str]
    attributing_verb: frozenset[str]
    saying_verb: frozenset[str]
    recounting_verb: frozenset[str]
    claim_form: frozenset[str]
    face_noun: frozenset[str]
    aspectual_verb: frozenset[str]
    hindering_verb: frozenset[str]
    part_act: frozenset[str]
    forces_owner: frozenset[str]
    ruler_noun: frozenset[str]
    duty_noun: frozenset[str]
    force_noun: frozenset[str]
    gerund_noun: frozenset[str]
    people_too: frozenset[str]
    people_adjective: frozenset[str]
    done_to_gerund: frozenset[str]
    deed_gerund: frozenset[str]
    robbing_gerund: frozenset[str]
    body_participle: Pairs
    pleading_noun: Pairs
    pleading_gerund: Pairs
    voiced_noun: frozenset[str]
    bidden_verb: frozenset[str]
    never_noun: frozenset[str]
    unknown_adjective: frozenset[str]
    met_for: frozenset[str]
    occasion_noun: frozenset[str]
    captive_participle: frozenset[str]
    participle_adjective: frozenset[str]
    coerced_adjective: frozenset[str]
    forced_deed: frozenset[str]
    penalty_term: frozenset[str]
    penalty_noun: frozenset[str]
    showing_noun: frozenset[str]
    land_like_people: frozenset[str]
    stretch_noun: frozenset[str]
    plain_plural: frozenset[str]
    numbered_noun: frozenset[str]
    place_noun: frozenset[str]
    site_noun: frozenset[str]
    scene_noun: frozenset[str]
    rule_noun: frozenset[str]
    realm_noun: frozenset[str]
    captive_word: frozenset[str]
    capturing_verb: frozenset[str]
    captivity_noun: frozenset[str]
    listener: frozenset[str]
    hearer: frozenset[str]
    state_in_capitals: frozenset[str]
    attire_noun: frozenset[str]
    member_noun: frozenset[str]
    body_noun: frozenset[str]
    named_body_noun: frozenset[str]
    event_noun: frozenset[str]
    attack_noun: frozenset[str]
    toll_verb: frozenset[str]
    of_verb: frozenset[str]
    deed_noun: frozenset[str]
    control_noun: frozenset[str]
    saying_noun: frozenset[str]
    text_noun: frozenset[str]
    kin_noun: frozenset[str]
    sitting_noun: frozenset[str]
    dock_noun: frozenset[str]
    charging_verb: frozenset[str]
    caused_verb: frozenset[str]
    copula: frozenset[str]
    opinion_adjective: frozenset[str]
    name_giving_verb: frozenset[str]
    ditransitive_verb: frozenset[str]
    disowned_noun: frozenset[str]
    withholding_verb: frozenset[str]
    giving_verb: frozenset[str]
    speaking_verb: frozenset[str]
    addressing_verb: frozenset[str]
    telling_verb: frozenset[str]
    responding_verb: frozenset[str]
    said_thing: frozenset[str]
    gerund_verb: frozenset[str]
    clause_verb: frozenset[str]
    troubling_verb: frozenset[str]
    resultative_verb: frozenset[str]
    perceiving_verb: frozenset[str]
    soon_adjective: frozenset[str]
    wanting_verb: frozenset[str]
    preposition_verb: Pairs
    particle_verb: Pairs
    pleading_verb: Pairs
    noting_verb: frozenset[str]
    feeling_noun: frozenset[str]
    recommending_verb: frozenset[str]
    wishing_verb: frozenset[str]
    optional_object_verb: frozenset[str]
    compound_verb_first: frozenset[str]
    deed_doer: frozenset[str]
    launching_verb: frozenset[str]

    @classmethod
    def read(cls, lexicon: Lexicon) -> Self:
        """Read the table. Raises KeyError, naming the lists that are missing, where it lacks some."""
        table = ListTable(lexicon, "grammar_word_lists")
        table.require(field.name for field in fields(cls))
        lists: dict[str, Any] = {
            field.name: table.pairs(field.name) if field.type == Pairs else table.words(field.name)
            for field in fields(cls)
        }
        return cls(**lists)
