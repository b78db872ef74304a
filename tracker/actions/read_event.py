"""What is said of an event, in the words of `log` or in values → a draft of it."""

import re
from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

from tracker.actions.context import Context
from tracker.core.appointment import Appointment
from tracker.core.errors import BadValue, TooLong, UnreadableDay
from tracker.core.events import KINDS, Kind, Turn
from tracker.core.log_words import PROMISED, LogWords, by_which, doubt_in, names_deadline, read_log_words
from tracker.core.log_words.endings import is_noun
from tracker.core.log_words.heard import unknown_beside
from tracker.core.log_words.lengths import time_to_do
from tracker.core.phrases import is_month_first, is_of_days, mentions_day, says_time_alone
from tracker.core.phrases.figures import MONTH_FIRST
from tracker.core.phrases.reader import Says
from tracker.core.sentences import AnyOf, Option, sentence, use
from tracker.core.stages import OUTCOME, SITTINGS, Stage, StageType, with_known
from tracker.core.text import LIMITS, many_lines, one_line
from tracker.core.when import When, exactly
from tracker.core.words import bare, nearest

# A day to come that is this near can be meant where no year is said.
NEAR = timedelta(days=183)
# The longest way to a day that one is asked for something by, where it may have been one that is past.
_SOON = timedelta(days=14)
# The longest way to a meeting that is named by a day without a time: of a day that is further, the past one is meant.
ARRANGED = timedelta(days=92)
# So near to each other are the days before and after today that a weekday or a day of the month may be.
_MONTH = timedelta(days=31)
# What says of a day that it is some day of a time: of a meeting that is when it will be, of a task by when.
_DURING = ("중", "중에", "중으로", "中", "中に")
_ABOUT = ("~", "〜", "～")
# What ends a verb that says that somebody did it; a noun may be what is to be done: 회신 금요일까지.
_PAST = ("함", "음", "했다", "た", "ed", "sent")
# What is handed in by a day and not sat on one, whatever it is called a stage of.
_HOME_WORK = ("과제", "課題", "assignment", "homework", "take home", "take-home", "project")
# What one forgot may be the day, or what was to be done: 코테 까먹음.
_FORGOTTEN, _ITS_DAY = ("까먹", "잊", "忘れ", "forgot"), "날|언제|며칠|日|いつ|when|date|day"
# What is said of a silence, and not of the day it is given up on.
_SINCE = "^(since|from) |부터$|から$"


class EventWords(NamedTuple):
    """What is said of an event, in words or in values; None is not said."""

    words: str = ""
    on: str | date | When | None = None
    at: str | Appointment | None = None
    due: str | Appointment | None = None
    expect: str | When | None = None
    note: str | None = None
    who: str | None = None
    via: str | None = None

    def day(self) -> When:
        """The day of `on`, which is a value."""
        assert self.on is not None
        assert not isinstance(self.on, str)
        return exactly(self.on) if isinstance(self.on, date) else self.on


class EventDraft(NamedTuple):
    """What was said of an event, as values. `ahead` is a day to come named where the day it happened is expected.

    `is_sat` says that the day of the stage is that of an appointment: a meeting, or a test that one sits.
    `meeting`, `kind_word`, `shift` (days), `is_elsewhere` and `is_several` are as of `core.log_words`; `stage` may be one of KNOWN_STAGES that is not kept yet.
    `whose` is the day of the appointment that is moved or cancelled; where none is on it, it happened on `whose_or_on`.
    """

    stage: Stage | None = None
    kind: Kind | None = None
    on: When | None = None
    ahead: Appointment | None = None
    appointment: Appointment | None = None
    due: Appointment | None = None
    expect: When | None = None
    note: str = ""
    who: str = ""
    via: str = ""
    meeting: str = ""
    kind_word: str = ""
    is_sat: bool = False
    is_elsewhere: bool = False
    shift: int = 0
    is_several: bool = False
    whose: When | None = None
    whose_or_on: When | None = None

    @property
    def is_deadline(self) -> bool:
        """Whether nothing is said but a day by which something is due: of what is not sent yet, the last day to apply."""
        when = (self.on, self.ahead, self.appointment, self.expect)
        others = (self.stage, self.kind, *when, self.who, self.via, self.note, self.meeting)
        return self.due is not None and not any(others)


