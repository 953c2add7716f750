"""Sets over the contract's closed vocabularies: types of incident, kinds of perpetrators and of victims.

Belongs here: which types, or kinds, a rule of reading speaks of, where more than one of its like needs to know. What
a type means, its family and its group are the lexicon's `incident_types`; words are never here, but in
`incident_word_lists`.
"""

from typing import Final

# Types of incident.
REMOVALS: Final = frozenset(("refoulement", "expulsion"))
# What is done to one person at a time, so that "the minister's arrest" is what the minister suffers.
DONE_TO_ONE: Final = frozenset(
    "extrajudicial_killing death_in_custody attempted_killing judicial_execution arrest arbitrary_detention "
    "imprisonment incommunicado_detention enforced_disappearance abduction expulsion release death_sentence "
    "prosecution".split()
)
# What only people suffer, so that a verb without people tells none.
DONE_TO_PEOPLE: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing death_in_custody attempted_killing judicial_execution torture "
    "ill_treatment sexual_violence arrest arbitrary_detention imprisonment incommunicado_detention enforced_disappearance "
    "abduction expulsion refoulement threat_harassment forced_displacement release trafficking forced_labour "
    "child_recruitment movement_restriction death_sentence".split()
)
# What deprives people of their liberty, whoever does it.
CAPTURES: Final = frozenset(
    "arrest abduction arbitrary_detention enforced_disappearance incommunicado_detention imprisonment".split()
)
# Nouns for those who have been taken.
THOSE_TAKEN: Final = frozenset(
    "hostage hostages captive captives abductee abductees victim victims detainee detainees prisoner prisoners".split()
)
# What nobody suffers, or is granted, once dead.
OF_THE_LIVING: Final = CAPTURES | {"release"}
# What nobody survives.
MORTAL: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing death_in_custody judicial_execution".split()
)
# What whoever did it answers for, of whatever rank.
ATROCITIES: Final = frozenset(
    "torture mass_killing extrajudicial_killing sexual_violence enforced_disappearance death_in_custody".split()
)
# What those suffer whom a state keeps.
IN_CUSTODY: Final = CAPTURES | {"torture", "ill_treatment", "death_in_custody", "unfair_trial", "release"}
# What befalls offenders at the hands of police and courts.
PENALTIES: Final = frozenset(("arrest", "imprisonment", "death_sentence"))
# What police and courts also do to offenders.
LIBERTY: Final = frozenset(("arrest", "imprisonment", "release", "arbitrary_detention", "threat_harassment"))
# What befalls those who protest.
AT_PROTESTS: Final = frozenset(
    "arrest extrajudicial_killing mass_killing ill_treatment arbitrary_detention imprisonment release attempted_killing".split()
)
# What a government does by its forces, where nobody else is said to have done it.
BY_FORCE: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing indiscriminate_attack attempted_killing sexual_violence "
    "abduction".split()
)
# What anybody may do to another.
BY_ANYBODY: Final = frozenset(
    "extrajudicial_killing attempted_killing sexual_violence abduction ill_treatment torture threat_harassment trafficking "
    "forced_labour".split()
)
# What only the organs of a state do.
BY_ORGANS: Final = frozenset(
    "imprisonment incommunicado_detention death_sentence judicial_execution unfair_trial arbitrary_detention".split()
)
# What is done by order of an organ of a state.
BY_ORDER: Final = frozenset(
    "imprisonment death_sentence judicial_execution unfair_trial expulsion censorship assembly_ban movement_restriction "
    "discrimination".split()
)
# What a person does and no thing: the quake that injured people is no doer of these.
BY_PERSONS: Final = frozenset("torture ill_treatment sexual_violence arrest".split())
# What armies do to the people of a place, whosever they are.
STRIKES: Final = frozenset(
    "extrajudicial_killing mass_killing conflict_killing indiscriminate_attack attempted_killing sexual_violence "
    "property_destruction forced_displacement arbitrary_detention torture ill_treatment aid_denial".split()
)
# What fighters do to one another in combat, and is then no incident.
IN_COMBAT: Final = frozenset(
    "extrajudicial_killing attempted_killing conflict_killing indiscriminate_attack mass_killing".split()
)
# Told by those who suffer it or watch for it, hardly ever seen by who writes: alleged unless a court found it.
ALLEGED: Final = frozenset(("torture",))
# What somebody says of what others did.
STATEMENTS: Final = frozenset(("condemnation", "expert_appeal"))
# Crimes that mean nothing as the bare name of a charge.
CHARGES: Final = frozenset(
    "abduction extrajudicial_killing attempted_killing trafficking property_destruction sexual_violence".split()
)
# Crimes by their own words, whatever they are counted as.
CHARGE_WORDS: Final = frozenset("extortion blackmail assault assaults battery".split())

# Groups of types (the column `group` of `incident_types`).
IN_DISASTERS: Final = frozenset("killing movement livelihood".split())
OF_LIBERTY: Final = frozenset(("liberty", "disappearance"))

# Kinds of perpetrators.
ARMED: Final = frozenset(("security_forces", "paramilitary", "non_state_armed"))
OFFICIAL: Final = frozenset(("security_forces", "other_state"))
ORGANS: Final = OFFICIAL | {"paramilitary"}
OF_STATE: Final = ORGANS | {"state"}

# Kinds of victims.
RIGHTS_KINDS: Final = frozenset(
    "human_rights_defender journalist trade_unionist refugee asylum_seeker protester political_opponent religious_group "
    "ethnic_minority lawyer student foreigner".split()
)
# Who is held for what he says or does in public is a victim whatever he is charged with.
PUBLIC: Final = frozenset(
    "human_rights_defender journalist trade_unionist protester political_opponent".split()
)
FLEEING: Final = frozenset(("foreigner", "refugee", "asylum_seeker"))
# How the crime hangs on the verb of who is held, tried or dismissed for it: "charged with killing", "jailed for".
FOR_CRIMES: Final = ("prep:for", "prep:of", "prep:with")
