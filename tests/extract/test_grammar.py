"""What would go wrong in reading a sentence: who is subject, what is denied, which verb stands over which."""

import time
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines import lexicon
from pipelines.extract.language.grammar import Grammar, Parse, Pred


@cache
def grammar() -> Grammar:
    return Grammar(lexicon.default())


def parsed(text: str) -> Parse:
    return grammar().parse(text, 0, len(text))


def words(parse: Parse, chunk: int) -> str:
    one = parse.chunks[chunk]
    return " ".join(parse.tokens.words[one.first : one.last + 1])


def told(parse: Parse, pred: Pred) -> dict[str, Any]:
    """A predicate with its chunks as words and its governor as a lemma."""
    return {
        "kind": pred.kind,
        "voice": pred.voice,
        "negated": pred.negated,
        "modal": pred.modal,
        "tense": pred.tense,
        "subject": [words(parse, chunk) for chunk in pred.subject],
        "objects": [words(parse, chunk) for chunk in pred.objects],
        "comps": [(prep, words(parse, chunk)) for prep, chunk in pred.comps],
        "governor": parse.preds[pred.governor].lemma if pred.governor >= 0 else "",
        "link": pred.link,
        "particle": pred.particle,
        "noun": words(parse, pred.noun) if pred.noun >= 0 else "",
    }