def read_event(context: Context, stages: tuple[Stage, ...], said: EventWords, first: date | None = None) -> EventDraft:
    """What was said of an event, as values; a day without its year before `first` is one to come.

    Raises BadValue where words are not understood or say a thing twice, TooLong where they are beyond reading.
    """
    if len(said.words) > LIMITS["line"]:
        raise TooLong(sentence("the text"), len(said.words), LIMITS["line"])
    found = read_log_words(said.words.split(), stages, with_known(stages))
    context = _in_order_of(context, said.words, found)
    if said.on is not None and found.day:
        raise BadValue(
            "day-said-twice",
            "the day is given twice: “{first}” and {on} “{second}”; give it once",
            first=found.day, on=Option("on"), second=str(said.on),
        )  # fmt: skip
    found = _without_hour(context, _without_day(context, found), said.words)
    beside = found.stage or found.kind
    if beside and found.day.startswith(_FORGOTTEN) and not re.search(_ITS_DAY, said.words):
        raise unknown_beside(found.day, beside)
    found = _to_do(context, _promised(context, found) if found.result else found)
    said = _with_words(said, found)
    day, said = _parted(context, found, said)
    if found.kind and found.kind.name == "replied" and day and all(map(is_of_days, re.split("[ ,/·]+", day))):
        day, said = _without_offered(context, day, said)
    is_sat = _is_of_meeting(found) or _is_sitting(found, said.words)
    happened = _happened(context, found, said, day, stages, first, is_sat=is_sat)
    days = context.days
    whose, or_on = _whose(context, found)
    draft = EventDraft(
        stage=found.stage,
        kind=found.kind,
        on=happened if isinstance(happened, When) else None,
        ahead=None if isinstance(happened, When) else happened,
        appointment=days.ahead(said.at) if isinstance(said.at, str) else said.at,
        due=_due(context, said.due, happened) if isinstance(said.due, str) else said.due,
        expect=days.expected(said.expect) if isinstance(said.expect, str) else said.expect,
        note=many_lines(said.note or "", sentence("the note")),
        who=one_line(said.who or "", sentence("the name")),
        via=one_line(said.via or "", sentence("the channel")),
        meeting=found.meeting,
        kind_word=found.kind_word,
        is_sat=is_sat,
        is_elsewhere=found.is_elsewhere,
        shift=int(found.shift or 0),
        is_several=found.is_several,
        whose=whose,
        whose_or_on=or_on,
    )
    return _with_length(draft, int(found.length)) if found.length else draft


def _happened(
    context: Context,
    found: LogWords,
    said: EventWords,
    day: str,
    stages: tuple[Stage, ...],
    first: date | None,
    *,
    is_sat: bool,
) -> When | Appointment | None:
    """The day that the words left over say; one to come where something may be arranged for it, or sat on it."""
    is_free = bool(day) and said.on is None and said.at is None
    is_coming = is_free and _may_be_arranged(found) and _is_to_come(context, day, ARRANGED if is_sat else _MONTH)
    if is_free and not is_coming and not found.kind and _is_of_meeting(found):
        is_coming = _is_one_of_days(context, day)
    is_done = found.kind is not None and (found.kind.does is not None or found.kind.ends)
    try:
        happened = context.days.ahead(day) if is_coming else _day(context, said, day, stages, first, is_done=is_done)
    except BadValue as error:
        _refuse_remark(context, found, said, day, error)
        raise
    if found.kind and found.kind.hides and isinstance(happened, When) and re.search(_SINCE, happened.words):
        raise BadValue(
            "silent-since", "“{words}” is how long they have been silent; leave it out, or say on which day you gave up",
            words=happened.words,
        )  # fmt: skip
    return happened


def _whose(context: Context, found: LogWords) -> tuple[When | None, When | None]:
    """The words for the day of an appointment to come, as that and, where it is a date, as a day that has passed."""
    ahead = past = None
    if found.whose and _may_be_to_come(context, found.whose):
        appointment = context.days.ahead(found.whose)
        ahead, is_date = appointment.day, appointment.time is None and any(map(str.isdigit, found.whose))
        with suppress(BadValue):
            past = context.days.past(found.whose) if is_date else None
    return ahead, past


