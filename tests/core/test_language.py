"""The language that is spoken, and the particles of Korean."""

from __future__ import annotations

from contextvars import copy_context

import pytest

from tracker.core.language import each_in_english, in_english, language, say, say_count, speak, translated
from tracker.core.particles import with_particle
from tracker.core.sentences import counted, fill, sentence


class Shouting:
    """A language of capitals; its holes stay."""

    def gettext(self, message: str) -> str:
        return {"{name} is here": "{name:이/가} 왔어요"}.get(message, message.upper())

    def ngettext(self, one: str, many: str, number: int) -> str:
        return f"{one if number == 1 else many}!"

    def pgettext(self, context: str, message: str) -> str:
        return f"{context}: {message}"

    @property
    def language(self) -> str:
        return "loud"


def shouted(call: object) -> object:
    def run() -> object:
        speak(Shouting())
        assert callable(call)
        return call()

    return copy_context().run(run)


def test_without_a_catalogue_a_message_is_itself() -> None:
    assert (translated("day unknown"), translated("resume", "stage")) == ("day unknown", "resume")
    assert (language(), shouted(language)) == ("en", "loud")
    assert (say("by {day}", day=3), say_count("{count} row", "{count} rows", 1)) == ("by 3", "1 row")
    assert fill(counted("{count} row", "{count} rows", 1200)) == "1,200 rows"


def test_in_a_language_a_message_is_that_of_its_catalogue() -> None:
    assert shouted(lambda: translated("unknown")) == "UNKNOWN"
    assert shouted(lambda: translated("resume", "stage")) == "stage: resume"
    assert shouted(lambda: translated("")) == ""
    assert shouted(lambda: fill(counted("{count} row", "{count} rows", 2))) == "2 rows!"
    assert shouted(lambda: fill(sentence("{name} is here", name="네이버"))) == "네이버가 왔어요"


def test_what_programs_read_is_english_in_every_language() -> None:
    pieces = iter(["one", "two"])
    assert shouted(lambda: (in_english(lambda: translated("unknown")), translated("unknown"))) == ("unknown", "UNKNOWN")
    assert shouted(lambda: list(each_in_english(translated(piece) for piece in pieces))) == ["one", "two"]


@pytest.mark.parametrize(
    ("forms", "words"),
    [
        ("은/는", "한결은 네이버는 보담랩스는 새빛은 카카오는"),
        ("이/가", "서류가 면접이 2차 면접이 Larkspur가 Halyard가 me가 name이 Slack이 Lab이 Labs가 IBM이 AWS가"),
        ("을/를", "결과를 코딩테스트를 일정을 Google을 Amazon을 Oakline을 Bank를 URL을 --sheet를 --type을 Stripe를 Week를 Reddit을 Facebook을 Group을"),
        ("으로/로", "메일로 전화로 서울로 부산으로 Seoul로 4월로 1번으로"),
        ("과/와", "팀과 회사와 A와 L과 7과 2와 10과 3과"),
    ],
)  # fmt: skip
def test_a_particle_fits_the_sound_before_it(forms: str, words: str) -> None:
    ends = forms.split("/")
    for said in words.replace("2차 면접", "2차_면접").split():
        word = next(said.removesuffix(end) for end in ends if said.endswith(end))
        assert with_particle(word.replace("_", " "), forms) == said.replace("_", " ")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("네이버 (백엔드)", "네이버 (백엔드)는"),
        ("“한결”", "“한결”은"),
        ("(주)", "(주)는"),
        ("한결…", "한결…은"),
        ("", "는"),
        ("!", "!는"),
        ("🙂", "🙂는"),
        ("株式会社", "株式会社는"),
        ("한결", "한결은"),
    ],
)
def test_brackets_and_signs_are_not_read(word: str, said: str) -> None:
    assert with_particle(word, "은/는") == said