def read(text: str, lemma: str) -> dict[str, Any]:
    parse = parsed(text)
    return told(parse, next(pred for pred in parse.preds if pred.lemma == lemma))


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        # What stands between an auxiliary and its verb, or a subject and its verb.
        (
            'She was "tortured and sexually assaulted" in the cells.',
            "assault",
            {"voice": "passive", "subject": ["She"]},
        ),
        (
            "Three of the leaders - Amir Khan, Abdul Malik and Reza Abbas - were freed at noon.",
            "free",
            {"voice": "passive", "subject": ["Three", "Amir Khan", "Abdul Malik", "Reza Abbas"]},
        ),
        ("She was not only jailed but tortured.", "torture", {"voice": "passive", "negated": False}),
        # A passive that goes on.
        (
            "Migrants continued to be detained for months and beaten.",
            "beat",
            {"voice": "passive", "subject": ["Migrants"], "kind": "inf"},
        ),
        ("The families were marched back to the river.", "march", {"voice": "passive"}),
        # Whom a relative clause tells of, past the place and the age.
        (
            "The report names the prisoner Ana Soto, 50, from the province of Salta, who has been held for months.",
            "hold",
            {"subject": ["the prisoner Ana Soto"]},
        ),
        # A plural subject with its place before a bare verb.
        ("Police in Cairo arrest activists.", "arrest", {"subject": ["Police"], "objects": ["activists"]}),
        (
            "Police in Lagos and Abuja arrested nine men.",
            "arrest",
            {"subject": ["Police"], "objects": ["nine men"]},
        ),
        (
            "Villagers fled after Azeri forces had shelled the town.",
            "shell",
            {"subject": ["Azeri forces"], "link": "sub:after"},
        ),
        ("No fewer than forty students were arrested.", "arrest", {"subject": ["forty students"]}),
        (
            "Never before had so many farmers been killed.",
            "kill",
            {"subject": ["many farmers"], "negated": False},
        ),
        ("Bombed twice in a week, the hospital has closed.", "bomb", {"subject": ["the hospital"]}),
        # Who says so, between commas, takes no verb from its subject.
        (
            "Nine herders, the union said, were killed by rangers.",
            "kill",
            {"subject": ["Nine herders"], "governor": "say", "link": "trail"},
        ),
        (
            "The wardens, she said, had starved him for a week.",
            "starve",
            {"subject": ["The wardens"], "objects": ["him"], "governor": "say"},
        ),
        # What is said without "that", its subject before a relative clause between commas.
        (
            "Monks said the pilgrims, whose carts had been taken, were driven off by rangers.",
            "drive",
            {"subject": ["the pilgrims"], "governor": "say", "link": "that"},
        ),
        # Lists of acts share their object, and lists of participles their subject.
        ("The junta kills, jails and tortures its critics.", "jail", {"objects": ["its critics"]}),
        ("The junta kills, jails and tortures its critics.", "kill", {"objects": ["its critics"]}),
        (
            "The boys were choked, burned with cigarettes, stripped naked and filmed.",
            "strip",
            {"voice": "passive", "subject": ["The boys"]},
        ),
        (
            "Beaten, starved and kept in chains, the divers fled.",
            "starve",
            {"voice": "passive", "kind": "part"},
        ),
        # What is seen done is done.
        ("Nurses watched soldiers shoot the chief.", "shoot", {"link": "ing", "subject": ["soldiers"]}),
        (
            "Never have so many poets been jailed.",
            "jail",
            {"voice": "passive", "negated": False, "subject": ["many poets"]},
        ),
        ("Never have the wardens been charged.", "charge", {"negated": True, "subject": ["the wardens"]}),
        (
            "The gunmen took first the teacher, then his sons.",
            "take",
            {"objects": ["the teacher", "his sons"]},
        ),
        ("Court Orders Release of Activist", "order", {"subject": ["Court"], "objects": ["Release"]}),
        (
            "A court in Minsk jailed for three years the blogger Pavel Drozd.",
            "jail",
            {"subject": ["A court"], "objects": ["the blogger Pavel Drozd"]},
        ),
        (
            "Relatives of Ahmed, an imam serving 12 years, say guards beat him.",
            "say",
            {"subject": ["Relatives"]},
        ),
        ("They've arrested him.", "arrest", {"subject": ["They"], "tense": "perfect"}),
        (
            "He said they’d beaten her.",
            "beat",
            {"subject": ["they"], "tense": "pluperfect", "objects": ["her"]},
        ),
        ("We’re hunted like hares.", "hunt", {"voice": "passive", "subject": ["We"]}),
        ("They'll arrest him.", "arrest", {"modal": "will"}),
        ("Soldiers shot at the car of a lawyer.", "shoot", {"kind": "finite", "subject": ["Soldiers"]}),
        ("Student shot at rally", "shoot", {"kind": "part", "voice": "passive"}),
        ("The army harassed and spied on students.", "harass", {"kind": "finite", "subject": ["The army"]}),
        (
            "They were discriminated against by the police.",
            "discriminate",
            {"voice": "passive", "subject": ["They"]},
        ),
        ("Death tolls rise in Iraq.", "rise", {"subject": ["Death tolls"]}),
        # What hangs on the first of two subjects does not take it from the verb.
        (
            "The head of the union and his deputy were jailed.",
            "jail",
            {"subject": ["The head", "his deputy"]},
        ),
        ("The arrest of the miners and two clerks was condemned.", "condemn", {"subject": ["The arrest"]}),
        ("Rebels hold at least 30 miners.", "hold", {"objects": ["30 miners"]}),
        # What stands for a verb said before.
        ("Gunmen killed 12 people in Lira and another 40 in Gulu.", "kill", {"objects": ["12 people"]}),
        ("The cook was not beaten, nor was his aide.", "beat", {"subject": ["The cook"], "negated": True}),
        (
            "Six of the men the police held on Friday were tortured.",
            "hold",
            {"link": "rel", "voice": "active"},
        ),
        ("Six of the men the police held on Friday were tortured.", "torture", {"subject": ["Six"]}),
        ("The soldiers, drunk and angry, shot the cook.", "shoot", {"subject": ["The soldiers"]}),
        ("It was there that soldiers shot the cook.", "shoot", {"governor": "", "link": ""}),
        ("The monk was beaten and denied medicine.", "deny", {"voice": "passive", "subject": ["The monk"]}),
        ("The monk was beaten and denied wrongdoing.", "deny", {"voice": "active"}),
        # The participle before its auxiliary.
        (
            "Also killed in the raid were two medics and a cook.",
            "kill",
            {"voice": "passive", "tense": "past", "subject": ["two medics", "a cook"]},
        ),
        ("Held too is the editor, who is ill.", "hold", {"voice": "passive", "subject": ["the editor"]}),
        ("Killed in the raid, they were buried there.", "kill", {"kind": "part"}),
        # The auxiliary before its subject.
        (
            "Only after the fishermen had been roped together were they told to run.",
            "tell",
            {"voice": "passive", "subject": ["they"], "governor": ""},
        ),
        (
            "So badly was the printer beaten that his mother walked past him.",
            "beat",
            {"voice": "passive", "subject": ["the printer"], "tense": "past"},
        ),
        (
            "Nor were any of the officers charged.",
            "charge",
            {"voice": "passive", "subject": ["any"], "negated": True},
        ),
        # Two objects, of which the second is a number; none of them where no giving is told.
        (
            "The court gave the elder brother twelve years.",
            "give",
            {"objects": ["the elder brother"], "comps": [("", "twelve years")]},
        ),
        ("Soldiers blocked Route 66 motels.", "block", {"objects": ["Route 66 motels"]}),
        # What is left of a passive with two objects.
        (
            "Refused a lawyer for a week, he gave them three names.",
            "refuse",
            {"kind": "part", "voice": "passive", "objects": ["a lawyer"]},
        ),
        # A time before the verb of a relative clause.
        (
            "The minister, who a month earlier had praised the army, resigned.",
            "praise",
            {"subject": ["The minister"], "objects": ["the army"]},
        ),
        # A bare infinitive behind its subject.
        ("They made us lie in the mud.", "lie", {"kind": "inf", "subject": ["us"], "governor": "make"}),
        ("The guards let the widow see the body.", "see", {"kind": "inf", "subject": ["the widow"]}),
        # Who speaks behind a quotation.
        (
            '"They beat us with cables," said Nasrin Akter, a weaver.',
            "say",
            {"subject": ["Nasrin Akter"], "objects": [], "governor": ""},
        ),
        # Who speaks behind a list that is none.
        (
            "Troops stormed the camp, killing nine and wounding dozens, residents and medics said.",
            "say",
            {"subject": ["residents", "medics"]},
        ),
        # An auxiliary that carries on, over other words between.
        (
            "Villagers said soldiers had set fire to huts and driven off their cattle.",
            "drive",
            {"kind": "finite", "voice": "active", "subject": ["soldiers"], "objects": ["their cattle"]},
        ),
        (
            "She was held in a cell, questioned about her friends and released without charge.",
            "release",
            {"kind": "finite", "voice": "passive", "subject": ["She"]},
        ),
        # A conjunction and no preposition.
        (
            "The men were held after the protests began.",
            "begin",
            {"subject": ["the protests"], "link": "sub:after"},
        ),
        # A verb that may be a noun, behind a relative clause.
        (
            "The editor, whose trial was put off on Monday, faces up to ten years.",
            "face",
            {"kind": "finite", "subject": ["The editor"]},
        ),
        # No participle.
        ("Police denied using live rounds.", "deny", {"kind": "finite", "voice": "active"}),
        (
            "The mayor was found dead with his hands tied two days later.",
            "tie",
            {"kind": "part", "subject": ["his hands"]},
        ),
        # An object behind another complement.
        (
            "A court in Minsk on Friday jailed for three years a blogger who had called for strikes.",
            "jail",
            {"kind": "finite", "subject": ["A court"], "objects": ["a blogger"]},
        ),
        ("Peru sentenced to death five men.", "sentence", {"kind": "finite", "objects": ["five men"]}),
        (
            "The men arrested in the raid two days ago were freed.",
            "arrest",
            {"kind": "part", "subject": ["The men"], "objects": []},
        ),
        # A preposition of two words behind a verb.
        (
            "She was driven out of the town by the mob.",
            "drive",
            {"comps": [("out of", "the town"), ("by", "the mob")]},
        ),
        # Who it was not.
        ("It was the mayor, not the colonel, who ordered the raid.", "order", {"subject": ["the mayor"]}),
        # A participle belongs to whom a number stands under, to what was found, or to a number before a comma.
        ("The mother of two, arrested in a raid, miscarried.", "arrest", {"subject": ["The mother"]}),
        ("The boy, whom neighbours found tied to a post, spoke.", "tie", {"subject": ["The boy"]}),
        (
            "Of the twelve tried, nine were hanged.",
            "try",
            {"kind": "part", "voice": "passive", "subject": ["the twelve"]},
        ),
        # One of a row.
        (
            "She was the first judge to be jailed there.",
            "jail",
            {"voice": "passive", "subject": ["the first judge"]},
        ),
        # Voice, subject, object.
        (
            "Soldiers beat the prisoner.",
            "beat",
            {"voice": "active", "subject": ["Soldiers"], "objects": ["the prisoner"], "tense": "past"},
        ),
        (
            "The prisoner was beaten by two guards.",
            "beat",
            {"voice": "passive", "subject": ["The prisoner"], "comps": [("by", "two guards")]},
        ),
        ("The prisoner has been freed.", "free", {"voice": "passive", "tense": "perfect"}),
        (
            "They had freed the prisoner.",
            "free",
            {"voice": "active", "tense": "pluperfect", "subject": ["They"]},
        ),
        ("The army is shelling the town.", "shell", {"voice": "active", "tense": "present"}),
        (
            "He was being held in Minsk.",
            "hold",
            {"voice": "passive", "subject": ["He"], "comps": [("in", "Minsk")]},
        ),
        ("Forty got killed.", "kill", {"voice": "passive"}),
        # Negation.
        ("Police did not arrest the monk.", "arrest", {"negated": True, "objects": ["the monk"]}),
        ("Guards never beat him.", "beat", {"negated": True}),
        ("The soldiers were not charged.", "charge", {"negated": True, "subject": ["The soldiers"]}),
        ("Police arrested the monk.", "arrest", {"negated": False}),
        ("Fiji has not yet signed the pact.", "sign", {"negated": True, "tense": "perfect"}),
        # Modals.
        ("Chad will sign the pact.", "sign", {"modal": "will"}),
        ("They would face torture.", "face", {"modal": "would", "objects": ["torture"]}),
        ("Kenya must stop the returns.", "stop", {"modal": "must", "subject": ["Kenya"]}),
        ("The court may sentence her.", "sentence", {"modal": "may", "objects": ["her"]}),
        # Governors and infinitives.
        (
            "Guards tried to deport him.",
            "deport",
            {"kind": "inf", "governor": "try", "link": "to", "subject": ["Guards"], "objects": ["him"]},
        ),
        (
            "The envoy urged Laos to free her.",
            "free",
            {"kind": "inf", "governor": "urge", "link": "to", "subject": ["Laos"], "objects": ["her"]},
        ),
        (
            "Myanmar was urged to free her.",
            "free",
            {"kind": "inf", "governor": "urge", "subject": ["Myanmar"]},
        ),
        ("It announced a plan to expel them.", "expel", {"kind": "inf", "link": "noun", "noun": "a plan"}),
        (
            "They began beating him.",
            "beat",
            {"kind": "ing", "governor": "begin", "link": "ing", "subject": ["They"]},
        ),
        (
            "Troops left without firing a shot.",
            "fire",
            {"kind": "ing", "governor": "leave", "link": "prep:without"},
        ),
        # Said so: before, after, between.
        (
            "Relatives say guards beat him.",
            "beat",
            {"governor": "say", "link": "that", "subject": ["guards"]},
        ),
        ("She said that guards had beaten him.", "beat", {"governor": "say", "link": "that"}),
        (
            "Guards beat him, relatives said.",
            "beat",
            {"governor": "say", "link": "trail", "subject": ["Guards"]},
        ),
        # Conditions and times.
        ("If returned, they would face torture.", "face", {"modal": "would", "subject": ["they"]}),
        ("If police arrest him, he will be tried.", "arrest", {"link": "sub:if", "subject": ["police"]}),
        ("He fled after soldiers burned his house.", "burn", {"link": "sub:after", "governor": "flee"}),
        # Relative clauses.
        ("Togo, which Ghana criticised, freed him.", "criticise", {"subject": ["Ghana"]}),
        ("Togo, which Ghana criticised, freed him.", "free", {"subject": ["Togo"], "objects": ["him"]}),
        ("The man whom the police held in May was a poet.", "hold", {"subject": ["the police"]}),
        (
            "The judge who jailed her has resigned.",
            "jail",
            {"subject": ["The judge"], "objects": ["her"], "link": "rel"},
        ),
        (
            "The man whom police detained was freed.",
            "detain",
            {"subject": ["police"], "objects": ["The man"]},
        ),
        ("The judge who jailed her has resigned.", "resign", {"subject": ["The judge"]}),
        (
            "The village where troops killed ten was Nola.",
            "kill",
            {"subject": ["troops"], "objects": ["ten"]},
        ),
        # Reduced clauses.
        (
            "The nine men detained in May are monks.",
            "detain",
            {"kind": "part", "voice": "passive", "subject": ["The nine men"]},
        ),
        ("Sok Dara, jailed last year, spoke.", "jail", {"voice": "passive", "subject": ["Sok Dara"]}),
        ("Sok Dara, jailed last year, spoke.", "speak", {"voice": "active", "subject": ["Sok Dara"]}),
        # Coordination.
        (
            "Iran and Iraq expelled Kurds and Turkmens.",
            "expel",
            {"subject": ["Iran", "Iraq"], "objects": ["Kurds", "Turkmens"]},
        ),
        ("He was arrested, tortured and killed.", "kill", {"voice": "passive", "subject": ["He"]}),
        ("Police raided the office and arrested two editors.", "arrest", {"subject": ["Police"]}),
        ("It signed but never ratified the pact.", "ratify", {"negated": True, "subject": ["It"]}),
        ("It signed but never ratified the pact.", "sign", {"negated": False}),
        # Headlines.
        ("Police arrest dozens in Minsk", "arrest", {"subject": ["Police"], "objects": ["dozens"]}),
        ("Three killed in Minsk raid", "kill", {"voice": "passive", "subject": ["Three"]}),
    ],
)
def test_sentence_is_read(text: str, lemma: str, expected: dict[str, Any]) -> None:
    found = read(text, lemma)
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "objects"),
    [
        # A time without a comma is no subject, nor part of one.
        ("Police Tuesday arrested five men.", "arrest", ["Police"], ["five men"]),
        ("On Monday night soldiers shot two farmers.", "shoot", ["soldiers"], ["two farmers"]),
        ("In June police raided the printing house.", "raid", ["police"], ["the printing house"]),
        ("Last week gunmen kidnapped a priest.", "kidnap", ["gunmen"], ["a priest"]),
        ("The court on Friday freed a monk.", "free", ["The court"], ["a monk"]),
        # Nor is a place, whether the subject behind it is counted or bare.
        ("In Lima 40 people were arrested on Friday.", "arrest", ["40 people"], []),
        ("He said at a meeting two nurses were arrested.", "arrest", ["two nurses"], []),
        ("In Cairo riot police beat students.", "beat", ["riot police"], ["students"]),
        ("In Asmara journalist Yonas Tesfai was jailed.", "jail", ["journalist Yonas Tesfai"], []),
        (
            "In Lagos union leader Tunde Bello sued the state.",
            "sue",
            ["union leader Tunde Bello"],
            ["the state"],
        ),
        ("In the north rebels shot two nurses.", "shoot", ["rebels"], ["two nurses"]),
        ("Raids on Cairo hotels alarmed traders.", "alarm", ["Raids"], ["traders"]),
        ("The July 7 attacks killed nine.", "kill", ["The July 7 attacks"], ["nine"]),
        ("The March elections were cancelled.", "cancel", ["The March elections"], []),
        ("The mayor banned a march through the port.", "ban", ["The mayor"], ["a march"]),
        # A past form with an object of its own is no participle, counted objects too.
        (
            "Troops that came to relieve the garrison raped at least nine women.",
            "rape",
            ["Troops"],
            ["nine women"],
        ),
        ("Militiamen burned more than 60 huts.", "burn", ["Militiamen"], ["60 huts"]),
        # What is said without "that", its subject followed by a relative clause.
        ("Villagers said men who wore uniforms killed a teacher.", "kill", ["men"], ["a teacher"]),
        # The participle after a verb of state, after a quotation mark, in a list after commas.
        ("The weekly remains banned.", "ban", ["The weekly"], []),
        ("A pastor was found hanged in his cell.", "hang", ["A pastor"], []),
        ('She was "tortured and sexually assaulted" there.', "assault", ["She"], []),
        ("The men who were jailed in May were tortured, suffocated and starved.", "starve", ["The men"], []),
        # The object of a relative clause belongs to the verb that lacks one.
        ("The monks whom troops tried to arrest fled.", "arrest", ["troops"], ["The monks"]),
        ("The lawyer the government wants to deport has fled.", "deport", ["the government"], ["The lawyer"]),
        ("The teacher whom they ordered to leave has fled.", "leave", ["The teacher"], []),
        ("Riots in which police shot a student spread.", "shoot", ["police"], ["a student"]),
        # An object shared by verbs; a report shared by participles.
        (
            "Officers shot and gravely injured at least two bystanders.",
            "shoot",
            ["Officers"],
            ["two bystanders"],
        ),
        ("The girls had been beaten, starved and even branded.", "brand", ["The girls"], []),
        ("The men illegally arrested earlier this morning were freed.", "arrest", ["The men"], []),
        ("On June 4, 1989, troops and tanks killed students.", "kill", ["troops", "tanks"], ["students"]),
        ("Gunmen early Monday shot a judge.", "shoot", ["Gunmen"], ["a judge"]),
        (
            "One man was shot on Monday and at least six workers were killed on Tuesday.",
            "kill",
            ["six workers"],
            [],
        ),
        ("Its members were labelled as spies and were harassed.", "harass", ["Its members"], []),
        # A subject that goes on after a relative clause.
        ("Ana, who ran a shelter, and her son were shot.", "shoot", ["Ana", "her son"], []),
        ("They held Ana, who wrote, and her son was beaten.", "beat", ["her son"], []),
        # Quotation marks inside a noun phrase.
        ('Guards burned 300 "subversive" leaflets.', "burn", ["Guards"], ['300 " subversive " leaflets']),
        ('He called its "special operation" a war.', "call", ["He"], ['its " special operation']),
        # A report inserted between a noun and what it did.
        ("Paris expelled two envoys it says poisoned the exile.", "poison", ["two envoys"], ["the exile"]),
        ("The envoys who police said poisoned him fled.", "poison", ["The envoys"], ["him"]),
        ("The envoys who police said poisoned him fled.", "flee", ["The envoys"], []),
        # What a noun tells, over a comma, and what stands in brackets.
        ("They had information that 18 people were killed.", "kill", ["18 people"], []),
        ("The report that police killed the boy angered the town.", "kill", ["police"], ["the boy"]),
        (
            "She heads a league of tenants in Lima, a lawyer who was jailed.",
            "jail",
            ["a lawyer"],
            [],
        ),
        (
            "The Border Control Bureau (BCB) has arrested two lecturers.",
            "arrest",
            ["The Border Control Bureau"],
            ["two lecturers"],
        ),
        ("The band (known as Fist) kidnapped five nurses.", "kidnap", ["The band"], ["five nurses"]),
        # Ages behind a second name for somebody, and behind an adverb.
        ("Her uncle, Juan Sosa, 34, was shot.", "shoot", ["Her uncle"], []),
        ("Her uncle, Juan Sosa, now 34, was shot.", "shoot", ["Her uncle"], []),
        ("Guards seized Juan Sosa, then 17, in Lima.", "seize", ["Guards"], ["Juan Sosa"]),
        ("Guards seized Juan, then 17 others.", "seize", ["Guards"], ["Juan", "17 others"]),
        # Who attacks goes on, past the place; an attack kills by itself.
        ("The army launched a sweep in Tete arresting 30 men.", "arrest", ["The army"], ["30 men"]),
        ("The army launched a sweep arresting above 900 men.", "arrest", ["The army"], ["900 men"]),
        ("Gunmen stormed a hall in Jos killing nine nuns.", "kill", ["Gunmen"], ["nine nuns"]),
        ("The mayor condemned an attack in Jos killing nuns.", "kill", ["an attack"], ["nuns"]),
        ("Police held a man in Jos carrying a flag.", "carry", ["a man"], ["a flag"]),
        # Where a place lies is no subject.
        ("Police in Jos, Nigeria shot two men.", "shoot", ["Police"], ["two men"]),
        ("Police in Jos, Plateau State, Nigeria shot two men.", "shoot", ["Police"], ["two men"]),
        ("Police in Jos, Plateau State, Nigeria, shot two men.", "shoot", ["Police"], ["two men"]),
        ("Police shot two men in Jos, Nigeria on Monday.", "shoot", ["Police"], ["two men"]),
        ("Hours after the raid in Jos, Ana Ruiz was shot.", "shoot", ["Ana Ruiz"], []),
        ("After clashes in Jos, Boko Haram shot two men.", "shoot", ["Boko Haram"], ["two men"]),
        ("Lawyers in Jos, the Star said, were beaten.", "beat", ["Lawyers"], []),
        ("Lawyers in Jos, Amnesty said, were beaten.", "beat", ["Lawyers"], []),
        # What somebody is called says nothing.
        ("Guards called him a thief and his wife said no.", "say", ["his wife"], ["no"]),
        ('Guards called them "spies" and her aunt said no.', "say", ["her aunt"], ["no"]),
        ("Guards branded them as spies and her aunt said no.", "say", ["her aunt"], ["no"]),
        (
            "The teacher P. Raman and the editor K. Das were arrested.",
            "arrest",
            ["The teacher P. Raman", "the editor K. Das"],
            [],
        ),
    ],
)
def test_verb_has_its_own_subject_and_objects(
    text: str, lemma: str, subject: list[str], objects: list[str]
) -> None:
    found = read(text, lemma)
    assert (found["subject"], found["objects"]) == (subject, objects)