def _parted(context: Context, found: LogWords, said: EventWords) -> tuple[str, EventWords]:
    """The words for the day without those of a due day, an appointment and an expected day, which go where they belong.

    Raises BadValue where something may be done or due by a day.
    """
    day = found.day
    is_hour = bool(found.whose) and says_time_alone(found.whose, context.today)  # 2시에서 4시로 변경
    if found.whose and not is_hour and not _may_be_to_come(context, found.whose):
        day = f"{found.whose} {day}".strip()
    is_alone = not (found.stage or found.meeting)
    is_asked = (
        found.kind.turn is Turn.YOU if found.kind else is_alone or names_deadline(day) or _is_due_soon(context, day)
    )
    if is_asked and found.kind is None and _is_of_meeting(found) and (day.endswith(_DURING) or day.startswith(_ABOUT)):
        is_asked = False  # 1차는 다음 주 중
    if said.due is None and is_asked:
        day, said = _without_due(context, day, said)
    elif said.due is None and said.on is None and found.kind and found.kind.does and _is_due_soon(context, day):
        raise BadValue(
            "done-or-due-by",
            "“{words}”: done by then, or due by then? Write the day it was done, or the day it is due with {due}",
            words=day, due=Option("due"),
        )  # fmt: skip
    if said.at is None and day and found.kind and found.kind.turn is Turn.CALENDAR and _may_be_to_come(context, day):
        day, said = "", said._replace(at=day)  # rescheduled to friday
    if said.due is None and day and found.kind and found.kind.moves_due and _is_to_come(context, day):
        day, said = "", said._replace(due=day)  # extended 10 december
    if said.expect is None and found.kind and found.kind.restarts and found.kind.turn is Turn.EMPLOYER:
        day, said = _without_until(context, day, said)  # on hold until january
    return day, said


def _refuse_remark(context: Context, found: LogWords, said: EventWords, day: str, error: BadValue) -> None:
    """Raises BadValue, with how to keep them, where words are no day but may be a remark beside what was understood."""
    unknown = " ".join(word for word in day.split() if not is_of_days(word.strip(",;.")))
    rest = [word for word in day.split() if is_of_days(word.strip(",;."))]
    if said.on is not None or not unknown or doubt_in(unknown):
        return
    is_unknown = error.code == "unknown-log-words" or getattr(error, "why_code", "") == "unknown-word"
    if not is_unknown or (rest and context.days.says(rest) is Says.NOTHING):
        return
    if beside := found.kind or found.stage:
        raise unknown_beside(unknown, beside) from error


def _is_of_meeting(found: LogWords) -> bool:
    """Whether a day that is said may be the one a meeting is arranged for."""
    is_meeting = found.stage.type is StageType.MEETING if found.stage else bool(found.meeting)
    return is_meeting and _may_be_arranged(found)


def _is_sitting(found: LogWords, words: str) -> bool:
    """Whether a day that is said may be the one on which a test is sat."""
    is_test = found.stage is not None and found.stage.name in SITTINGS
    return is_test and _may_be_arranged(found) and not any(word in words.casefold() for word in _HOME_WORK)


def _may_be_arranged(found: LogWords) -> bool:
    return found.kind is None or found.kind.name == "invited" or found.kind.turn is Turn.CALENDAR


def _with_length(draft: EventDraft, minutes: int) -> EventDraft:
    """The draft with how long its appointment is; of what has no time that is a remark."""
    if draft.appointment and draft.appointment.time and not draft.appointment.length:
        return draft._replace(appointment=draft.appointment._replace(length=minutes))
    if draft.ahead and draft.ahead.time and not draft.ahead.length:
        return draft._replace(ahead=draft.ahead._replace(length=minutes))
    return draft._replace(note="\n".join(filter(None, (draft.note, f"{minutes} min"))))


def _promised(context: Context, found: LogWords) -> LogWords:
    """The words with the day to come on which an answer is expected where it belongs: 결과는 금요일까지 준대.

    Raises BadValue where a result is spoken of that is not told.
    """
    ways = [(found.day, found.expect)] if found.expect else [*by_which(found.day), ("", found.day)]
    ways = [(day, expect.lstrip("".join(_ABOUT))) for day, expect in ways]  # 결과 ~10/30: until then
    for day, expect in ways if found.result == PROMISED else []:
        with suppress(BadValue):
            when = context.days.expected(expect)
            is_told = (
                found.kind is not None and found.kind.answers and when.latest == context.today
            )  # heard back today - no
            if not (when.is_unknown or is_told) and when.may_lie_in(context.today, context.today + NEAR):
                kind = found.kind or KINDS["acknowledged"]
                stage = found.stage if found.stage and found.stage.name != OUTCOME else None
                return found._replace(stage=stage, kind=kind, day=day, expect=expect)
    if found.kind:  # the day of what came is said behind the result: 합격 결과 어제
        return found._replace(day=f"{found.day} {found.expect}".strip(), expect="")
    if found.stage is None or found.stage.name == OUTCOME:
        raise BadValue(
            "result-or-day",
            "which result, or by when is it expected? Say passed, rejected or another kind of event, or a day to come",
        )
    raise BadValue(
        "which-result",
        "which result of {stage}? Say passed, rejected or another kind of event",
        stage=found.stage,
    )


