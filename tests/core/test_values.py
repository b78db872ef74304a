"""Values are made, shown and compared as the named tuples of the standard library are."""

from __future__ import annotations

import copy
import pickle
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.values import Value


class Ours(Value):
    """Three fields, two with a default."""

    name: str
    size: int = 3
    parts: tuple[str, ...] = ()

    @property
    def doubled(self) -> int:
        return self.size * 2


class Theirs(NamedTuple):
    name: str
    size: int = 3
    parts: tuple[str, ...] = ()


def made(kind: Any, values: list[object], named: dict[str, object]) -> object:
    """What comes of a call: the values by field, or TypeError."""
    try:
        return kind(*values, **named)._asdict()
    except TypeError:
        return TypeError


@given(
    st.lists(st.integers(), max_size=4),
    st.dictionaries(st.sampled_from(("name", "size", "parts", "other")), st.integers()),
)
def test_they_are_made_of_the_same_arguments(values: list[object], named: dict[str, object]) -> None:
    assert made(Ours, values, named) == made(Theirs, values, named)


@pytest.mark.parametrize("value", [Ours("a", 1, ("b",)), Ours("a"), Ours(name="a", parts=())])
def test_they_are_tuples_with_names(value: Ours) -> None:
    theirs = Theirs(*value)
    assert (value.name, value.size, value.parts) == tuple(value) == value
    assert value == tuple(theirs)
    assert (hash(value), len(value), value.doubled) == (hash(theirs), 3, 2 * theirs.size)
    assert repr(value) == repr(theirs).replace("Theirs", "Ours")
    assert value._fields == theirs._fields
    assert value._replace(size=9) == tuple(theirs._replace(size=9))
    assert type(value._replace(size=9)) is Ours
    assert copy.deepcopy(value) == pickle.loads(pickle.dumps(value)) == value


def test_they_do_not_change() -> None:
    value = Ours("a")
    for name in ("name", "other"):
        with pytest.raises(AttributeError):
            setattr(value, name, "b")
    with pytest.raises(TypeError, match="Ours has no other"):
        value._replace(other=1)  # type: ignore[call-arg]
    assert value == ("a", 3, ())


def test_what_is_missing_or_unknown_is_named() -> None:
    with pytest.raises(TypeError, match="Ours needs 'name'"):
        Ours(size=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="Ours takes name, size, parts"):
        Ours("a", other=1)  # type: ignore[call-arg]


def test_what_a_type_checker_would_let_pass_is_refused() -> None:
    with pytest.raises(TypeError, match="a field without a default follows one with a default"):
        exec("class Wrong(Value):\n one: int = 1\n two: int", {"Value": Value})
    with pytest.raises(TypeError, match="Derived derives from a value"):
        exec("class Derived(Ours): pass", {"Ours": Ours})
