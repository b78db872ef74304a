"""Flow diagrams."""

from __future__ import annotations

import csv
import json
import re

import pytest

from tracker.core.errors import UnknownWord
from tracker.reports.funnel import Flow, Funnel, Node
from tracker.writers.sankey import sankey

FUNNEL = Funnel(
    3,
    (
        Flow(Node.APPLIED, "interview-1", 2),
        Flow(Node.APPLIED, Node.NO_ANSWER, 1),
        Flow("interview-1", '#a, [x] "b"', 1),
        Flow("interview-1", "Offer", 1),
    ),
)  # fmt: skip


def written(form: str) -> str:
    return "".join(sankey(FUNNEL, form))


def test_sankeymatic() -> None:
    assert written("sankeymatic") == (
        "// 3 applications\n"
        "Applied [2] Interview 1\n"
        "Applied [1] No answer\n"
        'Interview 1 [1] A, (x) "b"\n'
        "Interview 1 [1] Offer (2)\n"  # a stage of that name is not the offer
    )


def test_mermaid() -> None:
    head, _, flows = written("mermaid").partition("\n\n")
    assert head == "sankey-beta"
    assert list(csv.reader(flows.splitlines())) == [
        ["Applied", "Interview 1", "2"],
        ["Applied", "No answer", "1"],
        ["Interview 1", '#a, [x] "b"', "1"],
        ["Interview 1", "Offer (2)", "1"],
    ]


def test_json() -> None:
    data = json.loads(written("json"))
    assert (data["schema"], data["applications"]) == (1, 3)
    assert data["flows"][0] == {"source": "Applied", "target": "interview-1", "count": 2}


def test_no_other_format() -> None:
    with pytest.raises(UnknownWord, match="docx"):
        written("docx")


@pytest.mark.parametrize("form", ["svg", "html"])
def test_drawn(form: str) -> None:
    found = written(form)
    assert "<title>Applied to Interview 1: 2; Applied to No answer: 1; " in found
    assert found.count("<path ") == len(FUNNEL.flows)
    assert found.count("<rect ") == 1 + 5  # the paper
    assert ">#a, [x] &quot;b&quot; · 1<" in found.replace('"b"', "&quot;b&quot;")
    assert "<script" not in found


def test_bands_are_as_wide_as_their_numbers_and_bars_as_high() -> None:
    heights = re.findall(r'<rect x[^>]*height="([\d.]+)"', written("svg"))
    widths = re.findall(r'stroke-width="([\d.]+)"', written("svg"))
    assert sorted(heights, key=float, reverse=True) == ["420.0", "280.0", "140.0", "140.0", "140.0"]
    assert widths == ["280.0", "140.0", "140.0", "140.0"]


def test_each_end_has_a_colour_and_no_label_leaves_the_page() -> None:
    drawn = "".join(sankey(Funnel(9, (Flow(Node.APPLIED, Node.REJECTED, 5), Flow(Node.APPLIED, Node.OFFER, 4))), "svg"))
    assert len(set(re.findall(r'stroke="(#\w+)"', drawn))) == 2
    assert 'text-anchor="end"' in drawn
    assert ">Rejected · 5<" in drawn


def test_nothing_drawn() -> None:
    assert "no applications" in "".join(sankey(Funnel(0, ()), "svg"))
