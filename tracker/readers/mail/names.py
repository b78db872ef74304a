"""Who a mail is from and about: names of companies in all their forms, roles, job numbers, and what systems send."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from tracker.core.legal_forms import without_legal_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracker.readers.mail.letters import Address
    from tracker.readers.mail.message import Mail

# Domains, by a label, where people have their own mail.
_PERSONAL = frozenset(
    ["gmail", "googlemail", "naver", "daum", "hanmail", "outlook", "hotmail", "live", "yahoo", "icloud", "me", "proton", "protonmail"]
)  # fmt: skip
# Domains, by a label, whose mails are of many employers.
_SYSTEMS = frozenset(
    [
        "greenhouse-mail",
        "greenhouse",
        "lever",
        "ashbyhq",
        "myworkday",
        "myworkdayjobs",
        "workday",
        "smartrecruiters",
        "icims",
        "workablemail",
        "workable",
        "hrmos",
        "snar",
        "hito-link",
        "axol",
        "greetinghr",
        "greetingats",
        "taleo",
        "jobvite",
        "bamboohr",
        "recruitee",
        "teamtailor",
        "breezy",
        "successfactors",
        "wantedly",
        "wanted",
        "saramin",
        "jobkorea",
        "linkedin",
        "indeed",
        "glassdoor",
        "ninehire",
        "rememberapp",
        "jumpit",
        "programmers",
        "hackerrank",
        "codility",
        "codesignal",
        "calendly",
        "goodtime",
        "mynavi",
        "rikunabi",
        "doda",
        "bizreach",
        "green-japan",
        "herp",
        "talentio",
        "jobcan",
        "personio",
        "rippling",
        "gem",
        "dover",
        "eightfold",
        "avature",
        "phenom",
        "comeet",
        "pinpointhq",
        "applytojob",
        "ziprecruiter",
        "roundhr",
        "flex",
        "catch",
        "incruit",
        "roundhr",
        "jasoseol",
        "superookie",
        "google",
        "microsoft",
        "zoom",
    ]
)
_GENERAL = frozenset(
    [
        "mail",
        "mails",
        "email",
        "us",
        "eu",
        "kr",
        "jp",
        "www",
        "talent",
        "careers",
        "career",
        "jobs",
        "job",
        "hr",
        "recruit",
        "recruiting",
        "recruitment",
        "hiring",
        "hire",
        "mypage",
        "my",
        "noreply",
        "no-reply",
        "notifications",
        "notification",
        "notify",
        "bounce",
        "news",
        "info",
        "apply",
        "people",
        "com",
        "net",
        "org",
        "co",
        "io",
        "app",
        "dev",
        "ai",
        "example",
        "inc",
        "team",
        "corp",
        "group",
        "global",
        "tech",
        "labs",
        "lab",
        "data",
        "health",
        "systems",
        "software",
        "studio",
        "works",
        "digital",
        "solutions",
        "consulting",
        "entry",
        "saiyo",
        "jinji",
        "ac",
        "ne",
        "or",
        "go",
    ]
)
_TEAM = (
    r"recruiting coordinator|recruiting team|recruitment team|recruiting|recruitment|recruiters?|careers?|hiring team|"
    r"hiring manager|hiring|talent acquisition(?: team)?|talent partner|head of talent|talent team|talent|"
    r"people operations|people team|people ops|people|human resources|hr team|hr|jobs|referrals|team|no-?reply|"
    r"notifications?|applications?|candidate experience|채용 ?담당자?|채용 ?팀|채용 ?공식|채용 ?(?:센터|사무국|과)|채용|인사 ?담당자?|인사 ?(?:팀|과|부|실)|총무 ?(?:팀|과|부)|경영지원 ?(?:팀|실)|"
    r"인사|피플 ?팀|피플|인재영입 ?팀|인재 ?팀|컬처 ?팀|리크루팅 ?팀|리크루터|人材|採用 ?ご?担当者?様?|採用 ?チーム|"
    r"採用 ?事務局|採用 ?マイページ|採用 ?センター|採用 ?グループ|採用 ?窓口|新卒採用|中途採用|採用|人事 ?担当者?|"
    r"人事[部課係室]|総務[部課]|職員課|人事|応募管理|事務局|担当|転職エージェント|人材紹介会社|人材紹介|헤드헌팅사|헤드헌팅|서치펌"
)
_TEAM_WORDS = re.compile(rf"(?i)(?<![a-z])(?:the |at |@ |of |from |via )?(?:{_TEAM})(?![a-z])(?: at| @| of)?")
_BRACKETS = re.compile(r"^\s*(?:(?:re|fwd?|fw)\s*:\s*)*[\[【〔［(]([^\]】〕］)]{1,60})[\]】〕］)]", re.IGNORECASE)
_BRACKETS_LAST = re.compile(r"【([^】]{1,60})】\s*$")
_AT = re.compile(
    r"(?:\bat|\bto|\bwith|\bfrom|\bjoin(?:ing)?) +((?:[A-Z0-9][\w&.'’-]*)(?: +(?:& +|of +|"
    r"and +)?[A-Z0-9][\w&.'’-]*){0,4})"
)
_SENT_TO = re.compile(
    r"(?:sent|submitted|applied|applying|application) to ((?:[A-Z0-9][\w&.'’-]*)(?: (?:& |of |"
    r"and )?[A-Z0-9][\w&.'’-]*){0,4})$"
)
_OURS = "저희|우리|귀사|당사|해당|그쪽|거기|지금|현재|弊社|当社|貴社|御社|うち|会社|自社|先方|今の"
_HEADS_KO = "소장|대표|부장|팀장|원장|이사|실장|사장|인사팀|인사과|인사부|채용팀|채용담당자?"
# For whom somebody writes, who is looked for, and to whom you write.
_FOR = re.compile(
    r"(?:\bwork for|on behalf of|\bclients?,|\bclient|\b(?:retained|instructed|engaged|mandated|asked) by|"
    r"\bacting for|"
    r"\b(?:[Cc][Ee][Oo]|[Cc][Tt][Oo]|[Ff]ounder) of) ((?:[A-Z0-9][\w&.'’-]*)(?: (?:& )?[A-Z0-9][\w&.'’-]*){0,3})|"
    r"(?<![\w.&'’-])(?<!\w )((?!(?:We|I|They|My|Our|The|This|Your|You|Here|It|There|And|But)\b)[A-Z0-9][\w&.'’-]{0,30}(?: (?:& )?[A-Z0-9][\w&.'’-]{0,30}){0,3}) "
    r"(?:[^.,\n]{0,90}? )?(?:is|are) (?:now |currently |actively |also )?(?:looking for|hiring|seeking|recruiting|searching for)|"
    r"([^\s()（）]{2,20}?)(?: (?:[^\s.]{1,12} )?(?:조직|팀|본부|사업부|부문|연구소))?에서 [^\n.]{2,30}?(?:찾고|모집|"
    r"채용하|모시고|구하)|([^\s()（）]{2,20})의 (?:부탁|의뢰|요청)으로|"
    r"([^\s、。,（(]{2,20}?)(?:様|さま)?(?:に頼まれ|(?:より|から)の?(?:ご)?依頼)|"
    r"우리 (?:회사 )?([^\s]{2,20}?)에(?:서)? |"
    rf"(?<![^\s,.])(?!{_OURS})([^\s,.]{{2,20}}) (?:[가-힣]{{1,3}} )?(?:{_HEADS_KO})님?(?:에게|께|한테)|"
    rf"(?:^|[、。\s])(?!{_OURS})([^\s、。,（(]{{2,20}})(?:（[^）]{{1,20}}）)?の(?:リファラル|人事|採用|社員紹介|社長|部長)|"
    r"([가-힣A-Za-z0-9&]{2,20})(?:에서|에|의)? [^\n.,]{2,20}? (?:자리|포지션|직무)에? [^\n.,]{0,12}추천|"
    r"([^\s、。]{2,20}?)の[^\s、。の]{2,20}の?(?:枠|ポジション|職|席)に[^、。\n]{0,12}推薦"
)
_ADDRESSED = re.compile(
    r"^[^\S\n]*(?:Dear )?([^\n,]{2,30}?)[^\S\n]*(?:채용 ?(?:팀|담당)|인사 ?(?:팀|담당)|採用|人事|御中|"
    r"(?:Hiring|Recruiting|Recruitment|Talent) [Tt]eam)",
    re.MULTILINE,
)
_LABELLED = re.compile(
    r"(?:(?:지원 ?회사|회사 ?명|회사|기업 ?명|기업|지원 ?기업|会社名|企業名|応募企業|応募先|company|employer)\s*[:：]"
    r"|(?:\A|\n)[ \t]*(?:회사명|기업명|会社名|企業名|応募企業)[ \t]+)[ \t]*([^\n/|]{1,60})",
    re.IGNORECASE,
)
_OF_COMPANY = re.compile(
    r"((?:\([주유]\)|㈜|주식회사)?\s*[가-힣A-Za-z0-9&.]{2,30})의\s+[^\n]{2,40}?(?:포지션|공고|채용|직무)"
)
_JA_COMPANY = re.compile(
    r"((?:株式会社|合同会社|有限会社|㈱)\s*[^\s「『、。,（(／/のでへにをはが|｜:：]{1,25}?(?=より|から|様|さま|[^\w・ー＆&]|[のでへにをはが]|$)|"
    r"[^\s「『【】、。,（(／/をはがでへに|｜:：]{1,25}(?:株式会社|㈱))"
)
# How somebody introduces himself: 안녕하세요, COMPANY NAME입니다; COMPANYのNAMEと申します.
_INTRODUCED = re.compile(
    r"안녕하(?:세요|십니까)[.,!]?\s+([^\s,.]{2,20}?)(?:에서|의)?\s[^\n.,]{2,30}(?:입니다|라고 합니다)|"
    r"([^\s、。,（(]{2,25})の[^\s、。]{1,10}(?:と申します|でございます)"
)
# A name that stands alone: of somebody who writes, not of a company.
_PERSON = re.compile(
    r"[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원][가-힣]{2}"
    r"(?: ?(?:교수|박사|선배|님|소장|원장|팀장|대리|과장|이사|대표))?(?:님|드림)?|[一-龥]{1,3}[ 　][一-龥ぁ-んァ-ヶ]{1,4}"
)
_CAPITALS = re.compile(r"[A-Z][\w'’-]*(?: (?:(?:&|of|and) )?[A-Z][\w'’-]*){0,4}")
_ROLE_LABELLED = re.compile(
    r"(?:지원 ?포지션|포지션(?:명)?|지원 ?분야|지원 ?직무|모집 ?분야|직무|공고(?:명)?|職種|応募職種|ポジション|"
    r"募集職種|求人(?:名)?|role|position|job title|job)\s*[:：]\s*([^\n|]{2,80})",
    re.IGNORECASE,
)
_ROLE_EN = (
    re.compile(r"(?:needs?|looking for|hiring|seeking|search(?:ing)? for|recruit|recruiting|find|appoint|(?:requirement|opening|vacancy) for)"
               r"(?: for)?(?: an?| their| our| the| its| his| her)?(?: next| first| new| experienced)? "
               r"([A-Z][\w/+#.&’'-]*(?: (?:of |and |& )?[A-Z][\w/+#&’'-]*){1,5})"),
    re.compile(r"(?:\bneeds?|looking for|hiring|seeking|searching for|recruiting) (?:for )?(?:an?|their|our|the|"
               r"one)? ?((?:[A-Z]?[a-z/+#-]+ ){1,3}(?:engineer|developer|designer|manager|analyst|scientist|writer|"
               r"architect|researcher|planner|editor|lead))\b"),
    re.compile(r"(?:application (?:for|to)|applying (?:for|to)|applied (?:for|to)|referred (?:for|to)|interest in|"
               r"forward for|interview for|role of|position of|exercise for|assessment for|regarding|about|"
               r"for)\s+(?:the |our |a |an )?(?:role of |position of )?((?:[A-Z][\w/+#.&’'-]*)(?:[ ,]+(?:of |and |& |"
               r"- |– )?(?:\(?[A-Z0-9][\w/+#.&’'-]*\)?)){0,6})"),
    re.compile(r"(?:the|our|a|an)\s+((?:[A-Z][\w/+#.&’'-]*)(?:[ ,]+(?:of |and |"
               r"& )?[A-Z0-9][\w/+#.&’'-]*){0,6})\s+(?:role|position|opening|job|opportunity|vacancy|team)"),
    re.compile(r"^((?:[A-Z][\w/+#.&’'-]*)(?:[ ,]+(?:of |and |& )?[A-Z0-9][\w/+#.&’'-]*){0,5})\s+(?:at|[-–|@])\s+[A-Z]", re.MULTILINE),
)  # fmt: skip
_ROLE_KO = (
    re.compile(r"에서 ([^\n.,]{2,25}?)(?:을|를) ?(?:급히 |새로 |함께할 )?(?:찾고|모집|채용|구하고|모시고|뽑)"),
    re.compile(r"(?:를|을) ([가-힣A-Za-z0-9+#/ ]{2,20}?)(?:으로|로) ?(?:추천|영입|모시)"),
    re.compile(r"귀사의 ([^\n.,]{2,25}?) (?:공고|포지션|채용|직무)"),
    re.compile(r"\[([^\[\]\n]{2,40})\]\s*(?:포지션|직무|채용|공고|지원)"),
    re.compile(r"(?:에|에서|의) ([가-힣A-Za-z0-9+#/ ]{2,20}?) 자리(?:가|를|에)"),
    re.compile(r"지원서\s*[(（]([^()（）\n]{2,40})[)）]"),
    re.compile(r"([가-힣A-Za-z0-9+#/ ]{2,30}?(?:개발자|엔지니어|디자이너|매니저|기획자|분석가|마케터|사이언티스트|"
               r"애널리스트|프로그래머|큐레이터|아키텍트|리더|인턴|연구원|운영자?|담당자|컨설턴트|PM|PO|QA|DBA|"
               r"SRE))(?:\s|로|에|[()]|직무|포지션|채용|,|$)"),
    re.compile(r"([가-힣A-Za-z0-9+#/. ]{2,30}?)\s*(?:포지션|직무|부문)(?:에|의|으로|\s)"),
)  # fmt: skip
_ROLE_JA = (
    re.compile(r"([A-Za-z0-9ァ-ヶー一-龥・/]{2,30}?)(?:の?ポジション|のポスト|の枠|として)"),
    re.compile(r"((?:(?!採用|人事)[A-Za-zァ-ヶー一-龥]){2,20}担当)(?:の方|者|を|として)"),
    re.compile(r"[「『]([^」』\n]{2,40})[」』]\s*(?:へ|に|の|職|ポジション|求人|募集)"),
    re.compile(r"([ァ-ヶー一-龥A-Za-z0-9+#/・]{2,30}?)職(?:へ|に|の|と|で|を|、|。)"),
    re.compile(r"([ァ-ヶーA-Za-z0-9+#/・]{2,30}?(?:エンジニア|デザイナー|マネージャー|サイエンティスト|アナリスト|"
               r"プログラマー?|アーキテクト|ライター|ディレクター|コンサルタント|プランナー|営業|事務))"),
)  # fmt: skip
_NUMBER = re.compile(
    r"\b(?:[A-Z]{1,5}[-_]?\d{3,9}|\d{2,4}-\d{4,9})\b|(?i:\breq(?:uisition)?(?: id)?[ .#:]*)(\d{3,9})\b"
)
_LETTER = "[\uac00-\ud7a3\u3041-\u30ff\u4e00-\u9fff]"
# What may stand right behind the name of a company in Korean and Japanese without being a part of it.
_BEHIND = (
    r"(?:은|는|이|가|을|를|의|에서|에|와|과|로|으로|도|입니다|이다|인사|채용|피플|팀|드림|측|담당|리크루|주식회사|"
    r"이며|이고|께|에게|라는|[님]|の|は|が|を|に|で|と|へ|より|から|様|御中|株式会社|採用|人事|です|ほか|にて|社|、|職員|総務|本社|支社|新卒|中途|役所|총무|본사|경영지원)"
)
_LATIN_FORMS = re.compile(r"(?i)[\s,]+(?:inc|ltd|llc|corp|co|limited|corporation|gmbh|plc|k\.k|pte|ag)\.?$")
_COMMON_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "our",
        "your",
        "team",
        "health",
        "labs",
        "data",
        "systems",
        "analytics",
        "group",
        "global",
        "tech",
        "software",
        "studio",
        "digital",
        "solutions",
    ]
)


class Sender(NamedTuple):
    """What a mail says of where it is from: names of companies, labels of domains, and whether a system sent it."""

    names: tuple[str, ...]
    labels: frozenset[str]
    is_system: bool


@lru_cache(10_000)
def folded(text: str) -> str:
    """The form in which names are compared: one width, small letters, no legal form, no spaces or signs."""
    plain = without_legal_form(normalize("NFKC", text)).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def labels(address: Address) -> frozenset[str]:
    """The labels of a domain that may be a name; of a system, what stands before the @ too."""
    parts = [part for part in address.domain.split(".")[:-1] if part]
    found = {part for part in parts if part not in _GENERAL and not is_system(part)}
    if is_system(address.domain):
        local = re.split(r"[+.]", address.email.partition("@")[0])[0]
        found |= {local} - _GENERAL
    return frozenset(found)


def is_system(domain: str) -> bool:
    """Whether a domain sends for many employers, or for people."""
    return bool((_SYSTEMS | _PERSONAL).intersection(domain.split(".")))


def is_personal(domain: str) -> bool:
    """Whether people have their own mail at a domain."""
    return bool(_PERSONAL.intersection(domain.split(".")))


def domain_of(host: str) -> str:
    """The domain by which mails and pages of one employer are compared: without www, careers and the like."""
    parts = host.lower().split(".")
    while len(parts) > 2 and parts[0] in _GENERAL:  # a name and its top
        parts = parts[1:]
    return ".".join(parts)


def display_name(name: str) -> str:
    """The company in a display name, "" where only a team or a person is named."""
    text = _TEAM_WORDS.sub(" ", name.replace("|", ",").replace("(", ",").replace(")", ","))
    parts = [part.strip(" ,-–·/|") for part in re.split(r",| [-–|/] ", text)]
    return max((part for part in parts if part), key=len, default="")


def bracketed(subject: str) -> str:
    """The company in the brackets that a subject begins or ends with."""
    found = _BRACKETS.match(subject) or _BRACKETS_LAST.search(subject)
    return _TEAM_WORDS.sub("", found[1]).strip() if found else ""


def companies(mail: Mail) -> Iterator[str]:
    """The companies that a mail about a new application may be of, the likeliest first."""
    text = f"{mail.subject}\n{mail.text[:4_000]}"
    yield from (_trimmed(found[1]) for found in _LABELLED.finditer(text))
    yield from (_trimmed(next(filter(None, found.groups()))) for found in _FOR.finditer(text))
    yield from (_trimmed(found[1] or found[2]) for found in _INTRODUCED.finditer(text))
    name = "" if _PERSON.fullmatch(mail.sender.name.strip()) else display_name(mail.sender.name)
    is_of_system = is_system(mail.sender.domain)
    if (found := bracketed(mail.subject)) and not re.search(
        r"광고|重要|お知らせ|ご案内|안내|공지|필독|알림|제안|지원|포지션|긴급|모집|응답|회신|スカウト|至急|応募|求人|"
        r"相談|連絡|限定|様|特別|非公開|件$",
        found,
    ):
        yield _trimmed(found)
    yield from (_trimmed(found[1]) for found in _OF_COMPANY.finditer(mail.text))
    yield from (_trimmed(found[1]) for found in _JA_COMPANY.finditer(text))
    yield from (_trimmed(found[1]) for found in _SENT_TO.finditer(mail.subject))
    yield from _as_in_domain(mail, text)
    own = {_trimmed(found[1]) for found in _AT.finditer(text)}
    if name and (is_of_system or any(_is_same(name, one) for one in own) or not own):
        yield name
    yield from (one for one in (_trimmed(found[1]) for found in _AT.finditer(text)) if not _is_role(one))
    if name:
        yield name


def _as_in_domain(mail: Mail, text: str) -> Iterator[str]:
    """Names in a text that the sender's own domain is spelled like."""
    own = {label.replace("-", "") for label in labels(mail.sender)} if not is_system(mail.sender.domain) else set()
    for found in _CAPITALS.finditer(text):
        spelled = folded(found[0].replace("&", "and"))
        if any(len(label) >= _LONG_ENOUGH and spelled.startswith(label) for label in own):
            yield _trimmed(found[0])


