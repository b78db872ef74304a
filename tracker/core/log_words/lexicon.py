"""The words that are said beside stages, kinds and days, and the languages that have them.

A language is a file beside this one. Its table `WORDS` says sort → what the words stand for → the words, separated by ", ".
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple

from tracker.core.events import KINDS
from tracker.core.log_words.endings import ASKED, PROMISED, ended, forms
from tracker.core.phrases.lexicon import HAN_AND_KANA, HANGUL, occurs
from tracker.core.stages import Stage
from tracker.core.words import LONGEST, bare

# File and the first and last letter of each stretch of its script; one that has none is read with all.
LANGUAGES = (("en", ""), ("ko", HANGUL), ("ja", HAN_AND_KANA))
# Of a day by which something is asked of you, as Korean and Japanese say it.
UNTIL = (
    "까지", "까지요", "까지로", "까지는", "마감", "이내", "이내로", "이내에", "안에", "안으로", "내에", "내로", "중으로", "중에", "중", "までに",
    "までには", "まで", "締切", "必着", "〆切", "以内", "以内に", "中に", "中", "いっぱい", "いっぱいに",
)  # fmt: skip
# Kept, and not sent yet.
SAVED = frozenset({"saved", "save", "bookmarked", "저장", "저장함", "찜", "스크랩", "관심", "保存", "気になる"})
# Of the words for a result, those that say of the kind before them that it is told: 합격 발표 금요일.
ANNOUNCED = "announced"
# Of the channels, those by which people meet; the others carry news.
MEETS = "meets"
# Meetings that are named by what they are: the next one, or the last there is.
NEXT, LAST = "next", "last"


class Sort(StrEnum):
    """What a word does among the words of `log`."""

    STAGE = "stage"
    KIND = "kind"
    VERB = "verb"  # of a kind, or of GOT: a noun or past, and the form its endings follow
    ASKED = "asked"  # the stem of what one is invited to do
    MEETING = "meeting"  # NEXT, LAST
    APPLICATION = "application"  # the first task; of an end it says nothing
    MARK = "mark"  # begins a part: due, at, with
    CHANNEL = "channel"
    CHANNEL_OF = "channel that a verb says"
    GOT = "got"  # an invitation, where a stage is named and nothing else is said
    CONTACT = "contact"  # of the words for invited, those that give way to any other kind
    NEWS = "news"  # a result of which nothing is said: the day behind it may be one to come
    PROMISE = "promise"  # that an answer will come, behind its day
    DUTY = "duty"  # what is to be done by the day before it
    DEADLINE = "deadline"  # of what is named right before it, on the day beside it
    LEADING = "leading"  # adds nothing before a name
    FILLER = "filler"  # adds nothing
    PARTICLE = "particle"  # adds nothing after a word of its script
    ENDING = "ending"  # adds nothing after a kind
    PARTED = "parted verb"  # a kind in two words, with what it is of between them
    PARTED_IT = "parted verb with it or them between"
    ABBREVIATION = "abbreviation"  # two words by their first signs
    SCOUT = "scout"  # who comes to you
    DOUBT = "doubt"  # that something may not have happened
    NEGATED = "negated"  # a kind, or nothing that happened, behind a negation
    MODAL = "modal"  # that what follows is to come
    AGENT = "agent"  # that they did it, and not you
    SILENCE = "silence"  # that nothing came
    PLACE = "place"  # where it is, which is told or changed
    START = "start"  # the day on which the work begins, which is a part of an offer
    REMARK = "remark"  # how or why it went
    HOW = "how it went"  # kept of what one did, and adds nothing to anything else
    PERSON = "person"
    DAYS = "words for days"  # of no table: among the pieces of a word


class Saying(NamedTuple):
    """What a word says: its sort and what it stands for, a stage among them."""

    sort: Sort
    value: str = ""
    stage: Stage | None = None


class Lexicon(NamedTuple):
    """The words of some languages: what those say that are no names of stages, in the form in which words are compared.

    `suffixes` follow a word of their script and add nothing, `marks` begin a part, `parted` are the second words of verbs
    with their kinds by the first, `negated` kinds by what a negation says no to, `long` the first words of names of many words; the
    others are words of their sort.
    """

    languages: tuple[str, ...]
    words: Mapping[str, Saying]
    suffixes: Mapping[str, Saying]
    marks: Mapping[str, str]
    parted: Mapping[str, Mapping[str, str]]
    parted_it: Mapping[str, Mapping[str, str]]
    stages: tuple[tuple[str, str], ...]
    applications: frozenset[str]
    contacts: frozenset[str]
    leading: frozenset[str]
    scouts: frozenset[str]
    persons: frozenset[str]
    doubts: frozenset[str]
    channels: frozenset[str]
    modals: frozenset[str]
    negated: Mapping[str, str]
    long: frozenset[str]

    def is_doubt(self, word: str) -> bool:
        """Whether a word may say that nothing happened; in scripts without spaces it may be a part of one."""
        said = word.casefold().strip(",;.")
        is_part = any(not doubt.isascii() and doubt in said for doubt in self.doubts)
        return said in self.doubts or said.endswith("n't") or is_part


def lexicon_of(text: str) -> Lexicon:
    """The words of the languages that a text may be in."""
    return _lexicon(tuple(name for name, script in LANGUAGES if not script or occurs(script, text)))


@cache
def _lexicon(languages: tuple[str, ...]) -> Lexicon:
    tables = [import_module(f"{__package__}.{language}").WORDS for language in languages]

    def entries(sort: Sort) -> Iterator[tuple[str, str]]:
        """What the words of a sort stand for, with each word as it is written."""
        for table in tables:
            for value, words in table.get(sort, {}).items():
                yield from ((value, word) for word in words.split(", "))

    def words(sort: Sort) -> frozenset[str]:
        return frozenset(word for _, word in entries(sort))

    return Lexicon(
        languages=languages,
        words=_words(entries),
        suffixes={form: Saying(Sort.ENDING) for word in words(Sort.ENDING) for form in ended(word)}
        | {word: Saying(Sort.PARTICLE) for word in words(Sort.PARTICLE)},
        marks={word: part for part, word in entries(Sort.MARK)},
        parted=_parted(entries(Sort.PARTED)),
        parted_it=_parted(entries(Sort.PARTED_IT)),
        stages=tuple(entries(Sort.STAGE)),
        applications=words(Sort.APPLICATION),
        contacts=words(Sort.CONTACT),
        leading=words(Sort.LEADING),
        scouts=words(Sort.SCOUT),
        persons=words(Sort.PERSON),
        doubts=words(Sort.DOUBT),
        channels=words(Sort.CHANNEL),
        modals=words(Sort.MODAL),
        long=frozenset(word.split()[0] for _, word in entries(Sort.KIND) if word.count(" ") >= LONGEST),
        negated={bare(word): kind for kind, word in entries(Sort.NEGATED)},
    )


def _words(entries: Callable[[Sort], Iterable[tuple[str, str]]]) -> Mapping[str, Saying]:
    found: dict[str, Saying] = {}
    doubts = {word for _, word in entries(Sort.DOUBT)}
    for kind, verb in entries(Sort.VERB):
        for form in {*map(bare, forms(verb))} - doubts:
            found[form] = Saying(Sort.KIND, kind) if kind else Saying(Sort.GOT)
    for _, stem in entries(Sort.ASKED):
        found |= {bare(form): Saying(Sort.KIND, "invited") for form in forms(stem, ASKED)}
    for sort in (Sort.PROMISE, Sort.DUTY, Sort.REMARK):
        for _, word in entries(sort):
            found |= {bare(form): Saying(sort) for form in forms(word, PROMISED)}
    for abbreviation, words in entries(Sort.ABBREVIATION):
        found[abbreviation] = Saying(Sort.ABBREVIATION, words)
    for sort in (
        Sort.KIND,
        Sort.MEETING,
        Sort.CHANNEL,
        Sort.CHANNEL_OF,
        Sort.GOT,
        Sort.NEWS,
        Sort.SILENCE,
        Sort.START,
        Sort.PLACE,
        Sort.AGENT,
        Sort.DEADLINE,
        Sort.FILLER,
        Sort.HOW,
    ):
        for value, word in entries(sort):
            found.setdefault(bare(word), Saying(sort, value or word))
    return found


def _parted(entries: Iterable[tuple[str, str]]) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for kind, words in entries:
        first, second = words.split()
        found.setdefault(first, {})[second] = kind
    return found


def vocabulary(lexicon: Lexicon, pipeline: tuple[Stage, ...], known: tuple[Stage, ...]) -> Mapping[str, Saying]:
    """Every word by the form in which it is compared: the stages of the pipeline first, then kinds, then known stages."""
    return _vocabulary(lexicon.languages, pipeline, known)


@lru_cache(8)
def _vocabulary(
    languages: tuple[str, ...], pipeline: tuple[Stage, ...], known: tuple[Stage, ...]
) -> Mapping[str, Saying]:
    lexicon = _lexicon(languages)
    found: dict[str, Saying] = {}
    _add_names(found, pipeline)
    for kind in KINDS.values():
        for alias in (kind.name, *kind.aliases):
            found.setdefault(bare(alias), Saying(Sort.KIND, kind.name))
    _add_names(found, known)
    named = {alias: stage for stage in (*known, *pipeline) for alias in (stage.name, *stage.aliases)}
    for name, word in lexicon.stages:
        if name in named:
            found.setdefault(bare(word), Saying(Sort.STAGE, name, named[name]))
    for word, said in lexicon.words.items():
        found.setdefault(word, said)
    first = next((stage for stage in pipeline if stage.type.done == "submitted"), None)
    found |= {bare(word): Saying(Sort.CONTACT) for word in lexicon.contacts}
    found |= {bare(word): Saying(Sort.PERSON) for word in lexicon.persons | lexicon.scouts if not word.isascii()}
    found |= {bare(word): Saying(Sort.APPLICATION, "", first) for word in lexicon.applications}
    return found


def _add_names(found: dict[str, Saying], stages: Sequence[Stage]) -> None:
    """Take the names of stages, before the aliases of any of them."""
    for stage in stages:
        found.setdefault(bare(stage.name), Saying(Sort.STAGE, stage.name, stage))
    for stage in stages:
        for alias in stage.aliases:
            found.setdefault(bare(alias), Saying(Sort.STAGE, stage.name, stage))
