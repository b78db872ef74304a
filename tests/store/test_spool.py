"""What waits in a spool, and how often a name was seen."""

from __future__ import annotations

from tracker.store.spool import Spool


def test_names_are_counted_within_and_across_questions() -> None:
    spool = Spool()
    assert spool.ordinals(["a", "b", "a"]) == [1, 1, 2]
    assert spool.ordinals(["a", "c", "a"]) == [3, 1, 4]
    assert spool.ordinals([]) == []


def test_batches_come_in_their_order_as_often_as_asked() -> None:
    spool = Spool()
    for batch in (b"one", b"", b"three"):
        spool.put(batch)
    assert list(spool.batches()) == list(spool.batches()) == [b"one", b"", b"three"]
    spool.close()
