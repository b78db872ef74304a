"""Rows as the JSON in which the journal keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.store.rows import Row


def to_json(row: Row | None) -> str | None:
    """The image of a row."""
    if row is None:
        return None
    import json

    return json.dumps(row, ensure_ascii=False)


def read_image(image: str) -> Row | None:
    """The row that an image holds; None where it is damaged."""
    import json

    try:
        row = json.loads(image)
    except ValueError:
        return None
    is_row = isinstance(row, dict) and "id" in row and all(isinstance(cell, str | int | None) for cell in row.values())
    return row if is_row else None
