"""tracker: a record of job applications, and of who is waiting for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tracker.app import Tracker

__all__ = ["Tracker", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:  # noqa: ANN401 - of a module
    """`tracker.Tracker`, loaded when it is asked for: the command line starts without it."""
    if name == "Tracker":
        from tracker.app import Tracker

        return Tracker
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
