"""What the values between the rooms are made of: named tuples that are defined quickly.

`typing.NamedTuple` writes and compiles a constructor for each class, 0.1 ms each; `list` imports twenty-three of them, and
`week` forty-three. Here one constructor serves them all (docs/decisions/0002).
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined] # what a named tuple's own fields are read by
from typing import TYPE_CHECKING, Any, Self

__all__ = ["Value"]

if TYPE_CHECKING:
    # To a type checker they are what they behave like.
    from typing import NamedTuple as Value
else:

    class _Fields(type):
        """Makes the annotated names of a class the fields of its tuples; what is assigned to one is its default."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            if fields[len(fields) - len(defaults) :] != tuple(defaults):
                raise TypeError(f"in {name} a field without a default follows one with a default")
            if any(getattr(base, "_fields", ()) for base in bases):
                raise TypeError(f"{name} derives from a value, which nothing may")
            first, tail = len(fields) - len(defaults), tuple(defaults.values())
            return super().__new__(
                cls,
                name,
                bases,
                namespace
                | {field: _tuplegetter(place, None) for place, field in enumerate(fields)}
                | {"__slots__": (), "_fields": fields, "_defaults": defaults}
                # What completes so many values.
                | {"_tails": {count: tail[count - first :] for count in range(first, len(fields) + 1)}},
            )

    class Value(tuple, metaclass=_Fields):
        """A named tuple. Modules of its classes keep annotations as text (`from __future__ import annotations`)."""

        __slots__ = ()

        def __new__(cls, *values: object, **named: object) -> Self:
            """Give the values of the fields in their order or by name; those with a default may be left out."""
            if named:
                values = cls._in_order(values, named)
            try:
                return tuple.__new__(cls, values + cls._tails[len(values)])
            except KeyError:
                raise TypeError(f"{cls.__name__} takes {', '.join(cls._fields)}") from None

        @classmethod
        def _in_order(cls, values: tuple[object, ...], named: dict[str, object]) -> tuple[object, ...]:
            """The values of all fields in their order, some given by name and the rest by default."""
            defaults = cls._defaults
            try:
                found = [
                    named.pop(field) if field in named else defaults[field] for field in cls._fields[len(values) :]
                ]
            except KeyError as missing:
                raise TypeError(f"{cls.__name__} needs {missing}") from None
            if named:
                raise TypeError(f"{cls.__name__} takes {', '.join(cls._fields)}")
            return *values, *found

        def __repr__(self) -> str:
            fields = ", ".join(f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def _replace(self, **changed: object) -> Self:
            """A copy with other values in these fields."""
            values = tuple(map(changed.pop, self._fields, self))
            if changed:
                raise TypeError(f"{type(self).__name__} has no {', '.join(changed)}")
            return tuple.__new__(type(self), values)

        def _asdict(self) -> dict[str, Any]:
            """The values by their fields."""
            return dict(zip(self._fields, self, strict=True))
