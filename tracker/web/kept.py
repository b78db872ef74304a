"""Reports kept for as long as the record stays as it is, so that a page that was made once costs next to nothing again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any

from tracker.app import Tracker

_MOST = 32


class KeptReports:
    """The last reports of a record, by what was asked. Used by many threads."""

    def __init__(self, tracker: Tracker) -> None:
        self._tracker = tracker
        self._kept: OrderedDict[tuple[object, ...], tuple[object, Any]] = OrderedDict()
        self._lock = Lock()

    def report(self, make: Callable[..., Any], *asked: object, **options: object) -> Any:  # noqa: ANN401 - a report
        """What `make`, a method of the tracker, says; what it said before, if nothing was done to the record since.

        The state of the record is read before the report is made: a write between the two makes it stale, never wrong.
        """
        key = (make.__name__, *asked, *sorted(options.items()))
        state = self.state()
        with self._lock:
            found = self._kept.get(key)
            if found and found[0] == state:
                self._kept.move_to_end(key)
                return found[1]
        report = make(*asked, **options)
        with self._lock:
            self._kept[key] = state, report
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return report

    def state(self) -> tuple[object, ...]:
        """Which state of which record it is, on which day."""
        return (*self._tracker.edition(), self._tracker.today)
