"""Lengths of time in Korean and Japanese: how long something takes, how far it is put off, how long there is to do it.

What English says of them by the order of its words is in `measures`.
"""

import re

# What something takes, and none that is a way from now: 1시간 전, 48時間以内.
_LASTING = (
    "(?:(?P<hours>[0-9]{1,2}|한 ?|두 ?|세 ?)(?:시간|時間)(?: ?(?:(?P<half>반|半)|(?P<minutes>[0-9]{1,2})[분分]))?|"
    "(?P<alone>[0-9]{1,3})[분分](?=間| ?(?:걸|동안|정도|짜리|진행|소요|かか)))間?(?: ?(?:정도|쯤|ほど|くらい|ぐらい|"
    "弱|強))?(?: ?(?:걸림|걸렸음|걸렸다|걸렸어요|소요|동안|짜리|진행|かかった|かかりました))?[,.]?(?= |"
    "$)(?! ?(?:이내|안에|내에?|전|후|뒤|以内|前|後))"
)
_HOURS = {"한": 1, "두": 2, "세": 3}
_MINUTES = "([0-9]{1,3})[분分]間?[,.]?(?= |$)(?! ?(?:이내|안에|내에?|전|후|뒤|以内|前|後))"
_AHEAD_OF = (
    "(?:[0-9]{1,3}|한|두|세|数|十|몇) ?(?:분|시간|分|時間) ?(?:전|일찍|먼저|早く|前)(?:에|に)?"
    "(?: (?:도착함?|도착했음|입실|집합|감|到着|着|着いた|集合))?(?= |$)"
)
_THERE_BY = (
    "(?:오전 |오후 )?[0-9]{1,2}(?::[0-9]{2}|[시時](?: ?(?:반|半|[0-9]{1,2}[분分]))?)(?:까지 ?(?:도착|입실|집합|입장|대기)|"
    "までに ?(?:到着|集合|来社|入室))[^ ]*"
)
# How far something is put off; 3일 is a day of the month but before a verb that says how far.
_IN_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "일주일": 7,
    "한 주": 7,
    "이주일": 14,
    "두 주": 14,
    "一日": 1,
    "一週間": 7,
    "二週間": 14,
}
_DAYS, _MONTHS = ("일", "日", "日間"), ("월", "月")
_FAR = (
    f"(?:^| )(?:(?P<word>{'|'.join(_IN_DAYS)})|(?P<number>[0-9]{{1,2}}) ?(?P<unit>일|주일?|日間?|週間?))"
    "(?: ?(?:정도|쯤|뒤로|앞으로|ほど|くらい|後ろに|前に))?$"
)
_AT_MOST = 10
_BY_SO_FAR = ("미뤄", "미루", "밀", "연기", "연장", "늦", "늘", "당", "앞", "延", "ずれ", "ずら", "後ろ倒し", "前倒し")
_SOONER = ("당", "앞", "前倒し")
# How long there is, by the word that makes a day of it; 3일 and 3日 alone are days of the month.
_TO_DO = {
    "이내": "(일주일|이주일|보름|[0-9]+ ?(?:주|주일|시간)|[0-9]+ ?일(?= ?동안| ?간))(?: ?동안| ?간)?",
    "以内": "([一二1-9]週間|[0-9]+(?:日間|時間))",
}
_AHEAD_OF_DEADLINE = "(?:[0-9]+ ?[^0-9 ]{1,2}|하루|이틀|사흘|일주일|직|直) ?(?:전|前)(?:에|に)?"


def lasting(words: list[str], *, is_alone: bool) -> tuple[int, int]:
    """The minutes that the first words say something takes, and how many words say it: 1시간 반 걸림; 0, 0 for none.

    Minutes alone are a length behind what was done: 1차 봄 50분.
    """
    found = re.match(_LASTING, " ".join(words))
    if not found:
        alone = re.match(_MINUTES, " ".join(words)) if is_alone else None
        return (int(alone[1]), 1) if alone else (0, 0)
    minutes = 30 if found["half"] else int(found["minutes"] or found["alone"] or 0)
    hours = (found["hours"] or "0").strip()
    return 60 * (_HOURS.get(hours) or int(hours)) + minutes, found[0].count(" ") + 1


def ahead_of(words: list[str]) -> int:
    """How many of the first words say how long before something one was there: 10분 전 도착, 1시간 일찍; 0 for none."""
    found = re.match(_AHEAD_OF, " ".join(words))
    return found[0].count(" ") + 1 if found else 0


def there_by(words: list[str]) -> int:
    """How many of the first words say by which hour one has to be there: 13:40까지 입실; 0 for none."""
    found = re.match(_THERE_BY, " ".join(words))
    return found[0].count(" ") + 1 if found else 0


def put_off(words: list[str], verb: str) -> int:
    """The days by which the last words say that something is moved, less than 0 for sooner; these words are taken out.

    0 for none: 하루 미뤄짐, 1週間後ろ倒し.
    """
    found = re.search(_FAR, " ".join(words))
    if not found:
        return 0
    is_days = found["unit"] in _DAYS
    days = _IN_DAYS.get(found["word"] or "") or int(found["number"]) * (1 if is_days else 7)
    is_of_month = " ".join(words)[: found.start()].endswith(_MONTHS)
    if is_days and (is_of_month or days > _AT_MOST or not verb.startswith(_BY_SO_FAR)):
        return 0
    words[:] = " ".join(words)[: found.start()].split()
    return -days if verb.startswith(_SOONER) else days


def time_to_do(words: str) -> str:
    """The words for a due day that words are that say how long there is: 일주일 → 일주일 이내; "" for others."""
    found = ((re.fullmatch(length, words), within) for within, length in _TO_DO.items())
    return next((one[1] + within for one, within in found if one), "")


def is_ahead_of_deadline(words: str) -> bool:
    """Whether words say how long before a deadline something was done: 하루전, 3時間前に."""
    return re.fullmatch(_AHEAD_OF_DEADLINE, words) is not None