_LONG_ENOUGH = 5


def addressed(mail: Mail) -> str:
    """The company that a mail of yours is to, "" where only an address is known."""
    found = _ADDRESSED.search(mail.text[:500])
    found = found or _JA_COMPANY.search(mail.text[:100])
    names = [_trimmed(found[1])] if found else []
    names += [display_name(one.name) for one in mail.receivers]
    return next((one for one in names if one), "")


def roles(mail: Mail) -> Iterator[str]:
    """The roles that a mail names, the likeliest first."""
    text = f"{mail.subject}\n{mail.text[:4_000]}"
    patterns = [_ROLE_LABELLED]
    if re.search("[\uac00-\ud7a3]", text):
        patterns += _ROLE_KO
    elif re.search("[\u3041-\u30ff]", text):
        patterns += _ROLE_JA
    patterns += _ROLE_EN
    for pattern in patterns:
        for found in pattern.finditer(text):
            if role := _role(found[1]):
                yield role


def job_numbers(text: str) -> frozenset[str]:
    """The numbers of jobs that are named."""
    return frozenset((found[1] or found[0]).upper() for found in _NUMBER.finditer(text))


@cache
def name_pattern(name: str) -> re.Pattern[str]:
    """What finds a whole name of a company in a text that is folded by NFKC and in small letters."""
    plain = normalize("NFKC", without_legal_form(normalize("NFKC", name))).casefold().strip()
    spaced = r"\s*".join(re.escape(word) for word in plain.split())
    before = (
        r"(?<![a-z0-9])"
        if plain[:1].isascii()
        else f"(?<!{_LETTER})(?<!\\w)|(?<=会社)|(?<=法人)|(?<=회사)|(?<=법인)|(?<=\\))"
    )
    after = r"(?![a-z0-9])" if plain[-1:].isascii() else f"(?!{_LETTER}|\\w)|(?={_BEHIND})"
    return re.compile(f"(?:{before}){spaced}(?:{after})")


