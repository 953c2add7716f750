"""Personal names in a text, each with the full name that a later surname stands for.

Belongs here: finding names. Who is a victim, the reader of incidents says.

Words in capitals that follow each other are cut at titles, peoples and other words that no name holds; a piece
with a word for bodies or places is none. What is left is a name where enough speaks for it: a given name of the
lexicon, a title or calling before it, an age or an apposition behind it, particles and endings of names.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pipelines.extract.language.text import Document
from pipelines.lexicon import Lexicon, split_cell


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A name at `body[start:end]`; `name` is the full name that it means, titles left out."""

    start: int
    end: int
    name: str


# What speaks for a piece being a name is added up; from this sum on, it is one.
_ENOUGH: Final = 2
_MOST_PARTS: Final = 6
_TWO: Final = 2
_CALLED_BEFORE: Final = 2  # what a title or calling before a name weighs
# What cuts a run of capitals or makes it a body's.
_CUTTING: Final = ("title", "ends", "body")
_BEFORE_NAMES: Final = (". ", "! ", "? ", "” ", '" ', "of ")
_SHORTEST_ALIAS: Final = 3
# Words whose class is remembered, before the memory is emptied.
_CACHED: Final = 50_000

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽƏȘȚ"
# Combining marks belong to words: some pages write their diacritics apart. A title may have its full stop.
_WORD: Final = (
    rf"[{_CAPITAL}](?:\.(?:[{_CAPITAL}]\.)*(?:[{_CAPITAL}][a-z][\w'’-]*|(?!\w))|[\w\u0300-\u036f'’-]*"
    rf"(?:\.(?=[ \u00a0][{_CAPITAL}])(?:(?<=\b(?:Mr|Ms|Dr|Fr|Lt|St|Md)\.)"
    r"|(?<=\b(?:Mrs|Rev|Ven|Col|Maj|Gen|Sgt|Cpl|Pvt|Adm|Sen|Rep|Gov|Hon|Eng|Adv)\.)"
    r"|(?<=\b(?:Prof|Msgr|Brig|Capt|Insp|Supt|Barr)\.)))?)"
)
_PREFIX: Final = r"(?:(?:[Aa][ldnrtsz]|[Aa]sh|el|ul|d|l)[-'’])?"
# A nickname amid a name: it is told with the name, and stands for it alone.
_NICKNAME: Final = (
    rf"[ \u00a0][\"“'‘](?:[Tt]he )?(?:{_WORD})(?:[ \u00a0]{_WORD}){{0,2}}[\"”'’](?=[ \u00a0]{_WORD})"
)
_OPENING_QUOTES: Final = "\"“'‘"
_CLOSING_QUOTES: Final = "\"”'’"
# What says of a single word behind it that it is the name of somebody.
_CALLED: Final = re.compile(
    r"\b(?:man|woman|boy|girl|teenager|youth|student|activist|journalist|reporter|lawyer|teacher|farmer|worker|monk|nun|priest"
    r"|villager|resident|singer|poet|writer|blogger|prisoner|detainee|refugee|migrant|soldier|leader|victim|person|one|who"
    r"|brother|sister|son|daughter|father|mother|wife|husband|was|were|been|be)"
    r"(?:,? (?:only |also |who (?:was|is) )?(?:named|called|known|identified)(?: only)?(?: as)?) [\"“'‘]?$"
)
_CALLED_AS: Final = frozenset((" as ", "med ", "led "))
_INITIAL: Final = re.compile(r"[A-Z]\.")
_HEAD_WORD = re.compile(_WORD)
_BARRED_BEFORE: Final = frozenset(".@/_&")
_POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|sky|skyy|skiy|ski|ska|skaya|enko|chuk|ovich|evich|ovych|vic|vić|ić|yan|ian|dze|shvili|oglu|zade|zadeh"
    r"|ullah|uddin|pour|nejad|poulos|sson|escu|wala|singh|sinh|uly|bekov|bayev|bayeva|zhan|ñez|ández|nyi|wicz|iou|idis)$"
)
# What follows a family name: one or two syllables as Chinese, Korean and Vietnamese are written.
_SYLLABLES = re.compile(
    r"(?:(?:[bpmfdtnlgkhjqxzcsrwyv]|zh|ch|sh|ph|th|tr|ng|kh)?[aeiouy]{1,3}(?:ng|n|r|h|k|m|p|t|l)?(?:-|$)?){1,2}$",
    re.I,
)
_DERIVED = re.compile(
    r"(?:ing|tion|sion|ment|ness|ity|ship|ism|ist|ists|able|ible|ful|less|ology|ical|ional|ed|ly)$"
)
_AGE = re.compile(r"(?:,| \(|, aged| \(aged) ?\d\d?(?:[,.;)]|-year| and )")
_APPOSED = re.compile(
    r", (?:(?:an?|the|who|whose|also|one|his|her|its|their|head|former|then|president|chairman|editor|leader|director|founder"
    r"|secretary|spokes\w+|aged|nicknamed|known|better|another|executive|deputy|author|of)\b)"
)
# An apposition's words up to what parts its noun from what follows.
_TOLD_AS: Final = re.compile(
    r", (?:aged \d\d, )?(?:an?|one of the|the|another|his|her|their) "
    r"((?:(?!(?:of|for|in|at|from|and|whose?|that|which)\b)[A-Za-z'’-]+ ?){1,5})"
)
_PERSONAL_VERB = re.compile(
    r",? (?:said|says|told|tells|added|wrote|tweeted|died|claimed|denied|has been |had been |is (?:serving|being|a |in )"
    r"|was (?:(?!found|establish|creat|launch|sign|adopt|form|design|built)(?:re-)?\w+ed\b|arrest|detain|kill|shot|jail"
    r"|sentenc|releas|taken|charg|convict|abduct|kidnap|beat|tortur|born|found|held|free"
    r"|murder|stab|summon|assassinat)|who |whose |were |and his |and her |himself|herself)"
)
_OF = re.compile(r" (?:of|from) (\w+)")
_KIN = re.compile(
    r"['’]s? (?:wife|husband|lawyer|lawyers|family|death|arrest|detention|son|daughter|brother|sister|mother|father|widow|"
    r"killing|murder|trial|body|relatives|supporters|release|case|house|home|government|party)\b"
)
# Who is told by whose kin they are does not own the family's name: "Luis Vega, her brother", "his wife Ana Vega".
_KINSHIP: Final = (
    "(?:wife|husband|son|daughter|brother|sister|mother|father|widow|widower|uncle|aunt|cousin|nephew|niece"
    "|partner|fiancee?)"
)
_IS_KIN = re.compile(rf", (?:the |whose |his |her |their |an? |one of )?(?:\w+ )?{_KINSHIP}\b")
_KIN_BEFORE = re.compile(rf"\b(?:his|her|their|['’]s) (?:\w+ )?{_KINSHIP},? $")
_OFFICE_OF: Final = re.compile(
    r"\b(?:[Ss]ecretary|[Mm]inister|[Gg]overnor|[Cc]ommissioner|[Dd]irector) (?:of|for) (?:the )?$"
)
_SITE_OF = re.compile(
    r"\b(?:village|town|township|city|port|hamlet|camp|district|province|region|island|suburb|neighbou?rhood|settlement) of $"
)
_BEFORE = re.compile(r"([\w'’-]+),?[\"“”‘’']? ?[\"“‘']?$")
_PLACING: Final = frozenset("in at near from to into around outside across".split())
_JOINED = re.compile(r"(?<![\w'’-])(?:[Aa][ldnrtsz]|[Aa]sh|[Ee]l|[Uu]l|d|l)[-'’]$")
# What a word that stands quite alone must not be, to stand for a person.
_ABBREVIATED_LAST: Final = frozenset({"Jr", "Sr"})
_NEVER_ALONE: Final = frozenset({"title", "ends", "body", "land"})
# Abbreviations and products ("GM", "JFK8") end no name; Roman numerals do.
_CODE = re.compile(r"[A-Z]{2,4}|\w*\d\w*")
_NUMERAL = re.compile(r"[IVX]+")
_LISTED: Final = re.compile(r",? and |, |; ")
_FARTHEST_LISTED: Final = 6  # characters between two names of a list
_LISTING = re.compile(r"(?:,|,? and|,? &|;) ?$")


