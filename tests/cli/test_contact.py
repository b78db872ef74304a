"""tracker contact"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run


def contacts(run: Run) -> list[dict[str, str]]:
    kept: list[dict[str, str]] = json.loads(run("show", "aws", "-f", "json").out)["contacts"]
    return kept


def test_a_person_is_kept(run: Run, aws: str) -> None:
    said = run("contact", aws, "김 민수", "--role", "recruiter", "--phone", "+82 2 0000", "-m", "ten years\nthere").err
    assert said == "aws: added 김 민수\n  role: recruiter\n  phone: +82 2 0000\n  background: ten years there\n"
    (kept,) = contacts(run)
    assert len(kept.pop("uid")) == 16
    assert kept == {
        "name": "김 민수", "role": "recruiter", "email": "", "phone": "+82 2 0000", "url": "",
        "background": "ten years\nthere", "stage": None,
    }  # fmt: skip


def test_the_same_name_again_changes_what_is_given_and_keeps_the_rest(run: Run, aws: str) -> None:
    run("contact", aws, "Jane Doe", "--role", "recruiter", "--email", "j@example.com")
    said = run("contact", aws, "JANE DOE", "--role", "manager", "--url", "https://example.com").err
    assert said == ("aws: Jane Doe was there already\n  role: “recruiter” → “manager”\n  url: “https://example.com”\n")
    (kept,) = contacts(run)
    assert (kept["name"], kept["role"], kept["email"]) == ("Jane Doe", "manager", "j@example.com")
    assert run("undo").err == "Undone: contact aws Jane Doe\n"
    assert contacts(run)[0]["role"] == "recruiter"


def test_the_same_again_changes_nothing(run: Run, aws: str) -> None:
    run("contact", aws, "Äli")
    assert run("contact", aws, "A\u0308li").err == "aws: Äli was there already\n  nothing new\n"
    assert len(contacts(run)) == 1


def test_a_stage_they_are_met_at(run: Run, aws: str) -> None:
    assert "  stage: interview 1\n" in run("contact", aws, "Jane", "--stage", "i1").err
    assert contacts(run)[0]["stage"] == "interview-1"
    assert "“lunch” is not a known stage" in run("contact", aws, "Jane", "--stage", "lunch", code=2).err


def test_two_people_are_two(run: Run, aws: str) -> None:
    run("contact", aws, "네이버")
    run("contact", aws, "라인")
    assert [contact["name"] for contact in contacts(run)] == ["네이버", "라인"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("aws", " "), 2, "the name is empty"),
        (("aws", "x" * 501), 2, "the name is 501 characters long; the limit is 500"),
        (("aws", "Jane", "--email", "a\x07b"), 2, "the email “a<U+0007>b” has a control character in it"),
        (("nobody", "Jane"), 4, "there is no application “nobody”"),
    ],
)
def test_what_is_no_contact_is_refused(run: Run, aws: str, arguments: tuple[str, ...], code: int, said: str) -> None:
    assert aws
    assert said in run("contact", *arguments, code=code).err
    assert contacts(run) == []
