"""Who courts hold to have done an act that a noun names: "were jailed for the murder of X", "found guilty of the rape".

Belongs here: the forms in which news from courts joins the accused to the crime. What blame outside of courts says is
`incidents.blame`.
"""

from typing import Final

from pipelines.extract.incidents.role_words import RoleWords
from pipelines.extract.language.grammar import Chunk, Parse, Pred

_LINKS: Final = frozenset(("connection", "relation"))
# Nouns of what courts do to the accused: "the trial of two policemen for the murder".
TRIALS: Final = frozenset(
    "trial retrial conviction prosecution arrest sentencing acquittal indictment extradition jailing imprisonment detention "
    "dismissal suspension".split()
)
GUILTY: Final = frozenset(("guilty",))
# What somebody does, or has, who is among the doers: "was involved in the murder", "took part in", "for his role in".
_SHARES: Final = frozenset("involve participate".split())
_SHARE: Final = frozenset("part role involvement participation complicity".split())


def by_verb(parse: Parse, group: Chunk, support: Pred, words: RoleWords, *, told: bool) -> list[int] | None:
    """Whom a verb with the noun behind a preposition accuses: "convicted of", "charged over", "given 20 years for".

    None where it accuses nobody, nothing where it does not say whom. `told` says that the noun has somebody whom the
    act befell.
    """
    prep, lows = group.prep, parse.tokens.lows
    if told and prep == "in" and (sharers := _sharers(parse, group, support, words)):
        return sharers
    linked = prep == "with" and group.of >= 0 and lows[parse.chunks[group.of].head] in _LINKS
    counted = prep == "on" and lows[group.head] in words.charge_counts  # "convicted on two counts of murder"
    termed = (
        told
        and support.lemma in ("give", "get", "receive")
        and any(parse.chunks[index].time for _, index in support.comps)
    )
    punished = termed or (told and support.lemma in words.punishes)
    if not (
        ((support.lemma in words.tries or punished) and (prep in ("for", "over") or (linked and not termed)))
        or (counted and support.lemma in words.tries)
        or (
            support.lemma in words.tries - words.without_of
            and prep in ("of", "with")
            and not _is_found_with(prep, support)
        )
        or (punished and support.lemma == "implicate" and prep == "in")
    ):
        return None
    passive = support.voice == "passive" or (termed and support.lemma != "give")
    return list(support.subject) if passive else list(support.objects)


def _sharers(parse: Parse, group: Chunk, support: Pred, words: RoleWords) -> list[int]:
    """Who has a share in the act: "was involved in the murder of X", "took part in", "was jailed for his role in"."""
    if support.lemma in _SHARES and (support.voice == "passive") == (support.lemma == "involve"):
        return list(support.subject)
    host = parse.chunks[group.of] if group.of >= 0 else None
    lows = parse.tokens.lows
    if host is None or lows[host.head] not in _SHARE or lows[host.first] == "no":
        return []
    if support.lemma in ("take", "play", "have") and host.index in support.objects:
        return list(support.subject)
    if host.prep in ("of", "for", "over", "with") and support.lemma in words.tries | words.punishes:
        return list(support.subject if support.voice == "passive" else support.objects)
    return []


def _is_found_with(prep: str, support: Pred) -> bool:
    """Whether a verb tells what is found on a body, not of what somebody is found guilty: "found with signs of torture"."""
    return prep == "with" and support.lemma == "find"


def by_noun(parse: Parse, chunk: Chunk, *, told: bool) -> list[int]:
    """Whom a noun or "guilty" before the act accuses: "found guilty of the rape", "the trial of two men for the murder".

    `told` says that the noun has somebody whom the act befell, without whom only the guilty are its doers.
    """
    host = parse.chunks[chunk.of] if chunk.of >= 0 else None
    if host is None:
        return []
    lows = parse.tokens.lows
    if lows[host.head] in GUILTY and chunk.prep in ("of", "on") and host.pred >= 0:
        return found_guilty(parse, host, parse.preds[host.pred])
    above = parse.chunks[host.of] if host.of >= 0 else None
    if (
        told
        and chunk.prep in ("for", "over")
        and host.prep == "of"
        and above is not None
        and lows[above.head] in TRIALS
    ):
        return [host.index]
    return []


def found_guilty(parse: Parse, guilty: Chunk, pred: Pred) -> list[int]:
    """Who is found guilty, where the word is in a chunk of its own or closes theirs: "found two policemen guilty"."""
    if guilty.first != guilty.head:
        return [guilty.index]
    return list(pred.subject) if pred.lemma in ("find", "plead", "be") else []


def without_courts(parse: Parse, chunk: Chunk, agents: list[int], words: RoleWords) -> list[int]:
    """The chunks behind "by" but for those who try the accused, where the act is what somebody is accused of."""
    charged = chunk.prep in ("of", "for", "over", "with")
    return [
        one for one in agents if not (charged and parse.tokens.lows[parse.chunks[one].head] in words.triers)
    ]