@dataclass(slots=True)
class _Piece:
    """Words of a run without what is no name: their spans, and the word before, if it is in the run."""

    parts: list[tuple[int, int]]
    words: list[str]
    titled: bool


class _Aliases(dict[str, str]):
    """The full names that parts of names stand for: the first told, one told by kinship only till another is told."""

    def __init__(self) -> None:
        self._kin: set[str] = set()

    def note(self, part: str, name: str, *, kin: bool) -> None:
        """Let a part stand for a name, where nothing better is known."""
        if part not in self:
            self[part] = name
            if kin:
                self._kin.add(part)
        elif part in self._kin and not kin:
            self[part] = name
            self._kin.discard(part)


# Letters that no decomposition takes their stroke or dot from.
_STROKED: Final = str.maketrans("łŁđĐøØıæÆß", "lLdDoOiaAs")


# Whose picture it is: "Photo by X", "© 2020 X for Rights Now", "[X/EPA]".
_CREDITED: Final = re.compile(
    r"(?:\b(?:Photo(?:graph)?|PHOTO|Picture|Image|Illustration|Credit|File|FILE)(?: [Cc]redit)?"
    r"(?: by|:| courtesy of:?)|©|\([Cc]\)|© ?\d{4}) $"
)
_YEAR_BEFORE: Final = re.compile(r"(?:^|[^\w ,] *|\n)(?:19|20)\d\d $")
_CREDIT_REACH: Final = 24  # characters before a name among which that is said