@pytest.mark.parametrize(
    ("text", "nominal", "complements"),
    [
        ("The killing of nine monks shocked them.", "The killing", ["nine monks"]),
        ("It cited the arrest of Ana, the torture of Omar, and the rape of Eva.", "the torture", ["Omar"]),
        ("It cited the arrest of Ana, the torture of Omar, and the rape of Eva.", "the arrest", ["Ana"]),
        ("It saw a rise of arrests and the torture of Omar.", "a rise", ["arrests", "the torture"]),
        ("They denied the torture of Ali and Omar.", "the torture", ["Ali", "Omar"]),
        ("It saw the arrest of dozens of members.", "the arrest", ["dozens"]),
    ],
)
def test_nominal_has_its_complements(text: str, nominal: str, complements: list[str]) -> None:
    parse = parsed(text)
    index = next(chunk.index for chunk in parse.chunks if words(parse, chunk.index) == nominal)
    assert [words(parse, chunk) for chunk in parse.complements(index)] == complements


def test_possessor_ends_inside_its_chunk() -> None:
    parse = parsed("China's treatment of refugees is harsh.")
    chunk = parse.chunks[0]
    assert parse.tokens.words[chunk.head] == "treatment"
    assert parse.tokens.words[chunk.owner] == "'s" or parse.tokens.words[chunk.owner] == "China"


