"""What a sheet that nobody knows may mean: a mapping proposed from its headers and values, for a person to judge."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.errors import BadValue
from tracker.core.events import Turn
from tracker.core.log_words import LogWords, read_log_words
from tracker.core.match import fold
from tracker.core.stages import DEFAULT_STAGES, StageType, with_known
from tracker.readers.days import NO_DAY, SOME_DAY, are_numbers, have_circles, looks_like_days, order_of
from tracker.readers.mapping import ABOVE, BOTH, MappedColumn, Mapping
from tracker.readers.row_numbers import numbers_rows
from tracker.readers.status_cells import StatusReader, without_days
from tracker.readers.status_words import whole_words
from tracker.readers.statuses import RESULTS, STATUSES, is_total, plain_status, read_status, senses_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    _Test = Callable[[str], bool]

# What the words inside a header say, in the order in which they are looked for: the first target whose word is there.
# Words of Latin letters are whole words, those of other scripts may be a part of one.
_TEXTS: dict[str, str] = {
    "company": (
        "företag*|arbetsgivare|virksomhed|arbejdsgiver|bedrift|selskap|společnost|zaměstnavatel|организация|"
        "organisatie|organización|organização|compañia|応募先|company|employer|organization|organisation|firm|회사|"
        "회사명|기업|기업명|업체|会社|会社名|企業|企業名|公司|企业|单位|firma|unternehmen|arbeitgeber|entreprise|"
        "société|empresa|compañía|azienda|società|bedrijf|werkgever|компания|firmy|公司名稱|şirket|firma adı|"
        "pracodawca|работодатель|empregador"
    ),
    "contact email": "email|e-mail|이메일|メール|邮箱|correo|courriel",
    "contact phone": "phone|telephone|mobile|tel|전화|연락처|電話|电话|telefon|téléphone|teléfono|telefono",
    "contact": (
        "person contacted|contact person|interviewer|spoke with|contact|recruiter|hiring manager|referrer|담당자|"
        "担当者|联系人|聯絡人|contato|osoba kontaktowa|контакт|ansprechpartner|kontakt|contacto|contatto|"
        "contactpersoon"
    ),
    "url": "url|link|href|posting|job posting|website|web|링크|공고링크|공고 링크|주소|リンク|链接|网址|lien|enlace|sito",
    "role": (
        "função|tjänst*|befattning|roll|jobb|stilling*|pozice|позиция|functie*|kind of job|type of work|kind of work|"
        "role|title|rolle|job title|position|job|vacancy|designation|직무|포지션|포지션명|공고명|공고|직책|직군|"
        "모집분야|職種|職務|ポジション|募集職種|职位|岗位|stelle|jobtitel|berufsbezeichnung|poste|intitulé|"
        "intitulé du poste|puesto|vacante|posizione|ruolo|vaga|functie|vacature|должность|stanowisko|職位|職稱|"
        "职位名称|岗位名称|cargo|pozisyon|вакансия|tehtävä|jobbezeichnung|position title|opening"
    ),
    "location": (
        "town|region|country|地點|где|location|city|place|office|country|근무지|지역|위치|勤務地|場所|地点|城市|"
        "standort|ort|plats|sted|místo|lieu|ville|ubicación|lugar|ciudad|luogo|sede|città|cidade|local|locatie|plaats|"
        "stad|地區|город|место|miasto|lokalizacja|şehir|konum"
    ),
    "source": (
        "vía|bewerbungsweg|origen|procedencia|origem|canale|provenienza|agent|agency|エージェント|에이전트|플랫폼|"
        "지원처|管道|moyen|где нашл*|gefunden über|method of contact|contact method|type of contact|plataforma|"
        "how i applied|how contacted|how applied|portal|source|found|site|platform|job board|via|channel|출처|경로|"
        "지원경로|채널|플랫폼|媒体|経路|応募経路|来源|渠道|quelle|plattform|fuente|fonte|bron|medio|méthode|method|"
        "kanal|canal|매체|지원 경로|サイト|応募媒体|źródło|источник"
    ),
    "salary": (
        "вилка|prétentions|시급|ral|stipendio|vencimento|pensja|zarobki|płaca|lön|løn|lønn|mzda|plat|comp|pretensão|"
        "pretensão salarial|gehaltsvorstellung|gehaltswunsch|prétentions salariales|faixa salarial|희망연봉|희망 연봉|"
        "base|salary|salary min|salary max|min salary|max salary|widełki|compensation|pay|wage|package|rate|ctc|연봉|"
        "급여|처우|年収|給与|月給|薪资|薪酬|工资|薪水|薪資|зарплата|wynagrodzenie|maaş|gehalt|salaire|rémunération|"
        "salario|sueldo|stipendio|retribuzione|salário|salaris"
    ),
    "tags": (
        "industry|sector|branche|secteur|settore|setor|industria|업종|산업|業界|業種|行业|行業|contract|contract type|"
        "employment type|job type|work type|고용형태|근무형태|雇用形態|contrat|type de contrat|vertragsart|"
        "tags|tag|labels|label|태그|タグ|标签"
    ),
    "note": (
        "apuntes|所感|感想|thoughts|misc|details|anmerkung*|anteckning*|kommentar*|bemærkning*|noter|poznámk*|uwaga|"
        "opmerking|nota|obs|observación|note|notes|comment|comments|remarks|memo|feedback|메모|비고|특이사항|備考|"
        "メモ|备注|notizen|notiz|bemerkung|bemerkungen|anmerkungen|remarques|備註|uwagi|notatki|notlar|заметки|"
        "комментарий|commentaire|commentaires|notas|observaciones|comentarios|observações|osservazioni|opmerkingen|"
        "notities"
    ),
}  # fmt: skip
_STATUS = (
    "rounds|steps|events|what they said|進捗|진척|zu- absage|zusage absage|what happened next|current|currently|当前|"
    "目前|流程|event|what happened|activity|action|ereignis|aktion|evento|événement|이벤트|진행내용|イベント|出来事|"
    "status|history|timeline|state|stage|outcome|result|results|response|decision|progress|상태|결과|진행상황|"
    "진행상태|진행|전형단계|단계|전형|전형결과|ステータス|状況|選考状況|結果|状态|进度|阶段|结果|stand|ergebnis|"
    "statut|état|résultat|estado|estatus|resultado|stan|stav|ответ|svar|retour|etapa|stato|esito|resultaat|статус|"
    "situação|réponse|antwort|respuesta|resposta|risposta|antwoord|rückmeldung|durum|sonuç|wynik|etap|результат|狀態|"
    "進度|결과여부|합격여부|진행현황|합불|選考結果|選考段階|answer"
)
_DAYS: dict[str, str] = {
    "deadline": (
        "접수기간|모집기간|지원기간|応募期間|deadline|closing|closes|close|due|expires|마감|마감일|접수마감|締切|"
        "応募締切|截止|截止日期|termin składania|son tarih|срок|frist|bewerbungsfrist|limite|límite|scadenza|prazo|"
        "sluitingsdatum"
    ),
    "phone-screen": (
        "phone|phone screen|phone screening|phone interview|phone call|telephone interview|recruiter screen|"
        "recruiter call|screening call|hr screen|hr call|intro call|screening|전화면접|전화 면접|電話面接|电话面试|"
        "telefoninterview|entretien téléphonique|entrevista telefónica|entrevista telefônica|colloquio telefonico"
    ),
    "interview-3": (
        "hr面|hr 面|三次|third interview|3rd interview|interview 3|third round|3rd round|round 3|3차|3차 면접|"
        "三次面接|三面"
    ),
    "interview-2": (
        "二次|tech|final|second interview|final interview|onsite interview|technical|on-site|onsite|final round|"
        "campus visit|site visit|onsite visit|fly ?out|superday|최종|最終|interview 2|2nd interview|last interview|"
        "2nd round|second round|round 2|二面|zweites gespräch|deuxième entretien|segunda entrevista|2차 면접|"
        "최종 면접|임원면접|2차|최종면접|二次面接|最終面接|二面|终面"
    ),
    "interview-1": (
        "int|一次|interview|interviewed|interviewing|first interview|1st interview|first round|1st round|round 1|一面|"
        "interview round|1차|1차 면접|실무면접|면접|面接|面试|vorstellungsgespräch|gespräch|entretien|entrevista|"
        "colloqui*|gesprek*|面試|mülakat*|rozmow*|собеседован*|intervju*|samtale*|pohovor*|entrevistas|interviews|"
        "gespräche|zoom|video call|video interview"
    ),
    "assessment submitted": (
        "assessment|test|oa|challenge|teste|prova|prueba|einstellungstest|코딩테스트|코테|과제|인적성|필기|適性検査|"
        "テスト|筆記|笔试|测评"
    ),
    "answer by": (
        "answer by|respond by|reply by|decide by|offer deadline|offer expires|회신기한|답변기한|返答期限|回答期限|"
        "答复截止"
    ),
    "resume acknowledged": (
        "acknowledged|acknowledgement|acknowledgment|confirmation|confirmation received|eingangsbestätigung|"
        "accusé de réception|접수확인|受付|受領|potwierdzenie|ontvangstbevestiging"
    ),
    "followed-up": (
        "followed up|checked in|chased|nudged|pinged|follow up sent|followup sent|follow-up sent|팔로업|연락함|"
        "relance|relances|relancé|nachgefasst|nachgehakt|seguimiento hecho|sollecito|nagebeld"
    ),
    "countered": (
        "countered|counter|counteroffer|counter offer|counter-offer|역제안|gegenangebot|contre-offre|contraoferta|"
        "controfferta"
    ),
    "offered": "offer|offers|offered|오퍼레터|오퍼|内定|angebot|proposta|propuesta|oferta|offerta|offre|aanbod",
    "accepted": "accepted|angenommen|acceptée?|aceptad[oa]|입사여부|承諾",
    "rejected": "rejected|rejection|불합격|탈락|不採用|拒信|absage|refus|rechazo",
    "answer day": (
        "response|heard|reply|replied|outcome|result|decision|발표|발표일|결과발표|회신|結果通知|回复|antwort|"
        "rückmeldung|réponse|retour|retorno|respuesta|risposta|resposta|antwoord|reactie"
    ),
    "status day": "status|stage|moved|last moved|status change|status updated|status changed|status since|stage since",
    "last change": (
        "updated|modified|edited|last change|last changed|last modified|last updated|last update|last edited|"
        "last contact|last heard|letzter kontakt|dernier contact|último contacto|último contato|ultimo contatto|"
        "ostatni kontakt|last activity|수정일|최종수정일|최종 수정|更新|更新日|最終更新|修改时间|更新时间|geändert|"
        "letzte änderung|modifié|dernière modification|modificado|última modificación|última atualização|"
        "ultima modifica|gewijzigd"
    ),
    "": (
        "saved|created|added|follow|followup|action|last|posted|found|start|end|archived|reminder|등록일|작성일|공고일|게시일|公告日|公開日|掲載日|入社|"
        "登録"
    ),
    "next day": (
        "next action|next action date|next interview|next round|next|next step|next step date|next stage|next event|"
        "next appointment|appointment|次回*|次の予定*|予定日|下次*|下一步*|다음*|예정일|nächster schritt|"
        "nächster termin|termin|prochaine étape|prochain rendez-vous|próximo paso|próxima etapa|próxima cita|"
        "próxima fecha|próximo passo|prossimo passo|prossimo appuntamento|volgende stap|volgende afspraak|"
        "następny krok|termin rozmowy|следующий шаг|nästa steg|næste skridt|neste steg|další krok|sonraki adım"
    ),
    "resume submitted": (
        "送付|送信|郵送|skickad*|ansökt|sökt|sendt|søgt|søkt|odesl*|отправ*|gönder*|enviad*|inviat*|wysłan*|verstuurd|"
        "verzonden|geschickt|abgeschickt|envoy*|applied|apply|application|sent|submitted|submission|applying|지원|"
        "지원일|지원일자|지원날짜|접수일|접수|원서접수|제출|応募|応募日|提出|投递|投递日期|申请|beworben|bewerbung|bewerbungsdatum|"
        "gesendet|candidature|envoi|postulé|postulación|aplicación|solicitud|envío|candidatura|invio|inscrição|"
        "sollicitatie|gesolliciteerd|отклика|отклик|aplikacji|başvuru|eingereicht|應徵|應徵日期|投遞|submit|서류|"
        "서류전형|es|書類"
    ),
}  # fmt: skip
# Of a column whose cells are results, the stage of which its header is the name.
_RESULTS: dict[str, str] = {
    "offered": "offer|final|최종|최종합격|最終|终面结果",
    "resume passed": "resume|cv|application|서류|서류전형|書類|es|简历",
    "assessment passed": _DAYS["assessment submitted"],
    "interview-3 passed": _DAYS["interview-3"],
    "interview-2 passed": _DAYS["interview-2"],
    "interview-1 passed": _DAYS["interview-1"],
}
_ANY_DAY = "date|dato|day|when|timestamp|time|activity date|날짜|일자|일시|日付|日期|时间|datum|fecha|data|jour"
# Words of languages in which the day comes before the month wherever there are strokes or dots.
_DAYS_FIRST = (
    "företag|tjänst|virksomhed|stilling|dato|stav|pozice|organisatie|função|dónde|cómo|şirket|durum|должность|статус|"
    "firmy|datum|fecha|entreprise|unternehmen|empresa|azienda|bedrijf|poste|stelle|puesto|vaga|functie|ruolo|statut|"
    "estado|stato|stanowisko"
)
_NAMES = "name|이름|名前|名称|nombre|nom|titel|title|카드"  # of a page of Notion or a card of Trello
_INTERVIEWS = ("interview-1", "interview-2", "interview-3")
_NUMBERED = re.compile(r"\d|\b(?:second|third|zweit|deuxi|segund|second|tweede)|[二三]")
_EXPECTED = re.compile("first|1st|heard|erste|premi|primer|prima|eerste|최초|첫|初|首次|발표|通知|decision")
_BIDS = frozenset({"application", "bewerbung", "candidature", "candidatura", "지원", "応募"})
_LONGEST_NAME, _LONGEST_CODE = 80, 2
_NOT_TICKED = frozenset({"deadline", "answer by", "status day", "answer day", "last change", "next day"})
_TICKS = NO_DAY | SOME_DAY
_URL_WEIGHT = 4  # more than any name
_SEVERAL = frozenset({"salary", "note", "followed-up"})
_URL = re.compile(r"(?i)^(?:https?://|www\.)\S+$")
_EMAIL = re.compile(r"\S@\S")
_CODE = re.compile(r"(?=\S*\d)[\w#-]{4,}")  # the number of a row, of a card
# A column of which so much reads as statuses has them, whatever its name.
_FEWEST_KNOWN = 0.4
_FEWEST_ALIKE = 3  # rows that tell whether a column has the same in each
# What a text must have to be one of its target.
_SIGNS = {
    "url": re.compile(r"://|\w\.\w{2}"),
    "salary": re.compile(r"\d"),
    "contact email": re.compile("@"),
    "contact phone": re.compile(r"\d{3}"),
}
_SHORT_DATE = re.compile(r"(?<![\d./-])\d{1,2}[-/.]\d{1,2}\b")
_WITHOUT_YEAR = re.compile(r"(?<![\d./-])\d{1,2}[-/.]\d{1,2}(?![-/.\d])")
_EASTERN = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]")  # kana, Chinese signs, Hangul: 3/5 is 5 March
_LATIN = re.compile(r"[a-zß-ɏа-яё]+(?:[ -][a-zß-ɏа-яё]+)*", re.IGNORECASE)
# Between words that are written together: companyName, ES結果.
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3])")
# What ends a header of days and says nothing: applied at, gesendet am.
_LAST = re.compile(r"(?<=\w) (?:at|on|am|le|el|il|op|em)$")
_LONGEST_HEADER = 200


class _Words(NamedTuple):
    """The words of one target, a stem with * at its end. Their pattern is made when a header is read that nobody knows."""

    words: str

    @property
    def every(self) -> list[str]:
        return self.words.split("|")

    def found(self, header: str) -> int:
        """How much of a header, plain, is words of the target: 3 for all of it, 2 for its last word, 1 for a part, 0."""
        if len(header) > _LONGEST_HEADER:  # no name of a column, and patterns would take the square of its length
            return 0
        pattern = _pattern(self.words)
        if pattern.fullmatch(header):
            return 3
        ends = [found.end() for found in pattern.finditer(header)]
        return 0 if not ends else 1 + (ends[-1] == len(header) and header[-1] < "\u3000")


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return whole_words("|".join(re.escape(word).replace(r"\*", r"\w*") for word in words.split("|")))


_TEXT_WORDS = {target: _Words(words) for target, words in _TEXTS.items()}
_DAY_WORDS = {target: _Words(words) for target, words in _DAYS.items()}
_RESULT_WORDS = {target: _Words(words) for target, words in _RESULTS.items()}
_STATUS_WORDS, _ANY_DAY_WORDS, _DAY_FIRST = _Words(_STATUS), _Words(_ANY_DAY), _Words(_DAYS_FIRST)
_NAME_WORDS = _Words(_NAMES)
_SORTS = _Words(
    "industry|sector|type|contract|branche|branch|secteur|contrat|settore|setor|tipo|size|priority|mode|remote|"
    "industria|업종|산업|형태|業界|業種|行业|行業|性质"
)
_ALL_WORDS = (*_TEXT_WORDS.values(), *_DAY_WORDS.values(), _STATUS_WORDS, _ANY_DAY_WORDS)

# Words that a sheet may hold among its first lines, in whatever code page it is.
KNOWN_WORDS = tuple(
    word.rstrip("*") for words in _ALL_WORDS for word in words.every if len(word) > 1 and not word.isascii()
) + tuple(word for word in STATUSES if len(word) > 1 and not word.isascii())


def header_words(cells: Iterable[str]) -> int:
    """How many cells of a row are the words of a header."""
    names = [_plain(cell) for cell in cells if 0 < len(cell) <= 60]  # longer is prose
    return sum(any(words.found(name) > 1 for words in _ALL_WORDS) for name in names)


def names_whose(cells: Iterable[str]) -> bool:
    """Whether one of the words of a header is for a company or a role, as in that of every sheet."""
    return any(_TEXT_WORDS[target].found(_plain(cell)) > 1 for cell in cells for target in ("company", "role"))


class _Candidate(NamedTuple):
    """A target that a column may have, the better the higher `weight` is."""

    weight: int
    place: int
    target: str


def propose(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Mapping:
    """A mapping for a sheet with this header and these first rows. What it leaves out, nothing speaks for."""
    sample = [row for row in rows if not is_total(next(filter(None, map(str.strip, row)), ""))]
    cells = [[row[place].strip() for row in sample] for place in range(len(header))]
    found: dict[int, str] = {}
    taken: set[str] = set()
    for _, place, target in sorted(_candidates(header, cells), key=lambda one: (-one.weight, one.place)):
        if place not in found and (target not in taken or target in _SEVERAL):
            found[place] = target
            taken.add(target)
    _settle_interviews(header, found)
    _settle_days(header, cells, found)
    _settle_stage(cells, found)
    _settle_status(header, cells, found)
    _settle_status_day(header, cells, found)
    _settle_both(cells, found)
    _settle_names(header, cells, found)
    numbers = {place for place, name in enumerate(header) if place not in found and numbers_rows(name, cells[place])}
    found |= dict.fromkeys(numbers, "skip") if found else {}
    columns = tuple((header[place], target) for place, target in sorted(found.items()) if target)
    has_both = any(target in BOTH for target in found.values())
    is_named = not {"company", "role"}.isdisjoint(found.values())
    if not has_both and not is_named:
        columns = ()  # rows of nobody are no applications
    needed = ("company", "role") if columns and not has_both else ()
    missing = [(one, "unknown") for one in needed if one not in found.values()]
    missing += [(target, ABOVE) for target in _above(cells, found)]
    days = [cell for place, column in enumerate(cells) if found.get(place) not in _TEXTS for cell in column]
    values = tuple(_saved(header, cells, found)) if columns else ()
    return Mapping(columns, values, tuple(missing), order_of(days) or _usual_order(header, days))


def _saved(
    header: Sequence[str], cells: Sequence[Sequence[str]], found: dict[int, str]
) -> Iterator[tuple[str, str, str]]:
    """The words of a status that nobody knows and that stand only where no day was sent, nor anything else happened."""
    places = {target: place for place, target in found.items()}
    if not places.keys() >= {"status", "resume submitted"}:
        return
    told = [place for place, target in found.items() if target not in _TEXTS and target not in {"deadline", "status"}]
    sent, unsent = set[str](), dict[str, str]()
    rows = list(zip(*cells, strict=True))
    for row in rows:
        word = row[places["status"]]
        if any(row[place] for place in told):
            sent.add(fold(word))
        elif word and not _is_known(word) and not senses_of(word) and not any(map(str.isdigit, word)):
            unsent.setdefault(fold(word), word)
    if sum(bool(row[places["resume submitted"]]) for row in rows) * 2 >= len(rows):
        yield from ((header[places["status"]], word, "saved") for plain, word in unsent.items() if plain not in sent)


def _above(cells: Sequence[Sequence[str]], found: dict[int, str]) -> list[str]:
    """What stands once above its rows, as a quarter of them or more have none and the first has: the company, or both."""
    places = {target: place for place, target in found.items()}
    if "company" not in places:
        return []
    companies = cells[places["company"]]
    roles = cells[places["role"]] if "role" in places else companies
    named = [company for company, role in zip(companies, roles, strict=True) if role]
    if named and named[0] and named.count("") * 4 >= len(named):
        return ["company"]
    bare = sum(not company and not role for company, role in zip(companies, roles, strict=True))
    is_log = "status" in places and bool(companies) and bool(companies[0]) and bare * 4 >= len(companies)
    return [target for target in ("company", "role") if target in places] if is_log else []


def as_events(mapping: Mapping) -> Mapping:
    """The mapping for a sheet whose rows are events: the status is what happened, and a day of no other name is its day."""
    targets = {target: column for column, target in mapping.columns}
    sent = targets.get("resume submitted", "")
    is_any_day = sent and not _DAY_WORDS["resume submitted"].found(_plain(sent))
    changed = {targets["status"]: "event"} | ({sent: "status day"} if is_any_day else {})
    return mapping._replace(columns=tuple((column, changed.get(column, target)) for column, target in mapping.columns))


def _usual_order(header: Sequence[str], days: Iterable[str]) -> str:
    """The order of dates in the language of the header, where the dates need one and do not show it."""
    short = [cell for cell in days if _SHORT_DATE.search(cell)]
    if short and any(_DAY_FIRST.found(_plain(name)) for name in header):
        return "dmy"
    is_eastern = any(map(_EASTERN.search, header))
    return "mdy" if short and is_eastern and all(map(_WITHOUT_YEAR.search, short)) else ""


def _candidates(header: Sequence[str], cells: Sequence[Sequence[str]]) -> Iterator[_Candidate]:
    has_circles = any(map(have_circles, cells))
    for place, name in enumerate(header):
        filled = [cell for cell in cells[place] if cell]
        for target, weight in _targets(_plain(name), filled, has_circles=has_circles):
            if weight and target:
                yield _Candidate(weight, place, target)


def _targets(name: str, filled: Sequence[str], *, has_circles: bool) -> Iterator[tuple[str, int]]:
    """The targets that a column of this plain name and these cells may have, each with its weight."""
    is_pay = _TEXT_WORDS["salary"].found(name) > (not are_numbers(filled))
    is_told = _STATUS_WORDS.found(name) and _mostly(filled, _is_told_on_a_day)
    if not filled or ((looks_like_days(filled) or are_numbers(filled)) and not is_pay and not is_told):
        more = bool(filled)  # than ticks
        yield from (
            (target, weight and weight + more) for target, weight in (_best_day(name), *_further_interviews(name))
        )
        if filled:
            return
    elif _mostly(filled, _is_url):
        yield "url", _URL_WEIGHT
        return
    elif _mostly(filled, _is_tick):
        yield from _ticked(name, has_circles=has_circles)
        return
    elif sum(map(_is_of_stage, filled)) * 2 >= len(filled):
        yield from _of_stage(name, filled)
    are_codes = bool(filled) and _are_codes(filled)
    weight = _STATUS_WORDS.found(name) or (are_codes and any(word.startswith(name) for word in _STATUS_WORDS.every))
    if weight and (not filled or are_codes or any(map(_is_status, filled))):
        yield "status", weight + 1
    for target, words in _TEXT_WORDS.items():
        sign = _SIGNS.get(target)
        if not sign or not filled or any(map(sign.search, filled)):
            yield target, words.found(name)


def _ticked(name: str, *, has_circles: bool) -> Iterator[tuple[str, int]]:
    """The targets of a column of ticks; where a circle is one, it says that a stage was passed."""
    target, weight = _best_day(name)
    if has_circles and (passed := _best(_RESULT_WORDS, name))[0]:
        yield passed
        return
    if target and target not in _NOT_TICKED:
        yield target, min(weight, 1)  # a column of days says more
        if target in _INTERVIEWS:
            yield from ((further, 1) for further in _INTERVIEWS[1:])
    yield "note", _TEXT_WORDS["note"].found(name)


def _of_stage(name: str, filled: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The targets of a column of what became of a stage, in days and words."""
    has_days = any(looks_like_days([cell]) and not without_days(cell).strip() for cell in filled)
    target, weight = _best(_RESULT_WORDS, name) if any(map(_is_told, filled)) and not has_days else _best_day(name)
    is_whole = target.startswith("resume") and _STATUS_WORDS.found(name) > 1  # Application status
    if target not in _NOT_TICKED and not is_whole:
        yield target, weight and weight + 2
        yield from ((further, weight + 1) for further, weight in _further_interviews(name) if weight)


