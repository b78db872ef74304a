"""What an import came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tracker.core.application import Application


class Renamed(NamedTuple):
    """An application that could not have the key the file `wanted` for it: it is another's."""

    application: Application
    wanted: str


class Imports(NamedTuple):
    """What was kept of a file.

    `added` are new applications, `changed` those that were here and got more; `known` counts the records that brought
    nothing new, `without_bytes` the documents whose bytes are not here. `refused` says of each record that cannot be
    kept why.
    """

    added: tuple[Application, ...]
    changed: tuple[Application, ...]
    renamed: tuple[Renamed, ...]
    known: int
    without_bytes: int
    refused: tuple[str, ...]


class RowImports(NamedTuple):
    """What was kept of the rows of a sheet, as counts: there may be very many.

    `added` are new applications, the first of them in `keys`; `known` rows were imported before, `skipped` were left
    out by a rule of the mapping, `refused` because nothing can be made of them. `doubts` are sentences on the cells
    that were not understood (of `doubted`, the first), and `lookalikes` (of `alike`, the first) pairs of a new key and the key of an
    application for the same role at the same company.
    """

    rows: int
    added: int
    known: int
    skipped: int
    refused: int
    doubted: int
    alike: int
    keys: tuple[str, ...]
    doubts: tuple[str, ...]
    lookalikes: tuple[tuple[str, str], ...]