def test_apposition_renames_the_chunk_before() -> None:
    parse = parsed("Liu Wen, a writer, died.")
    writer = next(chunk for chunk in parse.chunks if words(parse, chunk.index) == "a writer")
    assert words(parse, writer.appos) == "Liu Wen"


def test_coordinated_chunks_share_a_group() -> None:
    parse = parsed("Mali, Niger and Chad signed it.")
    assert [words(parse, chunk) for chunk in parse.members(0)] == ["Mali", "Niger", "Chad"]


def test_source_before_a_comma_is_no_infinitive() -> None:
    parse = parsed("According to Amnesty International, soldiers held him.")
    assert [pred.lemma for pred in parse.preds] == ["hold"]
    assert parse.chunks[0].prep == "according to"


def test_quantity_before_a_number_is_no_preposition() -> None:
    for text in ("At least 20 people died.", "More than 300 people died.", "Up to 40 people died."):
        assert [chunk.prep for chunk in parsed(text).chunks] == [""], text


def test_title_before_a_name_ends_no_chunk() -> None:
    parse = parsed("Police held Dr. Aye Min and Gen. Tun Oo.")
    assert len(parse.preds) == 1
    assert [words(parse, chunk) for chunk in parse.preds[0].objects] == ["Dr. Aye Min", "Gen. Tun Oo"]


