"""What would go wrong in incident rows: values outside their vocabulary, spans, order, crashes, time, weight."""

import time
from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipelines import gazetteer, lexicon
from pipelines.extract.engine import Extractor
from pipelines.extract.incidents.rules import RULES
from pipelines.extract.incidents.words import IncidentWords

PUBLISHED = date(2018, 5, 4)
TYPES = {row["incident_type"] for row in lexicon.default().table("incident_types")}
KINDS = {
    "security_forces",
    "other_state",
    "paramilitary",
    "non_state_armed",
    "private",
    "international",
    "unknown",
}
VICTIM_KINDS = {row["victim_kind"] for row in lexicon.default().table("victim_kinds")}
EXAMPLES = [rule.example for rule in RULES]


@cache
def extractor() -> Extractor:
    return Extractor(lexicon.default(), gazetteer.towns())


def reports(text: str, title: str = "", published: date | None = PUBLISHED) -> list[dict[str, Any]]:
    return extractor().extract(title, text, published)["incident_reports"]


def check(row: dict[str, Any], body: str) -> None:
    assert body[row["span_start"] : row["span_end"]] == row["evidence"] != ""
    assert row["incident_type"] in TYPES
    assert row["status"] in {"occurred", "alleged", "feared", "denied"}
    assert row["perpetrator_kind"] in KINDS
    assert set(row["victim_kinds"]) <= VICTIM_KINDS
    assert len(set(row["victim_names"])) == len(row["victim_names"])
    assert 0 < row["salience"] <= 1
    assert (row["occurred_from"] is None) == (row["occurred_to"] is None)
    if row["occurred_from"]:
        assert row["occurred_from"] <= row["occurred_to"]
    bounds = [row[name] for name in ("victims_low", "victims_best", "victims_high") if row[name] is not None]
    assert bounds == sorted(bounds)
    if row["perpetrator_kind"] == "non_state_armed":
        assert row["perpetrator_iso3"] is None


@given(
    st.lists(st.sampled_from(EXAMPLES), max_size=12), st.sampled_from(["", "Police arrest dozens in Togo"])
)
@settings(max_examples=20, deadline=None)
def test_rows_of_any_mixture_of_sentences_keep_to_their_vocabularies(told: list[str], title: str) -> None:
    text = " ".join(told)
    rows = reports(text, title)
    body = f"{title}\n\n{text}" if title else text
    for row in rows:
        check(row, body)
    assert [row["span_start"] for row in rows] == sorted(row["span_start"] for row in rows)
    assert rows == reports(text, title)


FRAGMENTS = st.sampled_from([word for example in EXAMPLES for word in example.split()])


@example("detained detained")
@example("jailed Ethiopian")
@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=6)), max_size=60).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_any_heap_of_words_is_read(text: str) -> None:
    for row in reports(text, published=None):
        assert row["evidence"] in text


def test_article_without_date_dates_only_what_has_its_year() -> None:
    told = "Police in Uganda arrested nine protesters on Monday. Soldiers in Uganda killed six protesters in May 2009."
    arrest, killing = reports(told, published=None)
    assert arrest["occurred_from"] is None
    assert killing["occurred_from"] == date(2009, 5, 1)


def test_headline_outweighs_background() -> None:
    text = (
        "Police in Uganda arrested nine protesters in Kampala on Monday, a lawyer for the activists said.\n\n"
        "The opposition has called for more rallies. The government had no comment. Shops stayed closed.\n\n"
        "The lawyer said that the protesters had been taken to the central police station.\n\n"
        "In 1998 rebels abducted 20 schoolgirls in the north of the country."
    )
    rows = reports(text, "Uganda police arrest nine protesters")
    weights = {row["incident_type"]: row["salience"] for row in rows}
    assert weights["arrest"] > 0.8
    assert weights["abduction"] < 0.5


def test_one_act_told_in_headline_lead_and_end_is_one_report() -> None:
    text = (
        "Riot police in Minsk arrested 70 protesters on Sunday.\n\n"
        "The protesters had demanded free elections.\n\nThe 70 protesters arrested on Sunday are still held."
    )
    rows = reports(text, "Belarus police arrest 70 protesters")
    arrests = [row for row in rows if row["incident_type"] == "arrest"]
    assert len(arrests) == 1
    assert arrests[0]["victims_best"] == 70
    assert arrests[0]["occurred_from"] == date(2018, 4, 29)


