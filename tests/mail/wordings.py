"""Ways in which mails say things: patterns of sentences, of which a few are drawn by chance with a seed.

`{a|b}` is one of the two, `{a|}` perhaps nothing, `$name` a pattern of `PARTS`. A mail is drawn as an opening, what it
says, and a close, so that what is said is found among what is not.
"""

from __future__ import annotations

import re
from random import Random

_INNERMOST = re.compile(r"\{([^{}]*)\}")
_PART = re.compile(r"\$([a-z_]+)")

PARTS: dict[str, dict[str, str]] = {
    "en": {
        "when": "{Thursday, November 12 at 3:00 PM KST|Thursday 12 November, 15:00 KST|12 November 2026 at 15:00 (KST)|Nov 12, 2026 3 pm KST|Thu 12 Nov at 15:00 Seoul time}",
        "due": "{November 20|Friday, November 20|Friday 20 November|20 November 2026|Nov 20 at 6pm KST}",
        "we": "{we|the team|the hiring team|the panel|the hiring committee|our recruiters}",
        "role": "{Backend Engineer|Data Analyst|Product Designer|Site Reliability Engineer}",
        "meeting": "{interview|call|video interview|conversation|technical interview|meeting|phone screen}",
        "test": "{online assessment|coding test|take-home assignment|technical exercise|case study|coding challenge|work sample}",
        "sorry": "{Unfortunately|Regrettably|I'm sorry to say that|I am afraid|Sadly|We regret to inform you that}",
        "talk": "{meet|talk|speak|have a chat|connect|sit down together}",
    },
    "ko": {
        "when": "{11월 12일(목) 15:00|11월 12일 목요일 오후 3시|2026년 11월 12일(목) 오후 3시|11/12(목) 15시|2026.11.12 (목) 15:00}",
        "due": "{11월 20일(금)|11월 20일|11월 20일 금요일|2026년 11월 20일|11/20(금) 18:00}",
        "sorry": "{아쉽게도|안타깝게도|유감스럽게도|죄송하게도|아쉽지만|안타깝지만}",
        "you": "{지원자님|귀하|김하늘 님|하늘님|후보자님}",
        "step": "{서류 전형|서류전형|1차 면접|코딩테스트|과제 전형|실무 면접|서류 심사}",
        "next": "{다음 단계|다음 전형|다음 절차|이후 전형|면접 전형}",
        "meeting": "{면접|1차 면접|실무 면접|화상 면접|인터뷰|온라인 미팅|전화 면접}",
        "test": "{코딩테스트|과제|온라인 테스트|사전 과제|인적성 검사|역량검사}",
        "tell": "{알려드립니다|안내드립니다|전해 드립니다|말씀드립니다|알려 드려요|안내드려요}",
    },
    "ja": {
        "when": "{11月12日（木）15時|11月12日(木) 15:00|2026年11月12日（木）15:00|11月12日木曜日の午後3時|11/12（木）15:00}",
        "due": "{11月20日（金）|11月20日|11月20日(金) 18:00|2026年11月20日|11/20（金）}",
        "sorry": "{残念ながら|誠に残念ではございますが、|大変恐縮ながら|遺憾ながら|申し訳ございませんが、}",
        "step": "{書類選考|一次面接|適性検査|技術面接|選考}",
        "next": "{次の選考|次のステップ|次回の選考|次の面接|次のフェーズ}",
        "meeting": "{面接|一次面接|オンライン面接|面談|カジュアル面談|技術面接}",
        "test": "{適性検査|コーディングテスト|Webテスト|技術課題|筆記試験}",
        "tell": "{お知らせいたします|ご連絡いたします|ご連絡申し上げます|お伝えいたします|ご報告いたします}",
    },
}  # fmt: skip

# Before and behind what a mail says, whatever it is.
OPENINGS: dict[str, tuple[str, ...]] = {
    "en": (
        "{Hi|Hello|Dear} {Sky|there|candidate},",
        "{Hi|Hello} Sky,\n\nI hope {you are well|this finds you well|you had a good weekend}.",
        "Dear Ms Kim,\n\nThank you {very much|} for your {patience|understanding|interest in Quillmark}.",
        "Hi Sky,\n\n{My name is Dana and|} I look after hiring for the platform team at Quillmark.",
    ),
    "ko": (
        "안녕하세요, {지원자님|김하늘 님|하늘님}.",
        "안녕하세요. 퀼마크 채용담당자입니다.",
        "안녕하세요, 퀼마크 {인사팀|채용팀|피플팀} 이도윤입니다.\n퀼마크에 {관심을 가져 주셔서|관심 가져주셔서} {진심으로|} 감사합니다.",
        "{지원자님|김하늘 님}, 안녕하세요.\n{날씨가 많이 쌀쌀해졌습니다|건강히 지내고 계신지요|바쁘신 중에 연락드립니다}.",
    ),
    "ja": (
        "{金野 様|応募者様}\n\n{お世話になっております|いつもお世話になっております|はじめまして}。クイルマーク採用担当の森です。",
        "金野様\n\nクイルマーク株式会社 人事部でございます。\nこのたびは{弊社|当社}に{ご関心|ご興味}をお寄せいただき、{誠に|}ありがとうございます。",
        "金野さん\n\nこんにちは。クイルマークの森です。",
    ),
}
CLOSES: dict[str, tuple[str, ...]] = {
    "en": (
        "{Best regards|Kind regards|All the best|Thanks},\nDana\nQuillmark",
        "{If you have any questions|Should you have any questions}, {just reply to this email|please do not hesitate to contact me|feel free to reach out}.\n\nDana",
        "This is an automated message; {please do not reply|replies are not read}.",
        "Have a {great|good} {day|week}!\nThe Quillmark team",
    ),
    "ko": (
        "감사합니다.\n퀼마크 드림",
        "{궁금하신|문의하실} {점이|사항이} {있으시면|있으면} {언제든|언제든지|} {편하게|} {회신|연락} {주세요|부탁드립니다|주시기 바랍니다}.\n감사합니다.",
        "본 메일은 발신 전용으로 회신되지 않습니다.",
        "{좋은 하루 되세요|건강 유의하시기 바랍니다|오늘도 좋은 하루 보내세요}.\n이도윤 드림",
    ),
    "ja": (
        "{どうぞ|何卒}よろしくお願い{いたします|申し上げます}。\n\nクイルマーク 採用担当",
        "ご不明な点が{ございましたら|ありましたら}、{お気軽に|遠慮なく|}{お問い合わせ|ご連絡}ください。",
        "※本メールは送信専用です。{ご返信いただいてもお答えできません|返信はできません}。",
        "引き続き{どうぞ|}よろしくお願いいたします。\n森",
    ),
}