def _further_interviews(name: str) -> Iterator[tuple[str, int]]:
    """The second and the third interview, for a column of interviews where others are the first ones."""
    weight = max(_DAY_WORDS[interview].found(name) for interview in _INTERVIEWS)
    yield from ((interview, weight) for interview in _INTERVIEWS[1:])


def _settle_interviews(header: Sequence[str], found: dict[int, str]) -> None:
    """Where no column is the first interview, one that is the last without a number is."""
    if not any(target.startswith("interview-1") for target in found.values()):
        place = next((place for place, target in found.items() if target == "interview-2"), None)
        if place is not None and not _NUMBERED.search(_plain(header[place])):
            found[place] = "interview-1"
            later = next((other for other, target in found.items() if target == "interview-3"), None)
            if later is not None and not _NUMBERED.search(_plain(header[later])):
                found[later] = "interview-2"


def _settle_days(header: Sequence[str], cells: Sequence[Sequence[str]], found: dict[int, str]) -> None:
    """Where no column is the day sent, one of days whose name says nothing else is: the one filled most."""
    sent = next((place for place, target in found.items() if target == "resume submitted"), None)
    if sent is not None and looks_like_days(cells[sent]):
        return
    free = [
        place
        for place, column in enumerate(cells)
        if place not in found
        and (looks_like_days(column) or are_numbers(column))
        and _best_day(_plain(header[place])) == ("", 0)
    ]
    bare = [place for place in free if not _STATUS_WORDS.found(_plain(header[place]))]
    named = [place for place in bare if _ANY_DAY_WORDS.found(_plain(header[place]))]
    filled = {place: sum(map(bool, cells[place])) for place in named or bare or free}
    first = [place for place, count in filled.items() if count == max(filled.values())]
    if len(first) == 1:
        if sent is not None:
            del found[sent]
        found[first[0]] = "resume submitted"


