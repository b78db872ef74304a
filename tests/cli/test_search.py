"""tracker search"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


@pytest.fixture
def kept(run: Run, aws: str) -> None:
    run("note", aws, "C++ (templates) and 리더십 원칙, 100%_sure")
    run("contact", aws, "Jane Doe", "-m", "storage")
    run("add", "네이버", "백엔드", "--tag", "신입")


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["jane"], ["aws\tAWS\tSA Intern\tcontact\tJane Doe"]),
        (["리더"], ["aws\tAWS\tSA Intern\tnote\tC++ (templates) and 리더십 원칙, 100%_sure"]),
        (["C++", "("], ["aws\tAWS\tSA Intern\tnote\tC++ (templates) and 리더십 원칙, 100%_sure"]),
        (["%_"], ["aws\tAWS\tSA Intern\tnote\tC++ (templates) and 리더십 원칙, 100%_sure"]),
        (["신입"], ["네이버\t네이버\t백엔드\ttags\t신입"]),
        ([normalize("NFD", "네이버"), "엔드"], ["네이버\t네이버\t백엔드\tcompany\t네이버"]),
        (["aws jane"], ["aws\tAWS\tSA Intern\tcompany\tAWS", "aws\tAWS\tSA Intern\tcontact\tJane Doe"]),
    ],
)
def test_words_are_found_everywhere(run: Run, words: list[str], lines: list[str]) -> None:
    assert run("search", *words).out.splitlines() == lines


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize("words", ['"unbalanced', "x AND", "*", "NEAR(", "nothing", "jane 신입", "'; --"])
def test_nothing_found_is_said(run: Run, words: str) -> None:
    ran = run("search", "--", words)
    assert (ran.out, ran.err) == ("", f"Nothing found for “{words}”\n")


@pytest.mark.usefixtures("kept")
def test_the_filters_narrow_it(run: Run) -> None:
    assert run("search", "a", "--tag", "신입").out == ""
    assert run("search", "jane", "--company", "aw", "--stage", "i1").out == "aws\tAWS\tSA Intern\tcontact\tJane Doe\n"
    assert run("search", "jane", "--until", "2024-01-01").out == ""


@pytest.mark.usefixtures("kept")
def test_the_formats(run: Run) -> None:
    assert json.loads(run("search", "jane", "-f", "json").out) == [
        {"application": "aws", "company": "AWS", "role": "SA Intern", "where": "contact", "text": "Jane Doe"}
    ]
    assert json.loads(run("search", "nothing", "-f", "json").out) == []
    assert run("search", "jane", "-f", "csv").out == (
        "application,company,role,where,text\naws,AWS,SA Intern,contact,Jane Doe\n"
    )
    assert run("search", "jane", "-f", "text").out == "KEY  WHERE    TEXT\naws  contact  Jane Doe\n"
    assert run("search", "nothing", "-f", "text").out == ""


@pytest.mark.parametrize(
    ("words", "said"), [("", "the search is empty"), ("\u200b", "the search is empty"), ("a\0", "U+0000")]
)
def test_what_is_no_word_is_refused(run: Run, words: str, said: str) -> None:
    assert said in run("search", words, code=2).err


def test_a_record_that_is_not_there(run: Run) -> None:
    assert run("search", "x").err == "Nothing found for “x”\n"
