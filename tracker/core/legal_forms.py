"""Legal forms of companies, which people write or leave out: (주)다온소프트 and 다온소프트 are one company."""

from __future__ import annotations

# Said before a name or after it, with or without a space.
BEFORE = (
    "(주)", "（주）", "㈜", "주식회사", "(유)", "（유）", "유한회사", "유한책임회사", "(합)", "합자회사", "합명회사", "(사)", "㈔", "사단법인", "(재)", "재단법인",
    "株式会社", "(株)", "（株）", "㈱", "有限会社", "(有)", "（有）", "㈲", "合同会社", "(同)", "（同）", "合資会社", "一般社団法人", "公益社団法人", "社団法人",
    "一般財団法人", "公益財団法人", "財団法人",
)  # fmt: skip
# Said after a name and a space or comma, without their full stops and slashes.
_AFTER = frozenset({
    "inc", "incorporated", "ltd", "limited", "private limited", "llc", "llp", "lp", "plc", "pbc", "corp", "corporation", "co", "pty", "pte", "pvt",
    "gmbh", "ggmbh", "ag", "se", "kg", "kgaa", "ohg", "ug", "ev", "sa", "sas", "sasu", "sarl", "srl", "spa", "sl", "slu", "bv", "nv", "oy", "oyj",
    "ab", "as", "asa", "aps", "oü", "kft", "doo", "sro", "sp z oo", "ltda", "kk", "gk",
})  # fmt: skip
_MOST_WORDS, _AROUND = 3, " ,&"


def without_legal_form(company: str) -> str:
    """The company without its legal forms at either end; as it is where nothing else is left."""
    left = company.strip(" ,")
    while left and (shorter := _without_one(left)) != left:
        left = shorter.strip(_AROUND)
    return left or company


def _without_one(company: str) -> str:
    """The company without the legal form before it, or after it."""
    if company.startswith(BEFORE):
        return next(company.removeprefix(form) for form in BEFORE if company.startswith(form))
    if company.endswith(BEFORE):
        return next(company.removesuffix(form) for form in BEFORE if company.endswith(form))
    words = company.replace(",", " ").split(" ")
    for count in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        form = " ".join(words[-count:]).replace(".", "").replace("/", "").lower()
        if form in _AFTER and any(words[:-count]):
            return company[: -len(" ".join(words[-count:]))]
    return company