def _settle_stage(cells: Sequence[Sequence[str]], found: dict[int, str]) -> None:
    """Where one column has results and another one the stages they are of, the other one is the stage."""
    place = next((place for place, target in found.items() if target == "status"), None)
    if place is None or any(not _is_result(cell) for cell in cells[place] if cell):
        others = [
            other
            for other, column in enumerate(cells)
            if other not in found and _mostly(column, _is_status) and _share(column, _is_result) * 2 > 1
        ]
        if place is not None and len(others) == 1 and not _mostly(cells[place], _is_result):
            found[place], found[others[0]] = "stage", "status"
        return
    others = [other for other, column in enumerate(cells) if other not in found and _mostly(column, _is_stage)]
    if len(others) == 1:
        found[others[0]] = "stage"


def _settle_status(header: Sequence[str], cells: Sequence[Sequence[str]], found: dict[int, str]) -> None:
    """Where no header says that it is the status, the column with most statuses is; one of its name may stand beside another."""
    place = next((place for place, target in found.items() if target == "status"), None)
    if place is None or not any(cells[place]):
        shares = {place: _share(column, _says_how_far) for place, column in enumerate(cells) if place not in found}
        best = max(shares, key=lambda one: shares[one], default=None)
        if best is not None and shares[best] >= _FEWEST_KNOWN:
            if place is not None:  # an empty one
                del found[place]
            found[best] = "status"
    elif "stage" not in found.values():
        named = [place for place, name in enumerate(header) if place not in found and _STATUS_WORDS.found(_plain(name))]
        found |= {place: "status" for place in named if _mostly(cells[place], _says_how_far)}
    found |= {
        place: "status" for place, column in enumerate(cells) if place not in found and _mostly(column, _is_history)
    }