def _is_credit(body: str, mention: PersonMention) -> bool:
    """Whether a name is only that of who took a picture."""
    start, end = mention.start, mention.end
    if body.startswith("/", end):
        return body[end + 1 : end + 2].isupper()
    before = max(start - _CREDIT_REACH, 0)
    return _CREDITED.search(body, before, start) is not None or (
        body.startswith(" for ", end) and _YEAR_BEFORE.search(body, before, start) is not None
    )


def plain(word: str) -> str:
    """Return a word without diacritics."""
    if word.isascii():
        return word
    return "".join(
        char
        for char in unicodedata.normalize("NFD", word.translate(_STROKED))
        if not unicodedata.combining(char)
    )


class PersonFinder:
    """Finds names by given names that the lexicon knows and by what stands beside them. `find` is pure."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Read the lexicon's names, titles and exclusions."""
        names: dict[str, set[str]] = {"given": set(), "family": set(), "shared": set()}
        for row in lexicon.table("given_names"):
            names[row["kind"]].update(split_cell(row["names"]))
        self._given, self._family, self._shared = (
            names["given"] - names["shared"],
            names["family"],
            names["shared"],
        )
        titles = {row["kind"]: split_cell(row["words"]) for row in lexicon.table("person_titles")}
        self._titles = frozenset(titles["title"]) | {
            word.upper() for word in titles["title"] if len(word) > 3
        }
        self._callings = frozenset(titles["calling"])
        self._acts = frozenset(titles["act"])
        self._also_names = frozenset(titles["surname"])
        self._amid_names = frozenset(titles["middle"])
        contexts = {row["role"]: row["words"] for row in lexicon.table("state_contexts")}
        self._surnames = frozenset(split_cell(contexts["surname"]))
        self._ordinary = {row["lemma"] for row in lexicon.table("verbs")} | set(
            lexicon.words("person_nouns", "words")
        )
        excluded = {row["kind"]: split_cell(row["words"]) for row in lexicon.table("name_exclusions")}
        inner = lexicon.words("name_particles", "words")
        self._inner = frozenset(inner)
        particles = "|".join(map(re.escape, inner))
        self._run = re.compile(
            rf"{_WORD}(?:{_NICKNAME}|[ \u00a0](?:(?:{particles})[ \u00a0]){{0,2}}{_PREFIX}{_WORD})*"
        )
        self._ends = frozenset(excluded["ends"]) - {"El"}
        self._compounds = frozenset(excluded["compound"])
        self._bodies = frozenset(excluded["body"]) | frozenset(excluded["place"])
        self._place_before = frozenset(excluded["place_before"])
        self._surnames_too = frozenset(excluded["surname"])
        self._places = set(excluded["places"])
        self._lands: set[str] = set()
        for row in lexicon.table("state_names"):
            for column in ("names", "demonyms", "capitals", "government", "spellings"):
                self._note_land(split_cell(row[column]))
        for row in lexicon.table("states"):
            self._note_land([row["name"], row["official_name"]])
        for row in lexicon.table("provinces"):
            self._note_land(split_cell(row["names"]))
        self._classes: dict[str, tuple[str, str]] = {}
        self._dull: set[str] = set()

    def _note_land(self, names: list[str]) -> None:
        for name in names:
            if " " in name:
                self._places.add(name)
            else:
                self._lands.add(name)

    def find(self, document: Document, sentences: Sequence[int] | None = None) -> list[PersonMention]:
        """Return the names of a document in order; of the given sentences only, where they are given.

        Full names are looked for in the whole document in any case: later surnames stand for them.
        """
        body = document.body
        head_end = max(document.text_start - 2, 0)
        titled_head = self._is_title_case(body[:head_end])
        pieces, singles = self._pieces(body, head_end if titled_head else 0)
        full: dict[tuple[str, ...], str] = {}
        alias = _Aliases()
        mentions: list[PersonMention] = []
        rest: list[_Piece] = []
        weights = [self._weigh(body, piece) if len(piece.parts) > 1 else 0 for piece in pieces]
        self._spread(body, pieces, weights, singles)
        for piece, weight in zip(pieces, weights, strict=True):
            if weight >= _ENOUGH or (len(piece.parts) == 1 and self._is_aged(body, piece)):
                self._note(body, piece, full, alias, mentions)
            else:
                rest.append(piece)
        for start, word in [*self._lone(rest), *singles]:
            if self._is_called(body, start, word) and plain(word) not in alias:
                alias.note(plain(word), word, kin=False)  # the only name that the text has for somebody
        if alias:
            mentions += self._later(body, rest, full, alias)
            for start, word in singles:
                name = alias.get(word if word.isascii() else plain(word))
                if name is not None:
                    mentions.append(PersonMention(start, start + len(word), name))
            if titled_head:
                mentions += self._in_headline(body[:head_end], full, alias)
            mentions += self._in_lists(body, mentions, [*singles, *self._lone(rest)])
        mentions = [mention for mention in mentions if not _is_credit(body, mention)]
        mentions.sort(key=lambda mention: mention.start)
        if sentences is not None:
            wanted = set(sentences)
            mentions = [mention for mention in mentions if document.sentence_at(mention.start).no in wanted]
        return mentions

    @staticmethod
    def _is_title_case(head: str) -> bool:
        words = [word for word in head.split() if len(word) > 3 and word[0].isalpha()]
        return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)

    def _pieces(self, body: str, start: int) -> tuple[list[_Piece], list[tuple[int, str]]]:
        """Return what may be names from an offset on: pieces, and the words that stand quite alone, with their start."""
        pieces: list[_Piece] = []
        singles: list[tuple[int, str]] = []
        classes, dull = self._classes, self._dull
        if len(dull) > _CACHED:
            dull.clear()
        for match in self._run.finditer(body, start):
            text = match[0]
            if text in dull:
                continue
            first, end = match.span()
            before = body[first - 1] if first else " "
            barred = False
            if before not in " \n":
                if before in "-'’":
                    joined = _JOINED.search(body, max(first - 5, 0), first)
                    barred = joined is None
                    if joined is not None:
                        text, first = joined[0] + text, joined.start()
                else:
                    barred = before.isalnum() or before in _BARRED_BEFORE
            if " " not in text and "\u00a0" not in text:
                if barred:
                    continue
                stem, kind = classes.get(text) or self._class(text)
                if kind in _NEVER_ALONE:
                    continue
                if body.startswith(", ", end):
                    pieces.append(_Piece([(first, first + len(stem))], [stem], False))
                else:
                    singles.append((first, stem))
                continue
            words, held = self._behind_office(body, self._words(text, first)), len(pieces)
            self._cut(body, words[barred:], pieces)
            # What is no name is none anywhere, save where it depends on the place in the sentence.
            if len(pieces) == held and not barred and not self._may_be_named(words):
                dull.add(text)
        return pieces, singles

    def _words(self, text: str, start: int) -> list[tuple[int, str]]:
        """Return the words of a run that are no particles, each with its start."""
        found, quoted = [], False
        for word in text.replace("\u00a0", " ").split(" "):
            quoted = quoted or word[0] in _OPENING_QUOTES
            if word not in self._inner and not quoted:
                found.append((start, word))
            quoted = quoted and word[-1] not in _CLOSING_QUOTES
            start += len(word) + 1
        return found

    def _may_be_named(self, run: list[tuple[int, str]]) -> bool:
        """Whether a run that holds no name here may hold one elsewhere: as a family name's, or behind an office."""
        return (
            any(word in self._family for _, word in run)
            or any(word in self._given for _, word in run[1:-1])
            or (
                len(run) > 1
                and self._class(run[-1][1])[0] in self._surnames_too
                and (run[-2][1] in self._given or run[-2][1] in self._shared)
            )
            or (len(run) > 1 and run[0][1] in self._shared)
        )

    def _behind_office(self, body: str, run: list[tuple[int, str]]) -> list[tuple[int, str]]:
        """Return a run without what an office is for: "Secretary of State Ada Lind", "Governor of Bauchi Musa Idi"."""
        if len(run) < 3 or run[0][1] in self._given:
            return run
        start = run[0][0]
        if _OFFICE_OF.search(body, max(start - 30, 0), start) is None:
            return run
        named = next((at for at, (_, word) in enumerate(run[:-1]) if word in self._given), 0)
        return run[named:]

    def _class(self, word: str) -> tuple[str, str]:
        """Return a word without its possessive, and what it is: title, ends, body, land or nothing known."""
        if len(self._classes) > _CACHED:
            self._classes.clear()
        owner = _POSSESSIVE.search(word)
        stem = word[: owner.start()] if owner else word
        known = self._classes[word] = stem, self._kind(stem)
        if known[1] in _NEVER_ALONE:
            self._dull.add(word)
        return known

    def _kind(self, stem: str) -> str:
        head, hyphen, tail = stem.partition("-")
        if hyphen and (tail.rpartition("-")[2] in self._compounds or head in self._titles):
            return "title" if head in self._titles else "ends"
        if stem in self._titles or (stem not in self._given and stem.lower() in self._callings):
            return "title"
        if stem in self._ends:
            return "ends"
        if stem in self._bodies:
            return "body"
        return "land" if stem in self._lands else ""

    def _cut(self, body: str, run: list[tuple[int, str]], pieces: list[_Piece]) -> None:
        """Cut a run at words that no name holds and keep the pieces that may be names."""
        parts: list[tuple[int, int]] = []
        words: list[str] = []
        titled = spoiled = False
        for number, (start, word) in enumerate(run):
            stem, kind = self._classes.get(word) or self._class(word)
            last = number == len(run) - 1 and not self._lands.issuperset(words)
            if kind in ("body", "ends") and self._is_surname(body, run, number, parts, titled=titled):
                kind = ""
            if kind in _CUTTING and not parts and stem in self._shared:
                called = titled and kind != "title" and number + 1 < len(run)  # "Pastor Friday Okoro"
                if called or (number == 0 and self._is_given_here(body, run, title=kind == "title")):
                    kind = ""
            if stem == "M." and (
                _INITIAL.fullmatch(run[number + 1][1]) if number + 1 < len(run) else bool(parts)
            ):
                kind = ""  # "M. K. Rajan" and "Teresa M.", not "M. Dupont"
            if kind == "title" and parts and self._is_name_too(stem, words[-1], last=last):
                kind = ""
            if kind == "ends" and stem in self._family and (parts or self._is_name_amid(body, run, number)):
                kind = ""
            if kind in ("title", "ends") or (kind == "land" and self._is_cut_land(stem, run, number, parts)):
                self._keep(parts, words, titled, spoiled, pieces)
                parts, words, spoiled, titled = [], [], False, kind == "title"
                continue
            spoiled = spoiled or kind == "body"
            end = start + len(stem)
            parts.append((start, end + (stem in _ABBREVIATED_LAST and body.startswith(".", end))))
            words.append(stem)
            if len(stem) != len(word):
                self._keep(parts, words, titled, spoiled, pieces)
                parts, words, spoiled, titled = [], [], False, False
        self._keep(parts, words, titled, spoiled, pieces)

    def _is_surname(
        self,
        body: str,
        run: list[tuple[int, str]],
        number: int,
        parts: list[tuple[int, int]],
        *,
        titled: bool,
    ) -> bool:
        """Whether a word for a place or a body is a family name here: "Stuart Hall, 40,", "Park Ji-hyun"."""
        start, word = run[number]
        stem = self._class(word)[0]
        if not parts:
            following = run[number + 1][1] if number + 1 < len(run) else ""
            first, hyphen, last = following.partition("-")
            if stem not in self._family:
                return False
            if hyphen:
                return last.islower() and first[1:].islower()
            behind = [self._class(word) for _, word in run[number + 1 :]]  # "Park Chan Ho"
            return len(behind) == _TWO and all(not kind and _SYLLABLES.match(part) for part, kind in behind)
        if stem not in self._surnames_too or number + 1 < len(run) or len(parts) != 1:
            return False
        given, end = body[parts[0][0] : parts[0][1]], start + len(stem)
        if given not in self._given and given not in self._shared:
            return False
        return (
            titled
            or self._weigh_before(body, parts[0][0]) > 0
            or any(told.match(body, end) is not None for told in (_AGE, _APPOSED, _PERSONAL_VERB, _KIN))
        )

    def _is_given_here(self, body: str, run: list[tuple[int, str]], *, title: bool) -> bool:
        """Whether a word like "April", "Justice" or "Bill" is a given name: "the activist Friday Okoro", "June Reyes, a nurse,"."""
        if len(run) < _TWO or self._class(run[1][1])[1] not in ("", "ends"):
            return False
        start, (last, word) = run[0][0], run[-1]
        before = self._weigh_before(body, start)
        if title:
            return before == _CALLED_BEFORE and len(run) == _TWO  # "the lawyer Justice Moyo"
        if before == _CALLED_BEFORE or (before > 0 and run[1][1] in self._given):
            return True
        begins = start == 0 or body[start - 1] == "\n" or body[start - 3 : start].endswith(_BEFORE_NAMES)
        end = last + len(word)
        return begins and (
            _AGE.match(body, end) is not None or self._is_told_as(body, end) or body.startswith(", who", end)
        )

    def _is_name_too(self, title: str, before: str, *, last: bool) -> bool:
        """Whether a title is a name where it ends one ("Ann Bishop"), or stands amid one ("Aung Ko Latt", "Omar Haji Ali")."""
        if last:
            return title in self._also_names
        return title in self._amid_names and before in self._given

    def _is_name_amid(self, body: str, run: list[tuple[int, str]], number: int) -> bool:
        """Whether a word like "He" or "An" begins a name: in the midst of a sentence, before another such word."""
        start = run[number][0]
        return (
            number + 1 < len(run)
            and (
                (start > 1 and (body[start - 2].isalnum() or body[start - 2] == ","))
                or self._is_told_as(body, run[-1][0] + len(run[-1][1]))
            )
            and not (self._classes.get(run[number + 1][1]) or self._class(run[number + 1][1]))[1]
        )

    def _is_cut_land(
        self, stem: str, run: list[tuple[int, str]], number: int, parts: list[tuple[int, int]]
    ) -> bool:
        """Whether a word is a state, people or province here, and not a name's part ("Jordan Smith")."""
        if parts or stem in self._given or stem in self._shared or stem in self._family:
            following = run[number + 1][1] if number + 1 < len(run) else ""
            known = stem in self._given or stem in self._family
            return not parts and not known and following in self._given
        return True

    def _keep(
        self,
        parts: list[tuple[int, int]],
        words: list[str],
        titled: bool,
        spoiled: bool,
        pieces: list[_Piece],
    ) -> None:
        if not parts or spoiled or len(parts) > _MOST_PARTS:
            return
        while len(words) > 1 and not titled and self._is_heading(words[0], words[1]):
            words, parts = words[1:], parts[1:]
        if words[0] in self._place_before and not titled:
            return
        if len(words) > 1:
            if " ".join(words) in self._places or " ".join(words[:2]) in self._places:
                return
            named = words[0] in self._given or words[0] in self._family
            if not named and _CODE.fullmatch(words[-1]) and not _NUMERAL.fullmatch(words[-1]):
                return
            if all(word.isupper() and len(word) > 2 for word in words) or (
                words[0].isupper()
                and len(words[0]) > 2
                and "." not in words[0]
                and words[0].capitalize() not in self._family
            ):
                return
        pieces.append(_Piece(parts, words, titled))

    def _is_heading(self, word: str, following: str) -> bool:
        """Whether a word before a given name or surname is an ordinary one, as at the head of a sentence."""
        low = word.lower()
        return (
            following in self._given
            and word not in self._given
            and word not in self._shared
            and word not in self._family
            and word not in self._surnames
            and (low in self._ordinary or low.endswith("ing"))
        )

    def _weigh(self, body: str, piece: _Piece) -> int:
        """Return how much speaks for a piece of two words or more being a name."""
        words = piece.words
        start, end = piece.parts[0][0], piece.parts[-1][1]
        first = plain(words[0]).split("-")[0]
        if first.isupper() and len(first) > 2 and first.capitalize() in self._family:
            first = first.capitalize()  # "LIU Wei"
        weight = 3 if piece.titled else 0
        if not self._given.isdisjoint((first, plain(words[0]), plain(words[0]).split("-")[-1])):
            weight += 2
        elif first in self._family or first in self._shared:
            weight += 1
            if (
                any(plain(word).split("-")[0] in self._given for word in words[1:])
                or _SYLLABLES.match(words[1])
                or (first not in self._lands and all(self._is_strange(body, word) for word in words[1:]))
            ):
                weight += 1
        else:
            if any(plain(word).split("-")[0] in self._given for word in words[1:]):
                weight += 1
            if all(self._is_strange(body, word) for word in words):
                weight += 1
        if any(len(word) == 1 or word[1] == "." for word in words[:-1]):
            weight += 1
        last = plain(words[-1])
        if _ENDING.search(words[-1]) or last in self._surnames or last in self._given or last in self._family:
            weight += 1
        between = {
            body[piece.parts[at][1] : piece.parts[at + 1][0]].strip() for at in range(len(words) - 1)
        } - {""}
        if between or any(word[:3].lower() in ("al-", "el-") for word in words[1:]):
            weight += 1
        if words[-1] in self._lands and first not in self._given:
            weight -= 1
        after = body[end : end + 40]
        if _AGE.match(after):
            weight += 3
        elif self._is_told_as(body, end):
            weight += 2
        elif (
            _APPOSED.match(after)
            or _PERSONAL_VERB.match(after)
            or _KIN.match(after)
            or ((origin := _OF.match(after)) and origin[1] in self._lands)
        ):
            weight += 1
        return weight + self._weigh_before(body, start)

    def _spread(
        self, body: str, pieces: list[_Piece], weights: list[int], singles: list[tuple[int, str]]
    ) -> None:
        """Let names in a list speak for their neighbours, and a last word that stands alone elsewhere for the name."""
        if _ENOUGH - 1 not in weights:
            return
        alone = {word for _, word in singles}
        alone.update(piece.words[0] for piece in pieces if len(piece.words) == 1)
        for at, piece in enumerate(pieces):
            if weights[at] == _ENOUGH - 1 and piece.words[-1] in alone:
                weights[at] += 1
        ahead = range(1, len(pieces))
        for at, other in [(at, at - 1) for at in ahead] + [(at - 1, at) for at in reversed(ahead)]:
            if weights[at] == _ENOUGH - 1 and weights[other] >= _ENOUGH:
                first, second = sorted((at, other))
                gap = body[pieces[first].parts[-1][1] : pieces[second].parts[0][0]]
                if len(gap) <= 6 and _LISTING.match(gap.rstrip() if gap.strip() else "-"):
                    weights[at] += 1

    def _is_strange(self, body: str, word: str) -> bool:
        """Whether a word is none of the language's, as far as its lists and the text itself tell."""
        low = word.lower()
        return (
            low not in self._ordinary
            and (low[-1:] != "s" or low[:-1] not in self._ordinary)
            and f" {low} " not in body
            and not _DERIVED.search(low)
        )

    def _weigh_before(self, body: str, start: int) -> int:
        before = _BEFORE.search(body, max(start - 30, 0), start)
        if before is None:
            return 0
        word = before[1].removeprefix("ex-")
        if word == "of" and _SITE_OF.search(body, max(start - 30, 0), start):
            return -3  # "the village of Pauk Si"
        if word in self._callings or word.lower() in self._callings or word in self._titles:
            return _CALLED_BEFORE
        if word in _PLACING:
            return -1
        return int(word.lower() in self._acts)

    def _is_aged(self, body: str, piece: _Piece) -> bool:
        """A single name with an age behind it, as Indonesians and Afghans have it."""
        end = piece.parts[0][1]
        if body[end : end + 2] != ", ":
            return False
        word = piece.words[0]
        if word.isupper() or word in self._lands or len(word) < _SHORTEST_ALIAS:
            return False
        if plain(word) not in self._given:
            return False
        return re.match(r", (?:aged )?\d\d,", body[end : end + 12]) is not None

    def _is_told_as(self, body: str, end: int) -> bool:
        """Whether an apposition behind a name says what somebody is: ", a human rights activist,"."""
        told = _TOLD_AS.match(body, end)
        return told is not None and not self._callings.isdisjoint(told[1].split())

    def _is_called(self, body: str, start: int, word: str) -> bool:
        """Whether a word alone is somebody's name: "a man named Suparto", "the activist Tashi", "Lobsang, a monk"."""
        if len(word) < _SHORTEST_ALIAS or word in self._lands or word.isupper() or word in self._shared:
            return False
        if body[start - 4 : start] in _CALLED_AS:
            return _CALLED.search(body, max(start - 60, 0), start) is not None
        if word not in self._given:
            return False
        if self._is_told_as(body, start + len(word)):
            return True
        before = _BEFORE.search(body, max(start - 30, 0), start)
        return (
            before is not None
            and (before[1] in self._callings or before[1] in self._titles or before[1] in self._acts)
            and body[start - 2] != ","
        )

    def _note(
        self,
        body: str,
        piece: _Piece,
        full: dict[tuple[str, ...], str],
        alias: _Aliases,
        mentions: list[PersonMention],
    ) -> None:
        """Take a piece for a name and its parts for what may stand for it later."""
        start, end = piece.parts[0][0], piece.parts[-1][1]
        key = tuple(plain(word) for word in piece.words)
        name = self._known(key, full) or body[start:end]
        full.setdefault(key, name)
        if len(key) == 1:
            alias.note(key[0], name, kin=False)
        else:
            family_first = key[0] in self._family and key[0] not in self._given
            order = (key[0], *key[1:]) if family_first else (key[-1], *key[1:-1], key[0])
            kin = _IS_KIN.match(body, end) or _KIN_BEFORE.search(body, max(start - 40, 0), start)
            for part in order:
                if len(part) >= _SHORTEST_ALIAS or family_first:
                    alias.note(part, name, kin=kin is not None)
                    if part[:3].lower() in ("al-", "el-"):
                        alias.note(part[3:], name, kin=kin is not None)
                        alias.note(part[0].swapcase() + part[1:], name, kin=kin is not None)
        mentions.append(PersonMention(start, end, name))

    @staticmethod
    def _known(key: tuple[str, ...], full: dict[tuple[str, ...], str]) -> str | None:
        """Return the earlier full name that a name is, or is a part of."""
        if key in full:
            return full[key]
        for other, name in full.items():
            size = len(key)
            if size > 1 and any(other[at : at + size] == key for at in range(len(other) - size + 1)):
                return name
        return None

    def _later(
        self, body: str, rest: list[_Piece], full: dict[tuple[str, ...], str], alias: _Aliases
    ) -> list[PersonMention]:
        """Return the names told by a part of a full name alone."""
        found = []
        for piece in rest:
            start, end = piece.parts[0][0], piece.parts[-1][1]
            key = tuple(plain(word) for word in piece.words)
            if len(key) == 1:
                if key[0] in self._lands and not piece.titled:
                    continue
                name = alias.get(key[0])
            else:
                name = self._known(key, full)
            if name is not None:
                found.append(PersonMention(start, end, name))
        return found

    @staticmethod
    def _lone(pieces: list[_Piece]) -> list[tuple[int, str]]:
        return [(piece.parts[0][0], piece.words[0]) for piece in pieces if len(piece.words) == 1]

    def _in_lists(
        self, body: str, mentions: list[PersonMention], singles: list[tuple[int, str]]
    ) -> list[PersonMention]:
        """Return the given names that stand alone in a list of three or more with a full name in it.

        So are people listed who have one name: "Agus Santoso, Slamet and Dewi".
        """
        taken = {mention.start for mention in mentions}
        items = sorted(
            [(mention.start, mention.end, "") for mention in mentions]
            + [(start, start + len(word), word) for start, word in singles if start not in taken]
        )
        found: list[PersonMention] = []
        chain: list[tuple[int, int, str]] = []
        for item in [*items, (len(body) + _FARTHEST_LISTED, len(body) + _FARTHEST_LISTED, "")]:
            gap = item[0] - chain[-1][1] if chain else 0
            if chain and not (0 < gap <= _FARTHEST_LISTED and _LISTED.fullmatch(body, chain[-1][1], item[0])):
                if len(chain) > 2 and any(not word for _, _, word in chain):
                    found += self._listed(chain)
                chain = []
            chain.append(item)
        return found

    def _listed(self, chain: list[tuple[int, int, str]]) -> list[PersonMention]:
        """Return the lone words of a list of names, where most of them are names elsewhere."""
        lone = [item for item in chain if item[2]]
        known = [item for item in lone if item[2] in self._given or item[2] in self._family]
        if 2 * len(known) < len(lone):
            return []
        return [
            PersonMention(start, end, word)
            for start, end, word in lone
            if word not in self._lands and word not in self._shared and not word.isupper()
        ]

    def _in_headline(
        self, head: str, full: dict[tuple[str, ...], str], alias: _Aliases
    ) -> list[PersonMention]:
        """Return the names of a headline all in capitals: those that the text tells, and plain given names with another word."""
        words = [
            (
                match.start(),
                match.start() + len(_POSSESSIVE.sub("", match[0])),
                plain(_POSSESSIVE.sub("", match[0])),
            )
            for match in _HEAD_WORD.finditer(head)
        ]
        found: list[PersonMention] = []
        heads = {key[0] for key in full}
        at = 0
        while at < len(words):
            sizes = (4, 3, 2) if words[at][2] in heads else ()
            size = next(
                (
                    size
                    for size in sizes
                    if tuple(word for _, _, word in words[at : at + size]) in full and at + size <= len(words)
                ),
                0,
            )
            if size:
                start, end = words[at][0], words[at + size - 1][1]
                found.append(
                    PersonMention(start, end, full[tuple(word for _, _, word in words[at : at + size])])
                )
                at += size
                continue
            start, end, word = words[at]
            if (
                word in alias
                and word not in self._lands
                and word not in self._ends
                and word not in self._bodies
            ):
                found.append(PersonMention(start, end, alias[word]))
            at += 1
        return found