_GROUPS = re.compile(
    r"\s*(?:ホールディングス|グループ|hd|홀딩스|그룹|(?<=[a-z0-9 ])holdings|(?<=[a-z0-9 ])group)$", re.IGNORECASE
)


def short_name(name: str) -> str:
    """The name without what groups are called, or the first word of several, where it tells the company apart; else ""."""
    plain = without_legal_form(normalize("NFKC", name))
    if (alone := _GROUPS.sub("", plain).strip()) != plain and len(alone) > 1:
        return alone.casefold()
    words = plain.split()
    first = words[0].casefold() if len(words) > 1 else ""
    return first if len(first) > 4 and first not in _COMMON_WORDS and first not in _GENERAL else ""


def _trimmed(text: str) -> str:
    text = text.split(". ", maxsplit=1)[0]
    text = _LATIN_FORMS.sub("", _TEAM_WORDS.sub(" ", text).strip(" \t,.:;-–!?。、'’\"”“の")).strip(" ,.")
    text = " ".join(text.split())
    return text.strip("()（）")[:100] if text.count("(") != text.count(")") else text[:100]


def _is_same(one: str, other: str) -> bool:
    a, b = folded(one), folded(other)
    return bool(a and b) and (a.startswith(b) or b.startswith(a))


def _is_role(text: str) -> bool:
    return bool(re.search(r"(?i)engineer|developer|designer|manager|analyst|scientist|writer|home|portal|monday|"
                          r"tuesday|wednesday|thursday|friday|january|february|march|april|june|july|august|september|"
                          r"october|november|december", text))  # fmt: skip