def _settle_status_day(header: Sequence[str], cells: Sequence[Sequence[str]], found: dict[int, str]) -> None:
    """Where days of no other name are of a status by their header, or stand beside it (Next step, When), they are its days."""
    status = next((place for place, target in found.items() if target == "status"), None)
    if status is None or "status day" in found.values():
        return
    answer = next((place for place, target in found.items() if target == "answer day"), None)
    if answer is not None:  # of what the status says, but for the first of several and for one that is announced
        found[answer] = "answer day" if _EXPECTED.search(_plain(header[answer])) else "status day"
        return
    for place, name in enumerate(header):
        plain = _plain(name)
        is_beside = place == status + 1 and _ANY_DAY_WORDS.found(plain) and _best_day(plain) == ("", 0)
        if place not in found and looks_like_days(cells[place]) and (is_beside or _STATUS_WORDS.found(plain)):
            found[place] = "status day"
            return


def _settle_both(cells: Sequence[Sequence[str]], found: dict[int, str]) -> None:
    """Where no column is the company, or none the role, one whose cells hold both is both: Baker @ Acme."""
    places = {target: place for place, target in found.items()}
    if not found or places.keys() >= {"company", "role"}:
        return
    named = [places[target] for target in ("company", "role") if target in places]
    for place in named or [place for place in range(len(cells)) if place not in found]:
        filled = [cell.replace("@", " @ ") for cell in cells[place] if cell]
        for target, sign in BOTH.items():
            parts = [sign.split(cell) for cell in filled]
            if parts and sum(len(both) > 1 and all(map(_is_name, both)) for both in parts) * 10 >= 8 * len(parts):
                found[place] = target
                return


