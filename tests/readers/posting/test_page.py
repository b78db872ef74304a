"""What a page says of a job: real-shaped pages of six sites, broken ones, and ones that mean harm."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from unittest.mock import patch

import pytest

from tracker.core.errors import BadValue, TooLong
from tracker.readers.posting.child import as_json
from tracker.readers.posting.page import MOST_BYTES, Found, take_found

PAGES = Path(__file__).parents[2] / "data/postings"

SAID = {
    "greenhouse": Found(
        "We move **4 million** payments a day.\n\n### You will\n\n- own the ledger\n- write *plain* Go & SQL",
        "Backend Engineer, Payments",
        "Norrland Bikes",
        "Backend Engineer, Payments",
        "Umeå, Västerbotten, SE",
        "",
        "full time",
        "https://boards.greenhouse.io/norrlandbikes/jobs/4412345006",
        date(2026, 12, 15),
    ),
    "lever": Found(
        "Find out what the tide is doing.\n\nAsk us anything.",
        "Data Analyst",
        "Harbour Labs",
        "Data Analyst",
        "Porto, PT; Lisboa, PT",
        "EUR 42,000–55,000 a year",
        "full time, contractor",
        "https://jobs.lever.co/harbourlabs/0b6f8d2e-1111-4222-8333-944445555666",
    ),
    "ashby": Found(
        "## About the role\n\nKeep [status](https://example.com/status) green.\nSleep well.\n\n"
        "1. Read the runbook\n2. Improve it\n  - every week\n\nApply",
        "Platform Engineer",
        "Quietly",
        "Platform Engineer",
        "remote",
        "CAD 130,000 a year",
        "full time",
        "https://jobs.ashbyhq.com/quietly/9f2c",
    ),
    "workday": Found(
        "Job Summary: Turn trial data into tables.\nYou know R, SAS & patience.",
        "Statistical Programmer II",
        "Meridian Trials, Inc.",
        "Statistical Programmer II",
        "Durham, NC, United States of America",
        "",
        "part time",
    ),
    "linkedin": Found(
        "**주요 업무**\n\n- 모델을 만들고 설명합니다",
        "Junior Data Scientist",
        "Kelp & Co",
        "Junior Data Scientist",
        "Seoul, KR",
        "",
        "intern",
        "https://www.linkedin.com/jobs/view/junior-data-scientist-at-kelp-co-4000000001",
        date(2026, 12, 10),
        "08:00+00:00",
    ),
    "amazon_jobs": Found(
        "# Solutions Architect Intern\n\nJob ID: 2800001 | Example Web Services Korea LLC\n\n## DESCRIPTION\n\n"
        "Help customers move.\n- learn\n- explain\n\n## BASIC QUALIFICATIONS\n\n- Korean and English",
        "Solutions Architect Intern - Job ID: 2800001",
        "amazon.jobs",
        "Solutions Architect Intern - Job ID: 2800001",
        url="https://www.amazon.jobs/en/jobs/2800001/solutions-architect-intern",
    ),
}


def read_page(data: bytes, charset: str = "", address: str = "") -> Found:
    """What a page says, read in this process: to start one for every page takes seconds."""
    with patch("tracker.readers.bounded.run_bounded", lambda _, *given: [as_json(*given)]):
        return take_found(data, charset, address)


@pytest.mark.parametrize("name", SAID)
def test_what_a_page_of_the_site_says(name: str) -> None:
    assert read_page((PAGES / f"{name}.html").read_bytes()) == SAID[name]


def page(script: str, body: str = "<p>The text</p>") -> bytes:
    return f'<html><title>T</title><script type="application/ld+json">{script}</script><body>{body}'.encode()


@pytest.mark.parametrize(
    "script",
    [
        "{not json",
        "",
        "null",
        "[]",
        '{"@type": "Organization", "name": "x"}',
        "[" * 100_000,
        '{"@type": ["Thing"]}',
    ],
)
def test_broken_or_other_data_fall_back_to_the_title_and_the_text(script: str) -> None:
    assert read_page(page(script)) == Found("The text", "T", "", "T")


@pytest.mark.parametrize(
    ("salary", "said"),
    [
        ({"currency": "USD", "value": {"minValue": 20.5, "maxValue": 30, "unitText": "HOUR"}}, "USD 20.50–30 an hour"),
        ({"currency": "KRW", "value": {"value": "50000000", "unitText": "YEAR"}}, "KRW 50,000,000 a year"),
        ({"currency": "GBP", "value": 30000}, "GBP 30,000"),
        ("competitive", "competitive"),
        ({"currency": "USD", "value": {"minValue": 1e300}}, ""),
        ({"currency": "USD", "value": {}}, ""),
        (None, ""),
        ([], ""),
    ],
)
def test_pay(salary: object, said: str) -> None:
    job = {"@type": "JobPosting", "title": "x", "description": "y", "baseSalary": salary}
    assert read_page(page(json.dumps(job))).salary == said


def test_what_is_not_as_schema_org_has_it_is_not_said() -> None:
    job = {
        "@type": "JobPosting",
        "title": ["x"],
        "description": "<p>y</p>",
        "hiringOrganization": 5,
        "jobLocation": [None, "Bonn", {"address": "Ulm"}, {"name": "Hof"}],
        "employmentType": [None, "OTHER"],
        "validThrough": "soon",
        "url": "javascript:alert(1)",
    }
    found = read_page(page(json.dumps(job)))
    assert (found.role, found.company, found.location) == ("", "5", "Bonn; Ulm; Hof")
    assert (found.type, found.deadline, found.url, found.title) == ("other", None, "", "T")


def test_a_plain_text_is_its_own_posting() -> None:
    assert read_page("\n백엔드 개발자\n\n* C++ [senior]\n".encode()) == Found(
        "백엔드 개발자\n\n* C++ [senior]", "백엔드 개발자"
    )


def test_encodings() -> None:
    text = "<html><head><meta charset='{}'></head><body><p>Müller – 개발자"
    assert (
        read_page(text.format("euc-kr").replace("ü", "u").replace("–", "-").encode("euc-kr")).text == "Muller - 개발자"
    )
    assert read_page("<p>Müller</p>".encode("latin-1")).text == "Müller"
    assert read_page("\ufeff<p>Müller</p>".encode()).text == "Müller"
    assert read_page(b"<meta charset=rot13><p>\xfc</p>").text == "ü"


def test_what_a_script_or_a_link_would_run_is_gone_and_marks_are_plain() -> None:
    found = read_page(
        b"<title>t</title><body><script>alert(1)</script><p>a *b* [c](d) &lt;img src=x&gt; \x1b[31m\x07</p>"
        b'<a href="javascript:alert(1)">one</a> <a href="https://x.test/(y)">two</a><style>p{}</style>'
    )
    assert found.text == "a \\*b\\* \\[c\\](d) \\<img src=x> \\[31m\n\none [two](https://x.test/%28y%29)"


def test_ten_thousand_elements_deep() -> None:
    assert read_page(b"<html><body>" + b"<div>" * 10_000 + b"deep").text == "deep"


@pytest.mark.parametrize("data", [b"", b"   \n", b"<html><body></body></html>", b"<html><script>x()</script>"])
def test_a_page_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(BadValue, match="no text in this page"):
        read_page(data)


def test_no_page_at_all_and_too_long_a_one() -> None:
    with pytest.raises(BadValue, match="neither a page nor a text"):
        read_page(b"MZ\0\0")
    with pytest.raises(TooLong):
        read_page(b"x" * (MOST_BYTES + 1))
    with pytest.raises(TooLong, match="text of the posting"):
        read_page(b"<p>" + b"x" * 1_000_001)


def test_a_long_title_is_cut_to_a_line() -> None:
    assert len(read_page(f"<title>{'가' * 900}</title><p>x".encode()).title) == 500


JOB = {"@type": "JobPosting", "title": "Baker", "description": "<p>Bread</p>"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"baseSalary": {"@type": "MonetaryAmount", "currency": "USD", "minValue": 10, "maxValue": 20}}, "USD 10–20"),
        ({"baseSalary": {"currency": "USD", "value": {"minValue": 0, "maxValue": 0}}}, ""),
        ({"baseSalary": {"currency": "KRW", "value": 0}}, ""),
        (
            {"baseSalary": [{"currency": "EUR", "value": {"value": 3, "unitText": "HOUR"}}, {"currency": "EUR", "value": 9}]},
            "EUR 3 an hour; EUR 9",
        ),
        ({"baseSalary": "40000", "salaryCurrency": "GBP"}, "GBP 40,000"),
        ({"baseSalary": "to be agreed", "salaryCurrency": "GBP"}, "to be agreed"),
        ({"baseSalary": {"value": {"value": 5, "unitText": "MONTH"}}, "salaryCurrency": "EUR"}, "EUR 5 a month"),
    ],
)  # fmt: skip
def test_pay_in_all_its_shapes(said: dict[str, object], expected: str) -> None:
    assert read_page(page(json.dumps(JOB | said))).salary == expected


@pytest.mark.parametrize(
    ("said", "day", "closes"),
    [
        ("2026-12-15", date(2026, 12, 15), ""),
        ("2026-12-15T00:00:00Z", date(2026, 12, 15), ""),
        ("2026-12-15T18:00:00+09:00", date(2026, 12, 15), "18:00+09:00"),
        ("2026-12-15T18:00", date(2026, 12, 15), ""),
        ("2026-12-15 or so", date(2026, 12, 15), ""),
        ("2026-13-15", None, ""),
    ],
)
def test_the_last_day_with_its_time_where_that_has_a_zone(said: str, day: date | None, closes: str) -> None:
    found = read_page(page(json.dumps(JOB | {"validThrough": said})))
    assert (found.deadline, found.closes) == (day, closes)


def jobs(*titles: str) -> str:
    return json.dumps([JOB | {"title": title, "url": f"https://x.test/{title}"} for title in titles])


def test_of_several_postings_the_one_the_page_is_about() -> None:
    both = jobs("Cook", "Baker")
    named = f'<link rel="canonical" href="https://x.test/Baker/"><script type="application/ld+json">{both}</script><p>x'
    assert read_page(named.encode()).role == "Baker"
    assert (
        read_page(f'<title>Baker at Acme</title><script type="application/ld+json">{both}</script>x'.encode()).role
        == "Baker"
    )
    assert read_page(page(both), address="https://x.test/Baker").role == "Baker"
    assert read_page(page(both)).role == "Cook"


def test_data_in_odd_clothes() -> None:
    import html

    for type_ in ("https://schema.org/JobPosting", ["Thing", "http://schema.org/JobPosting"]):
        assert read_page(page(json.dumps(JOB | {"@type": type_}))).role == "Baker"
    assert read_page(page(html.escape(json.dumps(JOB)))).role == "Baker"
    typed = page(json.dumps(JOB)).replace(b'ld+json"', b'ld+json; charset=utf-8"')
    assert read_page(typed).role == "Baker"
    micro = (
        b'<html><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Baker</h1>'
        b'<span itemprop="hiringOrganization" itemscope><b itemprop="name">Acme</b></span>'
        b'<meta itemprop="validThrough" content="2026-12-15"><div itemprop="description"><p>Bread</p></div></div>'
    )
    found = read_page(micro)
    assert (found.role, found.company, found.text, found.deadline) == ("Baker", "Acme", "Bread", date(2026, 12, 15))


def test_without_a_description_the_text_of_the_page_is_kept() -> None:
    found = read_page(page(json.dumps(JOB | {"description": ""}), "<p>All about bread</p>"))
    assert (found.role, found.text) == ("Baker", "All about bread")


def test_rows_of_a_page_without_data() -> None:
    rows = "<html><meta property='og:site_name' content='Jobs'><title>제빵사 | Jobs</title><body>"
    table = "<table><tr><th>접수기간</th> <td>2026.11.02 ~ 2026.11.30 18:00</td></tr><tr><th>근무지</th><td>서울</td></tr></table>"
    listed = "<ul><li>고용형태: 정규직</li><li>급여: 월 300만원</li></ul>"
    found = read_page(f"{rows}{table}{listed}".encode())
    assert (found.role, found.deadline, found.location) == ("제빵사", date(2026, 11, 30), "서울")
    assert (found.type, found.salary) == ("정규직", "월 300만원")


def test_a_text_in_an_old_code_page() -> None:
    assert read_page("백엔드 개발자를 찾습니다\n".encode("cp949")).text == "백엔드 개발자를 찾습니다"
    assert read_page("エンジニアを募集しています\n".encode("cp932")).text == "エンジニアを募集しています"
    assert read_page("<p>개발자</p>".encode("cp949"), "euc-kr").text == "개발자"
    assert read_page("<meta charset=shift_jis><p>①開発</p>".encode("cp932")).text == "①開発"


def test_a_saved_archive_of_a_page() -> None:
    page_ = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.test/1\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\n\r\n<title>Baker</title><p>Bread =EB=B9=B5</p>\r\n--b--\r\n"
    )
    found = read_page(page_)
    assert (found.title, found.text) == ("Baker", "Bread 빵")


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"%PDF-1.7", "a PDF"), (b"{\\rtf1 x}", "RTF"), (b"PK\x03\x04", "a document"), (b"\x89PNG\r\n", "a picture")],
)
def test_other_files_are_named_with_the_way_to_a_text(data: bytes, what: str) -> None:
    with pytest.raises(BadValue, match=f"this is .*{what}.*paste its text"):
        read_page(data)


HOSTILE = {
    "lists": b"<ul><li>" * 100_000,
    "divisions": b"<div>" * 160_000,
    "attributes": b"<p " + b"".join(b"a%d=1 " % n for n in range(90_000)) + b">x",
    "data": b'<script type="application/ld+json">[' + b'{"@type":"x"},' * 500_000 + b"1]</script>x",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_end_soon(name: str) -> None:
    from time import monotonic

    start = monotonic()
    refused = ""
    try:
        take_found(b"<html><title>t</title><body>" + HOSTILE[name])
    except BadValue as error:
        refused = error.code
    codes = {"", "beyond-bounds", "unreadable-content", "no-text-in-page", "too-many-tags", "too-many-attributes"}
    assert refused in codes
    assert monotonic() - start < 60


def test_what_the_bounded_process_says_is_what_this_one_says() -> None:
    for name in list(SAID)[::4]:  # what is said is the same function: this is of what comes through the pipe
        data = (PAGES / f"{name}.html").read_bytes()
        assert take_found(data) == read_page(data)