# What an employer, or a program, says; "nothing" says no event.
SAID: dict[tuple[str, str], tuple[str, ...]] = {
    ("en", "rejected"): (
        "{After careful consideration|Having reviewed your background|After much thought|Following your {interview|application}|At this stage}, $we {have|has} decided {not to {proceed|move forward|continue|go any further|take things further}{ with your {application|candidacy|profile}|}|to {proceed|move forward|go ahead|continue} with {other candidates|another applicant|a different candidate|candidates whose experience is closer to what we need}}.",
        "$sorry {we|$we} {won't be|will not be|are not} {moving {you|your application} {forward|ahead}|{taking|progressing} your {application|candidacy} {further|any further|forward|to the next stage}|continuing with your {application|candidacy}|inviting you to interview}{ this time| at this time| on this occasion|}.",
        "$sorry {we|$we} {are|were} {unable to|not able to|not in a position to} {offer you {the role|a position|this job}|take {your application|you} {further|forward}|progress your application}{ this time| at this time| at present|}.",
        "$sorry you {have not been|were not|weren't} {selected|chosen|successful|shortlisted} {for {the|this} {role|position}|for the next {round|stage}|this time|on this occasion}.",
        "{Your application|Your candidacy} {was|has been} {unsuccessful|not successful|rejected|declined}{ this time| on this occasion|}.",
        "{The|This|That} {role|position|vacancy} {has {now|since|} been filled|went to {another candidate|someone else|an internal applicant}|is no longer {open|available}}{, so we are closing your application|}.",
        "$we {have|has} {chosen|selected|hired|appointed|decided on|gone with|settled on} {someone else|another candidate|{a candidate|an applicant} {with {more|deeper|stronger} experience|who is a closer {match|fit}|whose skills {match|fit} better}}.",
        "{We|I} {don't|do not} {think|feel|believe} {this {role|position} is {the right fit|a good match}|your {experience|background|profile} is {the right fit|a match|what we need}|there is a fit}{ at the moment| right now| at this point|}.",
        "{This|It} {was|is} {not an easy|a hard|a difficult|a tough} {decision|call}, but {we {won't|will not} be {moving forward|making an offer|extending an offer}|we've decided to {pass|go another way|part ways here|stop here}}.",
        "{We|I} {wish|hoped} {I|we} had {better|happier} news, but {your application {stops|ends} here|you did not make it {through|to the next round}|we are not going to proceed}.",
        "Your {skills|background|experience} {did not|does not|do not} {quite|} {match|meet|fit} {what we are looking for|our requirements|the needs of the team}{ at this time|}.",
        "We {received|had} {a very high number of|over 400|many strong} applications, and {yours was not among those we {selected|shortlisted|took forward}|we have not been able to take yours {forward|further}|on this occasion others were {a better fit|closer to the brief}}.",
    ),
    ("en", "offered"): (
        "{We|I} {are|am} {delighted|pleased|happy|thrilled|excited} to {offer you the {position|role|job} of $role|extend {you|} an offer {of employment|for the $role {role|position}}|make you {an|a formal} offer}.",
        "{Congratulations!|Great news!|Good news:} {We would|We'd} {like|love} {to offer you the {role|job|position}|you to join {us|the team} as {a|our next} $role|to make you an offer}.",
        "{Please find attached|Attached is|I have attached|You will find attached|Here is} {your offer letter|our formal offer|the written offer|your employment contract}{; please {sign|return} it by $due|. Please let us know your decision by $due|}.",
        "{The team|Everyone|The panel} {was|were} {impressed|very impressed} and {we|} {would like to|want to} {hire you|offer you the job|bring you on board}.",
        "You {have got the job|got the job|are hired}! {The contract|Your offer letter} {follows|is attached}.",
    ),
    ("en", "passed"): (
        "{Congratulations|Good news|Great news|I am happy to say}{:|,} you {have passed|passed|cleared|made it through} {the {first round|technical interview|phone screen|assessment}|our {screening|review}}.",
        "You {have been|were} {selected|chosen|shortlisted} {to {advance|move on|proceed} to|for} the {next|second|final} {round|stage}.",
        "{We|$we} {would like to|want to|will} {move {you|your application} {forward|ahead|on}|take {you|your application} {forward|further}|advance you|progress your application}{ to the {next|following|final} {round|stage|step}|}.",
        "You {will be|are} {moving|progressing|advancing|going} {on|forward|through|} to the {next|final|second} {round|stage}{ of {our|the} process|}.",
        "{Everyone|The team|The interviewers} {liked|enjoyed} {speaking with|meeting|talking to} you and {we would like to|would like to} {continue|go on} {with you|} to the next {round|stage}.",
    ),
    ("en", "invited meeting"): (
        "{We would|I would|We'd|I'd} {like|love} to {invite you to|schedule|arrange|set up|organise} {a|an|your} {first|30-minute|short|} $meeting{ with {the hiring manager|our CTO|two engineers}|}. {What times work for you|When would suit you|Could you send me your availability|Which days are good for you}{ next week|}?",
        "{Please|Kindly} {let me know|send us|share|reply with} {your availability|a few times that suit you|two or three time slots|when you could {talk|meet}} for {a|the|an} {first|} $meeting.",
        "{Please|Kindly|You can} {pick|choose|select|book} {a|a convenient} {time|slot|time slot} for {your|the|a} $meeting {using|with|through|via} {this|the|my} {link|calendar}.",
        "{Are you|Would you be} {free|available} for {a|an} {short|quick|30-minute|} {call|chat|conversation|video call} {some time|at some point|} next week?",
        "{The hiring manager|Our lead engineer|The team} would {like|love} to $talk {with you|}. {How does {next week|your calendar} look|Do you have half an hour next week|When are you free}?",
        "{Could|Can} {we|you} {find|propose|suggest} {a time|some times|three times} {to $talk|for {a|the} {call|interview|chat}}{ next week| in the coming days|}?",
        "{As a next step|Next}, {we'd like you to|we would like to} {meet|speak with|interview with} {two people from the team|the hiring manager|our engineers}; {please use the link below to {book|schedule} {a time|it}|let me know what works for you}.",
    ),
    ("en", "invited task"): (
        "{Please|Kindly} {complete|take|do|finish|submit} {the|our|this} $test {by|before|no later than} $due.",
        "{As a next step|The next step|Next}, {we|$we} would like you to {complete|take|do|work on} {a short|a|our} $test.",
        "{You have been|You are} invited to {take|complete|do} {a|the|our} $test{; it {is due|closes|expires} on $due|. The link {is below|expires on $due}|}.",
        "{Here is|Attached is|Below is|I'm sending you} {the|your|our} $test. {You have {five|seven} days|Please return it by $due|Take your time, but send it back by $due}.",
        "{Before|To} {we meet|moving on|get to know how you work}, we {ask you to|would like you to|ask everyone to} {do|complete|work through} a {small|short} $test.",
        "{We'd|We would} like to {see|test} how you {work|code|approach problems}, so {please complete|we have attached|here is} {a|our} $test{ (due $due)|}.",
    ),
    ("en", "scheduled"): (
        "{Your|The|Our} $meeting {is|has been} {scheduled|confirmed|booked|set|arranged|fixed} for $when.",
        "{This is to confirm|I'm writing to confirm|Confirming|This email confirms} {your|our|the} $meeting on $when.",
        "{Great|Perfect|Wonderful|Thanks, that works}, {I have|I've} {booked|put|pencilled} {you|us} in for $when.",
        "{Looking|We look|I look} forward to {speaking with|meeting|talking to|seeing} you on $when.",
        "{Your|The} $meeting will {take place|be held|be} on $when{ on Zoom| at our office| with two engineers|}.",
        "{Let's|We will|We'll|Then let us} {meet|talk|speak} on $when.",
        "{Here are the details|Details} {of|for} your $meeting:\n\n{When|Date|Date and time|Time}: $when\nWhere: {Zoom|our office|Google Meet}",
        "{You are|You're} {confirmed|booked|all set} for {a|your|the} $meeting {on|at} $when.",
        "{I have|We have} {sent you a calendar invite|put it in the calendar}: $meeting, $when.",
    ),
    ("en", "rescheduled"): (
        "{Unfortunately|I'm sorry, but|Apologies:|Due to a conflict,} {we have to|we need to|I must} {move|reschedule|postpone|push} {your|our|the} $meeting to $when.",
        "{Your|The|Our} $meeting has been {moved|rescheduled|changed|shifted|postponed} to $when.",
        "{The new time|The new date} {for your|of your|of the} {interview|call|meeting} is $when.",
        "{Something came up|The interviewer is ill|Our CTO is travelling}, so {the|your|our} {interview|call|meeting} will {now|} {take place|be} on $when instead.",
        "{The|Your} $meeting {originally|} {planned|scheduled} for {10 November|Tuesday 10 November at 11:00} {will now be|has been moved to|is now on} $when.",
    ),
    ("en", "cancelled"): (
        "{Unfortunately|I'm sorry, but|Apologies:|} {we have to|we need to|I have to|we must} {cancel|call off} {your|our|the|tomorrow's} $meeting{. We will {be in touch|get back to you} with a new {date|time}|}.",
        "{Unfortunately|Sorry, but|} {your|the|tomorrow's} $meeting {has been|is|was} {cancelled|canceled|called off}.",
        "{Unfortunately|Sadly|} {your|the|tomorrow's} $meeting {can't|cannot|will not|won't} {take place|go ahead|happen}{ as planned|}.",
    ),
    ("en", "on-hold"): (
        "{We have|$we had to|The company has} {put|place|placed} {this|the} {role|position|search|hiring} on hold.",
        "{Hiring|Recruitment|The search} for this {role|position} {is|has been} {paused|suspended|frozen|on hold}{ until {further notice|next year|January}|}.",
        "{Because of|Due to} {a reorganisation|budget changes|a hiring freeze}, {your application|the process|the role} is {on hold|paused}{ for now| for the moment|}.",
    ),
    ("en", "acknowledged"): (
        "{We have|We've|Quillmark has} {received|got} your {application|CV|résumé}{ for {the|our} $role {role|position}|}{ and will {review it|be in touch} {soon|shortly}|}.",
        "{Thank you|Thanks} for {applying|your application|submitting your application} {to|at} Quillmark. {We will review it {carefully|} and {contact you|get back to you|be in touch} {if there is a match|if you are selected for an interview|once we have}|If your profile matches, {we will contact you|a recruiter will be in touch}|Due to the number of applications we can only reply to those we invite}.",
        "Your application {for $role|to Quillmark|} {has been|was} {received|submitted|sent}{ successfully|}.",
        "{This is to confirm|We confirm|Just confirming} {that we have your application|receipt of your application|that your application reached us}.",
        "Your application is {in|complete|with us}! {We {review|read} every application {ourselves|by hand}|Expect to hear from us within two weeks|The team will look at it}.",
    ),
    ("en", "nothing"): (
        "{Your|Use this} {verification|security|one-time} code{ is|:} {482913|771204}.",
        "{12|30} new jobs {for you|matching your search|you may like} this week: {Backend Engineer at Quillmark|Data Analyst, Seoul} and more.",
        "{You|It looks like you} {started|began} an application {at|with} Quillmark but {did not|didn't|haven't} {finish|submit|complete}{ed|} it.",
        "How {was|did you find} your {interview|application} experience? {Take|Fill in|Please complete} {our|this} {two-minute|short} survey.",
        "We are still {reviewing|working through|going over} {applications|your application} {and|;} {we will be in touch soon|it will take a little longer|appreciate your patience}.",
        "{There is an update on|The status of} your application{ has changed|}. {Log in|Sign in} to {the|your} {portal|account} to {see|view} it.",
        "If {you are|you're|your application is} {selected|successful|shortlisted}, {we will {invite you to an interview|contact you to schedule an interview}|you will receive an online test|a recruiter will call you}.",
        "{Our process has|There are} {three|four} {steps|stages}: a phone screen, a {technical interview|take-home test} and a final {interview|round}.",
        "{Our client Fernhollow|Your friend Min} was {rejected|not selected}, {but there are other companies|so do not be sad}.",
        "{Could you|Please} {resend|send} {me|us} your {CV|résumé} as a PDF? {Unfortunately|} I cannot open {the file|it}.",
        "{Thank you|Thanks} for {coming in|speaking with us|meeting the team} {yesterday|today|this week}; {it was great to meet you|we enjoyed the conversation}.",
        "{A recruiter|Quillmark} {viewed|looked at} your {profile|résumé}.",
        "{Join|Register for|Come to} our {webinar|open house|info session} on {Thursday, November 12 at 3pm|12 November, 15:00}.",
        "{I am|I'm} {out of office|on leave|travelling} until {Monday|12 November} and will {reply|answer} {when I am back|after that}.",
        "We {never|do not} ask candidates {for money|for bank details}; {beware of|watch out for} {false|fake} job offers.",
    ),
    ("ko", "rejected"): (
        "{내부 검토 결과|신중한 검토 끝에|$step 결과|면접 결과|논의 끝에} $sorry {이번에는|금번 채용에서는|이번 채용에서} {함께하지 못하게 되었습니다|모시지 못하게 되었습니다|좋은 소식을 드리지 못하게 되었습니다|$next{으로|로} 모시지 못하게 되었습니다|함께하기 어렵게 되었습니다|함께하기 어렵다는 결론을 내렸습니다|합격 소식을 전해 드리지 못합니다}.",
        "$sorry $step에 {불합격|탈락}{하셨음을|하셨습니다. 결과를|하셨다는 소식을} $tell.",
        "$sorry $step에서 {합격하지 못하셨습니다|통과하지 못하셨음을 $tell|선발되지 않으셨습니다|선정되지 못하셨습니다|고배를 마시게 되셨습니다}.",
        "{저희가 찾는|현재 필요한|해당 포지션의} {역량|경험|인재상}{과는|과} {다소|조금|} {차이가 있어|맞지 않아|거리가 있어|부합하지 않아} {이번에는|} {함께하기 어려울 것 같습니다|채용을 진행하지 않기로 하였습니다|모시기 어렵겠습니다}.",
        "{다른 {지원자|후보자}{분을|를|분과}|저희와 더 맞는 분을|보다 적합한 분을} {채용하게 되었습니다|선발하기로 결정했습니다|모시게 되었습니다|함께하기로 했습니다}.",
        "{해당|지원하신|본} {포지션|공고|채용}{은|이} {이미|} {마감되었습니다|종료되었습니다|충원되었습니다|충원이 완료되었습니다}.",
        "{원하시던|기대하신|바라시던|좋은} {결과를|소식을} {전해 드리지|안내해 드리지|드리지} 못해 {죄송합니다|송구합니다|마음이 무겁습니다|아쉽습니다}.",
        "{한정된 인원으로 인해|제한된 자리로|경쟁이 치열하여} {귀하를|지원자님을|모든 분을} {모시지 못하게 된 점|모시지 못함을|선발하지 못하게 된 점} {양해 부탁드립니다|널리 양해 바랍니다|이해 부탁드립니다}.",
        "{이번|금번} {지원|채용}{은|에서는} {여기서 마무리하게 되었습니다|더 이상 진행하지 않기로 했습니다|더 나아가지 못하게 되었습니다|인연이 닿지 않았습니다|인연으로 이어지지 못했습니다}.",
        "$next{으로|로} {진행이 어렵게 되었습니다|진행하지 못하게 되었습니다|이어가지 못하게 되어 죄송합니다|진행하지 않기로 결정했습니다|나아가지 못하셨습니다}.",
        "{$you|$you}께 {합격|채용|좋은} {통보를|소식을|결과를} {드릴 수 없게 되었습니다|드리지 못하게 되었습니다|전하지 못하게 되었어요}.",
    ),
    ("ko", "offered"): (
        "{축하드립니다!|진심으로 축하드립니다.|} {최종 면접 결과|$you께서는} {최종 합격하셨습니다|최종 합격하셨음을 $tell|최종 합격자로 선정되셨습니다|최종 선발되셨습니다}. {처우|연봉|입사 일정} {협의를 위해|관련하여|안내를 위해} {곧|별도로|} 연락드리겠습니다.",
        "{최종 합격|채용}을 {진심으로|} 축하드리며, {입사 조건|처우 조건|오퍼 레터|근로 조건}을 {첨부드립니다|보내드립니다|안내드립니다}.",
        "{$you을|$you를|} {백엔드 개발자로|저희 팀원으로|정규직으로} {모시고 싶습니다|채용하고자 합니다|채용하기로 결정했습니다|모시기로 했습니다}. {처우 제안서|오퍼레터|근로계약서}를 {첨부합니다|보내드립니다|확인해 주세요}.",
        "{오퍼 레터|처우 제안서|채용 제안서}를 {첨부드리니|보내드리니|전달드리니} $due까지 {수락 여부를|회신을|검토 후 답변을} {부탁드립니다|알려 주세요|회신해 주세요}.",
        "{입사를|합류를|채용을} {정식으로|공식적으로|} 제안드립니다. {연봉과 입사일은|조건은|상세 내용은} {첨부|아래}를 {확인해 주세요|참고 부탁드립니다}.",
    ),
    ("ko", "passed"): (
        "{축하드립니다!|축하합니다.|} $step{에|을} {합격하셨습니다|통과하셨습니다|합격하셨음을 $tell|합격하셨어요|통과하셨다는 소식을 $tell}.",
        "$step 결과 {합격입니다|합격하셨습니다|통과하셨습니다|합격으로 결정되었습니다|합격하셨음을 $tell}.",
        "{$you을|$you를|$you과|} $next{으로|로|에} {모시게 되어 기쁩니다|모시고자 합니다|모시게 되었습니다|초대합니다|진출하셨습니다|올라가시게 되었습니다|함께하게 되었습니다}.",
        "$step {합격을|통과를} {진심으로|} {축하드립니다|축하합니다|축하드려요}.",
        "$step{의|} 합격자로 선정되셨습니다.",
    ),
    ("ko", "invited meeting"): (
        "$meeting {일정을 잡고자|일정을 조율하고자|일정 조율을 위해|진행을 위해} {합니다.|연락드립니다.|메일드립니다.} {가능하신|편하신|괜찮으신} {시간을|일정을|날짜와 시간을|시간대를 2~3개} {회신해 주세요|알려 주세요|말씀해 주세요|회신 부탁드립니다|알려주시면 감사하겠습니다|보내 주시겠어요?}",
        "{아래|첨부된|다음} 링크에서 {편하신|가능하신|원하시는} {$meeting 시간을|$meeting 일정을|시간대를} {선택해 주세요|골라 주세요|예약해 주시기 바랍니다|예약 부탁드립니다|선택해 주시면 됩니다}.",
        "{다음 주|이번 주|차주} 중 {30분 정도|한 시간 정도|잠시} {통화|화상 미팅|온라인 인터뷰|이야기}{가|를} {가능하실까요|가능하신가요|나눌 수 있을까요|하실 수 있으신지요}? {편하신 시간 알려 주세요|되시는 시간을 말씀해 주세요|가능한 시간 회신 부탁드려요}.",
        "{$you을|$you를|} {직접|} 만나 뵙고 {이야기를 나누고|말씀을 나누고|더 자세히 듣고} 싶습니다. {언제가 편하신가요|언제 시간이 괜찮으실까요|언제쯤 가능하실지 알려 주세요}?",
        "$meeting {참석이|참여가} 가능하신 {시간을|일정을|날짜를} $due까지 {회신|답장} {부탁드립니다|주시기 바랍니다|주세요}.",
        "서류 {전형에|심사에} 합격하셨습니다. {$meeting을|$meeting를} {진행하고자|이어서 진행하고자} 하니 {희망하시는|가능한} {일시를|시간대를|날짜를} {알려 주세요|회신해 주시기 바랍니다}.",
    ),
    ("ko", "invited task"): (
        "$due까지 $test를 {제출해 주세요|완료해 주시기 바랍니다|응시해 주세요|완료 부탁드립니다|제출 부탁드립니다}.",
        "{다음 단계로|다음 전형으로|이어서} $test{를|에} {진행해 주시면 됩니다|안내드립니다|응시해 주시기 바랍니다|진행 부탁드립니다|보내드립니다}.",
        "$test {안내드립니다|안내 메일입니다|링크를 보내드립니다|안내를 드립니다}. {기한|제출 기한|응시 기한|마감}{은|:} $due{까지|}{입니다|}.",
        "{아래|첨부} {링크에서|파일을 확인하시어|안내에 따라} $test{에 응시해|를 풀어|를 진행해|를 수행해} {주세요|주시기 바랍니다|주시면 감사하겠습니다}.",
        "$test{를|을} {첨부드리오니|전달드리니|보내드리니} {일주일 이내에|5일 안에|$due까지} {제출|회신|완료} {부탁드립니다|바랍니다|해 주세요}.",
    ),
    ("ko", "scheduled"): (
        "$meeting{이|가} $when{로|으로|에} {확정되었습니다|결정되었습니다|잡혔습니다|예정되어 있습니다|진행됩니다|확정됐어요}.",
        "$when에 $meeting{이|가|을|를} {진행될 예정입니다|진행하겠습니다|진행합니다|진행할 예정입니다|있을 예정입니다|예정되어 있습니다}.",
        "{그럼|말씀해 주신|요청하신 대로|좋습니다.} $when에 {뵙겠습니다|뵐게요|만나요|뵙도록 하겠습니다|기다리고 있겠습니다}.",
        "$meeting {일정을|일정|안내를} {안내드립니다|아래와 같이 안내드립니다|확정하여 안내드립니다|공유드립니다}.\n\n{일시|면접 일시|날짜 및 시간|- 일시|■ 일시}: $when\n장소: {본사 3층|온라인(구글 미트)|Zoom}",
        "$when에 {화상으로|본사에서|온라인으로} {만나 뵙겠습니다|면접을 보겠습니다|인터뷰 진행하겠습니다|참석 부탁드립니다|참석해 주세요}.",
        "{면접|인터뷰} 시간은 $when입니다.",
    ),
    ("ko", "rescheduled"): (
        "$meeting {일정이|시간이|일시가} $when{로|으로} {변경되었습니다|조정되었습니다|바뀌었습니다|연기되었습니다|미뤄졌습니다}.",
        "{죄송하지만|죄송합니다만|부득이하게|내부 사정으로|면접관 사정으로} {면접|인터뷰|면접 일정|면접 시간}을 $when{로|으로} {변경하게 되었습니다|옮기게 되었습니다|연기하게 되었습니다|변경하고자 합니다|미루게 되었습니다|조정하였습니다}.",
        "{11월 10일(화) 14:00|11월 10일} {면접|예정된 면접|예정이던 면접}{이|은|을} $when{로|으로} {변경되었습니다|변경되었음을 안내드립니다|옮겨졌습니다|변경합니다}.",
        "{변경된|새로운} {면접|인터뷰} {일시|일정|시간}{:|은} $when{입니다|}{.|}",
    ),
    ("ko", "cancelled"): (
        "{죄송하지만|죄송합니다만|부득이하게|내부 사정으로} {예정된|내일|11월 10일} {면접을|인터뷰를|미팅을} {취소하게 되었습니다|취소합니다|진행하지 못하게 되었습니다|진행할 수 없게 되었습니다|취소하고자 합니다}.",
        "{예정된|예정되어 있던|내일} {면접이|인터뷰가} {취소되었습니다|취소되었음을 안내드립니다|취소됐습니다|열리지 못하게 되었습니다}. {추후|다시|} {일정을|} {다시|} 안내드리겠습니다.",
    ),
    ("ko", "on-hold"): (
        "{해당|본|지원하신} {포지션|직무}{의|} 채용이 {잠정|당분간|일시|잠시} {보류되었습니다|중단되었습니다|중단된 상태입니다|멈춘 상태입니다|미뤄지게 되었습니다}.",
        "{내부 사정으로|조직 개편으로|예산 문제로} {채용을|전형을|채용 절차를} {보류하게 되었습니다|잠시 중단하게 되었습니다|일시 중단합니다|당분간 멈추게 되었습니다}.",
    ),
    ("ko", "acknowledged"): (
        "{지원서가|지원서|입사지원서가} {정상적으로|잘|성공적으로|} {접수되었습니다|접수됐습니다|도착했습니다|제출되었습니다|접수되었음을 $tell}.",
        "{보내 주신|제출해 주신|} {이력서|지원서|지원서류}{를|} {잘|} {받았습니다|수령했습니다|확인했습니다|접수했습니다|받아보았습니다}. {검토 후|꼼꼼히 검토한 뒤|서류 검토 후} {연락드리겠습니다|결과를 안내드리겠습니다|회신드릴게요}.",
        "{백엔드 개발자|데이터 분석가} {포지션|직무|공고}{에|} {지원해 주셔서|지원하여 주셔서} {감사합니다|진심으로 감사드립니다}. {서류 합격자에 한해 개별 연락드립니다|결과는 2주 이내에 안내드리겠습니다|서류 검토 후 합격하신 분께 연락드릴 예정입니다}.",
        "{입사 지원이|지원이|지원서 제출이} {완료되었습니다|정상적으로 완료되었습니다|완료됐어요}. {합격 시 면접 일정을 안내해 드립니다|결과는 메일로 알려드립니다|}",
    ),
    ("ko", "nothing"): (
        "인증번호{는|:} {482913|771204}{입니다|}.",
        "(광고) {지금 지원하면 합격률 2배|면접 합격 꿀팁 대공개|이번 주 인기 채용공고}!",
        "{작성 중인|임시저장된} 지원서가 {있습니다|남아 있어요}. {마감 전에 제출을 완료해 주세요|잊지 말고 제출하세요}.",
        "{퀼마크에서|기업에서} {회원님의|하늘님의} {이력서|프로필}를 {열람했습니다|확인했어요}.",
        "{면접|채용} 경험에 대한 {설문|설문조사}{에|} {참여해 주세요|부탁드립니다|응답 부탁드려요}.",
        "$step {결과가|합격자가} {발표되었습니다|게시되었습니다}. {채용 홈페이지|지원 사이트|마이페이지}에서 {확인하시기 바랍니다|확인해 주세요|확인하실 수 있습니다}.",
        "{현재|아직} {서류를|지원서를|지원서류를} {검토 중|검토하고 있|꼼꼼히 검토 중}{이며|으니} {조금만 더 기다려|잠시만 기다려} {주시면 감사하겠습니다|주시기 바랍니다|주세요}.",
        "{서류에|서류 전형에} {합격하실 경우|합격하시면|합격하신 분께는} {면접 일정을|코딩테스트를} {안내드립니다|안내드릴 예정입니다|개별 안내드려요}.",
        "{전형은|채용 절차는} 서류 - {코딩테스트|과제} - {1차 면접|실무 면접} - 최종 면접 순{으로 진행됩니다|입니다}.",
        "{불합격하신|불합격하신 지원자} {분께도|분들께도} {결과를|} {안내드립니다|연락드립니다|알려드려요}.",
        "{어제|오늘|지난주} {면접에|인터뷰에} {참석해 주셔서|시간 내주셔서|와 주셔서} {감사합니다|감사드립니다}.",
        "{11월 12일(목) 15시에|다음 주 목요일 3시에} {채용 설명회|직무 설명회|온라인 밋업}{를|을} {진행합니다|엽니다|개최합니다}.",
        "{첨부하신|보내주신} {파일이|이력서 파일이} 열리지 않습니다. {다시 보내 주세요|PDF로 다시 부탁드립니다}.",
    ),
    ("ja", "rejected"): (
        "{慎重に検討いたしました結果|社内で検討を重ねました結果|$stepの結果|厳正なる選考の結果|総合的に判断した結果}、{$sorry|}今回は{採用を見送らせていただくこととなりました|見送りとさせていただきます|ご希望に添えない結果となりました|ご期待に沿えない結果となりました|ご縁がなかったものと|不採用とさせていただきます|不合格となりました|採用には至りませんでした}。",
        "$sorry{、|}{今回は|この度は|}$next{へのご案内は難しい|へお進みいただくことはできない|にご案内することができない|へのご案内を見送らせていただく}{という結果になりました|との判断に至りました|こととなりました}。",
        "$sorry{貴意に添いかねる|ご期待に添えない|ご希望に沿えない|ご意向に沿いかねる|ご期待にお応えできない}{結果となりました|結果となりましたことをお詫び申し上げます|こととなりました}。",
        "{他の候補者|別の候補者|他の方|より経験の近い方}{の方を|を|に}{採用することに|お願いすることに}{決まりました|決定いたしました|なりました|いたしました}。",
        "{本ポジション|ご応募いただいたポジション|当該職種}{の募集|}は{すでに|}{終了いたしました|充足いたしました|締め切らせていただきました|採用が決まりました}。",
        "{今回は|この度は|残念ですが、}{通過には至りませんでした|合格には至りませんでした|ご一緒することが叶いませんでした|お迎えすることができません|採用が難しいと判断いたしました|お力になれませんでした}。",
        "{ご希望に沿うことができず|ご期待に添えず|ご縁をいただくことができず|よいお返事ができず|良い結果をお伝えできず}、{誠に|大変|}{申し訳ございません|恐縮でございます|心苦しく存じます}。",
        "{誠に勝手ながら|大変心苦しいのですが|残念ながら}、{今回の選考|金野様の選考|今回のご応募}{は|につきましては}{ここまでと|見送りと|お見送りと}{させていただきます|させていただきたく存じます}。",
    ),
    ("ja", "offered"): (
        "{選考の結果|最終面接の結果|社内で検討した結果}、{内定とさせていただきます|内定を出させていただくこととなりました|採用とさせていただきます|採用が決定いたしました|ぜひ採用させていただきたく存じます|金野様の採用を決定いたしました}。",
        "{ぜひ|}{弊社に|当社の一員として|バックエンドエンジニアとして}{ご入社いただきたく|お迎えしたく|ご活躍いただきたく}、{内定通知書|オファーレター|労働条件通知書}を{お送りいたします|添付いたします|お送りします}。",
        "{内定|採用内定|オファー}の{ご連絡です|ご連絡を申し上げます|お知らせです|ご案内をいたします}。{$dueまでにご承諾の可否をお知らせください|条件は添付をご確認ください|}",
        "{正式に|}オファーを{お出しいたします|ご提示いたします|出させていただきます}。{$dueまでにお返事をください|ご検討のほどお願いいたします|}",
    ),
    ("ja", "passed"): (
        "{$step|書類選考}{を通過されました|に合格されました|は合格です|を通過いたしました|の結果、通過となりました|の結果、合格と判断いたしました}{のでお知らせいたします|のでご連絡いたします|}。",
        "{選考の結果、|}{ぜひ|}$next{に進んでいただきたく存じます|へお進みいただくことになりました|へお進みいただけることとなりました|にお進みいただきたいと思います|へご案内いたします}。",
        "{$step|書類選考}{通過|合格}、{誠に|}おめでとうございます。",
    ),
    ("ja", "invited meeting"): (
        "{つきましては|ぜひ|一度}、$meetingを{実施したく|行いたく|お願いしたく|設定したく}、{ご都合のよい日時を|候補日を三つほど|ご希望の日程を|ご都合のつくお時間を}{お知らせください|お送りいただけますでしょうか|ご返信いただけますと幸いです|ご提示ください|教えていただけますか}。",
        "{下記|以下の|こちらの}{URL|リンク|カレンダー}より{$meetingの|}{ご希望の日時|ご都合のよい時間帯|日程}を{お選びください|ご選択ください|ご予約ください|お選びいただけますでしょうか}。",
        "{来週|今週|来週以降}、{30分ほど|1時間ほど|少し}{お話しできれば|オンラインでお話しできればと|面接のお時間をいただければと}{幸いです|存じます|思います}。{ご都合はいかがでしょうか|ご都合のよい日時をお知らせください|空いている時間を教えてください}。",
        "$meetingの{日程調整|日程}{をさせていただきたく|のご相談で|について}{ご連絡いたしました|ご連絡差し上げました|ご連絡です}。{候補日をいくつかご返信ください|ご都合をお聞かせください|いつ頃がよろしいでしょうか}。",
    ),
    ("ja", "invited task"): (
        "$dueまでに$testを{受検してください|ご提出ください|受けていただけますでしょうか|実施してください|完了してください|ご受験ください}。",
        "{次の選考として|次のステップとして|続いて}、$testの{受検|ご提出|実施|ご対応}を{お願いいたします|お願いしたく存じます|お願い申し上げます}。",
        "$test{のご案内です|のご案内をお送りします|をお送りいたします|について、ご案内いたします}。{期限|提出期限|受検期限|締切}{は|：}$due{です|まで|}{。|}",
        "$testを{添付いたします|お送りします}ので、{一週間以内に|5日以内に|$dueまでに}{ご提出|ご返送|ご対応}{ください|をお願いいたします|いただけますと幸いです}。",
    ),
    ("ja", "scheduled"): (
        "$meeting{は|の日程は|の日時は}$when{に決定いたしました|に決まりました|で確定いたしました|となりました|です|を予定しております}。",
        "$when{より|から|に}$meetingを{実施いたします|行います|実施させていただきます|予定しております|開始いたします}。",
        "{それでは|では、|ありがとうございます。}$whenに{お待ちしております|お会いできるのを楽しみにしております|お願いいたします|お話しできますと幸いです}。",
        "{下記の通り|以下の日程で|下記にて}$meetingの{日程が確定しました|詳細をご案内いたします|ご案内をいたします}。\n\n{日時|面接日時|■日時|・日時}：$when\n場所：{オンライン|本社3階|Zoom}",
        "$whenに{オンラインにて|弊社にて|Zoomにて}{面接を行います|お待ちしております|面談を実施いたします}。",
    ),
    ("ja", "rescheduled"): (
        "{誠に申し訳ございませんが|大変恐縮ですが|面接官の都合により|諸事情により}、$meetingを$when{に変更させていただきます|へ変更いたします|に延期させてください|に変更させていただけますでしょうか|へ変更となりました}。",
        "$meetingの{日程|日時|お時間}{が|を}$when{に変更になりました|へ変更いたしました|に変更いたします}。",
        "{11月10日（火）14時|11月10日}{の面接|に予定しておりました面接}{を|は|が}、$whenに{変更させていただきます|変更となりました|延期となりました}。",
        "{変更後の日時|新しい日程|変更後}：$when",
    ),
    ("ja", "cancelled"): (
        "{誠に申し訳ございませんが|面接官の都合により|諸事情により}、{明日の|予定しておりました|11月10日の}{面接|面談}{を中止させていただきます|はキャンセルとさせていただきます|は中止となりました|を取りやめさせていただきます|が実施できなくなりました}。",
        "{面接|面談}{の実施が難しくなりました|を中止することになりました|がキャンセルとなりました}。{改めて日程をご連絡いたします|後日あらためてご連絡いたします|}",
    ),
    ("ja", "on-hold"): (
        "{現在|諸事情により|組織変更に伴い}、{本ポジションの|当該職種の|}{採用|選考|募集}{を一時停止しております|を一旦保留とさせていただいております|を凍結することになりました|が一時中断となりました|をいったん止めております}。",
    ),
    ("ja", "acknowledged"): (
        "{ご応募|エントリー}を{受け付けました|受け付けいたしました|承りました|確かに受領いたしました}。{選考結果は追ってご連絡いたします|書類選考の結果は1週間以内にご連絡いたします|}",
        "{応募書類|履歴書|職務経歴書}を{確かに|}{受領いたしました|受け取りました|拝受いたしました|お預かりいたしました}。{選考の上、ご連絡いたします|通過された方にのみご連絡いたします|}",
        "{この度は|このたびは}{バックエンドエンジニア職に|弊社に|}ご応募いただき、{誠に|}ありがとうございます。{書類選考の結果は追ってご連絡いたします|通過された方には面接のご案内をいたします|内容を確認のうえ、ご連絡いたします}。",
        "{応募|エントリー}が{完了しました|完了いたしました}。{結果は一週間ほどでご連絡いたします|}",
    ),
    ("ja", "nothing"): (
        "{認証コード|確認コード}は{482913|771204}です。",
        "{今週の|あなたへの}おすすめ求人{をお届けします|が10件あります}。",
        "{応募がまだ完了していません|入力途中の応募があります}。{お早めにお手続きください|}",
        "{クイルマーク|企業}があなたの{職務経歴書|プロフィール}を閲覧しました。",
        "{選考|面接}に関するアンケートに{ご協力ください|お答えください|ご協力をお願いいたします}。",
        "選考結果を{マイページ|応募者サイト}に{掲載しました|公開いたしました}。{ログインしてご確認ください|ログインのうえご確認ください}。",
        "現在{書類選考を進めて|選考中で|社内で検討して}{おります|ございます}。{今しばらく|もう少々}お待ち{ください|いただけますと幸いです|くださいますようお願いいたします}。",
        "{書類選考を通過された場合|選考を通過された方には|合格の場合は}、{面接の日程をご案内いたします|適性検査のご案内をいたします|面接のご連絡をいたします}。",
        "{選考フロー|選考の流れ}は、書類選考→{適性検査|技術課題}→面接{2回|}→内定{です|となります}。",
        "{不合格の場合|不合格の方に}は{ご連絡いたしません|ご連絡を差し上げておりません|応募書類を破棄いたします}。",
        "{先日は|昨日は}{面接に|}お越しいただき、ありがとうございました。",
        "{11月12日（木）15時より|来週木曜に}{会社説明会|オンラインセミナー}を{開催いたします|行います}。",
        "{添付ファイル|履歴書}が開けませんでしたので、{再度お送りください|お手数ですが再送をお願いいたします}。",
    ),
}