def _settle_names(header: Sequence[str], cells: Sequence[Sequence[str]], found: dict[int, str]) -> None:
    """Where no header says that it is the company, the first column of names is; the role stands beside it, or is of bids."""
    if not found or any(target in BOTH for target in found.values()):
        return
    free = [
        place
        for place, name in enumerate(header)
        if place not in found
        and not _SORTS.found(_plain(name))
        and _mostly(cells[place], _is_name)
        and _differ(cells[place])
    ]
    if "company" not in found.values() and {*found.values()} & {"resume submitted", "status"}:
        named = [place for place in free if _NAME_WORDS.found(_plain(header[place]))]
        found |= dict.fromkeys((named or free)[:1], "company")
    company = next((place for place, target in found.items() if target == "company"), None)
    if company is None or "role" in found.values():
        return
    free = [place for place in free if place not in found]
    named = [place for place in free if _plain(header[place]) in _BIDS or _NAME_WORDS.found(_plain(header[place])) == 3]
    beside = [place for place in free if abs(place - company) == 1]
    found |= dict.fromkeys((named or beside[-1:]), "role")


def _differ(column: Sequence[str]) -> bool:
    """Whether a column of several rows has not the same in each."""
    filled = [cell for cell in column if cell]
    return len(filled) < _FEWEST_ALIKE or len(set(filled)) > 1


