"""Legal forms of companies, which people write or leave out: (주)다온소프트 and 다온소프트 are one company."""

from __future__ import annotations

# Said before a name or after it, with or without a space.
BEFORE = (
    "(주)", "（주）", "㈜", "주식회사", "(유)", "유한회사", "유한책임회사",
    "株式会社", "(株)", "（株）", "㈱", "有限会社", "合同会社",
)  # fmt: skip
# Said after a name and a space or comma, with or without a full stop at their end.
_AFTER = frozenset({
    "inc", "incorporated", "ltd", "limited", "llc", "llp", "plc", "corp", "corporation", "co", "gmbh", "ag", "se", "kg",
    "s.a", "sa", "s.r.l", "s.rl", "sr.l", "srl", "b.v", "bv", "pty", "oy", "ab", "a/s", "aps",
})  # fmt: skip


def without_legal_form(company: str) -> str:
    """The company without its legal forms at either end; as it is where nothing else is left."""
    left = company.strip(" ,")
    while left and (shorter := _without_one(left)) != left:
        left = shorter.strip(" ,")
    return left or company


def _without_one(company: str) -> str:
    """The company without the legal form before it, or after it."""
    if company.startswith(BEFORE):
        return next(company.removeprefix(form) for form in BEFORE if company.startswith(form))
    if company.endswith(BEFORE):
        return next(company.removesuffix(form) for form in BEFORE if company.endswith(form))
    name, _, last = company.replace(",", " ").rpartition(" ")
    return company[: len(name)] if name and last.removesuffix(".").lower() in _AFTER else company