def test_date_with_year_after_a_comma_is_one_chunk() -> None:
    parse = parsed("On June 4, 1989, troops fired on them.")
    assert words(parse, 0) == "June 4 , 1989"
    assert [words(parse, chunk) for chunk in parse.preds[0].subject] == ["troops"]


def test_ancestors_end_where_the_main_clause_stands() -> None:
    parse = parsed("She said that he wanted to leave.")
    leave = next(pred for pred in parse.preds if pred.lemma == "leave")
    assert [pred.lemma for pred in parse.ancestors(leave.index)] == ["want", "say"]


def test_offsets_are_those_of_the_body() -> None:
    body = "First. Soldiers beat the monk. Last."
    parse = grammar().parse(body, 7, 30)
    chunk = parse.chunks[parse.preds[0].objects[0]]
    start, end = parse.span(chunk)
    assert body[start:end] == "the monk"
    assert parse.chunk_at(start) is chunk
    assert parse.chunk_at(7 + len("Soldiers ")) is None


WORDS = st.sampled_from(
    "the police soldiers monk of in by to that which who and or but , ; : . \" ' ( ) - – said urged beat killed "
    "was were not never will would if after 20 at least more than 1989 China's their arrested Togo sign the to have "
    "been having being no neither nor whose where “ ” ’s US May it".split()
)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_order_of_words_is_read_with_everything_in_bounds(text: str) -> None:
    parse = parsed(text)
    n, chunks, preds = len(parse.tokens.words), len(parse.chunks), len(parse.preds)
    for chunk in parse.chunks:
        assert 0 <= chunk.first <= chunk.head <= chunk.last < n
        assert -1 <= chunk.of < chunks
        assert -1 <= chunk.appos < chunks
        assert -1 <= chunk.pred < preds
        assert chunk.index in parse.members(chunk.index)
    for pred in parse.preds:
        assert 0 <= pred.first <= pred.at < n
        assert -1 <= pred.governor < preds
        assert all(0 <= one < chunks for one in [*pred.subject, *pred.objects, *(c for _, c in pred.comps)])
        assert len(list(parse.ancestors(pred.index))) <= preds


@given(st.text(max_size=120))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_twice_alike(text: str) -> None:
    assert parsed(text) == parsed(text)


def test_time_grows_with_length_and_no_faster() -> None:
    sentence = "The police of the town that soldiers left said that monks who fled were beaten, and "

    def seconds(times: int) -> float:
        best = 1e9
        for _ in range(5):
            start = time.process_time()
            parsed(sentence * times)
            best = min(best, time.process_time() - start)
        return best

    seconds(5)
    assert seconds(160) < 12 * seconds(40)


def of_phrase(text: str, head: str) -> list[str]:
    parse = parsed(text)
    chunk = next(
        one for one in parse.chunks if parse.tokens.lows[one.head] == head and one.prep in ("", "by", "over")
    )
    return [words(parse, found) for found in parse.complements(chunk.index)]


def test_date_or_term_before_an_of_phrase_does_not_take_it():
    assert of_phrase("The murder on Sunday of a priest shook Lima.", "murder") == ["a priest"]
    assert of_phrase("They protested over the jailing for nine years of the poet.", "jailing") == ["the poet"]
    parse = parsed("A week of protests ended.")
    assert [words(parse, chunk) for chunk in parse.complements(0)] == ["protests"]


def test_gunmen_are_as_plural_as_soldiers():
    assert read("Gunmen kidnap nine pupils in Niger", "kidnap")["subject"] == ["Gunmen"]
    assert read("Policewomen seize leaflets in Minsk", "seize")["subject"] == ["Policewomen"]
    # a name in -men is no plural
    assert parsed("Yemen fire kills nine").preds[-1].lemma == "kill"


def test_verb_before_more_than_a_number_is_no_participle():
    caught = read("Riot police arrested more than 50 people on Sunday as they tried to march.", "arrest")
    assert (caught["kind"], caught["objects"]) == ("finite", ["50 people"])


def test_aside_on_part_of_a_group_leaves_the_subject_as_it_was():
    struck = read("Forty people, among them six children, were killed in Idlib.", "kill")
    assert struck["subject"] == ["Forty people"]


def test_late_and_early_before_a_day_are_no_subjects():
    taken = read("Men stormed the school in Kafr late on Sunday and took away 20 boys.", "take")
    assert taken["subject"] == ["Men"]


def test_about_is_a_preposition_but_before_a_number() -> None:
    parse = parsed("Diplomats were troubled about the fate of the detainees.")
    assert [(prep, words(parse, chunk)) for prep, chunk in parse.preds[0].comps] == [("about", "the fate")]
    parse = parsed("Soldiers shot about 30 men.")
    assert [words(parse, chunk) for chunk in parse.preds[0].objects] == ["30 men"]