def _is_name(cell: str) -> bool:
    """Whether a cell may be the name of a role: a few words, and nothing that a machine or a calendar wrote."""
    is_short = len(cell) <= _LONGEST_NAME and "\n" not in cell and any(map(str.isalpha, cell))
    return (
        is_short
        and not _is_url(cell)
        and not _EMAIL.search(cell)
        and not looks_like_days([cell])
        and cell.lower() not in _TICKS
        and not _CODE.fullmatch(cell)
    )


def _mostly(column: Sequence[str], holds: _Test) -> bool:
    return _share(column, holds) >= 0.8  # a few cells are always odd


def _share(column: Sequence[str], holds: _Test) -> float:
    """How much of the filled cells of a column holds something."""
    filled = [cell for cell in column if cell]
    return sum(map(holds, filled)) / len(filled) if filled else 0.0


def _are_codes(filled: Sequence[str]) -> bool:
    """Whether cells are letters that stand for something: R, A, I."""
    return all(len(cell) <= _LONGEST_CODE and cell.isalpha() for cell in filled) and len(set(filled)) < len(filled)


def _is_url(cell: str) -> bool:
    return bool(_URL.match(cell))


@lru_cache(4_000)
def _is_known(cell: str) -> bool:
    """Whether a status says something of which an import makes events, or that nothing was sent."""
    try:
        _statuses().read(0, cell)
    except BadValue:
        return False
    return True