def _in_order_of(context: Context, words: str, found: LogWords) -> Context:
    """The context as the words are read: nobody meets at 2 in the morning, and Korean and Japanese have the month first.

    10/14 is as the user says, where that is said. Names and notes may be in any language.
    """
    context = context._replace(is_daytime=True)
    for part in (found.who, found.note):
        words = words.replace(part, "")
    return context._replace(order=MONTH_FIRST) if is_month_first(words) else context


def _to_do(context: Context, found: LogWords) -> LogWords:
    """The words as asking for what they name as a noun behind a day that comes soon: 금요일까지 제출, 금요일까지 회신."""
    if found.kind is None or not _is_due_soon(context, found.day):
        return found
    is_asked = found.kind.name == "invited" and not (found.stage or found.meeting)  # 금요일까지 답 달래
    if is_asked or (found.kind.name == "replied" and not found.kind_word.casefold().endswith(_PAST)):
        return found._replace(kind=None)
    return found._replace(kind=KINDS["invited"]) if found.is_to_do and found.kind.does else found


def _with_words(said: EventWords, found: LogWords) -> EventWords:
    """What is said of the event, in its own fields or by words with a mark. Raises BadValue for what is said both ways."""
    marked = {name: getattr(found, name) for name in ("at", "due", "expect", "who", "via") if getattr(found, name)}
    for name, words in marked.items():
        if getattr(said, name):
            raise BadValue(
                "part-said-twice", "{option} is given twice: “{first}” and “{second}”; give it once",
                option=Option(name), first=words, second=str(getattr(said, name)),
            )  # fmt: skip
    note = "\n".join(filter(None, (said.note, found.note)))
    return said._replace(**marked, note=note or said.note)


def _without_day(context: Context, found: LogWords) -> LogWords:
    """The words with a day after a name (`with Dana yesterday`) taken for the day. Raises BadValue for a name like a day."""
    name = found.who.split()
    for place in range(1, len(name)):
        tail = name[place:]
        if context.days.says(tail) is Says.NOTHING:
            continue
        if found.day or (len(tail) == 1 and tail[0].istitle()):
            raise BadValue(
                "name-or-day", "is “{words}” a name or a day? Use {who} and {on}",
                words=" ".join(tail), who=Option("who"), on=Option("on"),
            )  # fmt: skip
        return found._replace(who=" ".join(name[:place]), day=" ".join(tail))
    return found


def _without_hour(context: Context, found: LogWords, words: str) -> LogWords:
    """The words without the hour of what is over, which is not kept: rejected at 7am, 세 시에 봄."""
    if found.kind is None or not (found.kind.outcome or found.kind.does):
        return found
    if found.at and says_time_alone(found.at, context.today):
        found = found._replace(at="")
    is_plan = is_noun(found.kind_word) and found.kind_word in words.split()  # 코테 응시 15시
    is_told = bool(found.day) and not is_plan
    return found._replace(day="") if is_told and says_time_alone(found.day, context.today) else found


def _without_due(context: Context, day: str, said: EventWords) -> tuple[str, EventWords]:
    """The words for the day without those for a day that something is asked by, which go where they belong.

    Nothing is asked by a day before it was: `offered by 31 october` is a day of the past, in November. From one hour to
    another of a day is no deadline: 24일 14시부터 16시까지.
    """
    with suppress(BadValue):
        if context.days.ahead(day).length:
            return day, said
    for before, due in by_which(day):
        try:
            asked = context.days.past(before) if before else exactly(context.today)
            until = context.days.due(due)
        except BadValue:
            continue
        if until and until.day.may_lie_in(asked.earliest, None):
            return before, said._replace(due=due)
    return day, said


def _without_offered(context: Context, day: str, said: EventWords) -> tuple[str, EventWords]:
    """The words for the day without days to come or several, which are those one sent, and a remark: 가능시간 회신 (수,목)."""
    try:
        context.days.past(day)
    except BadValue:
        return "", said._replace(note="\n".join(filter(None, (said.note, day))))
    return day, said


def _due(context: Context, words: str, happened: When | Appointment | None) -> Appointment | None:
    """The day that something is due by: one without its year is the first after what asked for it, if that is not long ago.

    Raises BadValue where neither today nor that day makes sense of the words.
    """
    words, asked = time_to_do(words) or words, happened.latest if isinstance(happened, When) else None
    then = None
    if asked and asked < context.today:
        with suppress(BadValue):
            then = context._replace(today=asked).days.due(words)
    try:
        due = context.days.due(words)
    except BadValue:
        if then is None:
            raise
        return then
    is_far = due is not None and due.day.earliest is not None and due.day.earliest - context.today > NEAR
    return then if then and is_far else due