TOLD_AGAIN = (
    (
        "a possessive nominal",
        "Police in Kampala arrested the editor Moses Okello on Monday. Press groups protested for weeks after his arrest.",
    ),
    (
        "a nominal whose sentence has another day",
        "Gunmen shot dead the lawyer Ana Ruiz in Bogota on 3 March. At the end of June nobody had been named for her killing.",
    ),
    (
        "a definite nominal",
        "Soldiers in Mali killed 14 villagers in Boulkessi on Tuesday. The killings went unpunished for years.",
    ),
    (
        "a wound and the death of it",
        "The unionist Pedro Lima, shot in the chest at a rally in Recife on Friday, died on Sunday.",
    ),
    (
        "a pronoun",
        "Police arrested the blogger Ali Hassan in Cairo on 2 May. He did not know why he had been arrested, his wife said.",
    ),
    (
        "about as many",
        "Gunmen kidnapped about 100 pupils in Zamfara on Monday. They took more than 90 pupils, the headmaster told reporters.",
    ),
    (
        "a killing of as many in other words",
        "Eighteen villagers were killed in Rakhine on Monday. The 18 villagers died in shelling by the army of Myanmar.",
    ),
    (
        "the means of an act",
        "Guards in an Egyptian prison beat the student with batons on Friday.",
    ),
    (
        "a bomb and the one it was meant for",
        "The reporter Daria Bonnici was killed by a car bomb in Malta in March.",
    ),
    (
        "allegations known already",
        "Soldiers in Togo tortured the lawyer Koffi Mensah in May. The minister dismissed the allegations of torture.",
    ),
    (
        "bail refused to who was arrested",
        "Police in Kampala arrested the editor Moses Okello on Monday. A court denied bail to the editor Moses Okello.",
    ),
    (
        "the manner of torture",
        "The lawyer Koffi Mensah was tortured and kicked by soldiers in Togo.",
    ),
    (
        "a participle before its noun",
        "Gunmen abducted the girl Leila Haddad in Tripoli on 1 March. The search for the abducted Leila Haddad ended on Tuesday.",
    ),
    (
        "a group counted before",
        "Gunmen kidnapped five engineers in Abyan in March. The engineers are still held by gunmen.",
    ),
    (
        "the hostages of a kidnapping",
        "Rebels in Colombia kidnapped nine engineers on Monday. The hostages have sent letters.",
    ),
)


@pytest.mark.parametrize("text", [text for _, text in TOLD_AGAIN], ids=[name for name, _ in TOLD_AGAIN])
def test_act_told_again_is_one_report(text: str) -> None:
    assert len(reports(text)) == 1


TOLD_APART = (
    (
        "names",
        "Police in Hanoi arrested the blogger Tran Minh. On Thursday they arrested the lawyer Le Van Son.",
    ),
    (
        "his own killing, with a name and no other",
        "Police officers shot dead at least 24 people in Lahan. In October the editor Birendra Tharu was murdered in Bara.",
    ),
    (
        "killings of other numbers in other words",
        "Eighteen villagers were killed in Rakhine on Monday. Another seven villagers died in shelling by the army of Myanmar.",
    ),
    (
        "numbers too far apart",
        "Gunmen kidnapped about 100 pupils in Zamfara on Monday. Gunmen abducted 30 pupils in Katsina.",
    ),
)


@pytest.mark.parametrize("text", [text for _, text in TOLD_APART], ids=[name for name, _ in TOLD_APART])
def test_acts_on_others_stay_apart(text: str) -> None:
    assert len(reports(text)) == 2


def test_text_about_business_tells_nothing() -> None:
    text = (
        "Shares fell after the bank cut its forecast. Analysts said the merger would free cash and kill off a rival. "
        "The board executed its plan to close two plants, outbid its rivals and "
        "charged customers more. The chairman was sentenced to a quiet retirement, traders joked."
    )
    assert reports(text, "Bank beats forecasts and hits rivals") == []


