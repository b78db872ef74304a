"""Sentences that use the words of a kind and do not say it, by language and kind: patterns as in `wordings`.

What turns them is what the grammar reads: who acts, on what, whether it is denied, asked, conditional, or still to come.
"""

from __future__ import annotations

# What an employer says.
NEAR: dict[tuple[str, str], tuple[str, ...]] = {
    ("en", "rejected"): (
        # what closes is the time to apply
        "{Applications|Submissions} {for {this|the} {role|position|opening}|} {close|will close|are closing} {on November 30|at the end of the month|on Friday}.",
        "The {application window|application period|vacancy|position|advert|posting} {closes|will close|stays open until it closes|is due to close} {on November 30|on Friday|next week}.",
        "{Please|Do} {submit|upload|send} your {documents|transcript} before the {portal|vacancy|role} closes {on Friday|tonight}.",
        # the refusal is denied
        "{Your application|You|Your candidacy} {has|have} not been {rejected|turned down|declined|ruled out|dropped|withdrawn|closed}.",
        "{This is|That was|Our silence is} not a {rejection|refusal|no}.",
        "{The role|The position|This vacancy} {has not been|is not|hasn't been} {filled|closed|cancelled}{ yet|}.",
        "Nobody has been {selected|chosen|rejected|hired}{ for the role|} {yet|so far}.",
        "We {have not|haven't} {chosen|selected|picked|decided on} {anybody|anyone|a candidate|a finalist} yet.",
        # what is decided against is something else
        "{We|The team} {have|has|} decided {not to {require|ask for|use|set|keep|include|charge for}|against} {a take-home test|a second interview|references|a cover letter|the written exercise}.",
        "We did not {select|choose|pick|find} a {date|day|time|room}{ yet|}.",
        "We {can't|cannot|are unable to} {offer parking|pay for the train|match the first date|open the file you sent}.",
        "{Unfortunately|Sadly|I'm afraid|I'm sorry that} {our systems were down|the link did not work|the invitation went to the wrong address|your file could not be opened|the recording was not saved}.",
        "I'm sorry {I was not able to|I could not|we could not} join {our|the} {call|meeting}{ today|}.",
        # the others are only there
        "We {have|are reading|are reviewing|received} {many|a lot of} {other|} {applications|applicants|candidates}{ to consider| for this role|}, so {a decision|an answer|our reply} {takes|may take} {two weeks|a little longer}.",
        "{We are|The panel is} still {meeting|seeing|interviewing|speaking to} {the other|other|more} {candidates|applicants|people}{ this week| for the role|}.",
        "{Your interview|Your call} will be with {two|three} other candidates in {one|the same} group.",
        "{Other|Many} candidates {ask|asked|want to know} what the {role|position|job} is like, so here is a short film.",
        # only under a condition, or told in advance
        "{If|Should} {you are not selected|your application is unsuccessful|the role is filled before then|we decide not to proceed}, {we will {let you know|tell you|write to you}|you will hear from us} by email.",
        "{Unsuccessful|Rejected} {applicants|candidates} {will be told|will hear from us|are informed} by email{ as well|}.",
        "{We will|You will} {know|hear|find out} {next week|by Friday} whether {you have been selected or not|your application was successful or not}.",
        # an end of something else
        "{The process|The day|Our process|The interview} {ends|closes|finishes|concludes} with a {conversation with our CEO|short talk|tour of the office}.",
        "{Your account|Your session|Your ticket} has been closed{ because of inactivity|}.",
        "{The slot|The time slot|The date} {you chose|on Monday} {has been filled|is no longer available|is taken}.",
        "{Our|The} {office|building|help desk} is closed {on Monday|over the holidays|until 3 January}.",
    ),
    ("en", "offered"): (
        "{Before we go on|For our records|To plan the next step}, {what are your salary expectations|what is your expected salary|what salary are you looking for|what is your notice period|when could you start}{ and your notice period|}?",
        "{Congratulations on passing|You have passed} the {interview|test}! {What are your salary expectations|Please tell us your notice period and your expected salary|Could you send us your salary expectations}?",
        "{We would|We'd} {like|love} you to join us for {lunch|coffee|a call|an interview|a tour|a team dinner}{ on Friday| next week|}.",
        "{We would|We'd} be {delighted|glad} to have you join us {for an interview|at our office for the interview|on a call}.",
        "{We would|We'd} {like|love} you to join {our {talent community|newsletter|mailing list|webinar}|the call from a quiet room}.",
        "We are {happy|pleased|glad} to offer you {an interview|a slot|a phone screen|a second interview|a tour of the office|help with the test}{ on Monday 23 November at 10:00|}.",
        "We {hope|expect|plan|aim|intend} to {extend|make} {an offer|our offers|offers} {soon|next month|in December|once references are in}.",
        "{Offers|Formal offers} {will be made|go out|are sent} in {December|the second week of January}.",
        "If {you accept the offer|we make you an offer|an offer is made}, {we will send you the contract|HR will call you|you have a week to decide}.",
        "{We have not|No offer has been|We haven't} made {an offer|} to {you|anybody} yet.",
        "{Please review and sign|Please sign} the {attached|enclosed} {NDA|confidentiality agreement|consent form|privacy notice} before the interview.",
        "{The salary|The pay} for this role is {between 90k and 110k|in the range of 60 to 75k}.",
        "{Somebody else|Another candidate|A colleague of yours} {was offered|got} the {job|role|position}.",
        "Do you have {any other offers|another offer|an offer elsewhere} {at the moment|with a deadline|we should know of}?",
        "Our offer to {pay for your train|answer your questions|show you the office} stands.",
    ),
    ("en", "passed"): (
        "{We are|The team is} continuing {to {review|read|go through}|with the review of} {applications|all applications}.",
        "{If|Once|When} you {pass|have passed|clear} the {test|phone screen}, {you will be invited|we will invite you} to {the next round|an interview}.",
        "{Our|The} {recruiter|hiring manager} has left the company, but your application is {still with us|still open}.",
        "We {passed|have passed} your {application|résumé|details} {to|on to} the {hiring manager|team}.",
        "{The deadline|The date} has passed.",
        "You have not {passed|cleared} the {test|first round}{ yet|}.",
    ),
    ("en", "rescheduled"): (
        "{Could|Can|Might|May} we {move|reschedule|shift|push} {our|the|your} {interview|call|meeting} to {Thursday, November 12 at 3:00 PM|12 November at 15:00}?",
        "Would it be possible to {move|shift|push|change} {our|the} {interview|call} to {Thursday, November 12 at 3pm|12 November, 15:00}?",
        "Would {Thursday, November 12 at 3pm|12 November at 15:00} {work|suit you} instead?",
        "If you need to {move|reschedule|change} your interview, please {tell us|let us know} {by November 10|before 12 November at 15:00}.",
        "{Your interview|The interview} on {Thursday, November 12 at 15:00|12 November at 3pm} has not {moved|been moved|changed}.",
        "We have moved! {Our new address is 12 River Street|Our office is now at 12 River Street}.",
    ),
    ("en", "cancelled"): (
        "If you {have to|need to|must} {cancel|call off} {your|the} interview, please {call|write to} us.",
        "{Your interview|The interview} {has not been|is not|was not} {cancelled|called off}.",
        "You can {cancel|change} {your|the} {interview|call|slot} {with the link below|at any time}.",
        "{Your subscription|Your order|Your alert} has been {cancelled|canceled}.",
    ),
    ("en", "on-hold"): (
        "{The role|Hiring|The search} is {not|no longer} {on hold|paused|frozen}.",
        "Please hold {the line|Thursday free}.",
    ),
    ("en", "extended"): (
        "{We have|The team has} extended the {application deadline|deadline for applications|closing date} to November 20.",
        "This is not a no: we need more time and {will be in touch|will write} by November 30.",
        "{We need|The panel needs} {more time|a little longer} {to decide|} and will {answer|be in touch} by November 30.",
        "{Could|Can} you {tell us|say} by November 20 if you need {more time|an extension}?",
    ),
    ("ko", "rejected"): (
        "{불합격|탈락|합격} 여부는 {12월 1일에|11월 20일까지|메일로} {발표됩니다|안내됩니다|안내드립니다|안내될 예정입니다|알려드립니다}.",
        "{합격 및 불합격|합격과 불합격} {결과는|여부는} {메일로|홈페이지에서} {안내됩니다|알려드립니다|확인하실 수 있습니다}.",
        "{불합격한|불합격하신|탈락하신} {분께도|분들께도|지원자께도} {결과를|} {메일로|} {안내드립니다|연락드립니다}.",
        "{응시|제출} {기한이|기간이} {지나면|지날 경우} {불합격|탈락} 처리됩니다.",
        "{아직|현재} {불합격|탈락}{하신 것은|이} 아닙니다.",
        "{이 메일은|이번 안내는} {불합격|탈락} {통보가|안내가} 아닙니다.",
        "{지원하신|해당} {포지션은|공고는|채용은} 아직 {마감되지|종료되지|충원되지} 않았습니다.",
        "{서류 접수는|지원 접수는|모집은} {11월 30일에|11월 20일 18시에} {마감됩니다|종료됩니다|마감될 예정입니다}.",
        "{다른|많은} {지원자|후보자}{분들의|들의} {면접이|서류 검토가} {이번 주까지|아직} 진행 중{입니다|이어서 조금 더 걸립니다}.",
        "{이번|금번} {전형에는|채용에는} {코딩테스트|과제}{가|는} {없습니다|진행하지 않습니다|포함되지 않습니다}.",
        "{안타깝게도|아쉽게도} {시스템 오류로|서버 문제로} {메일 발송이|안내가} {늦었습니다|지연되었습니다|제대로 되지 못했습니다}.",
        "{면접비는|교통비는|주차는} {지급되지 않습니다|제공하지 못합니다|지원하기 어렵습니다}.",
        "{면접 날짜를|면접 장소를} 아직 {정하지 못했습니다|확정하지 못했습니다}.",
        "{첨부 파일을|링크를} {열지 못해|확인하지 못해} {다시 부탁드립니다|다시 보내 주시기 바랍니다}.",
    ),
    ("ko", "offered"): (
        "{희망 연봉|희망하시는 연봉}{과|,} {입사 가능일|입사 가능 시기|입사 가능한 날짜}{을|를} {알려 주세요|회신해 주세요|말씀해 주시겠어요?}",
        "1차 면접에 합격하셨습니다. {희망 연봉과 입사 가능일을|현재 연봉과 희망 연봉을} {알려 주세요|회신해 주세요|적어 주시기 바랍니다}.",
        "{최종 합격자는|최종 합격자 발표는} {12월 1일에|다음 달 초에} {발표합니다|있을 예정입니다|진행됩니다}.",
        "{최종 합격 시|최종 합격하시면|최종 합격하신 분께는} {처우 협의를|연봉 협의를|입사 안내를} {진행합니다|드립니다|드릴 예정입니다}.",
        "{처우는|연봉은} {면접 과정에서|합격 후에|협의 후} {안내드립니다|결정됩니다|말씀드립니다}.",
        "{아직|} {오퍼를|채용 제안을} {드리지 못했습니다|드린 것은 아닙니다|드리는 단계는 아닙니다}.",
        "{퇴근 후|금요일에} {저희 팀과|팀원들과} {점심|식사|커피} 함께하시면 좋겠습니다.",
        "{면접을|커피챗을|인터뷰를} 제안드립니다.",
    ),
    ("ko", "passed"): (
        "{합격|통과} {여부는|결과는} {추후|11월 20일에} {안내드립니다|안내될 예정입니다|발표됩니다}.",
        "{아직|} {합격|통과}{하신|된} 것은 아닙니다.",
        "{코딩테스트를|서류를} {통과하시면|통과하신 분께는} {면접을|다음 전형을} {안내드립니다|진행합니다}.",
        "{합격하신|통과하신} {다른 분들과|선배들과의} {인터뷰를|이야기를} {블로그에|홈페이지에} 올렸습니다.",
    ),
    ("ko", "rescheduled"): (
        "{면접 일정을|면접을|인터뷰를} {11월 12일(목) 15시로|목요일 15시로} {옮길 수 있을까요|변경 가능하실까요|변경해도 괜찮을까요|바꿔도 될까요|조정 가능하신가요}?",
        "{일정 변경이|면접 일정 변경을} {필요하시면|원하시면} 11월 10일 15시까지 {연락 주세요|말씀해 주세요}.",
        "{면접 일정은|인터뷰는} {변경되지 않았습니다|그대로입니다|변동 없이 진행됩니다}.",
        "{담당자가|면접 장소가} {변경되어|바뀌어} {안내드립니다|알려드립니다}.",
    ),
    ("ko", "cancelled"): (
        "면접을 {취소하시려면|취소하고 싶으시면} {링크를|전화를} {눌러 주세요|부탁드립니다}.",
        "{면접이|인터뷰가} 취소된 것은 아닙니다.",
        "면접은 {취소되지 않았으며|취소 없이} {예정대로|그대로} 진행됩니다.",
        "{알림 구독이|주문이} 취소되었습니다.",
    ),
    ("ko", "on-hold"): (
        "채용이 {보류된|중단된} 것은 아닙니다.",
        "{채용은|전형은} {보류되지|중단되지} 않았습니다.",
    ),
    ("ko", "extended"): (
        "{지원 마감이|서류 접수 기한이|공고 마감이} 11월 20일{로|까지} 연장되었습니다.",
        "{검토에|결정에} 시간이 {더|조금 더} 필요하여 11월 20일까지 {안내드리겠습니다|연락드리겠습니다}.",
        "기한 연장이 필요하시면 11월 20일까지 {말씀해 주세요|연락 주세요}.",
    ),
    ("ja", "rejected"): (
        "{不合格|不採用}の{場合|際}は{ご連絡いたしません|ご連絡を差し上げておりません|メールでお知らせします}。",
        "{選考|ご応募}を{見送られる|辞退される}場合は{ご連絡|お知らせ}ください。",
        "{不採用|不合格|見送り}{が決まったわけではございません|という意味ではございません|ではございませんのでご安心ください}。",
        "{合否|採否}{の結果|}{は|につきましては}{メールで|11月20日までに}{ご連絡いたします|お知らせいたします}。",
        "{応募の受付|エントリーの受付|募集}は{11月30日で終了|11月30日に締め切り|11月30日をもって終了}{いたします|となります|の予定です}。",
        "{ご応募いただいた|本}{ポジション|求人}は{まだ|現在も}{募集を続けております|充足しておりません|終了しておりません}。",
        "{他の|別の}{候補者|応募者}の{面接|選考}が{まだ終わっておらず|続いており}、{お時間をいただいております|もう少しお待ちください}。",
        "{今回の選考では|一次選考では}{筆記試験|適性検査|課題}は{ございません|実施いたしません}。",
        "{残念ながら|あいにく}{添付ファイルが開けず|リンクが開けず|システムの不具合で}、{もう一度お送りください|再度お送りいただけますでしょうか|ご連絡が遅くなりました}。",
        "{交通費|駐車場}は{ご用意できません|お出しできません|支給しておりません}。",
        "{面接の日程|会場}がまだ{決まっておりません|確定できておりません}。",
        "{ご希望の日程|ご提示の日時}では{面接が難しく|調整が難しく}、{別の日程|ほかの日程}をお知らせください。",
        "{残念ながら|誠に残念ながら}{ご希望の日程では面接が難しく|ご提示の日時は都合がつかず}、別の{日程|候補日}を{お知らせください|ご提示いただけますでしょうか}。",
    ),
    ("ja", "offered"): (
        "{希望年収|ご希望の年収}と{入社可能日|入社可能時期}を{お知らせください|ご教示ください|お教えいただけますでしょうか}。",
        "一次面接通過のご連絡です。{希望年収と入社可能日|入社可能時期}を{お知らせください|ご返信ください}。",
        "{内定者|入社予定者}{懇談会|インタビュー|の声}{のご案内です|を公開しました}。",
        "{内定|採用}{の場合|となった場合|が決まりましたら}、{労働条件通知書をお送りします|オファー面談を行います}。",
        "{内定|オファー}{をお約束するものではございません|はまだ出ておりません}。",
        "{労働条件|給与|年収}は{面接で|選考の中で}{ご説明いたします|お伝えいたします}。",
        "{ランチ|お食事}を{ご一緒|一緒に}できれば幸いです。",
    ),
    ("ja", "passed"): (
        "{合格|通過}された方には{面接|次の選考}の{ご案内をお送りします|ご連絡をいたします}。",
        "まだ{合格|通過}{が決まったわけではございません|と決まったわけではありません}。",
        "{合否|通過の可否}は{11月20日|来週}までに{ご連絡|お知らせ}いたします。",
    ),
    ("ja", "rescheduled"): (
        "面接の{日程|日時}を{11月12日（木）15時|木曜日の15時}に変更{させていただけますでしょうか|していただけますか|していただけますでしょうか|していただくことは可能でしょうか|できますでしょうか}。",
        "面接を{11月12日（木）15時|木曜日の15時}に{ずらす|変更する|延期する}ことは可能でしょうか。",
        "{日程の変更|面接日の変更}をご希望の場合は11月10日15時までにご連絡ください。",
        "面接の日程に変更は{ございません|ありません}。",
        "{担当者|会場|集合場所}が変更に{なりました|なりましたのでお知らせいたします}。",
    ),
    ("ja", "cancelled"): (
        "面接を{キャンセル|中止}される場合は{ご連絡|お電話}ください。",
        "面接は{中止|キャンセル}{ではございません|にはなっておりません}。",
        "{誠に残念ながら、|}{ご希望の日程では面接が難しく|ご提示の日時は都合がつかず}、別の日程をお知らせください。",
    ),
    ("ja", "on-hold"): (
        "選考は{保留|中断}{しておりません|ではございません}。",
    ),
    ("ja", "extended"): (
        "{応募締切|応募期限}を11月20日まで延長いたしました。",
        "{検討|選考}に{もう少し|}時間がかかっており、11月20日までにご連絡いたします。",
    ),
}  # fmt: skip

