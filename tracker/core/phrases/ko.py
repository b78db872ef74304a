"""Korean words for days."""

from tracker.core.phrases.lexicon import IN_DAYS, IN_MONTHS, IN_WEEKS, IN_YEARS, Kind

WORDS = {
    Kind.WEEKDAY: {
        0: "월요일, 월", 1: "화요일, 화", 2: "수요일, 수", 3: "목요일, 목", 4: "금요일, 금", 5: "토요일, 토", 6: "일요일, 일",
    },
    Kind.THIRD: {1: "초, 초순, 초반", 2: "중순, 중반", 3: "말, 하순"},
    Kind.LAST_DAY: {1: "말일"},
    Kind.SEASON: {3: "봄", 6: "여름", 9: "가을", 12: "겨울"},
    Kind.QUARTER: {1: "1분기, 1사분기", 2: "2분기, 2사분기", 3: "3분기, 3사분기", 4: "4분기, 4사분기"},
    Kind.HALF_YEAR: {1: "상반기", 2: "하반기"},
    Kind.DAYS: {
        -3: "그끄저께, 그끄제", -2: "그저께, 그제", -1: "어제", 0: "오늘, 금일", 1: "내일", 2: "모레, 내일모레", 3: "글피",
    },
    Kind.THAT_WEEK: {0: "금주", 1: "내주"},
    Kind.THAT_MONTH: {-1: "전월", 0: "이달, 금월", 1: "내달"},
    Kind.THAT_YEAR: {-2: "재작년", -1: "작년", 0: "올해, 금년", 1: "내년"},
    Kind.WHICH: {-2: "지지난, 저저번", -1: "지난, 저번, 지난번", 0: "이번", 1: "다음, 담", 2: "다다음"},
    Kind.COMING: {1: "오는, 돌아오는"},
    Kind.NUMBER: {
        1: "한", 2: "두", 3: "세, 석", 4: "네, 넉", 5: "다섯", 6: "여섯", 7: "일곱", 8: "여덟", 9: "아홉", 10: "열",
        11: "열한", 12: "열두",
    },
    Kind.DAY_SPAN: {1: "하루", 2: "이틀", 3: "사흘", 4: "나흘", 5: "닷새", 6: "엿새", 7: "이레", 10: "열흘"},
    Kind.WEEK_SPAN: {1: "일주일"},
    Kind.UNIT: {IN_DAYS: "일", IN_WEEKS: "주, 주일", IN_MONTHS: "달, 개월", IN_YEARS: "년, 해"},
    Kind.AGO: {1: "전"},
    Kind.AHEAD: {1: "후, 뒤"},
    Kind.YEAR_MARK: {1: "년, 연"},
    Kind.MONTH_MARK: {1: "월"},
    Kind.DAY_MARK: {1: "일"},
    Kind.ABOUT: {1: "쯤, 경, 무렵, 즈음, 정도, 약, 대략"},
    Kind.UNTIL: {1: "까지"},
    Kind.BEFORE: {1: "이전, 전"},
    Kind.RANGE: {1: "~"},
    Kind.SINCE: {1: "부터, 이후, 에서"},
    Kind.AFTER: {1: "후, 뒤"},
    Kind.UNKNOWN: {1: "모름, 미정"},
    Kind.FILLER: {1: "에, 의, 날, 중, 중에"},
    Kind.CLOCK: {12 * 60: "정오"},
    Kind.HALF_HOUR: {30: "반"},
    Kind.HOUR_MARK: {1: "시"},
    Kind.MINUTE_MARK: {1: "분"},
    Kind.HALF_DAY: {0: "오전, 아침, 새벽", 12: "오후, 저녁"},
}  # fmt: skip