def test_verb_that_a_longer_phrase_hides_is_found() -> None:
    words = IncidentWords(lexicon.default())
    for text in ("police raided homes", "a car bombed out"):
        found = [text[hit.start : hit.end] for hit in words.find(text)]
        assert found in (["raided"], ["bombed"]), text


def test_trigger_inside_a_word_is_none() -> None:
    words = IncidentWords(lexicon.default())
    assert words.find("the scarrested unjailed overkillings of therapeutic grapes") == []


def test_time_grows_with_length_and_no_faster() -> None:
    text = "\n\n".join(rule.example for rule in RULES[:20]) + "\n\n"

    def seconds(times: int) -> float:
        start = time.perf_counter()
        reports(text * times)
        return time.perf_counter() - start

    seconds(1)
    assert min(seconds(12) for _ in range(2)) < 14 * min(seconds(3) for _ in range(2))


ON_RIGHTS = " Human rights groups and journalists said the press and the opposition in Kenya feared a crackdown on dissent."
HELD_AS_OFFENDERS = (
    (
        "the doer of a killing",
        "Peter Otieno killed two traders in Kisumu on Sunday. Otieno was arrested in Nairobi on Tuesday.",
    ),
    (
        "charged in another sentence",
        "James Kamau, accused of raping a student in Nakuru, denies it. Kamau was arrested in May and held in Nairobi.",
    ),
    (
        "told again without a name",
        "Police in Nairobi arrested a man on suspicion of murder. He was detained on Friday, and the arrest was shown on air.",
    ),
    (
        "the noun says it",
        "Police in Mombasa seized nine suspects after a raid on a market. The nine were detained overnight.",
    ),
)


@pytest.mark.parametrize(
    "text", [text for _, text in HELD_AS_OFFENDERS], ids=[name for name, _ in HELD_AS_OFFENDERS]
)
def test_arrest_of_an_offender_is_no_violation(text: str) -> None:
    assert "arrest" not in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


HELD_AS_VICTIMS = (
    (
        "a journalist",
        "The blogger James Kamau was charged with the murder of a student in Nakuru. Kamau was arrested in May.",
    ),
    (
        "who was tortured",
        "Soldiers tortured James Kamau in Nakuru. Kamau, they say, is accused of murder. Kamau was arrested in May.",
    ),
    ("suspects of a protest", "Police in Mombasa detained nine suspects after a protest by the opposition."),
)


@pytest.mark.parametrize(
    "text", [text for _, text in HELD_AS_VICTIMS], ids=[name for name, _ in HELD_AS_VICTIMS]
)
def test_arrest_of_who_speaks_or_suffers_stays(text: str) -> None:
    assert "arrest" in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


KINDS_BY_DOER = (
    ("armed men execute nobody by law", "The rebels executed six nurses near Goma.", "extrajudicial_killing"),
    ("a court does", "Prison officials in Iran executed six prisoners in Shiraz.", "judicial_execution"),
    (
        "armed men lock up hostages",
        "Islamist militants in Mali imprisoned two nurses for months.",
        "abduction",
    ),
    (
        "police beat students",
        "Police in Kenya beat students in a cell on Monday.",
        "ill_treatment",
    ),
    (
        "who is held where nobody is held by law",
        "Nine refugees are being held in a cattle market in Yemen.",
        "arbitrary_detention",
    ),
    (
        "who is taken by troops and never comes back",
        "Soldiers in Mali took 40 farmers from the village, and none came home.",
        "enforced_disappearance",
    ),
    (
        "who is taken by rebels",
        "Rebels in Mali took 40 farmers from the village, and none came home.",
        "abduction",
    ),
    (
        "a pupil shoots",
        "Ten people were shot at a school in Ohio by a former pupil.",
        "extrajudicial_killing",
    ),
    (
        "shells are fired at a town",
        "The army of Iraq fired missiles at the town of Basra.",
        "indiscriminate_attack",
    ),
    (
        "a bomb for one person",
        "A car bomb killed the reporter Daria Bonnici in Malta in March.",
        "extrajudicial_killing",
    ),
    ("a bomb for many", "A car bomb killed 30 worshippers in Kano on Friday.", "indiscriminate_attack"),
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [(text, kind) for _, text, kind in KINDS_BY_DOER],
    ids=[name for name, _, _ in KINDS_BY_DOER],
)
def test_doer_and_means_say_what_an_act_is(text: str, kind: str) -> None:
    assert [row["incident_type"] for row in reports(text)] == [kind]


