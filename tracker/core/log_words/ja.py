"""Japanese words of `log`, beside the names and aliases of stages and kinds."""

from tracker.core.log_words.lexicon import LAST, NEXT, Sort

_ORDER = "一二三四五六七八九"

WORDS = {
    Sort.STAGE: {
        "resume": "es, エントリーシート, 履歴書, 職務経歴書, 書類審査, 応募書類, 志望書",
        "assessment": "webテスト, ウェブテスト, webテ, spi, 玉手箱, テストセンター, コーディングテスト, 筆記試験, 筆記, テスト, 適性, gab, 技術課題, 課題",
        "info-session": "会社説明会",
        "casual-talk": "カジュアル",
        **{
            f"interview-{place}": f"{place}次, {place}次面接, {word}次, {place}回目面接, {place}次面談, {word}次面談"
            for place, word in enumerate(_ORDER, 1)
        },
    },
    Sort.KIND: {
        "invited": "依頼, 受験案内, 受検案内, 提出依頼, 提出案内, 招待, 受検依頼, 面接依頼, 連絡",
        "replied": "返事, 返答, 回答, 希望日, 候補日, 日程候補, 希望日程",
        "scheduled": "確定, 決定, 予約",
        "rescheduled": "リスケ, 延期, 日程変更, 再調整",
        "cancelled": "キャンセル",
        "submitted": "エントリー, 送付, 送信, 郵送",
        "held": "終了, 受検, 受験, 参加, 実施",
        "acknowledged": "受領, 受付メール, 受付完了, 自動返信, 応募受付, 応募完了メール",
        "followed-up": "状況確認, 問い合わせ, 問合せ, 確認メール",
        "passed": "合格, 突破, クリア, 通過連絡",
        "rejected": "見送り, 不採用, 落選, お見送り, お祈りメール, 落ち",
        "offered": "内々定, オファー, 採用通知, 内定通知",
        "accepted": "内定承諾, オファー承諾, 入社承諾",
        "declined": "内定辞退, オファー辞退",
        "withdrawn": "選考辞退, 応募取消, 面接辞退",
        "countered": "年収交渉, 条件交渉, 給与交渉",
        "closed": "音沙汰なし",
        "on-hold": "ペンディング",
    },
    # Verbs: their past, plain and polite.
    Sort.VERB: {
        "submitted": "出した/出しました, 送った/送りました, 出してきた/出してきました, 応募した/応募しました",
        "held": "受けた/受けました, 受けてきた/受けてきました, やった/やりました, 終えた/終えました, 面接した/面接しました, 終わった/終わりました, 行ってきた/行ってきました",
        "scheduled": "決まった/決まりました",
        "rescheduled": "ずれた/ずれました, ずらした/ずらしました, 変わった/変わりました",
        "invited": "呼ばれた/呼ばれました",
        "passed": "通った/通りました, 受かった/受かりました",
        "rejected": "落ちた/落ちました, 祈られた/祈られました",
        "extended": "延びた/延びました, 延ばしてもらった/延ばしてもらいました",
        "": "来た/来ました, きた/きました, もらった/もらいました, 届いた/届きました, いただいた/いただきました",
    },
    Sort.MEETING: {NEXT: "面接, 技術面接, 次の面接", LAST: "最終, 最終面接, 役員面接"},
    Sort.MARK: {"due": "締切日", "expect": "発表, 発表予定, 発表予定日, 結果発表"},
    Sort.CHANNEL: {
        "": "電話, メール, ビデオ, 郵送, オンライン, 対面, zoom, teams, マイページ, リクナビ, マイナビ, ビズリーチ, ワンキャリア, wantedly, "
        "本社, 来社, linkedin"
    },
    Sort.CONTACT: {"": "連絡, 案内"},
    Sort.NEWS: {"": "結果, 通知"},
    Sort.FILLER: {"": "ついに, やっと, 無事, 日程, 期限, 選考, 試験, 期日, 締切"},
    Sort.PARTICLE: {"": "は, が, を, の, に, で, から, へ, も"},
    Sort.ENDING: {"": "した, しました, してきた, してきました, になった, になりました, となった, された, されました, 済み, 済, 完了, だった"},
    Sort.DOUBT: {"": "かも, ない, なし, なかっ, 予定, まだ, 未"},
    Sort.SCOUT: {"": "ヘッドハンター, エージェント, リクルーター"},
}  # fmt: skip