# What you say yourself.
YOUR_NEAR: dict[tuple[str, str], tuple[str, ...]] = {
    ("en", "withdrawn"): (
        "{Sorry,|Unfortunately,|} I {am|'m} no longer {available|free|able to make it|able to come} {on Monday|on Tuesday afternoon|at three|at that time}{; Tuesday at 3pm works for me|. Could we move it|}.",
        "I have {another offer|an offer from another company|another process} {with a deadline|and must answer by Friday|, but yours is my first choice}. {Is there any news on my application|Could you tell me when you decide}?",
        "I {can not|can't|won't be able to} {attend|make|go ahead with} the {call|interview} {tomorrow|on Monday} because I am ill.",
        "I {do not|don't} want to withdraw{ my application|}.",
        "{Should I|Do I have to} withdraw my {other application|application for the second role}{ first|}?",
        "{Has|Was} my application {been withdrawn|withdrawn|closed|removed} by mistake?",
    ),
    ("en", "declined"): (
        "I {can not|can't} accept the {time|date|slot} you proposed; could we do Tuesday at 3pm?",
        "I have not {declined|turned down} your offer{ yet|}.",
        "I {am|'m} no longer {available|free} on Monday{; Tuesday works|}.",
        "{I have|There is} another offer{ elsewhere|}, but {yours is my first choice|I would rather work with you}.",
        "Unfortunately I have to decline the {meeting|calendar} invitation for Tuesday{, as I am travelling|}.",
    ),
    ("en", "accepted"): (
        "I {accept|have accepted|accepted} {your|the} {calendar invite|calendar invitation|invitation|meeting invitation|invitation to the interview|time you proposed}.",
        "I {would be|am} happy to join {the call|you at the office|the meeting} {on Monday at 10:00|tomorrow}.",
        "I {would|'d} {love|like} to join {your team|you one day}. Could you tell me how my application stands?",
        "I have signed {the NDA|the consent form|the privacy notice}{ and attached it|}.",
        "{If|Before} I accept {the|your} offer, {could we talk about the start date|I would like to see the contract}.",
        "I have not accepted {the|your|any} offer yet.",
        "Do you accept {applications|candidates} from abroad?",
    ),
    ("en", "followed-up"): (
        "{I am|I'm} {happy|glad} to share an update: I {moved|finished my degree}.",
    ),
    ("ko", "withdrawn"): (
        "{월요일에는|그날은|해당 시간에는} {참석이 어렵습니다|면접 참석이 어렵습니다|시간이 어렵습니다}. {다른 날로|화요일로} {변경 가능할까요|조정 부탁드립니다}?",
        "{다른 회사의|타사} {오퍼가|제안이} 있어 {결과를 언제 알 수 있을지 여쭙습니다|일정을 여쭤봅니다}.",
        "{지원을|전형을} {포기할|철회할} 생각은 없습니다.",
        "{지원|전형} {철회는|취소는} 어떻게 하나요?",
    ),
    ("ko", "declined"): (
        "{제안해 주신|말씀하신} 시간은 {어렵습니다|참석이 어렵습니다}. {목요일은|화요일은} 어떠신가요?",
        "{아직|} 오퍼를 거절한 것은 아닙니다.",
    ),
    ("ko", "accepted"): (
        "{캘린더|면접|인터뷰|미팅} {초대를|초대장을|일정을} 수락했습니다.",
        "{비밀유지계약서에|개인정보 수집에} 동의합니다.",
        "{오퍼를|제안을} 수락하기 전에 {연봉을|조건을} {여쭤보고 싶습니다|확인하고 싶습니다}.",
        "{아직|} 오퍼를 수락하지 않았습니다.",
    ),
    ("ja", "withdrawn"): (
        "{月曜日は|その日は}{都合がつかなくなりました|参加が難しくなりました}。{火曜日に変更いただけますでしょうか|別の日をお願いできますでしょうか}。",
        "{他社|別の会社}から{内定|オファー}をいただいており、{選考結果の時期を伺えますでしょうか|結果はいつ頃でしょうか}。",
        "{辞退|選考を辞退}する{つもりは|考えは}ございません。",
        "{辞退|キャンセル}する場合はどうすればよろしいでしょうか。",
    ),
    ("ja", "declined"): (
        "ご提案の{日時|日程}は{お受けできません|難しい状況です}。{木曜日はいかがでしょうか|別の日をお願いできますでしょうか}。",
        "オファーを{辞退した|お断りした}わけではございません。",
    ),
    ("ja", "accepted"): (
        "{面接|面談}の{招待|日程}を{承諾いたしました|承諾いたします|お受けいたします}。",
        "{個人情報の取り扱いに|機密保持契約に}{同意|承諾}いたします。",
        "{内定|オファー}を承諾する前に、{年収|条件}を{確認させてください|伺ってもよろしいでしょうか}。",
    ),
}  # fmt: skip