# What you say.
YOURS: dict[tuple[str, str], tuple[str, ...]] = {
    ("en", "withdrawn"): (
        "{I would like to|I have decided to|I'm writing to|I need to|I must} {withdraw|withdraw my application|withdraw from the process|take my name out of the process|step back from the process}.",
        "{Please|Kindly} {withdraw my application|remove me from consideration|take me off your list|close my application}.",
        "I{'m| am} no longer {interested in|available for|able to pursue} {the|this} {role|position}.",
        "{I have accepted another offer|I took another job|My plans have changed}, so {I have to withdraw|I won't be continuing with the process|please do not consider me further}.",
    ),
    ("en", "accepted"): (
        "{I'm|I am} {happy|delighted|pleased|very happy} to accept {the offer|your offer|the position|the role}.",
        "{I|I gladly|I hereby} accept {the|your} offer{ of employment|}{ and look forward to starting|}.",
        "{Yes,|} I accept and look forward to joining {you|the team}.",
    ),
    ("en", "declined"): (
        "{Unfortunately|After much thought|I'm sorry, but} {I have to|I must|I have decided to|I will} {decline|turn down} {your|the} offer.",
        "I {won't be|am not going to be|will not be} {accepting|taking} {the|your} offer.",
    ),
    ("en", "followed-up"): (
        "{I wanted|I'm writing|I would like} to {follow up on|check in on|ask about|enquire about} {my application|the status of my application|how things stand|the next steps}.",
        "{Is there|Do you have} any {news|update} {on|about} {my application|the role|the process|the interview}?",
        "{Could|Can} you tell me {when I might hear back|where things stand|whether a decision has been made}?",
    ),
    ("ko", "withdrawn"): (
        "{개인 사정으로|다른 회사에 입사하게 되어|고민 끝에|죄송하지만} {지원을|전형을|채용 절차를|면접을} {철회하고자 합니다|포기하겠습니다|중단하고 싶습니다|취소하고 싶습니다|취소 부탁드립니다|진행하지 않기로 했습니다}.",
        "{더 이상|이후} {전형에|채용 절차에} {참여하지 않겠습니다|참여가 어려울 것 같습니다|참여하기 어렵습니다}.",
    ),
    ("ko", "accepted"): (
        "{제안을|제안해 주신 오퍼를|입사 제안을|보내주신 조건을} {기쁘게|감사히|기쁜 마음으로|} {수락합니다|수락하겠습니다|받아들이겠습니다|수락하고자 합니다}.",
        "{귀사에|퀼마크에} {입사하겠습니다|합류하겠습니다|입사하기로 결정했습니다}.",
    ),
    ("ko", "declined"): (
        "{아쉽지만|죄송하지만|고민 끝에} {제안을|오퍼를|입사 제안을} {거절하겠습니다|사양하겠습니다|받아들이기 어렵습니다|수락하지 못하게 되었습니다|고사하고자 합니다}.",
    ),
    ("ko", "followed-up"): (
        "{전형|서류|면접} {결과가|결과는|진행 상황이} {궁금하여 연락드립니다|언제쯤 나올까요|어떻게 되는지 여쭙고 싶습니다|궁금해서 메일드립니다|어떻게 되었는지 문의드립니다}.",
        "{진행 상황|결과 발표 일정|채용 진행 현황}{을|에 대해} {문의드립니다|여쭤보고 싶습니다|확인 부탁드립니다|알 수 있을까요?}",
    ),
    ("ja", "withdrawn"): (
        "{誠に勝手ながら|大変恐縮ですが|一身上の都合により}、{選考|応募|今回の選考}を{辞退させていただきたく存じます|辞退いたします|辞退させてください|取り下げさせていただきます|辞退いたしたく、ご連絡いたしました}。",
    ),
    ("ja", "accepted"): (
        "{内定|オファー|採用のご連絡}を{喜んで|謹んで|ありがたく|}{お受けいたします|承諾いたします|お受けしたく存じます|お受けさせていただきます}。",
        "{ぜひ|}{貴社|御社}に{入社させていただきます|入社いたします|入社したく存じます}。",
    ),
    ("ja", "declined"): (
        "{誠に申し訳ございませんが|大変恐縮ですが|熟考の末}、{内定|オファー}を{辞退させていただきます|辞退いたします|お断りさせていただきたく存じます|お受けすることができません}。",
    ),
    ("ja", "followed-up"): (
        "{選考結果|選考の進捗|その後の選考状況}{について|に関して}{お伺いしたく|伺いたく|確認させていただきたく}{ご連絡いたしました|メールいたしました|存じます}。",
        "{結果|選考結果|次回のご案内}は{いつ頃|いつ}{いただけますでしょうか|わかりますでしょうか|になりますでしょうか}。",
    ),
}


def drawn(pattern: str, language: str, chance: Random) -> str:
    """One sentence of a pattern."""
    text = pattern
    while True:
        text = _PART.sub(lambda part: PARTS[language][part[1]], text)
        if not _INNERMOST.search(text):
            return " ".join(text.split(" ")).replace("  ", " ")
        text = _INNERMOST.sub(lambda found: chance.choice(found[1].split("|")), text)


def mails_saying(language: str, patterns: tuple[str, ...], each: int, seed: int = 0) -> list[str]:
    """So many texts of mails for each pattern, with an opening and a close around what they say."""
    chance = Random(f"{language} {seed}")
    return [
        "\n\n".join(
            drawn(one, language, chance)
            for one in (chance.choice(OPENINGS[language]), pattern, chance.choice(CLOSES[language]))
        )
        for pattern in patterns
        for _ in range(each)
    ]