def _says_how_far(cell: str) -> bool:
    """Whether a cell is a status and no answer of yes or no."""
    return not _is_tick(cell) and _is_known(cell)


@cache
def _statuses() -> StatusReader:
    return StatusReader([MappedColumn(0, "status", "status")], with_known(DEFAULT_STAGES))


def _is_result(cell: str) -> bool:
    return plain_status(without_days(cell)) in RESULTS


def _is_told(cell: str) -> bool:
    """Whether a cell is the result of a stage, and not that one is to come."""
    return bool(RESULTS.get(plain_status(without_days(cell))))


def _is_told_on_a_day(cell: str) -> bool:
    """Whether a cell begins with a day and says what happened on it: 9/14 applied → 9/20 OA."""
    return senses_of(without_days(cell))


def _is_history(cell: str) -> bool:
    """Whether a cell says what happened on which days: OA 9/5, Phone 9/12."""
    return without_days(cell) != cell and _is_told_on_a_day(cell) and _is_known(cell)


def _is_tick(cell: str) -> bool:
    return cell.lower() in _TICKS


def _is_of_stage(cell: str) -> bool:
    """Whether a cell may stand below the name of a stage: a day, a tick, or what became of it."""
    return (
        _is_result(cell)
        or cell.lower() in _TICKS
        or looks_like_days([cell])
        or read_status(without_days(cell)) is not None
    )


