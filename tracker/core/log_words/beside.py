"""What Korean and Japanese say beside an event in figures: sums of money, counts of people, places in a queue.

They are kept as a remark, and none is a day. What English says of them by the order of its words is in `measures`.
"""

import re

_END = "(?=[ ,.]|$)"
_PAY = "연봉|기본급|월급|급여|처우|年収|年俸|給与|月給|基本給"
_OFFERED = "제안|제시|오퍼|최종합격|최합|内定|オファー|提示"
# What a text that speaks of an offer has; of others no sum is taken.
_OF_OFFERS = f"{_PAY}|{_OFFERED}|최종|합격|수락|협상|네고|条件|承諾|交渉"
# What befell so many is nothing of yours: 지원자 40명 탈락.
_BEFELL = (
    "(?! ?(?:이|은|중)? ?(?:지원|응시|탈락|불합|합격|통과|붙|떨어|뽑|선발|채용|応募|合格|不合格|通過|受か|落ち|落と|"
    "内定))"
)
_PARTICLE = "(?:이에요|이래|이라고|정도|으로|로|에|까지|を|に|で|まで)?"
_SUM = r"\d[\d,.]*(?: ?[천백만억千百万億](?: ?\d+)?)* ?(?:만 ?원|원|만|억|천|万円|億円|円|万|億)(?: ?\d+[천백])?"
# A sum without its unit, which is no year where an offer alone stands before it.
_BARE, _NO_YEAR = r"\d{3,5}|\d{1,2},\d{3}", r"[3-9]\d{3}|\d{1,2},\d{3}"
_MONEY = (
    rf"(?<![^ :])(?:(?P<of_sum>{_PAY})[은는이가をはが]? ?)?{_SUM}{_PARTICLE}{_END}"
    rf"|(?P<pay>{_PAY})(?P<of>[은는이가をはが]?) ?(?P<bare>{_BARE}){_PARTICLE}{_END}"
    rf"|(?P<offer>{_OFFERED})(?P<with>[은는이가をはが]?) ?(?P<sum>{_NO_YEAR}){_PARTICLE}{_END}"
)
_PEOPLE = (
    rf"(?:(?:면접관|실무진|임원진?|팀원|지원자|응시자|인원|面接官|学生|社員)[은는이가はが]? ?\d?|"
    rf"(?<!\S))(?:\d ?[명人名]|[한두세네] ?명)(?:이서|이었음|이었어요|이랑|과|하고|で|でした)?{_END}{_BEFELL}"
)
_QUEUE = (
    rf"(?P<queue>예비|補欠)(?:번호| ?합격자?|合格|순위)?[はは은는]? ?\d{{1,3}} ?[번순位番](?:위|째|目)?(?:으로|로|"
    rf"で)?{_END}"
)


def set_apart(text: str) -> tuple[str, list[str]]:
    """The text without the figures beside an event, and these as they were written."""
    if text.isascii() or not any(map(str.isdigit, text)):
        return text, []
    remarks: list[str] = []

    def take(found: re.Match[str]) -> str:
        remarks.append(found[0].strip(" ,"))
        said = found.groupdict()
        return f"{said.get('of_sum') or said.get('pay') or said.get('offer') or said.get('queue') or ''} "

    if re.search(_OF_OFFERS, text):
        text = re.sub(_MONEY, take, text)
    text = re.sub(_QUEUE, take, text)
    return re.sub(_PEOPLE, take, text), remarks
