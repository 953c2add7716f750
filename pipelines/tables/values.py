"""The values that coded columns may hold.

Belongs here: closed lists that more than one table or check uses. What the values mean stands in the columns'
descriptions and, for kinds of incident, in the lexicon.
"""

MENTION_KINDS = ("name", "demonym", "capital", "government")
FAMILIES = ("violation", "response")
ACTIONS = (
    "signature",
    "ratification",
    "accession",
    "acceptance",
    "approval",
    "succession",
    "withdrawal",
    "reservation",
    "party",
)
RECORD_ACTIONS = (
    *ACTIONS[:7],
    "definitive_signature",
    "succession_to_signature",
    "formal_confirmation",
    "consent_to_be_bound",
    "provisional_application",
)
POLARITIES = ("affirmed", "denied")
MODALITIES = ("actual", "domestic", "prospective")
ATTRIBUTES = ("adopted", "in_force", "parties", "signatories")
VERDICTS = (
    "confirmed",
    "year_mismatch",
    "action_mismatch",
    "contradicted",
    "not_in_record",
    "record_only",
    "record_older_than_claim",
    "no_record_held",
)
STATUSES = ("occurred", "alleged", "feared", "denied")
PERPETRATOR_KINDS = (
    "security_forces",
    "other_state",
    "paramilitary",
    "non_state_armed",
    "private",
    "international",
    "unknown",
)
VICTIM_KINDS = (
    "human_rights_defender",
    "journalist",
    "trade_unionist",
    "refugee",
    "asylum_seeker",
    "protester",
    "political_opponent",
    "religious_group",
    "ethnic_minority",
    "detainee",
    "lawyer",
    "student",
    "worker",
    "woman",
    "child",
    "civilian",
    "combatant",
    "foreigner",
)
