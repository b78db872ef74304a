"""The local zone, by the name it can be read again by."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue
from tracker.machine import local_zone


@pytest.mark.parametrize(
    ("named", "zone"),
    [
        ("Asia/Seoul", "Asia/Seoul"),
        (":Europe/Berlin", "Europe/Berlin"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("posix/Asia/Seoul", "Asia/Seoul"),
        ("UTC+9", "-09:00"),
        ("Wrong/Zone", "-09:00"),
        ("ROK", "-09:00"),
        ("../etc/passwd", "-09:00"),
    ],
)
def test_the_zone_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, named: str, zone: str) -> None:
    monkeypatch.setenv("TZ", named)
    monkeypatch.setattr("tracker.machine._offset", lambda: "-09:00")
    assert local_zone() == zone


def test_without_a_name_there_is_still_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ")
    assert local_zone()


@given(
    st.builds(
        "{}{}{}:{:02}:{:02}".format,
        st.sampled_from(["AAA", "<+03>", "UTC"]), st.sampled_from("+-"), st.integers(0, 24), st.integers(0, 59), st.integers(0, 59),
    )
)  # fmt: skip
def test_whatever_the_environment_says_is_a_zone_or_refused(named: str) -> None:
    before = os.environ["TZ"]
    try:
        os.environ["TZ"] = named
        time.tzset()
        with suppress(BadValue):
            assert re.fullmatch(r"[+-]\d\d:\d\d", local_zone())
    finally:
        os.environ["TZ"] = before
        time.tzset()
