"""Rows by a mapping: what becomes an event, what a field, what a note, and what a doubt."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from tracker.core.application import Contact
from tracker.core.errors import BadValue, UnknownWord
from tracker.core.sentences import fill
from tracker.core.stages import DEFAULT_STAGES
from tracker.core.timeline import follow
from tracker.core.wording import say_event
from tracker.readers.days import CellDays
from tracker.readers.imported import Imported
from tracker.readers.mapped import read_mapped
from tracker.readers.mapping import Mapping, mapping_words, read_mapping
from tracker.readers.sheet import read_sheet

TODAY = date(2026, 11, 23)
BASE = ("Firm=company", "Job=role")


def rows(text: str, *maps: str, dates: str = "", sets: tuple[str, ...] = ()) -> list[Imported]:
    sheet = read_sheet(BytesIO(text.encode()))
    base = tuple(word for word in BASE if word.partition("=")[0] in sheet.header)
    mapping = read_mapping((*base, *maps), sets, dates, sheet.header)
    return list(read_mapped(sheet, mapping, "sheet", CellDays(TODAY, dates), DEFAULT_STAGES))


def said(row: Imported) -> list[str]:
    return [fill(doubt.said) for doubt in row.doubts]


def events(text: str, *maps: str, dates: str = "") -> list[str]:
    (row,) = rows(text, *maps, dates=dates)
    assert row.record
    assert not row.doubts
    return [say_event(event) for event in follow(row.record.events, TODAY).events]


DAYS = "resume submitted (5 March 2024)"


@pytest.mark.parametrize(
    ("header", "cells", "maps", "happened"),
    [
        ("Sent", "2024-03-05", ["Sent=resume submitted"], [DAYS]),
        ("Sent", "2024-03-05", ["Sent=resume"], [DAYS]),
        ("Sent", "yes", ["Sent=resume"], ["resume submitted (day unknown)"]),
        ("Sent", "n/a", ["Sent=resume"], []),
        ("Sent,I", "2024-03-05,2024-04-01", ["Sent=resume", "I=interview-1"], [DAYS, "interview-1 held (1 April 2024)"]),
        ("Sent,S", "2024-03-05,Rejected", ["Sent=resume", "S=status"], [DAYS, "rejected (day unknown)"]),
        ("S", "❌ REJECTED", ["S=status"], ["resume submitted (day unknown)", "rejected (day unknown)"]),
        ("S", "1. Applied", ["S=status"], ["resume submitted (day unknown)"]),
        ("S", "wishlist", ["S=status"], []),
        ("S,D", "rejected,2024-04-01", ["S=status", "D=status day"], ["resume submitted (day unknown)", "rejected (1 April 2024)"]),
        ("Sent,S,D", "2024-03-05,APPLIED,2024-03-05", ["Sent=resume", "S=status", "D=status day"], [DAYS]),
        ("Sent,S", "2024-03-05,weg", ["Sent=resume", "S:weg=closed"], [DAYS, "closed (day unknown)"]),
        (
            "Sent,S,D", "2024-03-05,both,2024-03-09",
            ["Sent=resume", "S:both=interview-1 invited, rejected", "D=answer day"],
            [DAYS, "interview-1 invited (9 March 2024)", "rejected (day unknown)"],
        ),
        (
            "Sent,S,D", "2024-03-05,ghosted,2024-03-09", ["Sent=resume", "S=status", "D=answer day"],
            [DAYS, "resume on-hold (9 March 2024)", "closed (day unknown)"],
        ),
        ("Sent,D", "2024-03-05,2024-03-09", ["Sent=resume", "D=answer day"], [DAYS, "resume on-hold (9 March 2024)"]),
        (
            "Sent,I,S", "2024-03-05,2024-04-01,Interviewing", ["Sent=resume", "I=interview-1", "S=status"],
            [DAYS, "interview-1 held (1 April 2024)"],
        ),
        ("Sent,S,R", "2024-03-05,rejected,rejected after OA", ["Sent=resume", "S=status", "R=status"], [DAYS, "rejected (day unknown)"]),
        (
            "Sent,S,L,N", "2024-03-05,interview,2024-03-20,2027-01-04", ["Sent=resume", "S=status", "L=last change", "N=next day"],
            [DAYS, "interview-1 scheduled (day unknown)"],
        ),
        (
            "Sent,S,D,N", "2024-03-05,interview,2024-03-20,2027-01-04", ["Sent=resume", "S=status", "D=status day", "N=next day"],
            [DAYS, "interview-1 invited (20 March 2024)", "interview-1 scheduled (day unknown)"],
        ),
        ("Sent,S", "2024-03-05,yes", ["Sent=resume", "S=status"], [DAYS]),
        ("Sent,I", "2024-03-05,2024-04-01 ○", ["Sent=resume", "I=interview-1"], [DAYS, "interview-1 held (1 April 2024)", "interview-1 passed (day unknown)"]),
        ("Sent,O", "2024-03-05,2024-04-01 ×", ["Sent=resume", "O=assessment"], [DAYS, "assessment submitted (1 April 2024)", "rejected (day unknown)"]),
        ("Sent,R", "2024-03-05,2024-04-01 ○", ["Sent=resume", "R=resume passed"], [DAYS, "resume passed (1 April 2024)"]),
        ("Sent,N", "2024-03-05,2027-01-04 2차면접", ["Sent=resume", "N=next day"], [DAYS, "interview-2 scheduled (day unknown)"]),
        ("Sent,T,S", "2024-03-05,take-home,submitted", ["Sent=resume", "T=stage", "S=status"], [DAYS, "assessment submitted (day unknown)"]),
    ],
)  # fmt: skip
def test_what_happened(header: str, cells: str, maps: list[str], happened: list[str]) -> None:
    assert events(f"Firm,Job,{header}\nKakao,Backend,{cells}\n", *maps) == happened


def test_a_meeting_to_come_is_an_appointment() -> None:
    (row,) = rows("Firm,Job,I\nKakao,Backend,2026-12-01\n", "I=interview-1")
    assert row.record
    assert [
        (event.kind.name, str(event.appointment and event.appointment.day.earliest)) for event in row.record.events
    ] == [
        ("submitted", "None"),
        ("scheduled", "2026-12-01"),
    ]


def test_fields_notes_and_what_means_nothing_here() -> None:
    text = (
        "Firm,Job,Where,Min,Max,Tags,Link,Who,Mail,Text,Mood,Bin,Until\n"
        '네이버,"Back\nend",Seoul,50,60,"go; k8s|go",https://x.test/1,Kim,kim@x.test,"a\n=b",:),x,2026-12-31\n'
    )
    (row,) = rows(
        text, "Where=location", "Min=salary", "Max=salary", "Tags=tags", "Link=url", "Who=contact",
        "Mail=contact-email", "Text=note", "Bin=skip", "Until=deadline",
    )  # fmt: skip
    assert row.record
    application = row.record.application
    assert (application.company, application.role, application.location) == ("네이버", "Back end", "Seoul")
    assert (application.salary, application.tags, application.url) == ("50 – 60", ("go", "k8s"), "https://x.test/1")
    assert application.deadline
    assert application.deadline.day.earliest == date(2026, 12, 31)
    assert row.record.contacts == (Contact("Kim", "", "kim@x.test"),)
    assert [note.text for note in row.record.notes] == ["a\n=b", "Mood: :)"]


def test_the_page_behind_a_name_is_none_of_it() -> None:
    (row,) = rows("Firm,Job\nAcme Ltd (https://pages.example/Acme-29f),Dev (remote)\n")
    assert row.record
    assert (row.record.application.company, row.record.application.role) == ("Acme Ltd", "Dev (remote)")
    assert [note.text for note in row.record.notes] == ["Firm: https://pages.example/Acme-29f"]


def test_every_cell_that_was_not_understood_is_a_doubt_and_a_note() -> None:
    text = "Firm,Job,Sent,S\nKakao,Backend,8/82019 ,reeejected\nLine,Data,8-Jul,applied\n,Nobody,2024-01-01,\nx,y,,,z\n"
    first, second, third, fourth = rows(text, "Sent=resume", "S=status", dates="mdy")
    assert said(first) == [
        "row 2, Sent: “8/82019”: this cannot be read as a day",
        "row 2, S: “reeejected”: this status is not known; is it like “rejected”? Say so with maps= “S:reeejected=rejected”",
    ]
    assert [doubt.mapping for doubt in first.doubts] == ["", "S:reeejected=rejected"]
    assert first.record
    assert [note.text for note in first.record.notes] == ["Sent: 8/82019\nS: reeejected"]
    assert said(second) == ["row 3, Sent: “8-Jul”: the year is missing; give it with year="]
    assert third.record is None
    assert said(third) == ["row 4, Firm: empty; sets= company=unknown fills it"]
    assert said(fourth) == ["row 5, column 5: “z”: there is no column name above it"]


def test_rows_alike_share_their_story_but_not_their_doubts() -> None:
    text = "Firm,Job,Sent,S\n" + 2 * "a,b,2024-01-01,applied\n" + 2 * "a,b,2024-01-01,hm\n"
    first, second, third, fourth = rows(text, "Sent=resume", "S=status")
    assert first.record
    assert second.record
    assert first.record.events is second.record.events
    assert [[doubt.row for doubt in row.doubts] for row in (second, third, fourth)] == [[], [4], [5]]


def test_of_a_moment_that_is_no_day_all_is_told_and_kept() -> None:
    text = 'Firm,Job,Sent\na,b,"11/23/24, 11:39 PM"\na,b,"13/13/24, 11:39 PM"\n'
    first, second = rows(text, "Sent=resume", dates="mdy")
    assert first.record
    assert [event.on.words for event in first.record.events] == ["11/23/24"]
    assert said(second) == ["row 3, Sent: “13/13/24, 11:39 PM”: this cannot be read as a day"]
    assert second.record
    assert [note.text for note in second.record.notes] == ["Sent: 13/13/24, 11:39 PM"]


def test_what_is_left_is_kept_in_the_order_of_the_columns() -> None:
    (row,) = rows("A,Firm,S,Job,B,Sent\n1,a,hm,b,2,soon,3\n", "S=status", "Sent=resume")
    assert row.record
    assert [note.text for note in row.record.notes] == ["A: 1\nS: hm\nB: 2\nSent: soon\ncolumn 7: 3"]
    assert [doubt.column for doubt in row.doubts] == ["S", "Sent", "column 7"]


def test_a_status_like_none_that_is_known() -> None:
    (row,) = rows("Firm,Job,S\na,b,qqqq\n", "S=status")
    assert said(row) == ["row 2, S: “qqqq”: this status is not known. Say what it means with maps= “S:qqqq=…”"]


def test_two_days_in_a_cell_a_day_to_come_and_a_control_character() -> None:
    text = "Firm,Job,Sent\na,b,8/3/2019 and 9/9/2019\na,b,2027-01-01\na,b\x07c,\n"
    assert [said(row) for row in rows(text, "Sent=resume", dates="mdy")] == [
        ["row 2, Sent: “8/3/2019 and 9/9/2019”: more than one day in a cell"],
        ["row 3, Sent: “2027-01-01”: a day to come"],
        [
            "row 4, Job: “b<U+0007>c”: Job “b<U+0007>c” has a control character in it (U+0007); leave it out",
            "row 4, Job: empty; sets= role=unknown fills it",
        ],
    ]


def test_constants_fill_what_is_blank() -> None:
    text = "Firm,Sent\n,2024-01-01\nKakao,\n\u200b,\n"
    first, second, invisible = rows(text, sets=("company=unknown", "role=Baker"))
    assert first.record
    assert second.record
    assert (first.record.application.company, first.record.application.role) == ("unknown", "Baker")
    assert second.record.application.company == "Kakao"
    assert invisible.record
    assert invisible.record.application.company == "unknown"


def test_a_value_can_leave_the_row_out() -> None:
    assert rows("Firm,Job,S\na,b,Not for me\n", "S:not for me=skip") == [
        Imported(None, "sheet", "", 2, (), "S: Not for me")
    ]


def test_a_row_is_known_by_its_url_else_by_its_facts() -> None:
    text = "Firm,Job,Link,Sent\n{}\n{}\n"
    maps = ("Link=url", "Sent=resume")

    def same(one: str, other: str) -> bool:
        first, second = rows(text.format(one, other), *maps)
        return first.fingerprint == second.fingerprint

    assert same("Kakao,Backend,https://x.test/1,2024-01-01", "KAKAO,backend,https://x.test/1,")
    assert not same("Kakao,Backend,https://x.test/1,2024-01-01", "Kakao,Other,https://x.test/1,2024-01-01")
    assert not same("Kakao,Backend,https://x.test/1,2024-01-01", "Kakao,Backend,https://x.test/2,2024-01-01")
    assert same("Kakao,Backend,,2024-01-01", "kakao , backend,,2024-01-01")
    assert not same("Kakao,Backend,,2024-01-01", "Kakao,Backend,,2024-01-02")
    assert same("Kakao,Backend,Linkedin,2024-01-01", "Kakao,Backend,other,2024-01-01")


@pytest.mark.parametrize(
    ("maps", "sets", "dates", "error", "why"),
    [
        (["Firm"], [], "", BadValue, "is not written like"),
        (["=company"], [], "", BadValue, "is not written like"),
        (["Firma=company"], [], "", UnknownWord, "“Firma” is not a known column of the sheet; choose from Firm, Job"),
        (["Firm=company", "firm=role"], [], "", BadValue, "mapped twice"),
        ([], ["company"], "", BadValue, "is not written like sets="),
        ([], ["mood=good"], "", UnknownWord, "“mood” is not a known field to set"),
        ([], [], "ydm", UnknownWord, "order of dates"),
        (["Firm=company", "Job=sunshine"], [], "", UnknownWord, "“sunshine” is not a known target"),
        (["Firm=company", "Job:x=outcome"], [], "", BadValue, "which outcome"),
        (["Firm=company"], [], "", BadValue, "no column is mapped to role"),
    ],
)
def test_mappings_that_mean_nothing(
    maps: list[str], sets: list[str], dates: str, error: type[Exception], why: str
) -> None:
    sheet = read_sheet(BytesIO(b"Firm,Job\na,b\n"))
    with pytest.raises(error, match=why):
        list(
            read_mapped(sheet, read_mapping(maps, sets, dates, sheet.header), "sheet", CellDays(TODAY), DEFAULT_STAGES)
        )


def test_columns_and_values_may_hold_the_signs_of_the_words() -> None:
    header = ("a:b", "c=d")
    mapping = read_mapping(["a:b=company", "c=d=role", "a:b:x=y:z=rejected"], [], "", header)
    assert mapping == Mapping((("a:b", "company"), ("c=d", "role")), (("a:b", "x=y:z", "rejected"),))
    assert mapping_words(mapping) == ["a:b=company", "c=d=role", "a:b:x=y:z=rejected"]


def test_rows_of_one_application_keep_what_each_says_otherwise() -> None:
    (row,) = rows(
        "Firm,Job,On,What,How,City,Tag\nAcme,Cook,2026-02-03,Applied,online,Ulm,a\nAcme,Cook,2026-02-10,Rejected,phone,Bonn,b\n",
        "On=status day", "What=event", "How=source", "City=location", "Tag=tags",
    )  # fmt: skip
    assert row.record
    assert row.record.application[3:9] == ("Ulm", "", "online", "", None, ("a", "b"))
    assert [event.via for event in row.record.events] == ["", "phone"]
    assert [note.text for note in row.record.notes] == ["location: Bonn"]