def _is_due_soon(context: Context, day: str) -> bool:
    """Whether words say by when, alone, and that may be a day of this week or the next: oa by sunday, 코테 금요일까지."""
    if ("", day) not in by_which(day):
        return False
    try:
        until = context.days.due(day)
    except BadValue:
        return False
    last = until and (until.day.latest or until.day.earliest)
    return last is not None and timedelta() <= last - context.today <= _SOON


def _is_to_come(context: Context, day: str, within: timedelta = timedelta.max) -> bool:
    """Whether words without their year are a day to come: that of the past is half a year away, or there is none.

    And it lies wholly `within` so long.
    """
    try:
        until = context.days.due(day)
    except BadValue:
        return False
    if until is None or until.day.earliest is None or until.day.earliest <= context.today:
        return False
    if (until.day.latest or until.day.earliest) - context.today > within:
        return False
    try:
        past = context.days.past(day)
    except BadValue:
        return True
    return past.latest is None or context.today - past.latest > NEAR


def _is_one_of_days(context: Context, day: str) -> bool:
    """Whether words are days of this month or the last one of which a meeting will be on one: 면접 26일이나 27일.

    Raises UnreadableDay, with both, where it may have been on a day or may be on one to come: interview friday.
    """
    try:
        past, ahead = context.days.past(day), context.days.ahead(day)
    except BadValue:
        return False
    first, last, second = past.earliest, past.latest, ahead.day.earliest
    if ahead.time or not (first and last and second) or not last < context.today < second or second - first > _MONTH:
        return False
    if any(map(str.isdigit, day)) and not past.is_exact:
        return True
    raise UnreadableDay(
        day,
        sentence("the meeting may have been on {first} or be on {second}", first=first, second=second),
        sentence("Write the date."), "past-or-to-come", (str(first), str(second)),
    )  # fmt: skip


def _may_be_to_come(context: Context, day: str) -> bool:
    """Whether words may be a day to come as well as one that is past, as a weekday may."""
    past = None
    with suppress(BadValue):
        past = context.days.past(day)
    try:
        ahead = context.days.ahead(day).day
    except BadValue:
        return False
    return ahead.earliest is not None and ahead.earliest > context.today and past != ahead


def _without_until(context: Context, day: str, said: EventWords) -> tuple[str, EventWords]:
    """The words for the day without those for the day until which they put you off, when an answer is expected."""
    for before, until in by_which(day):
        try:
            if before:
                context.days.past(before)
            expected = context.days.expected(until)
        except BadValue:
            continue
        if expected.may_lie_in(context.today, context.today + NEAR):
            return before, said._replace(expect=until)
    return day, said


def _day(
    context: Context,
    said: EventWords,
    rest: str,
    stages: tuple[Stage, ...],
    first: date | None,
    *,
    is_done: bool,
) -> When | Appointment | None:
    """The day that `on` or the words left over say, one that is past where something `is_done`.

    A word like the name of a stage or kind is asked about.
    """
    if said.on is not None and not isinstance(said.on, str):
        return said.day()
    words = rest if said.on is None else said.on
    if said.on is None and not rest:
        return None
    if is_done:
        with suppress(BadValue):
            past = context.days.past(words)
            if not (first and past.latest and past.latest < first):
                return past
    try:
        return context.days.past_or_ahead(words, first)
    except UnreadableDay as error:
        doubt = doubt_in(rest)
        if said.on is None and doubt.isascii() and doubt:
            raise BadValue(
                "not-happened",
                "“{word}” says that it did not happen, or not yet, and the log is of what did; keep a plan with {note}",
                word=doubt, note=use("note"),
            ) from error  # fmt: skip
        for word in rest.split():
            if (meant := nearest(word, stages)) and bare(word) not in map(bare, meant):
                raise BadValue(
                    "misspelt-word", "“{word}” is not a stage, kind or day; did you mean {meant}?",
                    word=word, meant=AnyOf(meant),
                ) from error  # fmt: skip
        if said.on is not None or rest[0].isdigit() or mentions_day(rest):
            raise  # a day was meant, and the reader of days says what is wrong with it
        raise BadValue(
            "unknown-log-words",
            "“{words}” is not a stage, kind or day (like late march, 3월 말, 2024-03-25). Stages are {stages} "
            "({adding} makes another); {help} lists the kinds",
            words=rest, stages=tuple(stages),
            adding=use("stages add"), help=use("help", "log"),
        ) from error  # fmt: skip
