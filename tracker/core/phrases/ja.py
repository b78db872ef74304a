"""Japanese words for days. Halves and quarters are left out: mostly they are those of a fiscal year from April."""

from tracker.core.phrases.lexicon import IN_DAYS, IN_MONTHS, IN_WEEKS, IN_YEARS, Kind

WORDS = {
    Kind.WEEKDAY: {
        0: "月曜日, 月曜, 月", 1: "火曜日, 火曜, 火", 2: "水曜日, 水曜, 水", 3: "木曜日, 木曜, 木", 4: "金曜日, 金曜, 金",
        5: "土曜日, 土曜, 土", 6: "日曜日, 日曜, 日",
    },
    Kind.THIRD: {1: "上旬, 初旬, 初め, はじめ, 初", 2: "中旬, 半ば", 3: "下旬, 末, 終わり"},
    Kind.LAST_DAY: {1: "末日"},
    Kind.SEASON: {3: "春", 6: "夏", 9: "秋", 12: "冬"},
    Kind.DAYS: {
        -2: "一昨日, おととい", -1: "昨日, きのう", 0: "今日, 本日, きょう", 1: "明日, あした, あす", 2: "明後日, あさって",
    },
    Kind.THAT_WEEK: {-2: "先々週", -1: "先週", 0: "今週", 1: "来週", 2: "再来週"},
    Kind.THAT_MONTH: {-2: "先々月", -1: "先月", 0: "今月", 1: "来月", 2: "再来月"},
    Kind.THAT_YEAR: {-2: "一昨年, おととし", -1: "去年, 昨年", 0: "今年, 本年", 1: "来年", 2: "再来年"},
    Kind.NUMBER: {
        1: "一", 2: "二", 3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十", 11: "十一", 12: "十二",
    },
    Kind.UNIT: {
        IN_DAYS: "日", IN_WEEKS: "週間, 週", IN_MONTHS: "か月, カ月, ヶ月, ケ月, ヵ月, 箇月, 個月", IN_YEARS: "年",
    },
    Kind.AGO: {1: "前"},
    Kind.AHEAD: {1: "後"},
    Kind.YEAR_MARK: {1: "年"},
    Kind.MONTH_MARK: {1: "月"},
    Kind.DAY_MARK: {1: "日"},
    Kind.ABOUT: {1: "頃, ごろ, ころ, くらい, ぐらい, 約"},
    Kind.UNTIL: {1: "まで, までに"},
    Kind.BEFORE: {1: "以前, 前"},
    Kind.RANGE: {1: "~"},
    Kind.SINCE: {1: "から, 以降, 以後"},
    Kind.AFTER: {1: "後"},
    Kind.UNKNOWN: {1: "不明, 未定"},
    Kind.FILLER: {1: "の, に, 中"},
    Kind.CLOCK: {12 * 60: "正午"},
    Kind.HALF_HOUR: {30: "半"},
    Kind.HOUR_MARK: {1: "時"},
    Kind.MINUTE_MARK: {1: "分"},
    Kind.HALF_DAY: {0: "午前, 朝", 12: "午後, 夕方"},
}  # fmt: skip
