"""English words for days."""

from tracker.core.phrases.lexicon import (
    BEGINNING,
    COUPLE,
    DAYTIME,
    EARLY_TO_MID,
    END,
    EVENING,
    FEW,
    IN_DAYS,
    IN_HOURS,
    IN_MINUTES,
    IN_MONTHS,
    IN_WEEKS,
    IN_WORKDAYS,
    IN_YEARS,
    MID_TO_LATE,
    MORNING,
    NIGHT,
    WITH,
    WITHOUT,
    Holiday,
    Meaning,
)  # fmt: skip

WEEKDAY_OF = {-1: "{} last week", 0: "{} this week", 1: "{} next week"}

WORDS = {
    Meaning.MONTH: {
        1: "january, jan", 2: "february, feb", 3: "march, mar", 4: "april, apr", 5: "may", 6: "june, jun",
        7: "july, jul", 8: "august, aug", 9: "september, sep, sept", 10: "october, oct", 11: "november, nov",
        12: "december, dec",
    },
    Meaning.WEEKDAY: {
        0: "monday, mon", 1: "tuesday, tue, tues", 2: "wednesday, wed, weds", 3: "thursday, thu, thur, thurs",
        4: "friday, fri", 5: "saturday, sat", 6: "sunday, sun",
    },
    Meaning.THIRD: {
        1: "early", 2: "mid, middle", 3: "late", EARLY_TO_MID: "early-mid", MID_TO_LATE: "mid-late", BEGINNING: "beginning, start", END: "end, tail end",
    },
    Meaning.LAST_DAY: {1: "last day"},
    Meaning.SEASON: {3: "spring", 6: "summer", 9: "autumn, fall", 12: "winter"},
    Meaning.QUARTER: {
        1: "q1, 1q, first quarter", 2: "q2, 2q, second quarter", 3: "q3, 3q, third quarter", 4: "q4, 4q, fourth quarter",
    },
    Meaning.HALF_YEAR: {1: "h1, first half, 1st half", 2: "h2, second half, 2nd half, latter half, back half"},
    Meaning.WEEKEND: {1: "weekend"},
    Meaning.HOLIDAY: {
        Holiday.NEW_YEAR: "new year, new year's, new years", Holiday.SEOLLAL: "seollal", Holiday.CHUSEOK: "chuseok",
        Holiday.CHRISTMAS: "christmas, xmas", Holiday.HALLOWEEN: "halloween",
        Holiday.THANKSGIVING: "thanksgiving", Holiday.LABOR_DAY: "labor day", Holiday.EASTER: "easter, easter sunday",
        Holiday.VALENTINE: "valentine's", Holiday.MEMORIAL_DAY: "memorial day",
        Holiday.GOLDEN_WEEK: "golden week, gw", Holiday.OBON: "obon",
        Holiday.NEW_YEARS_EVE: "nye", Holiday.MARTIN_LUTHER_KING: "mlk, mlk day",
        Holiday.PRESIDENTS: "presidents day, presidents' day, president's day", Holiday.ST_PATRICK: "st patrick's, st patricks",
        Holiday.GOOD_FRIDAY: "good friday", Holiday.EASTER_MONDAY: "easter monday", Holiday.JUNETEENTH: "juneteenth",
        Holiday.INDEPENDENCE: "independence day", Holiday.COLUMBUS: "columbus day, indigenous peoples, indigenous peoples'",
        Holiday.GUY_FAWKES: "bonfire night, guy fawkes", Holiday.VETERANS: "veterans day, veterans' day, armistice day, remembrance day",
        Holiday.BLACK_FRIDAY: "black friday", Holiday.CYBER_MONDAY: "cyber monday", Holiday.BOXING: "boxing day",
    },
    Meaning.ORDINAL: {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last, final"},
    Meaning.EVE: {1: "eve"},
    Meaning.WEEK_OF: {1: (
        "week of, week beginning, week commencing, week starting, week ending, wk of, wk beginning, wk commencing, "
        "wk ending, wc"
    )},
    Meaning.NEIGHBOUR: {-1: "day before", 1: "day after"},
    Meaning.DAYS: {-1: "yesterday, yday, yest", 0: "today, now, just now, right now, moments ago", 1: "tomorrow, tmrw, tmr, tmw, tomorow, 2moro"},
    Meaning.WHICH: {-1: "last, previous", 0: "this, current", 1: "next"},
    Meaning.COMING: {-1: "past, this past", 1: "coming, upcoming, this coming"},
    Meaning.RECENT: {1: "last, past"},
    Meaning.NIGHT_OF: {-1: "last night", 0: "tonight"},
    Meaning.NUMBER: {
        1: "a, an, one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve",
    },
    Meaning.VAGUE: {COUPLE: "couple, couple of, a couple", FEW: "few, several, a few"},
    Meaning.HALF: {1: "half"},
    Meaning.WEEK_SPAN: {2: "fortnight, a fortnight"},
    Meaning.UNIT: {
        IN_DAYS: "day, days, nights", IN_WEEKS: "week, weeks, wk, wks", IN_MONTHS: "month, months", IN_YEARS: "year, years",
        IN_HOURS: "hour, hours, hr, hrs", IN_MINUTES: "minute, minutes, min, mins, moment",
        IN_WORKDAYS: "business day, business days, working day, working days",
    },
    Meaning.SHORT_UNIT: {IN_DAYS: "d", IN_WEEKS: "w"},
    Meaning.AGO: {1: "ago, back"},
    Meaning.AHEAD: {1: "from now, from today, later"},
    Meaning.WITHIN: {1: "within"},
    Meaning.IN: {1: "in"},
    Meaning.DAY_MARK: {1: "st, nd, rd, th"},
    Meaning.ABOUT: {
        1: (
            "about, around, circa, ca, approximately, approx, roughly, almost, nearly, just over, just under, or so, "
            "ish, maybe, perhaps, probably, ~"
        ),
    },
    Meaning.UNTIL: {1: "until, till, til, by, no later, not later"},
    Meaning.BEFORE: {WITHOUT: "before, just before, right before, shortly before"},
    Meaning.SINCE: {WITH: "since, from"},
    Meaning.AFTER: {1: "after, just after, right after, shortly after, soon after"},
    Meaning.BETWEEN: {1: "between"},
    Meaning.AND: {1: "and"},
    Meaning.OR: {1: "or"},
    Meaning.RANGE: {1: "to, through, ~"},
    Meaning.UNKNOWN: {1: (
        "unknown, day unknown, tbd, tba, tbc, not sure, unsure, no idea, idk, dunno, forgot, i forgot, no clue, "
        "date unknown, not announced, not known, not confirmed"
    )},
    Meaning.MEMORY: {1: "remember, recall, know, announced, confirmed, determined"},
    Meaning.NOT: {1: "don't, dont, can't, cant, cannot, can not, couldn't, do not, to be"},
    Meaning.ENDLESS: {1: (
        "rolling, rolling basis, no deadline, no closing, no fixed, ongoing, continuous, always open, until filled, "
        "till filled"
    ),
    },
    Meaning.DEADLINE: {
        1: "deadline, due, due date, closes, closes on, closing, closing date, date, apply, submit, open",
    },
    Meaning.TERM: {1: "summer break, summer vacation, winter break, winter vacation, spring break, semester"},
    Meaning.END_OF: {IN_WEEKS: "eow", IN_MONTHS: "eom", IN_YEARS: "eoy"},
    Meaning.END_OF_DAY: {1: "eod, cob, eob", 2: "close, business"},
    Meaning.FILLER: {1: (
        "the, of, part of, gone, just gone, back in, on, 's, sometime, some time, during, either, earlier, than, "
        "time, for"
    )},
    Meaning.CLOCK: {12 * 60: "noon, midday", 24 * 60: "midnight"},
    Meaning.HOUR_MARK: {1: "h, o'clock"},
    Meaning.AM_PM: {0: "am, a.m", 12: "pm, p.m"},
    Meaning.PART_OF_DAY: {MORNING: "morning", DAYTIME: "afternoon", EVENING: "evening", NIGHT: "night"},
    Meaning.AT: {1: "at, @"},
    Meaning.OVER: {1: "over"},
}  # fmt: skip
