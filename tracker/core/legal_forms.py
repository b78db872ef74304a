"""Legal forms of companies, which people write or leave out: (주)다온소프트 and 다온소프트 are one company."""

from __future__ import annotations

import re

BEFORE = (
    "(주)",
    "（주）",
    "㈜",
    "주식회사",
    "(유)",
    "유한회사",
    "유한책임회사",
    "株式会社",
    "(株)",
    "（株）",
    "㈱",
    "有限会社",
    "合同会社",
)
_BEFORE_OR_AFTER = "|".join(map(re.escape, BEFORE))
_AFTER = r"inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|gmbh|ag|se|kg|s\.?a|s\.?r\.?l|b\.?v|pty|oy|ab|a/s|aps"
_FORMS = re.compile(
    rf"^\s*(?:{_BEFORE_OR_AFTER})\s*|\s*(?:{_BEFORE_OR_AFTER})\s*$|[\s,]+(?:{_AFTER})\.?\s*$", re.IGNORECASE
)


def without_legal_form(company: str) -> str:
    """The company without its legal forms at either end; as it is where nothing else is left."""
    before = ""
    left = company
    while left != before:
        before, left = left, _FORMS.sub("", left)
    return left.strip(" ,") or company
