"""Japanese words for days. The halves of the calendar year are left out: they may be those of a year from April."""

from tracker.core.phrases.lexicon import (
    BEGINNING,
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

DAYS_SHOWN = ("2024-03-25", "2024年3月下旬", "3月21日〜31日")
APPOINTMENTS_SHOWN = ("2026-12-01 15:00", "明日15時", "12月1日 14:00〜16:00")
DUE_SHOWN = ("2026-12-01", "金曜18時まで", "5日以内")
WEEKDAY_OF = {-1: "先週の{}", 0: "今週の{}", 1: "来週の{}"}

WORDS = {
    Meaning.WEEKDAY: {
        0: "月曜日, 月曜, 月", 1: "火曜日, 火曜, 火", 2: "水曜日, 水曜, 水", 3: "木曜日, 木曜, 木", 4: "金曜日, 金曜, 金",
        5: "土曜日, 土曜, 土", 6: "日曜日, 日曜, 日",
    },
    Meaning.THIRD: {
        1: "上旬, 初旬", 2: "中旬, 半ば, 真ん中", 3: "下旬", EARLY_TO_MID: "上中旬", MID_TO_LATE: "中下旬",
        BEGINNING: "初め, はじめ, 初, 頭, あたま", END: "末, 終わり",
    },
    Meaning.LAST_DAY: {1: "末日, 最終日"},
    Meaning.SEASON: {3: "春", 6: "夏", 9: "秋", 12: "冬"},
    Meaning.HALF_YEAR: {1: "前半", 2: "後半"},
    Meaning.FISCAL_HALF: {4: "上期", 10: "下期"},
    Meaning.WEEKEND: {1: "週末, 土日"},
    Meaning.HOLIDAY: {
        Holiday.NEW_YEAR: "元日, 元旦", Holiday.SHOGATSU: "正月, お正月, 年始", Holiday.CHRISTMAS: "クリスマス",
        Holiday.GOLDEN_WEEK: "ゴールデンウィーク, ゴールデンウイーク",
        Holiday.OBON: "お盆, 盆休み", Holiday.YEAR_END: "年末年始", Holiday.RESPECT_FOR_THE_AGED: "敬老の日", Holiday.COMING_OF_AGE: "成人の日",
        Holiday.SPORTS: "スポーツの日", Holiday.CULTURE: "文化の日", Holiday.LABOUR_THANKSGIVING: "勤労感謝の日", Holiday.CHILDREN: "こどもの日, 子供の日",
        Holiday.FOUNDATION_JAPAN: "建国記念の日, 建国記念日", Holiday.EMPEROR: "天皇誕生日", Holiday.SPRING_EQUINOX: "春分の日, 春分", Holiday.SHOWA: "昭和の日",
        Holiday.CONSTITUTION_JAPAN: "憲法記念日", Holiday.GREENERY: "みどりの日", Holiday.MARINE: "海の日", Holiday.MOUNTAIN: "山の日",
        Holiday.AUTUMN_EQUINOX: "秋分の日, 秋分", Holiday.HALLOWEEN: "ハロウィン", Holiday.VALENTINE: "バレンタイン", Holiday.NEW_YEARS_EVE: "大晦日, おおみそか",
    },
    Meaning.ORDINAL: {-1: "最終, 最後, 最後の"},
    Meaning.EVE: {1: "イブ"},
    Meaning.NEIGHBOUR: {-1: "前日", 1: "翌日"},
    Meaning.DAYS: {
        -3: "一昨々日, さきおととい, 先おととい", -2: "一昨日, おととい, おとつい", -1: "昨日, きのう", 0: "今日, 本日, きょう, 当日, 今, さっき, さきほど, ついさっき, 先ほど, 先程, たった今, 今しがた",
        1: "明日, あした, あす", 2: "明後日, あさって", 3: "しあさって",
    },
    Meaning.THAT_WEEK: {-2: "先々週", -1: "先週", 0: "今週", 1: "来週, 翌週", 2: "再来週"},
    Meaning.THAT_MONTH: {-2: "先々月", -1: "先月", 0: "今月", 1: "来月, 翌月", 2: "再来月"},
    Meaning.THAT_YEAR: {-2: "一昨年, おととし", -1: "去年, 昨年", 0: "今年, 本年", 1: "来年", 2: "再来年"},
    Meaning.WHICH: {1: "次の, 次"},
    Meaning.COMING: {-1: "前の, この前の, この間の, こないだの", 1: "今度の"},
    Meaning.RECENT: {1: "過去, 直近, ここ"},
    Meaning.YEAR_OF: {-1: "昨", 0: "今, この", 1: "来"},
    Meaning.WEEKEND_OF: {-1: "先週末", 0: "今週末", 1: "来週末"},
    Meaning.NIGHT_OF: {-1: "昨晩, 昨夜, ゆうべ", 0: "今夜, 今晩"},
    Meaning.MORNING_OF: {0: "今朝, けさ, 今朝方"},
    Meaning.NUMBER: {
        number: ("", "十", "二十", "三十")[number // 10] + " 一二三四五六七八九"[number % 10].strip() for number in range(1, 32)
    },
    Meaning.VAGUE: {FEW: "数"},
    Meaning.MONTH_SPAN: {1: "ひと月", 2: "ふた月"},
    Meaning.HALF_SPAN: {IN_MONTHS: "半月", IN_YEARS: "半年"},
    Meaning.UNIT: {
        IN_DAYS: "日, 日間", IN_WEEKS: "週間, 週", IN_MONTHS: "か月, カ月, ヶ月, ケ月, ヵ月, 箇月, 個月", IN_YEARS: "年, 年間",
        IN_HOURS: "時間", IN_MINUTES: "分, 分間",
        IN_WORKDAYS: "営業日, 営業日間",
    },
    Meaning.AGO: {1: "前, まえ"},
    Meaning.AHEAD: {1: "後"},
    Meaning.WITHIN: {1: "以内, 内"},
    Meaning.YEAR_MARK: {1: "年"},
    Meaning.MONTH_MARK: {1: "月"},
    Meaning.DAY_MARK: {1: "日"},
    Meaning.ORDINAL_MARK: {1: "第"},
    Meaning.ERA: {1988: "平成", 2018: "令和"},
    Meaning.ABOUT: {1: "頃, ごろ, ころ, くらい, ぐらい, 約, ほど, 前後, あたり, 辺り, たぶん, 多分, おそらく, 恐らく"},
    Meaning.UNTIL: {1: "まで, までに, いっぱい, 次第"},
    Meaning.BEFORE: {WITHOUT: "前, より前", WITH: "以前"},
    Meaning.RANGE: {1: "~"},
    Meaning.SINCE: {WITHOUT: "以降, 以後", WITH: "から"},
    Meaning.AFTER: {1: "後, 明け"},
    Meaning.OR: {1: "か, または, もしくは"},
    Meaning.UNKNOWN: {1: (
        "不明, 未定, わからない, 分からない, わかりません, 分かりません, 覚えていない, 覚えてない, 覚えていません, "
        "覚えてません, 思い出せない, 忘れた, 忘れました, 追って, 後日連絡, 後日通知"
    )},
    Meaning.MEMORY: {1: "連絡, 通知"},
    Meaning.ENDLESS: {1: "随時, 通年, 随時募集, 随時採用, 通年採用, 締切なし, 期限なし", WITH: "採用, 採用決定, 採用決まり, 充足, 定員, 定員に達し, 定員になり"},
    Meaning.DEADLINE: {1: "締切, 締め切り, 締切日, 〆切, 必着, 消印有効, 応募, 終了, 〆"},
    Meaning.TERM: {1: "夏休み, 冬休み, 春休み, 新学期"},
    Meaning.FILLER: {1: "の, に, 中, 間, へ, にした, にかけて, 祝, 早く, 遅く, 遅くとも, 日にち, 日付"},
    Meaning.CLOCK: {12 * 60: "正午"},
    Meaning.HALF_HOUR: {30: "半"},
    Meaning.HOUR_MARK: {1: "時"},
    Meaning.MINUTE_MARK: {1: "分"},
    Meaning.HALF_DAY: {0: "午前", 12: "午後"},
    Meaning.PART_OF_DAY: {MORNING: "朝, 早朝", DAYTIME: "昼, お昼", EVENING: "夕方, 夕", NIGHT: "夜, 晩, 深夜"},
}  # fmt: skip
