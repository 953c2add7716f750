"""The words by which roles are read: verbs and nouns that say of an act who did it and whom it befell.

Belongs here: the lists of `incident_word_lists` that `incidents.roles`, `incidents.frame_roles` and `incidents.accused`
ask for. What each does in a sentence is said in the table.
"""

from dataclasses import dataclass

from pipelines.extract.incidents.word_lists import WordLists


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The lists, by what the code calls them. Build once."""

    spans: frozenset[str]
    vessels: frozenset[str]
    conveys: frozenset[str]
    enacts: frozenset[str]
    bears: frozenset[str]
    finds: frozenset[str]
    decrees: frozenset[str]
    suffers: frozenset[str]
    inflicts: frozenset[str]
    deals: frozenset[str]
    undergoers: frozenset[str]
    puts_under: frozenset[str]
    dangers: frozenset[str]
    endures: frozenset[str]
    manners: frozenset[str]
    undoes: frozenset[str]
    onslaughts: frozenset[str]
    shots: frozenset[str]
    launches: frozenset[str]
    puts: frozenset[str]
    complains: frozenset[str]
    subjects: frozenset[str]
    harms: frozenset[str]
    convicts: frozenset[str]
    leaves_dead: frozenset[str]
    responsible: frozenset[str]
    tries: frozenset[str]
    punishes: frozenset[str]
    without_of: frozenset[str]
    triers: frozenset[str]
    onwards: frozenset[str]
    prisons: frozenset[str]
    appraises: frozenset[str]
    visits: frozenset[str]
    penalties: frozenset[str]
    verdicts: frozenset[str]
    mounts: frozenset[str]
    issues: frozenset[str]
    comes_upon: frozenset[str]
    charge_counts: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, lists: WordLists) -> "RoleWords":
        """Take the lists out of the table."""
        return cls(
            spans=lists.words("span_noun"),
            vessels=lists.words("vessel_noun"),
            conveys=lists.words("conveying_verb"),
            enacts=lists.words("enacting_verb"),
            bears=lists.words("sign_bearing_verb"),
            finds=lists.words("body_finding_verb"),
            decrees=lists.words("decreeing_verb"),
            suffers=lists.words("suffering_verb"),
            inflicts=lists.words("inflicting_verb"),
            deals=lists.words("dealing_verb"),
            undergoers=lists.words("undergoer_noun"),
            puts_under=lists.words("putting_under_verb"),
            dangers=lists.words("danger_noun"),
            endures=lists.words("enduring_verb"),
            manners=lists.words("manner_noun"),
            undoes=lists.words("undoing_verb"),
            onslaughts=lists.words("onslaught_noun"),
            shots=lists.words("shot_noun"),
            launches=lists.words("launching_verb"),
            puts=lists.words("putting_verb"),
            complains=lists.words("complaining_verb"),
            subjects=lists.words("subjecting_verb"),
            harms=lists.words("harming_verb"),
            convicts=lists.words("convicting_verb"),
            leaves_dead=lists.words("leaving_dead_verb"),
            responsible=lists.words("responsible_adjective"),
            tries=lists.words("guilt_verb"),
            punishes=lists.words("punishing_verb"),
            without_of=lists.words("verb_without_of"),
            triers=lists.words("trier_noun"),
            onwards=lists.words("onward_word"),
            prisons=lists.words("prison_name"),
            appraises=lists.words("appraising_verb"),
            visits=lists.words("visiting_verb"),
            penalties=lists.words("penalty_noun"),
            verdicts=lists.words("verdict_adjective"),
            mounts=lists.words("mounting_verb"),
            issues=lists.words("issuing_verb"),
            comes_upon=lists.words("unearthing_verb"),
            charge_counts=lists.words("charge_count"),
            names=lists.words("naming_verb"),
        )