def test_adverb_between_a_number_and_its_noun_is_of_the_chunk() -> None:
    parse = parsed("The two were among seven mostly young organisers arrested in Manila.")
    assert parse.preds[1].voice == "passive"
    assert [words(parse, chunk) for chunk in parse.preds[1].subject] == ["seven mostly young organisers"]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Police arrested the editor and beat her on Sunday.", True),
        ("Police detained her and her brother.", True),
        ("Officers arrested her Monday and took her to a jail.", True),
        ("She saw her beaten by police.", True),
        ("Police freed her jailed husband.", False),
        ("Police held her very young child.", False),
        ("Lawyers condemned her arrest.", False),
        ("Police beat her two sons.", False),
    ],
)
def test_her_is_a_pronoun_where_no_noun_follows(text: str, pronoun: bool) -> None:
    parse = parsed(text)
    first = next(k for k, low in enumerate(parse.tokens.lows) if low == "her")
    assert parse.chunks[parse.chunk_of[first]].pronoun is pronoun


@pytest.mark.parametrize(
    ("text", "told", "subject"),
    [
        ("The two men told the BBC they were beaten.", "the BBC", "they"),
        ("The two men told the BBC in Lima they were beaten.", "the BBC", "they"),
        ("The widow told AFP soldiers had beaten him.", "AFP", "soldiers"),
        ("The widow told reporters police had beaten him.", "reporters", "police"),
        ("The widow told UN investigators police had beaten him.", "UN investigators", "police"),
    ],
)
def test_what_somebody_is_told_may_follow_without_that(text: str, told: str, subject: str) -> None:
    parse = parsed(text)
    tell, beat = (next(pred for pred in parse.preds if pred.lemma == lemma) for lemma in ("tell", "beat"))
    assert [words(parse, chunk) for chunk in tell.objects] == [told]
    assert [words(parse, chunk) for chunk in beat.subject] == [subject]
    assert (beat.governor, beat.link) == (tell.index, "that")


def test_brackets_within_an_aside_between_dashes_leave_both_whole() -> None:
    held = read(
        "Three reporters - Ann Li (Daily News), Bo Chen and Cy Wu - were arrested in Kisumu.", "arrest"
    )
    assert held["subject"][0] == "Three reporters"
    killed = read("The lawyer (who spoke for Ann Li (a nurse) in court) was arrested in Kisumu.", "arrest")
    assert killed["subject"] == ["The lawyer"]


@pytest.mark.parametrize(
    ("text", "verb", "subject", "objects"),
    [
        # a row of verbs shares its object, and its subject behind "said that"
        ("Witnesses said that guards robbed, kicked and jailed them.", "kick", ["guards"], ["them"]),
        ("Witnesses said guards arrested, robbed and jailed them.", "arrest", ["guards"], ["them"]),
        ("Guards robbed, kicked and badly beat inmates.", "rob", ["Guards"], ["inmates"]),
        # a row of acts that somebody tells of is of who did the first; what is said about them is of who tells
        (
            "Aid workers say troops shelled homes, looted two shops and beat clerks.",
            "loot",
            ["troops"],
            ["two shops"],
        ),
        (
            "Aid workers say troops shelled homes, looted shops and beat clerks.",
            "beat",
            ["troops"],
            ["clerks"],
        ),
        ("The envoy said rebels freed ten, praised them and urged talks.", "praise", ["The envoy"], ["them"]),
        (
            "The union said guards beat clerks, and urged the firm to pay.",
            "urge",
            ["The union"],
            ["the firm"],
        ),
        (
            "The union said officials blamed it and urged the firm to pay.",
            "urge",
            ["The union"],
            ["the firm"],
        ),
        # who is told between commas is a subject beside the one behind "and"
        (
            "Ann Roe, a nurse from Lima, and clerk Bo Lee beat him.",
            "beat",
            ["Ann Roe", "clerk Bo Lee"],
            ["him"],
        ),
        ("Ann Roe, raised in Lima, and her son beat him.", "beat", ["Ann Roe", "her son"], ["him"]),
        ("The paper met Ann Roe, a nurse, and guards beat her.", "beat", ["guards"], ["her"]),
        # a participle behind "said" may open the subject of what is said
        ("The ministry said arrested clerks were beaten.", "beat", ["arrested clerks"], []),
        ("The union said injured miners had left.", "leave", ["injured miners"], []),
        ("The union said police injured two miners.", "injure", ["police"], ["two miners"]),
        # who is told stands before what they are told
        ("She told police Ann Roe beat her.", "beat", ["Ann Roe"], ["her"]),
        ("He told the court guards beat him.", "beat", ["guards"], ["him"]),
        ("He told police investigators that guards beat him.", "beat", ["guards"], ["him"]),
        ("Gangs, such as the Lions, killed six farmers.", "kill", ["Gangs"], ["six farmers"]),
        ("Girls as young as nine were beaten.", "beat", ["Girls"], []),
        ("On May 3 soldiers from the base beat two men.", "beat", ["soldiers"], ["two men"]),
        ("On 3 May soldiers beat two men.", "beat", ["soldiers"], ["two men"]),
        ("Police beat several more men.", "beat", ["Police"], ["several more men"]),
        (
            "The censor warned two stations over a report and closed a third.",
            "close",
            ["The censor"],
            ["a third"],
        ),
        (
            "The envoy praised plans to reduce enforced disappearances.",
            "reduce",
            ["The envoy"],
            ["enforced disappearances"],
        ),
    ],
)
def test_phrases_find_their_verb(text: str, verb: str, subject: list[str], objects: list[str]) -> None:
    parse = parsed(text)
    (pred,) = [one for one in parse.preds if one.lemma == verb]
    assert (told(parse, pred)["subject"], told(parse, pred)["objects"]) == (subject, objects)


def test_participle_in_a_row_stays_passive() -> None:
    parse = parsed("The men arrested, robbed and jailed in May were freed.")
    assert [pred.voice for pred in parse.preds] == ["passive"] * 4


def test_or_carries_the_negation_on() -> None:
    parse = parsed("The army did not recruit or use children.")
    assert [pred.negated for pred in parse.preds] == [True, True]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is a farce," the Danish envoy, Ida Holm, said.', "the Danish envoy"),
        ("The verdict was unfair, Ida Holm, head of the guild, said on Monday.", "Ida Holm"),
        ("Two were jailed, her lawyer, Ida Holm of Ribe, told reporters.", "her lawyer"),
        ("Guards seized Ida Holm, a nurse, in Ribe, neighbours said.", "neighbours"),
        ("He was held in Ribe, the old capital, his lawyer said.", "his lawyer"),
    ],
)
def test_speaker_behind_what_is_said_may_be_named_twice(text: str, speaker: str) -> None:
    parse = parsed(text)
    said = next(pred for pred in parse.preds if pred.lemma in ("say", "tell"))
    assert told(parse, said)["subject"] == [speaker]


