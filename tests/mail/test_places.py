"""Where a meeting is, by a line of its own or the calendar."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tracker.readers.mail.calendars import Invitation
from tracker.readers.mail.letters import Address
from tracker.readers.mail.message import Mail
from tracker.readers.mail.places import link_of, place_of


def mail(text: str, *meetings: Invitation) -> Mail:
    return Mail(
        "m",
        datetime(2026, 11, 2, tzinfo=UTC),
        Address("", "a@x.example"),
        (),
        (),
        "Interview",
        (),
        text,
        meetings=meetings,
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("안녕하세요.\n- 일시: 11월 17일(화) 오전 8시\n- 장소 : 화성캠퍼스 3동\n감사합니다.", "화성캠퍼스 3동"),
        ("■ 면접장소: 역삼 아크플레이스 12층\n", "역삼 아크플레이스 12층"),
        ("2. 시험 장소：서울 제1고사장", "서울 제1고사장"),
        ("【場所】：本社5階会議室\n", "本社5階会議室"),
        ("・会場：渋谷ホール", "渋谷ホール"),
        ("When: Tuesday 3 pm\nWhere: 5 Mill Lane, 2nd floor\n", "5 Mill Lane, 2nd floor"),
        ("Interview location: Room 4", "Room 4"),
        ("Location: to be confirmed", ""),
        ("장소: 추후 안내드리겠습니다", ""),
        ("場所：追ってご連絡いたします", ""),
        ("Where: https://meet.x.example/1", ""),
        ("Address: 12 King Street\nthe place where we meet: you know", ""),
        ("근무 장소가 바뀔 수 있습니다: 확인 바랍니다", ""),
    ],
)
def test_a_place_stands_on_a_line_of_its_own(text: str, place: str) -> None:
    assert place_of(mail(text)) == place


def test_the_place_of_the_calendar_comes_first_and_an_address_is_a_link() -> None:
    room, call = (
        Invitation("u", "REQUEST", 0, "Interview", None, where, "", "")
        for where in ("Room 4", "https://meet.x.example/1")
    )
    assert (place_of(mail("Where: the lobby", room)), link_of(mail("", room))) == ("Room 4", "")
    assert (place_of(mail("Where: the lobby", call)), link_of(mail("", call))) == (
        "the lobby",
        "https://meet.x.example/1",
    )
