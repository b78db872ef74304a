"""A sentence → the form in which its words are looked up: one width, no contractions, and what is only polite left out.

The words of the tables are brought to the same form, so a stem stands there once for all its degrees of politeness.
"""

from __future__ import annotations

import re
from unicodedata import normalize

# What is replaced, in this order.
_EN = (
    (r"\bcan[’'`]t\b|\bcannot\b", "can not"),
    (r"\bwon[’'`]t\b", "will not"),
    (r"\bshan[’'`]t\b", "shall not"),
    (r"n[’'`]t\b", " not"),
    (r"\blet[’'`]s\b", "let us"),
    (r"[’'`]re\b", " are"),
    (r"[’'`]ve\b", " have"),
    (r"[’'`]ll\b", " will"),
    (r"[’'`]d\b", " would"),
    (r"\bi[’'`]m\b", "i am"),
    (r"\b(it|that|there|here|what|who|how|where)[’'`]s\b", r"\1 is"),
    (r"[‐‑–—]", "-"),
    (r"\s+", " "),
)
# Honorific and humble forms, and "it came to be that": 하셨 → 했, 드립니다 → 합니다, 하게 되었 → 했.
_KO = (
    (r"\s", ""),
    (r"하였", "했"), (r"되었|되셨", "됐"), (r"되어", "돼"), (r"하여", "해"), (r"하셨", "했"), (r"으셨", "었"),
    (r"하시", "하"), (r"되시", "되"), (r"으시", "으"), (r"주시", "주"),
    (r"(?<=[누보오])시(?=[면는고기게니])", ""), (r"하신", "한"), (r"되신", "된"), (r"으신", "은"), (r"주신", "준"),
    (r"하실", "할"), (r"되실", "될"), (r"으실", "을"), (r"주실", "줄"),
    (r"주셨", "줬"), (r"하심", "함"), (r"되심", "됨"), (r"하셔", "해"), (r"되셔", "돼"), (r"주셔", "줘"), (r"하십", "합"), (r"주십", "줍"),
    (r"해드리|드리", "하"), (r"해드릴|드릴", "할"), (r"해드린|드린", "한"), (r"해드립|드립", "합"), (r"해드려|드려", "해"), (r"드렸", "했"),
    (r"게됐", "겠됐"), (r"하겠됐|하기로(?:결정)?했", "했"), (r"겠됐", "게됐"),
)  # fmt: skip
# Prefixes of respect, and humble verbs: ご応募 → 応募, いたします, させていただきます → します.
_JA = (
    (r"\s", ""),
    (r"頂(?=[きけくいこ])", "いただ"), (r"下さ", "くださ"), (r"致し", "いたし"), (r"御(?=[^社中])", "ご"), (r"出来", "でき"), (r"更め", "改め"),
    (r"ご(?=[一-龥ァ-ヶa-z])|お(?=[一-龥])", ""),
    (r"させていただ[きけく]|いたし|申し上げ|させてくださ", "し"), (r"ござい", "あり"), (r"ており", "てい"), (r"存じ", "思い"),
)  # fmt: skip
_TABLES = {
    language: tuple((re.compile(pattern), written) for pattern, written in table)
    for language, table in (("en", _EN), ("ko", _KO), ("ja", _JA))
}


def plain_form(text: str, language: str) -> str:
    """The form in which words are looked up; in Korean and Japanese without spaces, for they are set in many ways."""
    plain = normalize("NFKC", text).casefold()
    for pattern, written in _TABLES[language]:
        plain = pattern.sub(written, plain)
    return plain