@pytest.mark.parametrize(
    ("text", "verb", "modal"),
    [
        ("The state must fully and promptly release the monk.", "release", "must"),
        ("Guards should quickly and quietly end the search.", "end", "should"),
        ("He spoke loudly and clearly of release.", "speak", ""),
    ],
)
def test_adverbs_joined_by_and_stand_between_modal_and_verb(text: str, verb: str, modal: str) -> None:
    parse = parsed(text)
    assert (parse.preds[0].lemma, parse.preds[0].modal) == (verb, modal)


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("The envoy stressed that jailing reporters undermines peace.", "jail", []),
        ("The envoy said jailing reporters was a crime.", "jail", []),
        ("The police admitted jailing reporters and were sued.", "jail", ["The police"]),
    ],
)
def test_who_says_what_doing_something_means_does_not_do_it(
    text: str, lemma: str, subject: list[str]
) -> None:
    assert read(text, lemma)["subject"] == subject


@pytest.mark.parametrize("verb", ["ensured", "hoped", "guaranteed"])
def test_clause_behind_a_verb_of_seeing_to_needs_no_that(verb: str) -> None:
    assert read(f"The guards {verb} the monk was beaten.", "beat")["subject"] == ["the monk"]


def test_because_of_opens_no_clause() -> None:
    expected = {"subject": ["his lawyer"], "link": ""}
    found = read("He was jailed in May because of a poem, his lawyer said.", "say")
    assert {key: found[key] for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("The priest would not board, and on Friday a court gave him ten years.", "give", "a court"),
        ("Police raided the paper, and last week a court jailed its editor.", "jail", "a court"),
        ("They marched in Lagos, and in Abuja police beat students.", "beat", "police"),
        ("He hid with friends, but in May agents seized him.", "seize", "agents"),
    ],
)
def test_time_or_place_may_stand_between_and_and_a_subject(text: str, lemma: str, subject: str) -> None:
    assert read(text, lemma)["subject"] == [subject]


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        # Who a subject is, between it and its verb.
        ("Ruiz, 41, a radio reporter working for a small station, was abducted.", "abduct", ["Ruiz"]),
        (
            "The council said two women, Ana Sulak and Rita Petrova, vanished soon afterwards.",
            "vanish",
            ["two women", "Ana Sulak", "Rita Petrova"],
        ),
        (
            "In Syria, two men, Ali Reza and Omar Said, were shot.",
            "shoot",
            ["two men", "Ali Reza", "Omar Said"],
        ),
        # What somebody fears or knows.
        ("Relatives told the paper they are concerned both men were beaten.", "beat", ["both men"]),
        ("He was afraid police would jail him.", "jail", ["police"]),
        # What is of a noun has no plan of its own.
        ("The junta sent men into quarters of Yangon to arrest nurses.", "arrest", ["The junta"]),
        ("He ordered the head of the police to arrest the nurses.", "arrest", ["the head"]),
        ("The army uses laws, some dating back to the war, to jail its critics.", "jail", ["The army"]),
        ("Singers were tried over films, some involving women who were raped.", "rape", ["women"]),
    ],
)
def test_subject_is_found_past_what_tells_more_of_it(text: str, lemma: str, subject: list[str]) -> None:
    assert read(text, lemma)["subject"] == subject


def test_name_that_looks_like_a_verb_stays_a_name() -> None:
    assert read("Police arrested Omar Said and Ali Reza.", "arrest")["objects"] == ["Omar Said", "Ali Reza"]
    assert read("Saw Ba Thein was arrested.", "arrest")["subject"] == ["Saw Ba Thein"]


def test_what_a_preposition_governs_is_no_clause_for_an_infinitive_or_participle() -> None:
    assert ("before", "a judge") in read("She came before a judge on Friday to hear the charges.", "come")[
        "comps"
    ]
    assert ("after", "a raid") in read("He was held after a raid ordered by the mayor.", "hold")["comps"]
    assert read("After efforts to free them failed, he left.", "fail")["subject"] == ["efforts"]


def test_what_is_called_something_may_be_a_states() -> None:
    called = read("Chile called Peru's decision a mistake.", "call")
    assert (called["subject"], called["objects"]) == (["Chile"], ["Peru 's decision"])


def test_counted_people_of_a_nation_are_no_subject_of_their_noun() -> None:
    assert read("Norway added six Russian judges to its list.", "add")["objects"] == ["six Russian judges"]


@pytest.mark.parametrize(
    ("text", "lemma", "subject"),
    [
        ("Men held after the raid were beaten by guards.", "beat", "Men"),
        ("Nurses arrested in Lima since the coup have been flogged.", "flog", "Nurses"),
        ("She said nurses arrested before the vote were flogged.", "flog", "nurses"),
        ("Nurses arrested after the vote was annulled were flogged.", "annul", "the vote"),
        ("Two nurses were flogged after the vote was annulled.", "annul", "the vote"),
        ("Troops fired after the marchers were warned.", "warn", "the marchers"),
        ("Two held after editor is shot", "shoot", "editor"),
    ],
)
def test_subject_over_a_participle_with_its_time(text: str, lemma: str, subject: str) -> None:
    parse = parsed(text)
    (pred,) = [pred for pred in parse.preds if pred.lemma == lemma]
    assert [words(parse, one) for one in pred.subject] == [subject]


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "objects"),
    [
        ("Widows face eviction in the hills, the charity said.", "face", ["Widows"], ["eviction"]),
        ("The charity said that widows face eviction.", "face", ["widows"], ["eviction"]),
        ("Nurses who refuse face dismissal.", "face", ["Nurses"], ["dismissal"]),
        ("Cleaners who criticise the mayor face arrest.", "face", ["Cleaners"], ["arrest"]),
        ("Men accused of theft face flogging.", "face", ["Men"], []),
        ("Wardens torture inmates in the cells, the report said.", "torture", ["Wardens"], ["inmates"]),
        ("Landlords force tenants to pay twice, the union said.", "force", ["Landlords"], ["tenants"]),
    ],
)
def test_who_tells_it_leaves_a_habit_its_verb(
    text: str, lemma: str, subject: list[str], objects: list[str]
) -> None:
    found = read(text, lemma)
    assert (found["subject"], found["objects"]) == (subject, objects)


def test_faces_and_deeds_before_a_verb_stay_nouns() -> None:
    assert read("Nurses bought face masks, the minister said.", "buy")["objects"] == ["face masks"]
    assert read("Police torture was common, the report said.", "be")["subject"] == ["Police torture"]


def test_counted_things_that_an_adverb_and_participle_describe_are_one_phrase() -> None:
    assert read("Four privately owned stations have been closed.", "close")["subject"] == [
        "Four privately owned stations"
    ]