def test_officers_held_for_what_they_did_are_prosecuted() -> None:
    told = "Policemen in Kisumu beat the student James Kamau on Sunday. Two police officers were arrested on Tuesday."
    assert {row["incident_type"] for row in reports(told + ON_RIGHTS)} == {"ill_treatment", "prosecution"}
    coup = "Two army officers were arrested in Mali on Tuesday after the coup."
    assert {row["incident_type"] for row in reports(coup + ON_RIGHTS)} == {"arrest"}


CHARGES_AND_PLACES = (
    "Two activists in Belarus were charged for assaulting police officers.",
    "Guards in Chile threatened to send the activists back to jail.",
    "Instead of releasing the activist, prosecutors in Kenya kept silent.",
    "The journalist was freed in Algeria after serving his sentence.",
)


@pytest.mark.parametrize("text", CHARGES_AND_PLACES)
def test_charge_refusal_and_end_of_a_term_are_no_acts(text: str) -> None:
    kinds = {"ill_treatment", "threat_harassment", "refoulement", "release"}
    assert not kinds & {row["incident_type"] for row in reports(text)}


def test_who_is_found_not_guilty_of_insulting_somebody_is_acquitted_and_has_insulted_nobody() -> None:
    text = "The blogger was found not guilty of insulting the royal family of Bahrain."
    assert [row["incident_type"] for row in reports(text)] == ["release"]


def test_sanctions_hit_and_help_moves_nobody() -> None:
    for text in (
        "The U.S. Treasury hit three activists with sanctions.",
        "Aid workers helped relocate 300 refugees in Kenya.",
        "Troops in Kenya suppressed journalists on Monday.",
    ):
        assert [row["incident_type"] for row in reports(text + ON_RIGHTS) if row["sentence_no"] == 1] == []
    (row,) = reports("Police in Kenya hit three activists with batons.")
    assert row["victims_best"] == 3
    (row,) = reports("The army of Kenya forcibly relocated 300 farmers.")
    assert row["incident_type"] == "forced_displacement"


def test_man_accused_of_a_crime_is_criticised_by_nobody() -> None:
    text = "Police in Bosnia detained an ex-policeman accused of taking part in the killing of 51 civilians."
    assert "condemnation" not in {
        row["incident_type"] for row in reports(text + ON_RIGHTS) if row["sentence_no"] == 1
    }
    text = "Police in Bosnia, accused by Human Rights Watch of killing 51 civilians, said nothing."
    assert "condemnation" in {
        row["incident_type"] for row in reports(text + ON_RIGHTS) if row["sentence_no"] == 1
    }


def test_prisoner_of_conscience_is_who_is_called_so() -> None:
    (row,) = reports(
        "Police in Cuba held the editor Rosa Vidal. She is a prisoner of conscience, her lawyer said."
    )
    assert row["victim_names"] == ["Rosa Vidal"]


def test_planned_act_is_feared() -> None:
    (plan,) = reports("The rebels planned the abduction of two reporters in Yemen.")
    (done,) = reports("The rebels ordered the abduction of two reporters in Yemen.")
    assert (plan["status"], done["status"]) == ("feared", "occurred")


MISHAPS = (
    "A strong quake killed two people in Japan and injured three students.",
    "Toxic fumes suffocated 30 miners underground in South Africa.",
    "Eleven civilians were killed in Peru when a bus overturned.",
    "Forty workers died in China in an underground explosion at a colliery.",
    "Hailstorms killed nine people in Peru and injured 30.",
    "A cloud of gas from a pesticide plant killed 40 villagers in Brazil.",
    "A huge explosion in a sugar factory in Brazil killed 45 workers and injured 60.",
    "Two sailors were reported missing in Norway after their boat sank in a storm.",
    "Residents of Nairobi fled their homes as the river rose.",
    "The poet was tortured by doubt for years.",
    "The war communique said an infantry brigade of Iran lost 220 men killed in the offensive.",
)


