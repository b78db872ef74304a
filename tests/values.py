"""Values of named tuples for properties."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

_Made = TypeVar("_Made")


def values(
    make: Callable[..., _Made], *fields: st.SearchStrategy[Any], **named: st.SearchStrategy[Any]
) -> st.SearchStrategy[_Made]:
    """Values with these fields, the others as they are by default."""

    def made(*given: object, **by_name: object) -> _Made:
        return make(*given, **by_name)

    return st.builds(made, *fields, **named)  # `builds` of the class itself would make up the others
