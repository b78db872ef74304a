"""Flows for a diagram: SankeyMATIC, Mermaid, drawn, and as data."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tracker.core.errors import UnknownWord
from tracker.core.language import say, say_count, translated
from tracker.core.sentences import sentence
from tracker.reports.funnel import Funnel, Node, called
from tracker.writers.text import visible

Names = dict[Node | str, str]


def sankey(funnel: Funnel, form: str) -> Iterator[str]:
    """The flows in one of FORMATS, a line each. Raises UnknownWord for another format."""
    if form not in FORMATS:
        raise UnknownWord("unknown-flow-format", sentence("format of a flow diagram"), form, tuple(FORMATS))
    return FORMATS[form](funnel)


def _sankeymatic(funnel: Funnel) -> Iterator[str]:
    """`Source [Amount] Target`; paste it at https://sankeymatic.com/build/."""
    names = _names(funnel, _sankeymatic_name)
    yield f"// {_count(funnel)}\n"
    for source, target, count in funnel.flows:
        yield f"{names[source]} [{count}] {names[target]}\n"


def _sankeymatic_name(text: str) -> str:
    """A name that is none of the signs of the format: an amount, a colour, a comment, a setting."""
    return re.sub(r"^[#:'/\s]+", "", text.replace("[", "(").replace("]", ")")) or "stage"


def _mermaid(funnel: Funnel) -> Iterator[str]:
    """CSV of three columns under `sankey-beta`."""
    names = _names(funnel, lambda text: text)
    yield "sankey-beta\n\n"
    for source, target, count in funnel.flows:
        yield f"{_quoted(names[source])},{_quoted(names[target])},{count}\n"


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"' if re.search(r'[,"%{}]', text) else text


def _json(funnel: Funnel) -> Iterator[str]:
    import json

    flows = [
        {"source": called(source), "target": called(target), "count": count} for source, target, count in funnel.flows
    ]
    data = {"schema": 1, "applications": funnel.applications, "flows": flows}
    yield json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _svg(funnel: Funnel) -> Iterator[str]:
    from xml.etree.ElementTree import tostring

    from tracker.writers.sankey_drawing import drawing

    yield tostring(drawing(funnel, _names(funnel, str)), encoding="unicode") + "\n"


def _html(funnel: Funnel) -> Iterator[str]:
    from tracker.writers.html import page, tag
    from tracker.writers.sankey_drawing import drawing

    title = say("How far applications came")
    figure = tag("figure", drawing(funnel, _names(funnel, str)))
    yield page(title, tag("h1", title), tag("p", _count(funnel), class_="faint"), figure)


def _count(funnel: Funnel) -> str:
    return say_count("{count} application", "{count} applications", funnel.applications)


FORMATS: dict[str, Callable[[Funnel], Iterator[str]]] = {
    "sankeymatic": _sankeymatic,
    "mermaid": _mermaid,
    "svg": _svg,
    "html": _html,
    "json": _json,
}


def _names(funnel: Funnel, clean: Callable[[str], str]) -> Names:
    """What each step is called: `interview-1` is Interview 1. No two share a name, nor does a stage share a node's."""
    names: Names = {node: translated(node.value, "flow") for node in Node}
    taken = set(names.values())
    for step in dict.fromkeys(step for flow in funnel.flows for step in (flow.source, flow.target)):
        if isinstance(step, Node):
            continue
        shown = clean(visible(translated(step, "stage")).replace("-", " "))
        shown = stem = shown[:1].upper() + shown[1:]
        number = 1
        while shown in taken:
            number += 1
            shown = f"{stem} ({number})"
        taken.add(shown)
        names[step] = shown
    return names
