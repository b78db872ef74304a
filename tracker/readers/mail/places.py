"""Where a meeting or a test is: the address to join by, and the place that stands on a line of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.readers.mail.message import Mail

_READ = 20_000  # characters of a mail in which it is looked for
_ADDRESS = re.compile(r"https://[^\s<>\"'（）「」、。)]{4,500}")
# Addresses of calls and of tests, among others of a mail.
_CALL = re.compile(r"meet|zoom|teams|webex|call|interview|room|assess|test")
# A label and what stands behind it, on a line that may begin with a bullet or a number. 住所 and `address` are of the sender.
_LABELLED = re.compile(
    r"(?im)^[^\w\n]{0,6}(?:\d{1,2}[.)] ?)?(?:(?:면접|시험|응시|집합|검사) ?장소|장소|면접 ?위치|"
    r"(?:面接|試験|集合|実施|開催)?場所|(?:面接|試験)?会場|(?:interview |test )?(?:location|venue)|where|"
    r"place)[】\])]? ?[:：] ?(\S[^\n]{1,199})$"
)
_UNSAID = re.compile(r"(?i)추후|미정|별도|追って|未定|別途|tb[acd]\b|to be (?:announced|confirmed)")


def link_of(mail: Mail) -> str:
    """The address of a meeting or a task: of the calendar, else the only one that the mail has; "" where none is."""
    found = [meeting.place for meeting in mail.meetings if meeting.place.startswith("https://")]
    found += dict.fromkeys(_ADDRESS.findall(mail.text[:_READ]))
    calls = [one for one in found if _CALL.search(one)]
    return (calls or (found if len(found) == 1 else [""]))[0].rstrip(".,;")


def place_of(mail: Mail) -> str:
    """The place of the calendar, else the one behind a label like `장소:`; "" where none is, or it is not known yet."""
    found = [meeting.place for meeting in mail.meetings] + _LABELLED.findall(mail.text[:_READ])
    return next((place.strip() for place in found if place and "://" not in place and not _UNSAID.search(place)), "")