def test_title_with_an_article_renames_what_it_is_the_title_of() -> None:
    assert read("The magazine The Lantern was banned.", "ban")["subject"] == ["The magazine"]
    assert read("Copies of the weekly The Lantern were burned in May.", "burn")["subject"] == ["Copies"]
    assert read("The song the minister banned was sung.", "ban")["objects"] == ["The song"]


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "objects"),
    [
        ("Thirty people, most of them women and children, were killed.", "kill", ["Thirty people"], []),
        ("Guards freed nine men, some of them miners.", "free", ["Guards"], ["nine men"]),
        ("In Lima 12 nurses, four of them pregnant women, were beaten.", "beat", ["12 nurses"], []),
        ("The monks, two of whom are novices, were jailed.", "jail", ["The monks"], []),
        ("Nine monks were jailed, two of whom were beaten.", "beat", ["two"], []),
        ("Kenyan and Tajik troops shot two farmers.", "shoot", ["Kenyan and Tajik troops"], ["two farmers"]),
        ("Police held the poet and teacher Ana Ruiz.", "hold", ["Police"], ["the poet and teacher Ana Ruiz"]),
        ("Police held the poet and two teachers.", "hold", ["Police"], ["the poet", "two teachers"]),
        ("The group accused police of torturing suspects.", "torture", ["police"], ["suspects"]),
        ("He is accused of robbing, raping and killing nuns.", "rape", ["He"], ["nuns"]),
    ],
)
def test_who_a_group_is_and_what_is_done_to_them(
    text: str, lemma: str, subject: list[str], objects: list[str]
) -> None:
    found = read(text, lemma)
    assert (found["subject"], found["objects"]) == (subject, objects)


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "objects"),
    [
        ("Nine men, all of them members of a union, were held.", "hold", ["Nine men"], []),
        ("Nine men died, some of them after raids by guards.", "die", ["Nine men"], []),
        ("A court in Lima in 2016 jailed Ana Ruiz.", "jail", ["A court"], ["Ana Ruiz"]),
        ("A court in May 2016 jailed Ana Ruiz.", "jail", ["A court"], ["Ana Ruiz"]),
        ("The blast at a port in Lima, which killed nine, was loud.", "kill", ["The blast"], ["nine"]),
        ("The man from a port in Lima, which lies south, was freed.", "lie", ["Lima"], []),
        ("The week saw nuns, monks and poets being held.", "hold", ["nuns", "monks", "poets"], []),
        ("Villagers fled after fire destroyed nine huts.", "destroy", ["fire"], ["nine huts"]),
        ("The claim failed as evidence suggests that two were held.", "suggest", ["evidence"], []),
        ("Dozens of monks have in recent weeks been jailed in Lima.", "jail", ["Dozens"], []),
        ("Dozens of monks have since May been jailed in Lima.", "jail", ["Dozens"], []),
        ("The union called Peru a jailer of poets.", "call", ["The union"], ["Peru"]),
        ("Nuns living in towns and villages were beaten.", "beat", ["Nuns"], []),
        ("Nine nuns, some in their teens, were beaten.", "beat", ["Nine nuns"], []),
        ("Nine nuns, half of them in Lima, were beaten.", "beat", ["Nine nuns"], []),
        ("After the mass, some in the crowd were beaten.", "beat", ["some"], []),
        ("Clerks say 90 nuns, mostly from Lima, have been beaten.", "beat", ["90 nuns"], []),
        ("Clerks said the nuns, many of them old, were beaten.", "beat", ["the nuns"], []),
        ("Clerks said the nuns, held in May, were beaten.", "beat", ["the nuns"], []),
        ("Clerks met nuns, mostly from Lima, and were beaten.", "beat", ["Clerks"], []),
        ("A clerk reporting raids, mostly on nuns, was beaten.", "beat", ["A clerk"], []),
        ("A clerk who saw raids, mostly on nuns, was beaten.", "beat", ["A clerk"], []),
        ("A nurse and recently freed poet was beaten.", "beat", ["A nurse", "freed poet"], []),
        ("A man held in Lima and Cusco was beaten.", "beat", ["A man"], []),
        ("Two nuns covering a march and a clerk were held.", "hold", ["Two nuns", "a clerk"], []),
        ("A clerk accused of theft and his wife were held.", "hold", ["A clerk", "his wife"], []),
        # A clause about people that no "whom" opens.
        ("Two students Iran hanged in May were friends.", "hang", ["Iran"], ["Two students"]),
        ("The men police shot dead were miners.", "shoot", ["police"], ["The men"]),
        ("She met some of the nuns soldiers beat last year.", "beat", ["soldiers"], ["the nuns"]),
        ("The students Ivan and Petr beaten by police fled.", "beat", ["The students Ivan", "Petr"], []),
        # A gerund that is a subject, and one that tells for what a deed befell somebody.
        ("The study finds that beating a child is a crime.", "beat", [], ["a child"]),
        ("Peru condemned the attack on an editor for mocking a king.", "mock", ["an editor"], ["a king"]),
        (
            "Troops shot the nurse and rights defender Huda al-Masri.",
            "shoot",
            ["Troops"],
            ["the nurse and rights defender Huda al-Masri"],
        ),
    ],
)
def test_what_stands_between_a_noun_and_its_verb(
    text: str, lemma: str, subject: list[str], objects: list[str]
) -> None:
    found = read(text, lemma)
    assert (found["subject"], found["objects"]) == (subject, objects)


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "objects"),
    [
        ("The envoy - who flew home on Monday - urged Peru to free Ana.", "urge", ["The envoy"], ["Peru"]),
        ("Ana Ruiz – who runs a paper in Lima – has sued the state.", "sue", ["Ana Ruiz"], ["the state"]),
        ("The envoy - a nurse - urged Peru to free Ana.", "urge", ["The envoy", "a nurse"], ["Peru"]),
    ],
)
def test_subject_of_a_verb_behind_a_clause_between_dashes(
    text: str, lemma: str, subject: list[str], objects: list[str]
) -> None:
    found = read(text, lemma)
    assert (found["subject"], found["objects"]) == (subject, objects)


@pytest.mark.parametrize(
    ("text", "lemma", "subject", "objects"),
    [
        (
            "A Saudi-led, UN-backed coalition shelled the town.",
            "shell",
            ["A Saudi-led , UN-backed coalition"],
            ["the town"],
        ),
        ("IS fighters shelled the town.", "shell", ["IS fighters"], ["the town"]),
        ("The army IS shelling the town.", "shell", ["The army"], ["the town"]),
        (
            "The cleric denies the charges and unions say police beat him.",
            "deny",
            ["The cleric"],
            ["the charges"],
        ),
        ("The cleric denies the charges and unions say police beat him.", "say", ["unions"], []),
        ("The cleric denied police and soldiers had beaten him.", "beat", ["police", "soldiers"], ["him"]),
    ],
)
def test_who_does_it_over_compounds_names_in_capitals_and_denials(
    text: str, lemma: str, subject: list[str], objects: list[str]
) -> None:
    found = read(text, lemma)
    assert (found["subject"], found["objects"]) == (subject, objects)
