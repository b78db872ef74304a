"""Korean words for days."""

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

DAYS_SHOWN = ("2024-03-25", "2024년 3월 말", "3월 21일~31일")
APPOINTMENTS_SHOWN = ("2026-12-01 15:00", "내일 오후 3시", "12월 1일 14:00~16:00")
DUE_SHOWN = ("2026-12-01", "금요일 18시까지", "5일 이내")
WEEKDAY_OF = {-1: "지난주 {}", 0: "이번 주 {}", 1: "다음 주 {}"}

WORDS = {
    Meaning.MONTH: {6: "유월", 10: "시월", 11: "십일월", 12: "십이월"},
    Meaning.WEEKDAY: {
        0: "월요일, 월욜, 월", 1: "화요일, 화욜, 화", 2: "수요일, 수욜, 수", 3: "목요일, 목욜, 목", 4: "금요일, 금욜, 금",
        5: "토요일, 토욜, 토", 6: "일요일, 일욜, 일",
    },
    Meaning.THIRD: {
        1: "초순, 초반, 상순", 2: "중순, 중반", 3: "하순, 말경", EARLY_TO_MID: "초중순, 초중반", MID_TO_LATE: "중하순, 중말, 중후반",
        BEGINNING: "초", END: "말",
    },
    Meaning.LAST_DAY: {1: "말일, 마지막 날"},
    Meaning.SEASON: {3: "봄", 6: "여름", 9: "가을", 12: "겨울"},
    Meaning.QUARTER: {1: "1분기, 1사분기", 2: "2분기, 2사분기", 3: "3분기, 3사분기", 4: "4분기, 4사분기"},
    Meaning.HALF_YEAR: {1: "상반기, 전반기, 전반", 2: "하반기, 후반기, 후반"},
    Meaning.WEEKEND: {1: "주말"},
    Meaning.HOLIDAY: {
        Holiday.NEW_YEAR: "신정, 새해 첫날", Holiday.SEOLLAL: "설, 설날, 구정", Holiday.CHUSEOK: "추석, 한가위",
        Holiday.CHRISTMAS: "크리스마스, 성탄절",
        Holiday.MARCH_FIRST: "삼일절, 3.1절", Holiday.CHILDREN: "어린이날", Holiday.MEMORIAL_KOREA: "현충일", Holiday.LIBERATION: "광복절",
        Holiday.FOUNDATION: "개천절", Holiday.HANGUL_DAY: "한글날", Holiday.CONSTITUTION_KOREA: "제헌절", Holiday.MAY_DAY: "근로자의 날, 노동절",
        Holiday.BUDDHA: "부처님 오신날, 석가탄신일", Holiday.HALLOWEEN: "할로윈, 핼러윈", Holiday.VALENTINE: "발렌타인데이, 밸런타인데이",
    },
    Meaning.ORDINAL: {
        1: "첫째, 첫, 첫 번째", 2: "둘째, 두 번째", 3: "셋째, 세 번째", 4: "넷째, 네 번째", 5: "다섯째, 다섯 번째", -1: "마지막",
    },
    Meaning.EVE: {1: "이브"},
    Meaning.NEIGHBOUR: {-1: "전날", 1: "다음 날, 이튿날, 익일"},
    Meaning.DAYS: {
        -3: "그끄저께, 그끄제, 그그저께, 그그제", -2: "그저께, 그제", -1: "어제, 어저께, 작일", 0: "오늘, 금일, 지금, 방금, 방금 전, 아까, 아까 전, 좀 아까, 조금 아까, 조금 전, 좀 전, 이제 막, 당일",
        1: "내일, 낼, 명일", 2: "모레, 내일 모레, 낼모레", 3: "글피",
    },
    Meaning.COUPLE: {-1: "엊그제, 엊그저께"},
    Meaning.THAT_WEEK: {-2: "전전주", -1: "전주", 0: "금주", 1: "내주, 차주, 익주", 2: "다담주"},
    Meaning.THAT_MONTH: {-1: "전월", 0: "이달, 금월, 당월", 1: "내달, 익월, 담달"},
    Meaning.THAT_YEAR: {-2: "재작년", -1: "작년, 전년", 0: "올해, 금년", 1: "내년, 명년"},
    Meaning.WHICH: {-2: "지지난, 저저번", -1: "지난, 저번, 지난번", 0: "이번", 1: "다음, 담", 2: "다다음"},
    Meaning.COMING: {1: "오는, 돌아오는"},
    Meaning.RECENT: {1: "최근, 지난"},
    Meaning.YEAR_OF: {0: "올"},
    Meaning.NIGHT_OF: {-1: "어젯밤, 간밤, 엊저녁"},
    Meaning.NUMBER: {
        1: "한", 2: "두, 이", 3: "세, 석, 삼", 4: "네, 넉, 사", 5: "다섯, 오", 6: "여섯, 육", 7: "일곱, 칠", 8: "여덟, 팔",
        9: "아홉, 구", 10: "열, 십", 11: "열한", 12: "열두",
    },
    Meaning.VAGUE: {COUPLE: "두어", FEW: "몇, 수"},
    Meaning.VAGUE_DAYS: {FEW: "며칠, 몇일"},
    Meaning.DAY_SPAN: {1: "하루", 2: "이틀", 3: "사흘", 4: "나흘", 5: "닷새", 6: "엿새", 7: "이레", 10: "열흘"},
    Meaning.DAY_OR_TWO: {3: "사나흘", 4: "네댓새, 네닷새", 5: "대엿새", 6: "예니레"},
    Meaning.WEEK_SPAN: {1: "일주일, 일주"},
    Meaning.YEAR_SPAN: {1: "일년"},
    Meaning.HALF_SPAN: {IN_MONTHS: "보름", IN_YEARS: "반년"},
    Meaning.UNIT: {
        IN_DAYS: "일, 일간", IN_WEEKS: "주, 주일, 주간", IN_MONTHS: "달, 개월", IN_YEARS: "년, 해", IN_HOURS: "시간, 시간짜리",
        IN_MINUTES: "분, 분간, 분짜리", IN_WORKDAYS: "영업일, 근무일",
    },
    Meaning.OF_WORKDAYS: {1: "영업일 기준, 영업일로, 근무일 기준"},
    Meaning.AGO: {1: "전, 됨, 됐음, 지남"},
    Meaning.AHEAD: {1: "후, 뒤"},
    Meaning.WITHIN: {1: "이내, 안, 내"},
    Meaning.YEAR_MARK: {1: "년, 연, 년도"},
    Meaning.MONTH_MARK: {1: "월, 월달"},
    Meaning.DAY_MARK: {1: "일"},
    Meaning.WEEK_MARK: {1: "주차, 째 주"},
    Meaning.ABOUT: {1: "한, 쯤, 경, 무렵, 즈음, 께, 정도, 약, 대략, 아마, 아마도, 대충, 전후"},
    Meaning.UNTIL: {1: "까지"},
    Meaning.BEFORE: {WITHOUT: "전", WITH: "이전"},
    Meaning.RANGE: {1: "~, 에서"},
    Meaning.SINCE: {WITHOUT: "이후", WITH: "부터"},
    Meaning.AFTER: {1: "후, 뒤, 직후, 지나고, 지나서, 끝나고"},
    Meaning.OR: {1: "이나, 나, 또는, 혹은, 아니면"},
    Meaning.UNKNOWN: {1: "모름, 미정, 모르겠음, 모르겠다, 몰라, 까먹음, 까먹었음, 잊어버림, 가물가물, 추후, 별도, 미상, 언젠지 모름"},
    Meaning.MEMORY: {1: "기억, 기억이, 공지, 안내, 통보"},
    Meaning.NOT: {1: "안 남, 안 나, 안 난다, 안 나요, 나지 않음"},
    Meaning.ENDLESS: {1: "상시, 수시, 상시채용, 상시 채용, 상시모집, 수시채용, 수시모집", WITH: "채용 시, 충원 시, 채용 완료시, 채용 완료, 인원 충원시"},
    Meaning.DEADLINE: {1: (
        "마감, 마감일, 접수, 서류 접수, 원서 접수, 지원서 접수, 접수 마감, 서류 마감, 접수 기간, 모집 기간, "
        "지원 기간, 지원 마감, 제출, 기한, 응시, 예정, 발표"
    )},
    Meaning.TERM: {1: "방학, 여름 방학, 겨울 방학, 개강, 종강, 학기"},
    Meaning.FILLER: {1: (
        "에, 의, 날, 중, 중에, 중으로, 연휴, 사이, 잘, 정확히, 로, 으로, 동안, 간, 때, 늦게, 일찍, 언젠가, 어느 날, "
        "날짜, 일자, 늦어도"
    )},
    Meaning.CLOCK: {12 * 60: "정오", 24 * 60: "자정"},
    Meaning.HALF_HOUR: {30: "반"},
    Meaning.HOUR_MARK: {1: "시"},
    Meaning.MINUTE_MARK: {1: "분"},
    Meaning.HALF_DAY: {0: "오전", 12: "오후"},
    Meaning.PART_OF_DAY: {MORNING: "아침, 새벽", DAYTIME: "낮, 점심", EVENING: "저녁", NIGHT: "밤"},
}  # fmt: skip
