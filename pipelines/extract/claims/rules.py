"""The rules by which treaty claims are read: an id, what it says, and an example.

Belongs here: documentation that is run. Every row of `treaty_claims` names one of these rules in `rule_id`; the
tests read each example and hold what comes out against `rows`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Rule:
    """`rows` are what the example says, each "ISO3 TREATY action polarity modality year", "-" for no year."""

    id: str
    statement: str
    example: str
    rows: tuple[str, ...]
    title: str = ""
    published: date = date(2018, 5, 4)


_REPORT: Final = "Togo - Amnesty International Report 2011"
_MAY_2011: Final = date(2011, 5, 1)

RULES: Final = (
    Rule(
        "active_verb",
        "A state, or what acts for it, is the subject of a verb of acting on a treaty, the treaty its object.",
        "Chile ratified the Convention against Torture in 1988.",
        ("CHL CAT ratification affirmed actual 1988",),
    ),
    Rule(
        "passive_verb",
        "The treaty is the subject of the passive, the states stand behind 'by'; 'but not by' denies.",
        "The Rome Statute has been ratified by Denmark but not by Turkey.",
        ("DNK ROME ratification affirmed actual -", "TUR ROME ratification denied actual -"),
    ),
    Rule(
        "passive_home",
        "A passive without agent in a report on a country means that country.",
        "The Rome Statute was signed but not ratified.",
        ("TGO ROME signature affirmed actual -", "TGO ROME ratification denied actual -"),
        _REPORT,
        _MAY_2011,
    ),
    Rule(
        "relative_clause",
        "A relative clause tells the act, of the state or of the treaty before it.",
        "The Refugee Convention, to which Liberia acceded in 1964, forbids it.",
        ("LBR REFUGEE-1951 accession affirmed actual 1964",),
    ),
    Rule(
        "control_verb",
        "Under a word of wanting, urging, planning or failing the act is a prospect or is denied.",
        "The European Union urged Laos to ratify the Convention against Torture, which Malaysia refused to sign.",
        ("LAO CAT ratification affirmed prospective -", "MYS CAT signature denied actual -"),
    ),
    Rule(
        "gerund",
        "An -ing form is as real as its preposition or governor makes it: 'after' happened, 'without' did not.",
        "Egypt signed the Rome Statute in 2000 without ratifying it.",
        ("EGY ROME signature affirmed actual 2000", "EGY ROME ratification denied actual -"),
    ),
    Rule(
        "yet_to",
        "'Has yet to' and 'has still to' deny the act.",
        "Only Somalia and the United States have yet to ratify the Convention on the Rights of the Child.",
        ("SOM CRC ratification denied actual -", "USA CRC ratification denied actual -"),
    ),
    Rule(
        "treaty_pronoun",
        "'It', 'them', 'both', 'that one' as object are the treaties in hand.",
        "Zimbabwe signed the Rome Statute in 1998 but never ratified it.",
        ("ZWE ROME signature affirmed actual 1998", "ZWE ROME ratification denied actual -"),
    ),
    Rule(
        "treaty_unsaid",
        "A verb of acting without object means the treaty in hand.",
        "Monaco signed the Ottawa Convention in 1997. San Marino ratified a year later.",
        ("MCO MINEBAN signature affirmed actual 1997", "SMR MINEBAN ratification affirmed actual 1998"),
    ),
    Rule(
        "withdrawal_verb",
        "Leaving, quitting, denouncing or withdrawing from a treaty, or from the court that stands for it.",
        "Burundi left the International Criminal Court in October, and Gambia plans to quit the Rome Statute.",
        ("BDI ROME withdrawal affirmed actual 2017", "GMB ROME withdrawal affirmed prospective -"),
    ),
    Rule(
        "nominal",
        "A noun names the act; its owner, or 'by', says whose, and what governs it how real it is.",
        "Cuba's ratification of the Convention against Torture in 1995 changed little.",
        ("CUB CAT ratification affirmed actual 1995",),
    ),
    Rule(
        "instrument",
        "Papers of an act deposited, or a ratification or withdrawal delivered, are the act.",
        "Tonga deposited its instrument of accession to the Genocide Convention on Tuesday.",
        ("TON GENOCIDE accession affirmed actual 2018",),
    ),
    Rule(
        "status_party",
        "Being, or becoming, a party or a member; 'since' gives the year.",
        "Mongolia has been a state party to the Genocide Convention since 1967.",
        ("MNG GENOCIDE party affirmed actual 1967",),
    ),
    Rule(
        "status_signatory",
        "Being a signatory is a signature.",
        "Iran is a signatory to the Rome Statute.",
        ("IRN ROME signature affirmed actual -",),
    ),
    Rule(
        "apposed_status",
        "A standing said in passing, or as one of a list of members.",
        "Algeria, a party to the Convention against Torture since 1989, said nothing.",
        ("DZA CAT party affirmed actual 1989",),
    ),
    Rule(
        "ordinal_member",
        "Being the n-th party is being a party.",
        "Tuvalu is the 150th party to the Paris Agreement.",
        ("TUV PARIS party affirmed actual -",),
    ),
    Rule(
        "bound_by",
        "To be bound by a treaty is to be a party to it.",
        "Iceland has been bound by the Genocide Convention since 1949.",
        ("ISL GENOCIDE party affirmed actual 1949",),
    ),
    Rule(
        "stands_outside",
        "To stand or stay outside a treaty is to be no party.",
        "Myanmar remains outside the Convention against Torture.",
        ("MMR CAT party denied actual -",),
    ),
    Rule(
        "in_or_out",
        "To be, stay or come in, or out, of the treaty in hand.",
        "Peru ratified the Rome Statute in 2001. Bolivia came in a year later, and Cuba remains out.",
        (
            "PER ROME ratification affirmed actual 2001",
            "BOL ROME party affirmed actual 2002",
            "CUB ROME party denied actual -",
        ),
    ),
    Rule(
        "ceased_party",
        "To cease to be a party, or to be one no longer, is a withdrawal.",
        "Burundi ceased to be a party to the Rome Statute in October 2017.",
        ("BDI ROME withdrawal affirmed actual 2017",),
    ),
    Rule(
        "puts_name",
        "To put one's name or signature to a treaty is to sign it.",
        "Ghana put its name to the Treaty on the Prohibition of Nuclear Weapons in 2017.",
        ("GHA TPNW signature affirmed actual 2017",),
    ),
    Rule(
        "gapping",
        "A state and a date after a claim repeat its verb.",
        "Mali signed the Rome Statute in 1998, Niger in 2000 and Chad a year later.",
        (
            "MLI ROME signature affirmed actual 1998",
            "NER ROME signature affirmed actual 2000",
            "TCD ROME signature affirmed actual 2001",
        ),
    ),
    Rule(
        "followed_by",
        "'Followed by' repeats the act before of the states that it names.",
        "Ghana signed the Rome Statute in 1998, followed by Kenya in 1999 and Togo in 2001.",
        (
            "GHA ROME signature affirmed actual 1998",
            "KEN ROME signature affirmed actual 1999",
            "TGO ROME signature affirmed actual 2001",
        ),
    ),
    Rule(
        "did_so",
        "'Did so', 'did likewise' and 'followed' repeat the act before.",
        "Jordan ratified the Rome Statute in 2002. Djibouti did so later that year.",
        ("JOR ROME ratification affirmed actual 2002", "DJI ROME ratification affirmed actual 2002"),
    ),
    Rule(
        "so_did",
        "'So did', 'as did' and 'nor has' before a state repeat the act before.",
        "India has not signed the Rome Statute. Nor has Pakistan.",
        ("IND ROME signature denied actual -", "PAK ROME signature denied actual -"),
    ),
    Rule(
        "bare_denial",
        "An auxiliary alone, denied, denies the act before.",
        "Ghana has ratified the Arms Trade Treaty. Togo has not.",
        ("GHA ATT ratification affirmed actual -", "TGO ATT ratification denied actual -"),
    ),
    Rule(
        "bare_repeat",
        "An auxiliary alone with 'too' or 'also' repeats the act before.",
        "Ghana has ratified the Arms Trade Treaty. Togo and Mali have too.",
        (
            "GHA ATT ratification affirmed actual -",
            "TGO ATT ratification affirmed actual -",
            "MLI ATT ratification affirmed actual -",
        ),
    ),
    Rule(
        "pending",
        "An act approved at home or planned, then pending, stalled or not completed, is not done.",
        "In August the National Assembly voted in favour of ratifying the Rome Statute. The process was not "
        "completed by the end of the year.",
        ("TGO ROME ratification affirmed domestic 2010", "TGO ROME ratification denied actual -"),
        _REPORT,
        _MAY_2011,
    ),
    Rule(
        "no_further",
        "Who signed and went no further has not ratified.",
        "The Comoros signed the Rome Statute in 2000 and have gone no further.",
        ("COM ROME signature affirmed actual 2000", "COM ROME ratification denied actual -"),
    ),
    Rule(
        "procedure",
        "Who has still to complete the procedure has not ratified.",
        "Turkey signed the Paris Agreement in 2016. Iran has still to complete its parliamentary procedure.",
        ("TUR PARIS signature affirmed actual 2016", "IRN PARIS ratification denied actual -"),
    ),
    Rule(
        "parliament_approves",
        "Parliament or cabinet approving a treaty is a step at home.",
        "The Bundestag approved the Rome Statute in October 2000.",
        ("DEU ROME ratification affirmed domestic 2000",),
    ),
    Rule(
        "parliament_rejects",
        "Parliament voting a treaty down is a step at home, denied.",
        "Guatemala's Congress voted down the Rome Statute in 2002.",
        ("GTM ROME ratification denied domestic -",),
    ),
    Rule(
        "not_voted",
        "Parliament not voting on a treaty is a step at home, denied.",
        "Japan's parliament has never voted on the Genocide Convention.",
        ("JPN GENOCIDE ratification denied domestic -",),
    ),
    Rule(
        "reservation_entered",
        "Entering, keeping or having a reservation.",
        "Oman entered a reservation to the Convention on the Rights of the Child.",
        ("OMN CRC reservation affirmed actual -",),
    ),
    Rule(
        "reservation_lifted",
        "Taking a reservation back denies it; it is no withdrawal from the treaty.",
        "Morocco lifted its reservations to CEDAW in 2009.",
        ("MAR CEDAW reservation denied actual -",),
    ),
    Rule(
        "with_reservations",
        "An act done with reservations is a reservation too.",
        "Kuwait ratified CEDAW in 1994 with reservations.",
        ("KWT CEDAW ratification affirmed actual 1994", "KWT CEDAW reservation affirmed actual 1994"),
    ),
    Rule(
        "status_line",
        "A line with a treaty and its status speaks of the country above it.",
        "International Criminal Court: not signed",
        ("TGO ROME signature denied actual -",),
        _REPORT,
        _MAY_2011,
    ),
)