@pytest.mark.parametrize("text", MISHAPS)
def test_harm_that_nobody_does_is_no_incident(text: str) -> None:
    assert [row["incident_type"] for row in reports(text + ON_RIGHTS) if row["sentence_no"] == 1] == []


def test_harm_done_beside_a_mishap_stays() -> None:
    (row,) = reports("Eleven civilians were killed in Mali when rebels attacked a bus that had overturned.")
    assert row["victims_best"] == 11


def test_report_on_a_crime_is_no_charge() -> None:
    text = "Ana Ruiz was sentenced in Bolivia to three years in prison for a report on killings."
    assert "imprisonment" in {row["incident_type"] for row in reports(text + ON_RIGHTS)}
    text = "Ana Ruiz was sentenced in Bolivia to three years in prison for the killing of a neighbour."
    assert "imprisonment" not in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


def test_prison_beside_lashes_is_imprisonment() -> None:
    rows = reports(
        "A court in Iran sentenced the activist Mina Karimi to five years in prison and 74 lashes."
    )
    assert "imprisonment" in {row["incident_type"] for row in rows}


def test_epidemic_keeps_no_arrest_out() -> None:
    text = "Police in Ghana arrested the blogger Ama Boateng over a report on the coronavirus."
    assert [row["incident_type"] for row in reports(text)] == ["arrest"]
    assert reports("In Ghana 40 journalists and activists were killed by the coronavirus.") == []


def test_sentence_of_an_offender_is_a_prosecution() -> None:
    text = (
        "James Kamau was charged with the murder of a student in Nakuru. "
        "Kamau was sentenced to 20 years in prison by a court in Nairobi in June."
    )
    rows = {row["incident_type"]: row for row in reports(text + ON_RIGHTS)}
    assert set(rows) == {"extrajudicial_killing", "prosecution"}
    assert rows["prosecution"]["victim_names"] == []
    assert "James Kamau" not in rows["extrajudicial_killing"]["victim_names"]


def test_office_holder_whose_detention_is_told_is_no_doer() -> None:
    """ "The minister's detention" is done to the minister, "the general's arrest of X" by the general."""
    (suffered,) = reports("The justice minister's detention in Tunis on Monday shocked lawyers.")
    assert suffered["perpetrator"] is None
    assert suffered["victims"] == "The justice minister"
    (done,) = reports("The general's arrest of the editor in Bamako on Monday shocked lawyers.")
    assert (done["perpetrator_kind"], done["perpetrator_iso3"]) == ("security_forces", "MLI")
    assert "editor" in done["victims"]


def test_state_that_freezes_accounts_of_its_own_people_sanctions_nobody() -> None:
    told = reports("Kenya froze the bank accounts of two human rights groups after activists were arrested.")
    assert "sanction" not in {row["incident_type"] for row in told}
    told = reports(
        "The European Union froze the assets of nine Burmese generals over the killing of protesters."
    )
    assert "sanction" in {row["incident_type"] for row in told}


def test_who_refuses_food_is_denied_nothing() -> None:
    text = "The former minister has refused food since police in Nairobi arrested him on Monday."
    assert [row["incident_type"] for row in reports(text + ON_RIGHTS)] == ["arrest"]


@pytest.mark.parametrize(
    "criticism",
    [
        "U.S. Secretary of State Ann Poole said she was deeply troubled by reports of the arrest of activists.",
        "Britain's foreign secretary Will Hay condemned the arrest of the activists.",
        "German Foreign Minister Max Heim criticised the arrest of the activists.",
    ],
)
def test_critic_is_not_who_did_it(criticism: str) -> None:
    told = reports("Kenyan activists were arrested in Nairobi on Monday. " + criticism + ON_RIGHTS)
    critic = next(row for row in told if row["incident_type"] == "condemnation")
    assert critic["perpetrator_iso3"] in {"USA", "GBR", "DEU"}
    assert critic["victim_iso3"] == "KEN"
    assert {row["perpetrator_iso3"] for row in told if row["incident_type"] == "arrest"} == {"KEN"}


