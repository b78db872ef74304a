"""What a page says of a job: real-shaped pages of six sites, broken ones, and ones that mean harm."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tracker.core.errors import BadValue, TooLong
from tracker.readers.posting.page import MOST_BYTES, Found, read_page

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
        read_page(b"%PDF-1.7\n\0\0")
    with pytest.raises(TooLong):
        read_page(b"x" * (MOST_BYTES + 1))
    with pytest.raises(TooLong, match="text of the posting"):
        read_page(b"<p>" + b"x" * 1_000_001)


def test_a_long_title_is_cut_to_a_line() -> None:
    assert len(read_page(f"<title>{'가' * 900}</title><p>x".encode()).title) == 500