_NO_ROLE = re.compile(
    r"(?i)^(?:you|your|the|our|this|we|i|us|application|job|jobs|interview|team|candidate|monday|tuesday|wednesday|"
    r"thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|talent|dear|hi|hello|thank|thanks|re|fwd|update|good|next|reminder)\b"
)


def _role(text: str) -> str:
    text = text.split(". ", maxsplit=1)[0]
    role = re.split(r"\s+(?:at|with|in|position|role|opening|job)\s+(?=[A-Z])|\s[-–|]\s|\s\((?:Req|JR|R-|#|ID)", text)[
        0
    ]
    role = re.sub(
        r"\s*(?:role|position|opening|job|포지션|직무|職)$",
        "",
        role.strip(" \t,.:;-–[]()（）「」『』\"'"),
        flags=re.IGNORECASE,
    )
    return role[:100] if len(role) > 1 and not _NO_ROLE.match(role) else ""


_SAME_WORDS: tuple[tuple[str, ...], ...] = (
    ("backend", "back-end", "back end", "백엔드", "백앤드", "バックエンド"), ("frontend", "front-end", "front end", "프론트엔드", "프런트엔드", "프론트앤드", "フロントエンド"),
    ("fullstack", "full-stack", "full stack", "풀스택", "フルスタック"), ("data", "데이터", "データ"),
    ("machine learning", "ml", "머신러닝", "기계학습", "機械学習"), ("infrastructure", "infra", "인프라", "インフラ"), ("server", "서버", "サーバー", "サーバ", "サーバーサイド"),
    ("scientist", "사이언티스트", "サイエンティスト"), ("analyst", "애널리스트", "분석가", "アナリスト"),
    ("android", "안드로이드"), ("ios",), ("mobile", "모바일", "モバイル"), ("security", "보안", "セキュリティ"),
    ("product", "프로덕트", "プロダクト"), ("platform", "플랫폼", "プラットフォーム"), ("embedded", "임베디드", "組み込み", "組込み"),
    ("devops", "데브옵스"), ("sre", "site reliability"), ("qa", "quality assurance", "품질"), ("cloud", "클라우드", "クラウド"),
    ("web", "웹", "ウェブ"), ("game", "게임", "ゲーム"), ("design", "designer", "디자이너", "デザイナー"), ("marketing", "marketer", "마케터", "마케팅", "マーケティング"),
    ("manager", "매니저", "マネージャー"), ("writer", "라이터", "ライター"), ("technical", "테크니컬", "テクニカル"), ("sales", "영업", "営業"),
    ("research", "researcher", "연구원", "リサーチ", "リサーチャー"), ("intern", "인턴", "インターン"), ("senior", "시니어", "シニア", "sr"), ("junior", "주니어", "ジュニア", "jr"),
    ("lead", "리드", "リード"), ("staff", "스태프", "スタッフ"), ("principal", "프린시펄"), ("ai", "인공지능", "人工知能"), ("system", "systems", "시스템", "システム"),
    ("network", "네트워크", "ネットワーク"), ("business", "비즈니스", "ビジネス"), ("analytics", "애널리틱스"), ("planner", "기획자", "기획", "企画", "プランナー"),
    ("", "engineer", "engineering", "developer", "development", "엔지니어", "개발자", "개발", "エンジニア", "開発", "開発者", "software", "소프트웨어", "ソフトウェア", "담당자", "담당", "担当", "職"),
)  # fmt: skip
_MEANING = {word: group[0] for group in _SAME_WORDS for word in group if word}
_WORDS = re.compile(
    "|".join(
        sorted(
            (rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word.isascii() else re.escape(word) for word in _MEANING),
            key=len,
            reverse=True,
        )
    )
)
_OTHER = re.compile(r"[a-z0-9+#]{2,}|[\uac00-\ud7a3\u30a1-\u30ff\u4e00-\u9fff]{2,}")


def role_words(text: str) -> frozenset[str]:
    """What tells a role from others, in one language: seniority and field, without what all of them are called."""
    plain = normalize("NFKC", text).casefold()
    known = {_MEANING[found[0]] for found in _WORDS.finditer(plain)} - {""}
    return frozenset(known | set(_OTHER.findall(_WORDS.sub(" ", plain))))


def names_role(role: str, text: str) -> bool:
    """Whether a text that is folded by NFKC and in small letters names a role, in whatever language."""
    plain = normalize("NFKC", role).casefold()
    if plain in text:
        return True
    wanted = role_words(role)
    return bool(wanted) and wanted <= role_words(text)


def all_names(texts: Iterable[str]) -> str:
    """Texts in the form in which names are looked up."""
    return normalize("NFKC", "\n".join(texts)).casefold()