def test_what_an_act_was_done_with_is_no_doer() -> None:
    (row,) = reports("A law that was used to arrest the editor Ann Sy in Manila was void." + ON_RIGHTS)
    assert (row["perpetrator"], row["perpetrator_kind"]) == (None, "security_forces")


@pytest.mark.parametrize(
    ("text", "victims", "count"),
    [
        ("Some 100 people are under sentence of death in Trinidad.", "Some 100 people", 100),
        ("A court in Cairo passed death sentences on 12 activists on Sunday.", "12 activists", 12),
        ("Luis Soto, a student whom police shot at close range in Santiago, lost an eye.", "a student", 1),
    ],
)
def test_words_of_an_act_are_not_who_suffers(text: str, victims: str, count: int) -> None:
    rows = reports(text + ON_RIGHTS)
    assert [(row["victims"], row["victims_best"]) for row in rows] == [(victims, count)]


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the lawyer Salma Ayed, who had criticised the president on the radio.",
        "Kenya has ratified the two protocols on child soldiers and on the sale of children.",
        "A new criminal code in Kenya removed capital punishment on 1 July 2017.",
    ],
)
def test_reasons_topics_and_laws_are_no_acts(text: str) -> None:
    told = {row["incident_type"] for row in reports(text + ON_RIGHTS)}
    assert told <= {"arrest"}


OF_WARES = (
    "Cattle slaughter in Chicago is put at 90,000 head this week.",
    "Officials in France said 700 head of cattle were slaughtered after the outbreak.",
    "The sale in Peru waits for the execution of a definitive agreement.",
    "Boards in Peru wait for approval and execution of the employment contracts with key staff.",
    "Customs officers in Spain broke up a ring of cocaine traffickers.",
    "Drug trafficking in Panama worries the senate.",
    "Strikers in Peru hold the economy captive, the minister said.",
    "Farmers in Kenya are sold out of old maize.",
    "Farmers in Poland planted more barley and rape this year.",
    "A regulator in Kenya blocked the merger of two newspapers.",
    "Kidnap insurance costs oil companies in Mexico more each year.",
    "The tariff in Japan discriminates against imported products.",
)


@pytest.mark.parametrize("text", OF_WARES)
def test_what_is_done_to_beasts_wares_and_papers_is_no_act(text: str) -> None:
    assert [row for row in reports(text + ON_RIGHTS) if row["sentence_no"] == 1] == []


def test_slaughter_of_people_stays_beside_beasts() -> None:
    (row,) = reports("Gunmen slaughtered 40 villagers in Mali and drove off their cattle.")[:1]
    assert (row["incident_type"], row["victims_best"]) == ("mass_killing", 40)


def test_bomb_in_a_factory_and_traffickers_of_people_stay() -> None:
    (row,) = reports("A bomb exploded in a factory in Mali and killed nine workers.")
    assert (row["incident_type"], row["victims_best"]) == ("indiscriminate_attack", 9)
    (row,) = reports("Traffickers in Libya sold nine women to a farm.")
    assert row["incident_type"] == "trafficking"


def test_bomber_who_kills_is_no_attack_of_his_own() -> None:
    (row,) = reports("A suicide bomber killed 30 worshippers at a mosque in Mali.")
    assert (row["incident_type"], row["victims_best"]) == ("indiscriminate_attack", 30)


def test_who_is_missed_where_nothing_tells_of_rights_was_made_to_disappear_by_nobody() -> None:
    text = "A nurse went missing in Leeds on her way home from work. Detectives in Britain are looking for a red car."
    assert "enforced_disappearance" not in {row["incident_type"] for row in reports(text)}
    text = (
        "An activist went missing in Minsk after a protest. Her colleagues say the police hold her in secret."
    )
    assert "enforced_disappearance" in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


