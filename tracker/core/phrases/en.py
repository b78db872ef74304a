"""English words for days."""

from tracker.core.phrases.lexicon import IN_DAYS, IN_MONTHS, IN_WEEKS, IN_YEARS, Kind

WORDS = {
    Kind.MONTH: {
        1: "january, jan", 2: "february, feb", 3: "march, mar", 4: "april, apr", 5: "may", 6: "june, jun",
        7: "july, jul", 8: "august, aug", 9: "september, sep, sept", 10: "october, oct", 11: "november, nov",
        12: "december, dec",
    },
    Kind.WEEKDAY: {
        0: "monday, mon", 1: "tuesday, tue, tues", 2: "wednesday, wed", 3: "thursday, thu, thur, thurs",
        4: "friday, fri", 5: "saturday, sat", 6: "sunday, sun",
    },
    Kind.THIRD: {1: "early, beginning, start", 2: "mid, middle", 3: "late, end"},
    Kind.LAST_DAY: {1: "last day of"},
    Kind.SEASON: {3: "spring", 6: "summer", 9: "autumn, fall", 12: "winter"},
    Kind.QUARTER: {
        1: "q1, 1q, first quarter", 2: "q2, 2q, second quarter", 3: "q3, 3q, third quarter", 4: "q4, 4q, fourth quarter",
    },
    Kind.HALF_YEAR: {1: "h1, 1h, first half", 2: "h2, 2h, second half"},
    Kind.DAYS: {
        -2: "day before yesterday", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "day after tomorrow",
    },
    Kind.WHICH: {-1: "last, previous", 0: "this, current", 1: "next"},
    Kind.COMING: {1: "coming, upcoming"},
    Kind.NUMBER: {
        1: "a, an, one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
        10: "ten", 11: "eleven", 12: "twelve",
    },
    Kind.WEEK_SPAN: {2: "fortnight"},
    Kind.UNIT: {IN_DAYS: "day, days", IN_WEEKS: "week, weeks", IN_MONTHS: "month, months", IN_YEARS: "year, years"},
    Kind.SHORT_UNIT: {IN_DAYS: "d", IN_WEEKS: "w"},
    Kind.AGO: {1: "ago"},
    Kind.AHEAD: {1: "from now, later"},
    Kind.IN: {1: "in"},
    Kind.DAY_MARK: {1: "st, nd, rd, th"},
    Kind.ABOUT: {1: "about, around, circa, ca, approximately, approx, roughly, or so, ~"},
    Kind.UNTIL: {1: "until, till, by"},
    Kind.BEFORE: {1: "before"},
    Kind.SINCE: {1: "since, from"},
    Kind.AFTER: {1: "after"},
    Kind.BETWEEN: {1: "between"},
    Kind.AND: {1: "and"},
    Kind.RANGE: {1: "to, through, ~"},
    Kind.UNKNOWN: {1: "unknown, day unknown, tbd, tba"},
    Kind.FILLER: {1: "the, of, on, at, 's, sometime, some time, during"},
    Kind.CLOCK: {12 * 60: "noon, midday"},
    Kind.HOUR_MARK: {1: "h, o'clock"},
    Kind.AM_PM: {0: "am, a.m, in the morning", 12: "pm, p.m, in the afternoon, in the evening"},
}  # fmt: skip