def _is_stage(cell: str) -> bool:
    plain = plain_status(cell)
    target = STATUSES.get(plain, "")
    return (
        target.endswith(" invited")
        or target == "resume submitted"
        or plain in _STAGE_NAMES
        or bool(_named_stage(plain))
    )


_STAGE_NAMES = frozenset({"resume", "cv", "application", "서류", "서류전형", "1차", "2차", "書類", "書類選考", "简历"})


def _is_status(cell: str) -> bool:
    return plain_status(cell) in RESULTS or _is_stage(cell) or _is_known(cell)


def _best_day(name: str) -> tuple[str, int]:
    """The target for a column of days of this plain name: by the table or, as `log` has words for it, by its stage."""
    due, words = _DAY_WORDS["deadline"], name.split()
    if due.found(name) and (task := _named_stage(" ".join(word for word in words if not due.found(word)))):
        return f"{task.removesuffix(' submitted')} due", 3
    target, weight = _best(_DAY_WORDS, name)
    if weight < 3 and (stage := _named_stage(name)):  # all of the name
        return stage, 3 - (weight > 1 and not stage.partition(" ")[2])
    return target, weight


def _named_stage(name: str) -> str:
    """The target that a header names as `log` would read it; "" for none."""
    if len(name) > _LONGEST_HEADER:
        return ""
    words = [word for word in name.split() if not _ANY_DAY_WORDS.found(word)]
    try:
        found = read_log_words(words, with_known(DEFAULT_STAGES))
    except BadValue:
        return ""
    stage, kind = found.stage, found.kind
    is_whole = found == LogWords(stage, kind, "", kind_word=found.kind_word)
    if stage is None or not is_whole or stage.type is StageType.OUTCOME or stage.name == DEFAULT_STAGES[0].name:
        return ""
    if kind and kind.turn is Turn.CALENDAR:
        kind = None  # whether the days are past, they show
    if kind is None and stage.type is StageType.TASK:
        return f"{stage.name} submitted"
    return f"{stage.name} {kind.name if kind else ''}".strip()


def _best(table: dict[str, _Words], plain: str) -> tuple[str, int]:
    """The target whose words are most of a header; of equals the first in the table."""
    weights = {target: words.found(plain) for target, words in table.items()}
    target = max(weights, key=lambda one: weights[one])
    return (target, weights[target]) if weights[target] else ("", 0)


def _plain(column: str) -> str:
    words = re.sub(r"[^\w\s-]", " ", _CAMEL.sub(" ", column)).replace("_", " ")
    return _LAST.sub("", " ".join(fold(words).split()))