def test_killed_or_wounded_is_one_count() -> None:
    told = [row["incident_type"] for row in reports("Soldiers killed or wounded 40 villagers in Mali.")]
    assert len(told) == 1
    (row,) = reports("Soldiers killed six villagers in Mali and wounded 40.")
    assert (row["incident_type"], row["victims_best"]) == ("extrajudicial_killing", 6)
    told = [row["incident_type"] for row in reports("Gunmen wounded a villager in Mali.")]
    assert told == ["attempted_killing"]


def test_whoever_is_kept_is_detained_and_not_arrested() -> None:
    for text, kind in (
        ("The journalist has been held for three years in Cairo.", "arbitrary_detention"),
        ("The journalist was held on Monday in Cairo.", "arrest"),
        ("Six journalists have been detained in Cairo since May.", "arbitrary_detention"),
        ("Police have detained six journalists in Cairo since May.", "arrest"),
    ):
        assert [row["incident_type"] for row in reports(text + ON_RIGHTS)][:1] == [kind]


def test_many_killed_at_a_time_are_a_massacre() -> None:
    for text, kind in (
        ("Gunmen killed 40 villagers in Mali on Monday.", "mass_killing"),
        ("Gunmen killed four villagers in Mali on Monday.", "extrajudicial_killing"),
        ("Police have killed 40 villagers in Mali since 2015.", "extrajudicial_killing"),
    ):
        assert [row["incident_type"] for row in reports(text + ON_RIGHTS)][:1] == [kind]


def test_the_dead_and_travellers_are_removed_by_nobody() -> None:
    for text in (
        "The army of Kenya is sending back the dead soldiers.",
        "A reporter drove across the border into Kenya.",
        "He drove me home from the border of Kenya.",
    ):
        assert not {"refoulement", "expulsion"} & {row["incident_type"] for row in reports(text + ON_RIGHTS)}
    (row, *_) = reports("Soldiers drove 30 refugees back across the border from Kenya.")
    assert row["incident_type"] == "refoulement"


def test_speakers_and_places_are_not_listed_victims() -> None:
    text = "Police beat lawyers in Nairobi on Monday. Six were in hospital, among them the head of the bar, "
    (row, *_) = reports(text + "Ann Otieno, a nurse at the John Mwangi clinic said." + ON_RIGHTS)
    assert row["victim_names"] == []
    (row, *_) = reports(text + "Ann Otieno, and a student, John Mwangi." + ON_RIGHTS)
    assert row["victim_names"] == ["Ann Otieno", "John Mwangi"]


def test_sentence_behind_a_trial_for_a_grave_crime_is_no_imprisonment() -> None:
    text = (
        "A man found guilty of kidnapping a reporter has given up his appeal in Canada. "
        "A judge in Ottawa sentenced Omar Adan in June 2018 to 15 years in prison."
    )
    assert "imprisonment" not in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Six workers at the mill have lost their lives to the virus.", "extrajudicial_killing"),
        ("Police in Kenya released surveillance footage of the lawyer.", "threat_harassment"),
        ("The prisons of Kenya bought tear gas and rubber bullets.", "excessive_force"),
        ("The list of the ministry includes tear gas.", "excessive_force"),
    ],
)
def test_illness_cameras_and_purchases_harm_nobody(text: str, kind: str) -> None:
    assert kind not in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Six workers at the mill lost their lives when police shot at them.", "extrajudicial_killing"),
        ("Police surveillance of the lawyer went on for weeks in Kenya.", "threat_harassment"),
        ("Police in Kenya used tear gas and rubber bullets on the crowd.", "excessive_force"),
    ],
)
def test_the_same_words_tell_what_was_done_to_people(text: str, kind: str) -> None:
    assert kind in {row["incident_type"] for row in reports(text + ON_RIGHTS)}


def test_who_flees_is_driven_out_and_does_nothing() -> None:
    (row,) = reports("Thousands of villagers fled their homes in Ituri, Congo, on Monday.")
    assert (row["incident_type"], row["victims"]) == ("forced_displacement", "Thousands of villagers")
    assert (row["perpetrator"], row["perpetrator_kind"]) == (None, "unknown")
    assert reports("Carlos, who fled violence in Choluteca, Honduras, said he was afraid.") == []
