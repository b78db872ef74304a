"""How mails in English say things."""

from __future__ import annotations

from tracker.readers.mail.senses.grammar import Act

# Where one clause ends and another begins that takes nothing of it back.
CLAUSES = (
    r",? (?:but|however|though|although)\b|, yet\b|, so\b|, and(?= (?:we|i|your|you|the|there|if)\b)|"
    r" and (?=(?:we |i |the team )?(?:will|would|may|might|are|have)\b)|[;—]| - "
)

# Contractions are written out before.
WORDS = {
    "any news": (
        "{had|have} a chance to {look|read|see|review}, {is|are} the {post|role|job|position} still {open|available}, "
        "have you heard {anything|back}, a nudge, anything new, any idea when, {had|have} {a |the |}chance to {decide|"
        "look}, any {news|update|updates|word}, checking in, following up, heard back, to follow up, to check in, "
        "{when|when might|when can|when could|when should} i {|might |could |can |should }expect to hear"
    ),
    "posts": "positions, roles, openings, hires, offers",
    # Not decided so far; a question whether; what is free to you.
    "resumes": (
        "{freeze|pause} {is|has been} lifted, {if|when|once|as soon as} {hiring|recruitment|recruiting|the search} "
        "{resumes|reopens|starts|restarts|opens}"
    ),
    "yet": "or your application, will be {rejected|declined}, <until then>, yet, so far, by mistake, in error",
    "new job": (
        "you {will|would} not be {joining|coming|moving|starting}, your new {job|role|position|post}, {new|other} "
        "employer"
    ),
    "bring": "bring, wear, charged, laptop, parking, map",
    "travel": "train, flight, hotel, ticket, tickets, seat, {your|the} {travel|journey}",
    "correct": "address, bank, typo, correct",
    "might": "{may|might|could} {|well |yet |still }{have to|need to|be|move|change}",
    "may": "you can, you may, feel free, you {need|have|want|wish} to",
    "what": "what is, what are, what would, what salary, which, when could, when can",
    "need time": (
        "{need|needs|take|takes|taking|needed} {|a little |a bit |some |slightly }{more time|longer|extra time}"
    ),
    "read": (
        "review*, read, reading, look at, looking at, go through, going through, review of, reviews of, processing, "
        "evaluat*"
    ),
    "invite": (
        "the calendar, calendar entry, {the|your|that|a} {time|date|slot|invite|invitation|calendar invite|calendar "
        "invitation|meeting invitation|interview invitation|meeting invite}, {calendar|meeting|interview} {invite|"
        "invitation}, {happy|glad|delighted|love|like} to join {you at|you on|you for|the call|the meeting|the "
        "interview}, {would love|would like|would be happy|would be delighted|would be glad} to join {you at|you on|"
        "you for|you in|you all|you tomorrow|the call|the meeting|the interview}"
    ),
    "took": "accept, accepted, accepting, taken, taking, took, signed, go with, going with, gone with, decided for",
    "closing": (
        "application deadline, deadline {to|for} {apply|applying|applications}, applications {close|closing}, closing "
        "date"
    ),
    "new time": "{updated|new|revised|changed} {time|date|slot}, {updated|new|revised|changed} {invite|invitation}",
    "pay": "salary, compensation, start date, {your|the} terms, {the|your} contract, notice period",
    "now": "{is|are|will} now, now {on|at}",
    "received": "successfully applied, you have applied, application {received|submitted|sent|confirmation|confirmed}",
    "will": (
        "will, expect, hope to, should, plan to, aim to, by, within, going to, once, soon, no later than, before, at "
        "the latest, anticipate, anticipating, hoping to, aiming to, planning to, intend to, should be able to, "
        "before we can, before i can, will now be"
    ),
    "minutes": "{15|20|30|45|60|fifteen|twenty|thirty|forty-five} minutes, 30-minute, an hour, one hour, some time",
    "ready": "ready, sign, signed, signature, review, by",
    "advance you": (
        "{take|taking|taken|move|moving|moved|bring|put} {you|yours|your application|your candidacy} {forward|further|"
        "any further|ahead|on|along|through|past|beyond|to the next|onto the next}, {progress|progressing|advance|"
        "advancing} {you|your application|your candidacy}, {take|taking|taken|move|moving|moved|bring|put} {your "
        "candidature|your profile|things} {forward|further|any further|ahead|on}"
    ),
    "won": (
        "{like|wish|wishes|pleased|delighted|happy|decided|want} to appoint you, like you to {take|have} the {job|"
        "post|role|position}, your appointment as, {been|are} appointed, prepared to offer, we want you!, everyone "
        "{said|says} yes, you are hired, you {|have |have got |got }the job, {job|offer|role|position} is yours{| if "
        "you want it| if you want to}, a yes from {everyone|everybody|all of us|us all|the whole team}, you got it, "
        "{want|like|love|wish} you to {be|become|fill|have|come and be|start as} {our|the|a}, this is {a|an|your|our} "
        "{|formal |conditional |unconditional |firm |official |provisional |written }offer, it is yours, {mad|crazy|"
        "silly|foolish|daft|fools|nuts} not to {hire|have|take|snap|grab} you, {job|post|role|position|place} is "
        "yours, {confirm|confirming|appoint|appointing} you {in|as|to}, {it is|that is|is} a {|big |firm |resounding |"
        "definite |huge }yes from {us|all of us|the board|the panel|the trustees|the committee|everyone}"
    ),
    "elsewhere": (
        "another {offer|role|job|position|company|opportunity}, other {offer|opportunities|offers}, elsewhere, "
        "different role"
    ),
    "see you": (
        "{let us|shall we} {say|start|make it|do}, in the {book|diary}, {at|on} {our|this} end, {we|i} can {now |}do, "
        "you will be {talking|speaking|meeting|chatting}, put you in, we start, {speaking|talking|meeting|seeing|"
        "chatting|connecting} {with |to |}you, see you, {let us|we will} {meet|talk|speak|chat}, expect you, "
        "expecting you, on for, confirmed for, {ring|call|phone|meet} you, join the {meeting|call}, it is!, arrive, "
        "{have|put} you down, {|calendar }invite {sent|is out|for}, calendar invitation, is perfect, {works|suits} "
        "{for us|for the team|us|well for us}, send {an|the|you an} invite, in {both |}our calendars, in your calendar"
    ),
    "third": (
        "your friend, our client, my client, his, her, he was, she was, they were, a colleague, your colleague, "
        "{thanks|thank you} for {the|your} referral, you referred"
    ),
    "decided not": "{decided|chosen|elected|opted} {not to|against}",
    "chosen if": (
        "if you {need|require} {any|an|a|special|extra}, {applicants|candidates|those|people} {who are|who were|we "
        "do} not, {if|when|once|should|in case} {selected|you are selected|you were selected|shortlisted|you are "
        "shortlisted|successful|you are successful|chosen|you are chosen|you pass|you move|your application|your "
        "profile|your experience|your background|your skills|you be|your}, if you {do not|have not} {hear|heard}, if "
        "there is a {match|fit}, if we {would like|decide|feel|think|see|believe}, if it {is a match|is a fit|looks}, "
        "those {selected|who|we}, candidates {we|who are}, {shortlisted|successful|selected|suitable} {candidates|"
        "applicants}, only shortlisted, people we would, {anyone|anybody} {who|we}, {will|may|might|would} be {asked|"
        "invited|contacted}, you {may|might} be, will then be, were to, would have been, process {has|consists|is made|starts|"
        "begins}, process {ends|concludes|closes|finishes}, {ends|concludes|closes|finishes} with, {unsuccessful|"
        "rejected|declined} {candidates|applicants}, {has|have|are|in} {three|four|five|several} {steps|stages|rounds|"
        "parts}, candidates who, what to expect, how it works, what happens next:"
    ),
    "if": (
        "<chosen if>, if, should {you|your|the|it|this|i|we}, do i have to, do i need to, {has|was|is} my "
        "application, before {i|you} {accept|decide|sign}, {before|once|when|until} we {are further|go|move|take|"
        "proceed|can|start|continue}, whether, in case, once you, in the event {of|that|you}, unless, provided, will "
        "send you, you will receive, we will invite, expect to, we may, we will contact, will then, would then, as "
        "soon as, may be, might, whatever"
    ),
    "plan": (
        "does not {work|suit} for you, does not {work|suit} you, {does not|would not} {work|suit}, <chosen if>, if "
        "the time, if {this|that} {time|does not}, if the slot, if you can not make, if you are unable to, if it does "
        "not suit, should {the|this} time, if none of these, as soon as, will send you, you will {receive|get}, we "
        "will invite, expect to, {in|over} the coming weeks, if the {assessment|test|link|exercise}, if you {have "
        "trouble|have technical|run into|experience}, we may, we might, may ask, might ask, later on, {will|shall|to} "
        "{reach out|be in touch|contact you|get in touch|write to you|follow up|connect with you}"
    ),
    "nothing": (
        "you may have {read|seen|heard|noticed|forgotten|wondered}, you may {wish|already|remember|know|find}, {test|"
        "check} {your|the} {microphone|camera|connection|link|equipment|setup|set-up|sound|audio|internet}, {panel|"
        "committee|board|team|directors} {will meet|meets|meet|is meeting}, {interviewing|interviews|interview} "
        "elsewhere, talk it over, talk things over, due to, due in part to, in due course, of course, who has "
        "applied, a reference check for {you|your|this|the|our}, questionnaire about {you|your|our|the|this|a|how|"
        "what}, interview {team|process|panel|tip|tips|experience|guide}, in any case, in case, invitation to "
        "connect, your friend, please note, interview questions, {someone|somebody} {to|who can|who will|from our|"
        "from the}, until you {hear|get}, waiting list for, either {way|case}, when {you could|you can|could you|can "
        "you|would you|you would|you might|you are able to} {start|begin|join}"
    ),
    # What somebody hands over, which is no stage that was passed.
    "handed": (
        "{i|we} {have |}{just |already |also |}passed, {have |has |been |}passed {it|this|that|these|those|them|on|"
        "along}, {have |has |}passed your {note|message|detail|question|word|comment|file|document|slide|point|thank|"
        "idea|request|name|number|apology|answer|availability|feedback|information|email|mail}{|s}"
    ),
    "passed": (
        "{top|full} marks, above the {bar|line|mark}, convinced us, made it {onto|on to|into} {our|the}, on to the "
        "{final|last|second} {round|stage|interview}, thumbs up, you are {going |}through, you {|have |'ve }passed, "
        "application {|has }passed, passed {the|our|your}, {|have |has }{passed|cleared} {the|our|your} {assessment|"
        "test|coding test|technical test|challenge|exercise|case study|take-home}, {got|came|gone|been put|put|go|"
        "goes|going} {you |}through {the|our|your|to the|to our} {|first |second |final |next |technical |coding |"
        "written |phone |initial |last }{interview|interviews|round|stage|test|assessment|exam|screening|screen|"
        "review|panel|selection|task|exercise|step}, {reached|reach} the {required |}{standard|mark|level|threshold|"
        "grade|score}, successfully {passed|completed}, cleared, {made it|moved|got|gotten|advanced|progressed} {past|"
        "beyond}, {made it|moved|advanced|progressed} through, you {|have |'ve }moved on from, met {our|the} {bar|"
        "requirements|standard|expectations}, passed round, {make|made} the {cut|grade}, you have qualified, "
        "{qualified|cleared|through} {in|at} the, made it to {the|our|stage|round|phase}, put* you through, {sailed|"
        "breezed|flew|flown|romped|cruised} {through|past}, you {|have }{got|come|came|made it} {through|past}, "
        "{congratulations|congrats|well done} on {|successfully |having }{completing|passing|finishing|clearing}, "
        "{was|is|got} a pass, with a pass"
    ),
    "again": "{would like to |want to |would love to |}{see|meet|invite} {you |}{again|a second time|once more|back}",
    "picked": (
        "one of {the|two|three|a few} {people|candidates} we would like, been shortlisted, are shortlisted, were "
        "shortlisted, been selected, were selected, have been chosen, been successful, are successful, were "
        "successful, was successful, been longlisted, are longlisted, were longlisted, {recommended|recommending|put|"
        "putting|passed|passing|sending|sent} you {for|forward to|through to|on to|to} the {next|final|second|last}"
    ),
    "past": (
        "marking of, scoring of, {test|tests|assessment|interview|call|exercise} went, {thank you|thanks} {|so much |"
        "very much |again }for {completing|submitting your test|doing|sending back|coming|your time|meeting|speaking|"
        "talking|interviewing|taking|joining|choosing|considering|putting|giving|preparing}, {nice|great|lovely|good|"
        "pleasure|a pleasure} {meeting|to meet|talking|speaking|chatting}, enjoyed {meeting|speaking|talking|our|the|"
        "your}, yesterday, time and effort, last week, hope the interview, hope it went, {great|good|nice} work on, "
        "well done, {congratulations|congrats|well done} on {|successfully |having }{completing|passing|finishing|"
        "completed}"
    ),
    "not": (
        "no promise of, no guarantee, not an offer, <unable>, no sense, no point, not, never, unable, no longer, "
        "without, declined to, neither, nobody, no one, stop, stopped, rather than, instead of, <decided not>, does "
        "not imply, not a promise, not constitute, not imply, not guarantee"
    ),
    "only": (
        "read this as a no, as a no, not constitute, no promise of, no guarantee, not an offer, not a promise, not "
        "imply, not guarantee, {turned down|rejected} by, nothing {has been |is |was |}decided, not only, not a {no|"
        "rejection|refusal}, not hesitate, does not mean, not bad, not long, not too late, not forget, do not miss, "
        "not heard, not yet, have not received, not reply, not required, not need to, do not have to, nothing you "
        "need, need not, need nothing, anything further, nothing further, further {action|steps|information|documents|"
        "details|questions|ado}, does not imply"
    ),
    "go on": (
        "{called|asked|invited|selected} {for|to} {interview|an interview}, keep going, <advance you>, {take|taking|"
        "move|moving|moved|taken|carry} {|things |this |it }{forward|further|any further|ahead|on|on to|to the next}, "
        "mov* on, proceed*, progress, progressing, progressed, advanc*, continu*, go* {forward|ahead|further|any "
        "further}, go on, goes on to, going on to, further, pursu*, mak* it {through|to|past}, made it {through|to|"
        "past}, through to, bring* you {in|on}, invite you to {interview|the next}, {take|taking} {you|your "
        "application} to, {move|moving} {to|onto}, on to the next, application {|has |have }made it through to"
    ),
    "next": (
        "next round, next rounds, next stage, next stages, next step, next steps, next phase, next part, following "
        "round, following stage, final round, final stage, second round, second stage, final step, last round, last "
        "stage, third round, following step, next up, up next"
    ),
    "you": "you, your, yours, yourself, u",
    "us": (
        "we, our, us, i, my, me, {the|our} {team|company|hiring team|hiring manager|hiring committee|panel|committee|"
        "recruiters|interviewers|recruiting team|board}, hiring manager, everyone, everybody"
    ),
    "applied": (
        "application, applications, candidacy, candidature, submission, applying, applied, apply, resume, résumé, cv, "
        "materials, cover letter, my application"
    ),
    "process": (
        "process, processes, search, recruitment process, hiring process, selection process, selection, "
        "consideration, shortlist, the running"
    ),
    "choose": (
        "{gone|went|going|go|move|moving} in, prefer, preferred, gone ahead with, went ahead with, going ahead with, "
        "been shortlisted, are shortlisted, were shortlisted, select, selects, selecting, selected, shortlist*, "
        "chosen, choose, choosing, chose, pick, picked, hired, hiring, appoint*, opted, decided to go, decided on, "
        "went with, gone with, going with, go with, proceed with, moving forward with, moving ahead with, move "
        "forward with, move ahead with, continue with, continuing with, go ahead with, progressing with, settled on, "
        "offered the role to, offered the position to, invite, inviting, invited, {went|gone} to, offered to, in "
        "{favour|favor} of, longlisted, shortlisting, identified, hire{r|}, taken on, take on, called, given "
        "preference to, in a position to {offer|invite|make}, recommended, recommend, appointment of, found {suitable|"
        "fit|eligible|appointable}, considered {suitable|fit|eligible|appointable}"
    ),
    "consider": "consider, considered, considering, shortlist, interviewing",
    "others": (
        "{other|another|different|a different|an internal|internal} {candidate|candidates|applicant|applicants|person|"
        "people|profile|profiles|finalist|finalists|option}, {someone|somebody} {else|with|whose|who}, {someone|"
        "somebody} {internal|internally|from}, {people|candidates|applicants|a candidate|an applicant|one candidate} "
        "{whose|with|who}, others, {different|another} {direction|way}, {that|this} {person|candidate|applicant}, the "
        "other {one|lad|girl|guy|chap|woman|man|finalist}"
    ),
    "better": (
        "{showed|shown|had|have|demonstrated} {more|stronger|greater}, with more, the edge, {closer|stronger|better|"
        "more closely|more closely aligned} {to|match|fit|suited|matched}, more closely, whose, {stronger|a stronger|"
        "better|a better} {candidate|candidates|applicant|applicants|profile|profiles}, more {suitable|qualified|"
        "experienced|relevant}, better match*"
    ),
    "taken": "{accepted|signed|taken} {our|the|this|that} {offer|role|position|job|contract}",
    "fit": (
        "{what|direction|profile|experience} we are after, right {home|place|team|company}, {a|an|the|ideal|right|"
        "good|close|strong|perfect|great|best} {fit|match}, {fit|match} for, the one, successful, a yes, able to "
        "offer, quite what, what {we|the team|the role} {need|needs|are looking for|were looking for|is looking for|"
        "requires}, {meet|match|fit|meets} {our|the|all the|all of the} {requirements|needs|criteria|brief|"
        "expectations|threshold|bar|standard|mark}, aligned, in line with, {place|position|role|spot|seat|opening} "
        "for you, {been|are|were|was} successful"
    ),
    "can": "can",
    "unable": "unable to, not able to, not in a position to",
    "anyone": "anyone, anybody, nobody, no one",
    "failed": (
        "answer is no, {under|below|short of} the {threshold|pass mark|required|minimum|standard|level}, no "
        "appointment will be, {withdrawn|pulled|cancelled|canceled} this {vacancy|post|advert|role|position}, {leaves|"
        "left} you out, {went|gone|going} for {someone|somebody|another|a different}, settled on {a|another|someone|"
        "somebody|the other|one}, can not offer you a {place|seat|spot}, not go your way, on {another|a different} "
        "{path|road|route}, will not be you, {not be|never be|was not|were not|is not} you, {name|application|yours} "
        "{has|have|was} not {gone|been put|put} forward, let {you|most of you} down, {fell|fall} {just |}{outside|"
        "short of}, {post|role|position} is being {deleted|cut|removed}, no longer active, appointed {someone|"
        "somebody|another}, {panel|team|committee} is no, not reach the, not {make|made} it to, not get {it|the job|"
        "the role|the position}, had the edge, {gone|went|going|goes} to {an internal|a colleague|somebody|someone|"
        "one of our}, {bring|give|brought|given} you better news, {below|short of} the {line|bar|mark|cut}, {fell|"
        "falls|fall} short, unsuccessful, rejected, turned down, declined, ruled out, dropped, passed over, not "
        "successful, no longer under consideration, no longer being considered, no longer in consideration, not be "
        "successful, {offered|given|gone|went} to another, {given|gave|offered} {the|this} {job|role|position|post} "
        "to, {offered|gave} it to, decided to {pass|stop|end|close|part ways|go another way|leave it}, deciding to "
        "pass, a no from us, no this time, will pass on, have to pass on, out of the running, part ways, go another "
        "way, stops here, ends here, turn down, look elsewhere, looking elsewhere, news is not good, not good news, "
        "{is|be|was} a no, a no for, not {what|the news|the outcome|the answer|the result} you {were hoping|hoped|had "
        "hoped|are hoping|wanted|expected}, not {one of|among} {those|the|them}, rules out, {pass|passing} on {your|"
        "this}, {went|gone|go} the other way, not this time, {edged|pipped|beat|beaten} you, {shaded|nicked|clinched} "
        "it, have not been {shortlisted|successful|selected|appointed}, not been {shortlisted|placed}, not found "
        "{suitable|a match|to be}, found suitable not, {giving|gave|given|give|offered|offering} {it|the job|the role|"
        "the seat|the post|the position|the place} to {her|him|them|someone|somebody|a colleague}, {seat|job|post|"
        "role|position|place} to {her|him|them|a colleague|someone|somebody}, {not|not be} {need|needing} you, {no "
        "longer|not} {hiring|recruiting|filling} {for|this|the}, {rescind*|revok*|withdraw*|retract*} {the|our|your|"
        "this} {|job |conditional |provisional }offer, will not {be able to |}{proceed|go ahead|continue} with {you|"
        "your}, not {be |}going to {proceed|continue} with {you|your}, not {|been |be }placed on, not {|been able to |"
        "able to |be }{include|including|included} you, not {make|made} {our|the} {final|last|shortlist|short list|"
        "long list|longlist|top|list|grade|selection}, not in the {top|final|last|running}, {going to|will} keep "
        "{looking|searching}, continue our search, {promote|promoted|appoint|appointed|recruit|recruited|hire|hired|"
        "fill|filled} {|it |the role |the post |the position }{from within|internally}, {elected|appointed|chosen} "
        "{dr|mr|ms|mrs|prof|professor|miss}, not {|been |be }{offered|given|awarded} {a|the} {place|post|job|role|"
        "position|spot|seat|contract|part}, {will|have to|must|going to} say no, {will|going to|have to|must} leave "
        "it {there|here|at that}"
    ),
    "regret": (
        "unfortunately, regret, regretfully, sorry, sadly, afraid, disappoint*, difficult decision, hard decision, "
        "tough decision, tough news, hard news, bad news, less pleasant news, not the news, not the outcome, not the "
        "answer, wish i had better news, wish we had better news, not have better news, unpleasant news, unwelcome "
        "news"
    ),
    "role": "recruitment, role, position, opening, vacancy, search, job, requisition, post, seat, headcount",
    "chance": "opportunity, chance",
    "filled": (
        "{has |have |}ended, scrapped, no longer a {job|role|position}, filled, {|been |are |is |was }closed, {close|"
        "closed|closing} {the|this|your|our|all}, cancelled the, canceled the, eliminated, no longer {active|"
        "available|open|exist*|being considered|under consideration}, withdrawn, discontinued, cut, taken down, "
        "removed the"
    ),
    "end": (
        "where we {|will |have to |must }{leave|part}, {end|ends|ending|stop|stops|stopping|leave it|conclude|"
        "concludes} {here|there|with this|at this point}, {come|comes|came} to {an|the} end, concluded, end of the "
        "road, {clos*|closed} your {application|file|candidacy}, at an end, close out"
    ),
    "meeting": (
        "interview, interviews, interviewing, call, conversation, chat, meeting, phone screen, screen, screening, "
        "panel, onsite, on-site, site visit, video call, video interview, zoom, discussion, appointment, slot, "
        "session, loop, {trial|working} {shift|day|session|lesson|morning}, assessment {centre|center|day}, audition"
    ),
    "meet": (
        "come and see us, {meet|speak|talk|chat} {with |to |}{you|us|our|the|a|two|three}, meet, speak, talk, get to "
        "know, hear more, have a chat, catch up, sit down, interviewing, to connect, connect {with you|for|over|by|"
        "this|next|to}"
    ),
    "want": (
        "we should, over the moon, would like, would love, would be great, want, wants, hope to, keen, like to, love "
        "to, look forward, looking forward, invite, inviting, invited, invitation, pleased, happy, delighted, "
        "excited, thrilled, glad, pleasure, congratulations, good news, great news, impressed, impression, enjoyed, "
        "liked, loved, went well, very well, strong, positive, {delighted|glad|happy|pleased|thrilled|grateful} if"
    ),
    "please": (
        "please, kindly, could you, can you, would you, let me know, let us know, we ask, we would ask, tell me, tell "
        "us, send me, send us, share, give me, give us, reply with, suggest, propose, we need you, may i ask, you "
        "will find, you can find, you are asked, invite you, asking you, ask everybody, ask everyone, ask all, ask "
        "candidates, we ask you, could we, can we, shall we, may we, indicate, {grateful|obliged|appreciate it|great|"
        "good|helpful|kind|lovely|brilliant} if you {would|could|can|will}, be so kind as to, if you could {let|tell|"
        "send|give|drop|confirm|indicate}"
    ),
    "times": (
        "your week like, when you could, {possible|three|two|some|a few|three possible|two possible} {dates|times}, "
        "any slot, {be|is} any good, {an hour|half an hour|twenty minutes|20 minutes|30 minutes} of your time, "
        "availability, available times, times that, times suit, time suits, times work, time works, time would, times "
        "would, time to meet, a time, windows, slots, dates that, dates suit, dates work, days that, days work, days "
        "suit, which days, which times, what times, which time, what time, when are you, when would, when suits, when "
        "works, when you would, would you be free, would you be available, you are free, you are available, you free, "
        "you available, suits you, suit you, works for you, work for you, convenient for you, convenient time, book "
        "a, pick a, pick one, choose a time, choose a slot, choose one, select a time, select a slot, schedule your, "
        "a slot, the slot, calendar link, scheduling link, book your, schedule it, book it, arrange it, preferred "
        "{interview |}{slot|time|times|date|dates}, calendly, {my|our|the|this} calendar, grab {a|whatever|any|any "
        "time}, whatever works, what does your week look, how does your week look, when you can, any times, times on, "
        "which {dates|date|day|slot|slots|of the following|of these}, {dates|days|times} are convenient, slots you "
        "prefer, book here, name a {day|time}"
    ),
    "test": (
        "notebook, exam, tests, pull request, hirevue, video answers, codility session, spreadsheet, {four|five|three|"
        "six} questions, assessment, assessments, test, challenge, exercise, assignment, take-home, take home, quiz, "
        "task, questionnaire, screening questions, code test, project, hackerrank, codility, codesignal, homework, "
        "recorded interview, one-way interview, video questions, problem set, {your |}work {sample|test}, "
        "presentation, case, one-way video interview, one-way"
    ),
    "do": (
        "sit, fix, open a pull request, complete, completing, completed, take, taking, do, finish, submit, solve, "
        "work on, build, return, start, begin, attempt, prepare, hand in, send back, upload, carry out, invited to, "
        "fill out, fill in, tackle, deliver, the link, access, write, review, next step, here is, here are, attached, "
        "attach, before we meet, have a go, ask you, want you, sending you, send you, below is, below are, below you, "
        "i am sending, invitation, work through, you have {one|two|three|four|five|seven|ten|3|5|7|10|14} {days|"
        "business days|working days}, a week to, record"
    ),
    "offer": "offer, offering, offer letter, extend you, extend an, job offer, contract",
    "join": (
        "joined us, {come|coming} and work, work for us, join us, joining us, join our {team|company}, {join|joining} "
        "the team, have you {on|join}, {come and|come} work, work with us, {bring*|welcome|have} you on board, "
        "welcome you, start date, welcome aboard, welcome to the team, {you|to} join {as|the team|our team}"
    ),
    "offer of": (
        "{extend|make} to you {an|our|the} offer, {contract|offer} is attached, formal terms, {our|an|a|the|your|job|"
        "formal|written} {offer|formal offer|written offer|job offer} {attached|is attached|follows|of employment|"
        "letter}, attached {offer|is our offer}, {hire|hiring|employ} you, {offer|offering} you {employment|a job|the "
        "job|a contract}, {extend|extending|make|making|put} {you |}{an|a formal|a written|a} offer, offer of "
        "employment, your offer, the offer is yours, offer letter, formal offer, written offer, job offer, an offer "
        "for, present you with an offer, you {|have |have got |got }the job, you are hired, employment contract, your "
        "contract, letter of offer, terms of {your |}{employment|the offer}, {contract|letter} of employment, {offer|"
        "offering} you {the|a} {situation|engagement|appointment|full-time|permanent|fixed-term}, {extend|make|"
        "making} you {a conditional|an unconditional|a firm|a provisional|a verbal} offer"
    ),
    "of talk": (
        "{offer|offering} {you |}{the chance|the opportunity|an interview|a slot|a time|a call|a place on|some|"
        "individual|feedback|any|the following|a choice|an opportunity|a chance|a first|a second|visa|sponsorship|"
        "relocation|detailed|specific|personal|more|another time|a new time|a different time|two|three|several|a "
        "phone|a video|help}, {hope|hoping|expect|expecting|plan|planning|aim|intend} to {make|extend|send} {|you |"
        "any |our |the |some }{offer|offers|an offer}, {join|joining} us {for|at}, {join|joining} {us|me|you} on {a|"
        "the|zoom|teams}, offer of help, special offer, offers from, {fake|false} {job |}{offer|offers}, job offers, "
        "offer you one of {the|these|our} {following|slots|times|dates}, {hoped|wanted|liked|loved|wished} to {make|"
        "offer|extend|send}"
    ),
    "fixed": (
        "scheduled, confirm*, confirmation, booked, arranged, set for, set up, is set, all set, {in|on} the {calendar|"
        "diary}, {takes|take} place, will be {on|held}, put {you|us|it} {down|in}, planned, reserved, locked in, "
        "pencil* {in|you|us|it}, pencilled, fixed, details {of|for}, invite for, calendar invite"
    ),
    "date": "{date|day} {and|&} time, {when|date|time|start time}{:|is}, time and place",
    "resched": "reschedul*, postpone*, re-schedul*",
    "moved": (
        "updated the {meeting|invite|entry|calendar}, an hour {later|earlier}, <resched>, moved, move, moving, push, "
        "pushed, shift, shifted, {bring|brought} forward, changed, change, changing, {new|another|different|later|"
        "earlier} {time|date|day}, swap, switch, instead, delayed, delay, {is|are|will} now {on|be|take|at|scheduled|"
        "planned}, in place of, updated {time|date}, bump*, shunt*, nudge, slide, {will|shall} now {convene|meet|see|"
        "sit|run|start|begin|interview}"
    ),
    "on day": "tomorrow, today, on {monday|tuesday|wednesday|thursday|friday}",
    "off": (
        "{call|calling|called} {the|our|your|this} {meeting|interview|call|conversation|chat|visit} off, pull "
        "{tomorrow's|the|your|our} {interview|call|meeting}, not going to happen, put off your, {must|have to|had to} "
        "put off, not taking place, disregard the invitation, will not work, do not come, {can not|unable to} meet, "
        "cancel, cancelled, canceled, cancelling, canceling, cancellation, call off, called off, calling off, can not "
        "make, will not be able to make, not be able to meet, not able to meet, not take place, not go ahead, not "
        "happen, scrap, not be able to hold, not be able to attend, is off, {withdraw|rescind} the invitation, {take|"
        "get} a rain check, rain check, {can not|can no longer|unable to|not able to|no longer able to|not be able to|"
        "not going to be able to|not gonna be able to|will not be able to} {make|hold|host|do|attend|keep|run} {|the |"
        "our |your |this |that |it |on |with the |with your |with }{call|chat|meeting|interview|interviews|"
        "conversation|tomorrow|today|monday|tuesday|wednesday|thursday|friday}, {will not|will not now|will no longer|"
        "is not|are not|can not|can no longer} {|now |be |being }{go ahead|going ahead|take place|taking place|happen|"
        "happening|held}, not now proceed, declined the {event|invitation|invite|meeting}, {unable to|not able to|not "
        "be able to|can not} {go ahead|proceed} with {the |your |our |}{interviews|interview|meeting|call}"
    ),
    "due": (
        "deadline, due, time limit, closing date, decision date, time to decide, time to answer, more time, extra "
        "time, extra days, date by which, expire, longer, few more days, another week, submission date, cut-off, "
        "expires, valid {until|for}, closes on, window"
    ),
    "extend": (
        "on the table until, {another|one more|an extra|an additional} {week|fortnight|few days}, {can|will|happy to} "
        "wait until, {keep|leave} it open, early enough, {hold|keep} it {open |}{for you |}until, now works until, "
        "few more days, take the weekend, extend, extended, extending, extension, moved the deadline, prolong*, take "
        "until, have until, now until, {|is |are }now due, {stay|stays|stand|stands|remain|remains} {open|alive|"
        "valid} until, wait for your {answer|decision|reply|response}, more time, extra time, extra days, additional "
        "days, additional time, {giv*|allow*} {you|everyone|everybody|all|candidates|people|applicants} {|all }until, "
        "{another|few|couple of|extra|more} {days|week|weeks|hours} {to|for}"
    ),
    # Somebody else has the offer, and you are next.
    "behind": (
        "number {two|one}, {reserve|waiting} list, waitlist*, first reserve, reserve {candidate|pool}, our reserve, "
        "{second|next} {choice|in line|on the list|on our list}, until {he|she|they} {answers|answer|decides|decide|"
        "replies|reply}, whether {he|she|they} {takes|take|accepts|accept|signs|sign}, holding an offer, in the "
        "{picture|frame}, keep you {in the process|in reserve|warm}, {he|she|they} {has|have|is|are} until, you are "
        "next, you would be next, your turn, falls through, fell through, turns it down, {if|should} {he|she|they} "
        "{decline|declines|pass|passes|drop|drops}, ranked {second|third|next}, {first|top|highest}-ranked, "
        "runner-up, second-placed, {he|she|they} {says|say} no, {person|candidate|choice} says no"
    ),
    "hold": (
        "interrupt*, no approval, park your, a halt, {is |}in limbo, {project|role|position|search} {has been |is |"
        "was }postponed, parked, shelved, {stop|stopped|stopping} {all |}hiring, looked at again, being {reconsidered|"
        "reassessed}, nothing {moves|will move|is moving}, on hold, paused, pause, pausing, hiring freeze, freeze, "
        "frozen, put a stop, suspended, on ice, pick it up again, pick this up again, revisit, resume the search, "
        "temporarily stopped, halted, hold* off, not {take|taking|bring|bringing|hire|hiring|recruit|recruiting} "
        "{anyone|anybody|people|staff|someone} {|on |new |in }until"
    ),
    "work": (
        "files, your {responses|recording|video}, everything you sent, take-home, your {file|files|solution|answers|"
        "submission|code|repository|work}"
    ),
    "got": (
        "made it to us, made it to me, has reached, entered our system, in our hands, we hold, {is|are} safely, "
        "dropping, in safe hands, reached our, is now in, had your, {has|have} reached {us|me}, {is|are} now with "
        "{the|our}, turned up, got {your|it|the|this|both|everything}, opens fine, {receive|received|receiving|"
        "arrived|recorded|registered|logged|landed}, {has|have} your, reached us, {came|come} {through|in}, in our "
        "{system|inbox}, with us, on file, {was|has been|been} {submitted|sent|delivered|recorded|received|sent to}, "
        "{submitted|sent|applied} successfully, successfully {submitted|sent|applied}, is in, is complete, you have "
        "applied, {confirms|confirming|confirm} {your|receipt|that your application|we have}, confirm your "
        "application, confirmation of your, is with {us|our}, acknowledge receipt, {has|have|been} {|been |"
        "successfully |now |duly |all }{registered|added|lodged|logged|saved|entered|uploaded|forwarded|filed|passed "
        "on|passed to|put forward}, {is|are} {|now }in front of {our|the}, application {|has |have |just }{made|come|"
        "came|got} {it |}{through|in|to us}, made it {over|safely|across}, {created|opened|raised|generated} for your"
    ),
    "thanks": (
        "putting yourself forward, throwing your hat, {thank you|thanks} {|so much |very much |again }for {applying|"
        "your application|your recent application|submitting|taking the time to apply}, {thank you|thanks} {|so much |"
        "very much |again }for sending {|us |in |over }{your|an} {application|résumé|resume|cv|materials|portfolio}, "
        "appreciate {your application|you taking the time to apply|your taking the time to apply}, hat in the ring, "
        "{thank you|thanks|cheers} {|so much |very much |again }for {sending|getting} {us |in |over |}{your|the|it|"
        "everything|all}, {thank you|thanks|thanks a {mill|million|lot|bunch|ton}|many thanks|cheers} {|so much |very "
        "much |again |for taking the time to }{for applying|for your application|apply|for submitting|for sending us|"
        "for getting your|for your cv|for your submission}, {thank you|thanks|many thanks} for showing interest, "
        "{what a|such a} {lovely|great|brilliant|super|wonderful|terrific} application"
    ),
    "hear": (
        "should hear, can expect to hear, {decision|result} will, give us until, {make|made} up {our|my|their} {mind|"
        "minds}, you will hear, an answer for you, hear from, hear back, get back to, getting back to, in touch, "
        "update you, update by, an update, let you know, respond, come back to you, coming back to you, contact you, "
        "decision, decide, {an|our|my|your} answer, answer you, results, result, outcome, write to you, feedback by, "
        "reach out, informed, follow up with you, our reply, our response, {yes|no|answer|reply|word|decision} from "
        "{me|us|our side}, say {anything|something|more|for sure|yes or no}, know more, letting {you|candidates|"
        "everyone|people|applicants} know, notify*, be notified, {word|news} {from|for|by}"
    ),
    "profile": (
        "your profile, your talk, your article, your post, your paper, your background, your experience, your work, "
        "your portfolio, your github, your linkedin, your name"
    ),
    "found": (
        "came upon, tempt you, sprang to mind, came to mind, thought of you, made the rounds, read your, watched "
        "your, heard your, third row, enjoyed your, followed your, recommended to me, came across, come across, "
        "found, saw, noticed, discovered, stumbled, caught my, caught our, impressed by, spotted, looking at, viewed "
        "your profile and, read about, reaching out, reach out, contacting you, writing to you because, getting in "
        "touch because, jumped out, stood out, {somebody|someone|a friend|a colleague} {mentioned|suggested|"
        "recommended|told}, mutual {connection|friend|contact}, on paper, your name was, your details, {pointed|put} "
        "me {to|in touch|towards} you, your name {cropped|came|keeps}, name was {put|given|passed} to {us|me}, "
        "{caught|caught my|caught our|drew} {attention|eye|our attention}"
    ),
    "open": (
        "tempt you, ever consider, consider it, worth {a|10|ten|fifteen|15|twenty} {chat|minutes|call|talk}, happy "
        "where you are, make my case, any interest, buy you a coffee, no hard feelings, open to, interested in, be "
        "interested, would you consider, curious, interest you, of interest to you, exploring, up for, fancy {a|an}, "
        "{be|is} {this|that|it} something you {would|might|could}, something you {would|might|could} {|be |like to |"
        "want to }{consider|explore|hear|interested|talk|think}, hearing more, hear more about, {looking|open} for a "
        "{change|move}, {considering|thinking about|thinking of} a {change|move|new}, {on|in} the market, worth a "
        "{conversation|chat|call|word|look}, {might|may|could|can} we {speak|talk|have a word}, {might|would|do} you "
        "have {a quarter of an hour|ten minutes|fifteen minutes|a few minutes|time for|twenty minutes}, if "
        "interested, {if|should} you {are|be} interested, of interest, welcome a {conversation|chat|word|call}, "
        "{share|send} {|me |us |across }your {|updated |latest |current }{cv|resume|profile}, want to talk, "
        "interested in {joining|exploring|hearing|learning}, free for a {|quick |short |brief }{chat|call|word}, buy "
        "you {lunch|coffee|a|breakfast}, {let me know|tell me|shout|drop me a line} if you would like {the|a|to|"
        "more}, would you like {to hear|to know|the details|to talk}, available for {a|new|work|contract}"
    ),
    "recruits": (
        "i am helping, helping {the|a}, retained to, i am retained, i lead, i run, we have an opening, we are looking "
        "for, i am looking for, to find them, have a role, have a vacancy, {retained|instructed|engaged|mandated} by, "
        "acting for, {lead|leading|run|running|conducting|handling} {a|the|this} search, {i am|i am a|i am the} "
        "recruiter, i recruit for, {recruiter|recruiting|talent partner|talent lead|talent acquisition} at, i {lead|"
        "run|head|look after} {talent|hiring|recruiting|recruitment}, i {work on hiring|hire for}, i am {working|"
        "recruiting|hiring|searching} {with|for|on}, we are hiring, i am {the|a|an}, my client, our client, on behalf "
        "of, looking for {a|an|our}, needs {a|an}, {engaged|appointed|asked|commissioned} to {find|identify|recruit|"
        "fill|appoint}, urgent requirement, {requirement|opening|vacancy|opportunity|position} for, one of our {|mnc "
        "}clients, {with|for} {a|our|one of our} client, building a {|new }team, needing {a|an}, {will|shall|are "
        "going to|be} need{|ing} {a|an}, my clients, {wants|want} {a|an}, i specialise in, i specialize in, i place, "
        "{assignment|contract|role} {with|for|at} {a|an|our|one}, outside ir35, inside ir35, wondered whether you"
    ),
    "informal": "{informal|casual|no-strings|relaxed} {chat|call|conversation|talk|coffee}, {a|virtual} coffee",
    "referred": (
        "referred, referral, put your name forward, put you forward for, passed along your, passed on your, {i|we} "
        "{have |}{just |already |also |}passed your name, gave us your name, vouched, {given|gave|handed|passed|sent|"
        "shown|forwarded|slipped|shared} {|on |along }your {cv|resume|résumé|name|profile|details|number|"
        "application}, {put|putting} in a {|good |quick }word, a {good |}word for you, told {him|her|them|my boss|"
        "our} {about|all about} you, sung your praises, {mentioned|suggested|recommended|proposed|nominated} {you|"
        "your name}, {told|spoke to|talked to|spoken to} {my|our|the} {manager|boss|team lead|director|lead|head|line "
        "manager|colleague|ceo|founder|owner|chef|principal|editor|team} about you, handed {over|in} your, submitted "
        "your {cv|profile|resume|name|details} {through|via|to|as}"
    ),
    "reminder": (
        "reminder, remind, reminding, do not forget, not forget, is tomorrow, is today, coming up, upcoming, friendly "
        "nudge, just a nudge, still waiting for, have not yet completed, have not yet started, not started, starts "
        "in, in one hour, in 24 hours"
    ),
    "on request": "as you asked, because you asked, as requested, as you requested, at your request",
    "asked": (
        "your request to withdraw, you withdrew, your withdrawal, withdrawn your, {application|candidacy} {has been|"
        "was|is now|is} withdrawn, withdrawal of your, sorry to see you go, you have withdrawn, you decided to "
        "withdraw, you told us, respect your decision, you are no longer interested"
    ),
    # Somebody else whose application or reference is spoken of.
    "about other": (
        "a reference for, reference {check|request|letter|questionnaire} for, {as|be|being|serve as} {a|her|his|"
        "their} {reference|referee}, has applied {for|to|with|at}, {named|listed|nominated|gave|given} you as, {her|"
        "his} {application|candidacy|résumé|resume|cv|interview}, {questionnaire|form|questions} about, a few words "
        "about {her|him|them}"
    ),
    "missent": (
        "{addressed|sent|meant|intended} {to you |for you |}{in error|by mistake}, {disregard|ignore|delete} and "
        "{delete|disregard|ignore}, not meant for you, wrong {recipient|person|address|candidate}, {meant|intended} "
        "for {another|someone|somebody}"
    ),
    "friend": (
        "{your|my|our|a} {friend|cousin|brother|sister|classmate|roommate|former colleague}, friend of {mine|yours}"
    ),
    "removed": "{removed|taken} {you|your}",
    "code": (
        "verification code, security code, one-time code, one time code, passcode, one-time password, verify your, "
        "verify that, confirm your email, confirm your e-mail, confirm your account, activate your, reset your "
        "password, password reset, log-in code, login code, sign-in code, access code, magic link, two-factor, use "
        "this code, the code is, new sign-in, candidate account, create your account, create a password"
    ),
    "advert": (
        "unsubscribe, newsletter, job alert, job alerts, jobs for you, new jobs, recommended jobs, jobs you might, "
        "jobs matching, jobs that match, matching your, job recommendations, similar jobs, top picks, webinar, "
        "discount, % off, subscribe, sponsored, special offer, early bird, are hiring, is hiring now, companies "
        "hiring, interview tips, career tips, weekly digest, this week in, premium, upgrade, free trial, course, "
        "bootcamp, salary guide, apply now, browse jobs, see all jobs, get hired, you may like, your weekly, your "
        "daily, picked for you"
    ),
    "unfinished": (
        "application hanging, not sent it, have not sent, finish application, began an application, began your "
        "application, pick up where, resume your application, started but, finish your application, finish applying, "
        "complete your application, completing your application, application is incomplete, incomplete application, "
        "not yet submitted, not been submitted, was not submitted, saved as draft, draft application, in draft, left "
        "off, pick up where you left, almost there, started an application, you started applying, still in progress, "
        "one step away, unfinished application, your application is not complete, not finished your application, "
        "continue your application"
    ),
    "viewed": (
        "viewed your, looked at your, opened your, is viewing, was viewed, been viewed, appeared in, searches this "
        "week, profile views, seen your application, downloaded your"
    ),
    "survey": (
        "survey, your feedback, share your feedback, how did we do, how was your, rate your, candidate experience, "
        "few questions about your experience, tell us how, questionnaire about your, net promoter, our study, {a|this|"
        "the} study, volunteers, research project"
    ),
    "away": (
        "out of {the |}office, automatic reply, auto-reply, autoreply, away from my desk, {i am|we are|am|currently} "
        "{|now }{on leave|on vacation|on holiday|away|travelling|traveling|out|abroad|offline} until, limited access "
        "to email, on annual leave, parental leave, currently away, be back on, when i am back, when i return"
    ),
    "event": (
        "all friends, tickets at, friends of, be offline, is offline, are offline, open evening, {all|everyone|"
        "everybody|anyone} {is |are |}welcome, maintenance, {come and meet|meet} the team at, alumni, unavailable, "
        "outage, taster, webcast, info session, information session, open house, career fair, job fair, hiring event, "
        "open day, virtual event, webinar, meetup, q&a session, information evening, networking event, briefing, live "
        "stream, livestream, insight day, campus event, {host|hosting|holding} {an|a} {evening|afternoon|event|day|"
        "party|breakfast}, drop by our, careers {fair|day|event|evening|market}, {our|the|a} stand, our booth, no "
        "booking, exhibition, festival, careers service, drop-in"
    ),
    "practice": (
        "mock interview, practice interview, interview practice, interview coach, your coach, interview coaching, "
        "mock session, practice session, rehears*, practice test, {ten|five|top|our|some} tips"
    ),
    "portal": (
        "status has changed, status of your application, application status, sign in to, log in to, log into, sign "
        "into, check your status, candidate portal, candidate home, view the status, status has been updated, status "
        "was updated, been updated, an update on the portal, see the current status, new message in, view message, "
        "message waiting, message in the portal, read it there, view it in, a message for you"
    ),
    "agreed": (
        "i am in!, i would be honoured, i would be honored, it would be an honour, you have got yourself a, "
        "acceptance slip, {take|taking} up the {post|position|appointment|role|job}, yes yes, {answer is|it is|say} "
        "{a |an |}{|definite |resounding |wholehearted |big |clear |enthusiastic |happy }yes, anything but yes, where "
        "do i sign, a part of {the|your}, part of {the|your} team, when do i start, signed and {sent|returned|"
        "posted}, i accept, {i |}will be joining {you|the team|as}, yes from me, {|i }signed the {letter|offer|"
        "contract}, count me in, i say yes, yes please, can not wait to {start|join|begin|get}, yes!, {a thousand|a "
        "million|hundred} times yes, of course yes, absolutely yes, sent back via, still keen, {confirm|confirming|"
        "send|here is|attached is} my {|formal |written |signed }acceptance, my {|formal |written }acceptance of"
    ),
    "accept": (
        "take the {job|role|position|offer}, accept, accepting, accepted, say yes, saying yes, signed, happy to join, "
        "glad to join, excited to join, delighted to join, thrilled to join, join you on, looking forward to "
        "starting, love to join, like to join, would love to join {the team|your team|your|the}"
    ),
    "decline": (
        "a no from, can not take it, can not take the, not take this, not the right {move|time|step} for me, no thank "
        "you, {answer|it} {has to be|is|must be} no, {refuse|refused|refusing}, {turn|turning} {the|this|your} "
        "{appointment|post|job|role|position} down, {signed|accepted|agreed} {with|elsewhere|something}, another "
        "{firm|company|employer}, not {be |}{moving|coming|joining}, {have to|must|need to|going to|will} pass, "
        "{decided|choosing|chosen|going|prefer} to stay, staying {with|where|put|on}, stay {with|at|in} my, not take "
        "it, pass on this, {chosen|accepted|taken} a different offer, turn your {kind |generous |}offer down, {stay|"
        "staying} where i am, not {take|taking|be taking} up, can not say yes, declin*, {turn|turning} down, not "
        "{accept|be accepting|accepting|be able to accept}, can not accept, {not|not going to|not be|not going to be} "
        "{take|taking|accepting} {the|your|this} {offer|job|role|position}, pass on the offer, reject the offer, {say|"
        "saying} no, not to accept, {turn|turning} {your|the|this} offer down, {turn|turning} it down, decided {not|"
        "against} {to take|taking} {it|the|this|up}, unable to {take|accept}, {have|am} {|decided |chosen |going "
        "}{stay|staying} put, let you down, i have {|just |already |now }signed {with|elsewhere|for}, decided to "
        "{take|accept} {a|an|another|the other} {|different |new }{position|job|role|post|offer|place}"
    ),
    "withdraw": (
        "close my, be going on with, not go on with, not going on with, agreed to work elsewhere, not carry on, no "
        "longer {looking|searching}, stop here, {rather|would} not go {on|ahead|further}, rather not, no longer take "
        "part, {take|pull|rule|count} {myself|me} out, {remove|withdraw|excuse} myself, is not for me, role is for "
        "me, found something else, {my |}application {as |}withdrawn, withdraw, withdrawing, step back, stepping "
        "back, step away, stepping away, pulling out, bowing out, dropping out, stop the process, close my file, "
        "close my application, remove my, take my name, no longer wish, no longer interested, no longer want, not to "
        "continue, not to proceed, not continue, not proceed, not pursue, not be pursuing, not be continuing, not go "
        "ahead, not be going ahead, not to go ahead, not to go further, not to move forward, not be moving forward, "
        "not go further, not to pursue, out of the process, remove me, discontinue, end my candidacy, cancel my "
        "application, take my application out, no longer be considered, not be considered, take me off, not consider "
        "me, no longer available {for|to} {the|this|your} {role|position|job|process}, no longer able to {take part|"
        "continue|proceed|go on|pursue|join}, removed from, not {be |}going any further, not go any further, as "
        "withdrawn, {bow|step|drop|pull|back} {|myself }out, not {be |}{coming|attending} to {the|your} interview, "
        "give {the|my} {slot|place} to someone, {decided|chosen|going|prefer|opted} to stay {in|at|with|where|put}, "
        "stay {in|at|with} my {current|present|old}, not going to {continue|proceed|carry on|go on|go ahead|pursue}, "
        "not {be |}{taking|take} {up |}{the|your|this} {second|first|final|next|interview|invitation|place}, decided "
        "to go in a different direction"
    ),
    "how": (
        "the selection stands, where the {process|search|selection|recruitment}, decision had been, whether a "
        "decision, anything to report, still being looked, being looked at, {learn|know|hear} whether, any movement, "
        "since we {met|spoke|talked}, my papers, where we are, sent you my, have you heard, heard anything, anything "
        "about, how it is {looking|going|getting on}, {still|is the post|is the role|is the job} open, in the pile, "
        "anything new, when you will decide, idea of when, getting on, how things stand, how it stands, where things "
        "stand, how far, where you are, any news, any update, any updates, an update, update on, status, follow up, "
        "following up, follow-up, check in, checking in, touch base, touching base, timeline, next steps, heard back, "
        "not heard, when i might, when i can expect, when can i expect, when i could expect, when you expect, "
        "decision yet, still under consideration, still being considered, news about, news on, news yet, decision has "
        "been, a decision, {about|on|of|regarding} my application, how my application, how the process, whether "
        "{shortlisting|a decision|you|the panel|anything|interviews|any|it} {has|have|had}, things are {progressing|"
        "going|moving|looking|coming}, progressing, moving along, when {interviews|shortlisting|a decision|the "
        "decision|results|the interviews} {will|are|is|might|would}, {if|whether} {you|my application|anyone} {|have |"
        "has |had }{received|arrived|got|reached|read|looked}"
    ),
    "ask": (
        "glad to know, to learn, anything you can, any chance, ask, asking, wondering, wonder, wanted to, could you, "
        "can you, would you, may i, grateful, appreciate, inquire, enquire, inquiring, enquiring, curious, hoping, "
        "like to know, let me know, is there, i am writing, writing to, have there been, has there been, do you have, "
        "would like to, would be glad, glad to hear, wondered, wanted to ask"
    ),
    "enclosed": (
        "attached, enclosed, attach, enclose, please find, link to, here is, here are, sending you, i am sending, i "
        "send, submitting, submit, i have uploaded, uploaded, pushed to {a|the|my|github}, repository, repo, in the "
        "attachment, attached {is|are|you will find}, invited you {to|both|all}, my {version|attempt|take|entry|"
        "effort|go|answer}, pushed {everything|it|my}"
    ),
    "solution": (
        "solution, my exercise, my assignment, the exercise, the assignment, take-home, my submission, my code, "
        "finished exercise, finished assignment, completed exercise, completed assignment, completed assessment, my "
        "{400|500|300|two|three} words, you asked for, as {requested|asked}, my {slides|presentation|deck|plan|piece|"
        "write-up|video|essay|draft}, the {slides|presentation|deck|plan}, my answers, the challenge, my case study, "
        "the case study, home assignment, my {version|attempt|take on|entry|effort|stab} {of|at|on|for}, took me "
        "{about|around|roughly|a|an|two|three|four|five|six|seven|eight|in}, {everything|it} to the repo, completed "
        "{test|challenge|case|questions}"
    ),
    "apply for": (
        "apply for, applying for, application for, applying to, apply to, interested in the, my application, my "
        "interest in, express my interest, be considered for, put myself forward"
    ),
    "my cv": "my cv, my resume, my résumé, cv, resume, résumé, cover letter, portfolio",
    "okay": (
        "of course, not a problem, no problem, sounds {good|great|fine|perfect}, perfect, great, that is fine, fine "
        "{by|with} {me|us}, happy to {move|change|do that}, yes, confirmed, will do, see you then"
    ),
    "fine": (
        "works for me, work for me, suits me, suit me, is fine, are fine, i am free, i am available, i could do, "
        "available on, available at, free on, any of these, any of those, following times, these times, times below, "
        "i would be free, i would be available, perfect for me, confirm that i, happy to meet, i can meet, that "
        "works, that time, i will be there, see you then, here are some, here are three, i am around, i am about, i "
        "can {make|do|manage}, {suits|suit|works for|work for} me {best|better|fine|well|too}, my preference, i would "
        "prefer, i am flexible, {monday|tuesday|wednesday|thursday|friday} {works|is good|is best|is great|suits|is "
        "fine|would be}, would be {best|good|great|ideal|better|perfect|fine|possible}"
    ),
    "cannot be": (
        "no longer possible, no {talk|interview|meeting|call|chat|visit|conversation} on, pull {monday|tuesday|"
        "wednesday|thursday|friday|tomorrow}, cannot, not be held, <off>, no-go, so no {monday|tuesday|wednesday|"
        "thursday|friday|meeting|interview}, no {monday|tuesday|wednesday|thursday|friday} i, stand {monday|tuesday|"
        "wednesday|thursday|friday|you} down, {monday|tuesday|wednesday|thursday|friday|tomorrow} {down|off}, not "
        "{work|happen|possible|make it|see you|do|be able|go ahead|take place}, can not {do|make|hold|see|meet}, "
        "unable to {meet|see|hold|make}"
    ),
    "easy": (
        "fine, ok, okay, all right, no {problem|rush|hurry|worries}, of course, sure, whenever, may have, can have, "
        "take {your|the|whatever|all}, understood, understand, agreed, happy to wait, wait"
    ),
    "courtesy": (
        "if you have {|any |further |other |more }{questions|question|queries|concerns|doubts}, {any|further} "
        "{questions|queries}, {feel free|do not hesitate|happy} to {ask|reach|contact|answer|get in touch|write|call|"
        "reply}, reach out, not reply to, hope {this|you|all|that} {finds|are|is|email}, {my name is|i am} {a|the|an|"
        "from}, look after, {best|kind} regards, have a {good|great|nice|lovely}, reply to this {email|mail|message}, "
        "your patience, just reply"
    ),
    "your things": (
        "your {papers|things|stuff|details}, complete application, your {form|forms|letter|application|cv|resume|"
        "résumé|papers|documents|statement|portfolio|stuff|submission|file|materials|solution|test|exercise|slides|"
        "samples|covering letter|cover letter}, {form|letter|application|cv|papers|documents|portfolio|files|things} "
        "you sent"
    ),
    "arrived": (
        "in our hands, entered our system, we hold, dropping, have got, safe, in the pile, in our pile, {reached|"
        "reach} {us|me}, arrived, received, receipt of, {came|come|coming} {through|in|across}, safely, passed {it|"
        "them|this|everything|your} {on |}to, have passed to, put before, {is|are} with, {have|got|has} your, on my "
        "desk, landed, opens, open, logged, acknowledge, registered"
    ),
    "thanked": "{thank you|thanks|cheers|many thanks} {|so much |very much |again }for",
    "job": "post, position, vacancy, role, job, opening, application, applying",
    "told": (
        "you will know, will know, {ring|phone|call|write to|email} {everybody|everyone|all|you}, a letter, rung, the "
        "{result|outcome} by, news from, have news, let all, tell {you|everybody|everyone|all|candidates|applicants}, "
        "let {you|everybody|everyone|all|candidates} {know|have}, inform {you|everybody|everyone|all|candidates}, "
        "hear {from|back}, {write|writing} to {you|all|everybody|everyone}, {get|be} {back to you|in touch}, {an|our|"
        "your|the|a} {answer|decision|result|results|outcome|verdict}, how {they|you} {got on|did}, come back to you, "
        "made up our minds, decide"
    ),
    "shall": (
        "we {will|should|aim|hope|expect|plan|intend}, i {will|should|aim|hope|expect|plan|promise}, you {will|"
        "should} {hear|have|know|get}, {will|should} be {made|sent|known|out|ready|announced}, expect"
    ),
    # Signs, of which one alone says nothing.
    "luck": (
        "every happiness, chin up, keep building, good things, be well, every success, hope you find, sure you will "
        "find, right {place|home} for you, wish you, fingers crossed for, wishing you, wishes {for|with|on}, best of "
        "luck, good luck, all the best {with|for|in}, success {in|with}, rooting for you, your {|job |own }{search|"
        "hunt|career|studies|future|endeavours|endeavors}, onwards"
    ),
    "kept": (
        "another {desk|place|seat|spot|vacancy|post|role} {opens|comes}, consider us again, think of us, destroyed, "
        "deleted, next {spring|summer|autumn|winter|year|season|intake}, send us another, try us again, do try, in "
        "spring, we will remember, not forget you, {keep|hold|retain|kept|hold on to} your {cv|resume|résumé|details|"
        "application|papers|profile|name|letter}, on {file|our books|record}, talent {pool|community|network|bank}, "
        "{future|other|new|further|later|similar} {openings|opening|roles|role|vacancies|vacancy|positions|"
        "opportunities|posts|jobs}, apply again, reapply, applying again, {stay|keep|remain} in touch, {jobs|careers|"
        "vacancies} page, {keep|keeping|have} an eye, paths, door {is|stays|remains|always}, comes up, come up, "
        "{documents|papers} will be, returned {to you|by}, {another|next} time, keep looking, think of {you|us} "
        "again, {again|back} in {the future|a year}, down the {line|road}"
    ),
    "someone": (
        "the other, say yes to one, only one, a colleague with, one who, person who, <others>, someone, somebody, "
        "another {candidate|applicant|person|colleague|scholar|student|finalist|name}"
    ),
    "each": "always, every, everyone, everybody, each, individual*, all {applicants|candidates}",
    "suited": (
        "the two, the three, taking things, things further, your way, deserve, give you the, scope for, take you on, "
        "find a place, find a spot, place for, seat for, room for, make room, match, the level, {the|our|your|panel's|"
        "committee's} choice, work out, working out, enough, there yet, where you are, you are at, right {time|moment|"
        "person|one|place|thing}, able to, possible, what we {need|want|are after|look for}, {be|been} {offered|"
        "invited|selected|shortlisted|chosen|appointed|taken}, selected, chosen, shortlisted, appointed, lucky, this "
        "time, on this occasion, <fit>"
    ),
    "pity": (
        "other news, hoped, wish this were, not the email, not the message, never easy, not what you, <regret>, no "
        "easy, {hoped|hoping} for, better news, i wish, a pity, hard to write, heavy heart, not easy, difficult {to|"
        "email|message}"
    ),
    "glad": (
        "congrat*, {great|good|fantastic|wonderful|happy|best|excellent|lovely|brilliant} news, over the moon, "
        "delighted, thrilled, drum roll, {pleased|happy|glad|pleasure} to {tell|inform|confirm|let|say|write|report|"
        "share}, {great|very great} pleasure, hooray, hurray, well done"
    ),
    "welcome": (
        "voted, vote was, will you join, resolved to appoint, you here, it is you!, come and be, be our, {give|given} "
        "you the {job|post|role|position}, you to have the, take the {job|post|role} with us, you on the {team|crew|"
        "staff|ward|gameplay team}, say yes, be one of us, {start|begin} with us, you are the one, you are {their|our|"
        "the|my} {choice|pick|first choice|favourite}, offer you {an|the|a} {appointment|post|position|job|role|place|"
        "contract}, go ahead with you, go with you, {want|wants|wanted} you, would {like|love} you {to have|to join|"
        "to start|to be|to become|to come and|to work|to take|on|in our|as our|as the}, {like|love} to {have|see|"
        "welcome} you {as|in|on|with|start|here|at}, {have|having|welcome|welcoming} you {on|as|in|aboard|to the|to "
        "our|with}, you are {hired|our}, you are in!, {join|joining} {us|our|the team|the company}, part of {the|our|"
        "this} {team|crew|family|company|staff|school|firm|story}, {decided|voted|resolved|agreed|chose|chosen|gone|"
        "went|settled|plumped} {for|on|to appoint|to take|to hire|with|to offer} you, {appoint|hire|choose|chose|"
        "chosen|pick|picked|employ|recommended|recommend|selected} you{| for| as| to}, {been|were|are} successful, "
        "welcome aboard, work {with|for} us, your {appointment|employment}, {is|are} yours, {a|our|conditional|"
        "unconditional|firm|verbal} offer, {a|an|the} offer {of|for|as}, {come|start} {here|with us|and work}, have "
        "the {job|post|role|position}, {been|are|were} selected {for|as} {the|our|a} {post|position|role|job|place}"
    ),
    "earnings": (
        "a month plus, a month from, an hour from, {hours|days} a week, what we can pay, {when you could|could} "
        "{begin|start}, band, base:, profit share, paperwork attached, the letter is attached, with effect from, "
        "wage, wages, days off, days of leave, stock, shares, options, salary, pay, {the|a|our|your|full} {package|"
        "paperwork|contract|terms|conditions}, contract, terms, {letter|terms|notice} of {appointment|employment|"
        "engagement}, {formal|offer} letter, holiday, holidays, benefits, {start|starting|begin|beginning} {in|on|at|"
        "from|date|work}, a start, probation, pension, bonus, equity, acceptance form, on the table, per {year|annum|"
        "hour|month}, {appointment|joining|engagement} letter"
    ),
    "pay asked": (
        "how much, is there anything in, {expected|desired|current|previous|present} {salary|pay|compensation|"
        "package}, {salary|pay|compensation} {expectation|expectations|range|band|requirements|expectation}, notice "
        "period, earning, looking for in terms"
    ),
    "your answer": (
        "please confirm by, what you think by, signature, sign and return, return the {signed|declaration|contract|"
        "letter|form}, {whether|if} you {will|would|want|can|do}, tell us by, weekend to, have a think, have a read, "
        "once you say yes, a yes by, are you in, what do you say, your {answer|decision|reply|response|acceptance|"
        "signature|thoughts}, {whether|if|that} you {accept|wish|would like to accept|want it|will join|will take|are "
        "willing|are happy|say}, a yes, what you think, think {it|about it|things} over, think about it, take your "
        "time, accept, sign, signed, acceptance, sleep on it, should you be willing, can decide, to decide, {if|"
        "whether} {that|it|this} is a yes, a yes from you"
    ),
    "conversation": (
        "{drop|pop|come|swing|stop|call} {in|by|round|over}, https://cal, https://calendly, https://book, "
        "https://schedule, https://meet, https://zoom, <meeting>, <meet>, natter, coffee, beer, tea, lunch, a word, "
        "ring, phone, video, hear {more|how|about}, visit, walk you, have you in, see you"
    ),
    "pick": (
        "{book|pick|choose|grab|reserve|select} {a|an|your|any|one|some|whatever|whichever|30|45|60|the} {slot|time|"
        "day|date|minutes|half|hour|suits|works|moment}, {this|the|my|our|following|calendar|booking|scheduling} link "
        "to {book|pick|choose|grab|find|schedule|arrange|reserve}, ring {me|us|the office|the ward|to arrange}, tell "
        "me when, let me know when, calendly, {take|have} your pick, {take|have} your choice, first come, which {one |"
        "}{you would |you }{prefer|like|want|fancy}, whether you {|would }prefer"
    ),
    "suits": (
        "{does|do|would|will} {monday|tuesday|wednesday|thursday|friday|tomorrow|that|this|either|any|it}, how are "
        "you fixed, {would|do} you have {20|30|15|twenty|thirty|fifteen|half|a few|some}, be able to come, your "
        "{preference|pick|choice|choices}, preference, {which|what} {morning|afternoon|day|evening|one|of those|of "
        "these|of them}, {when|what time} {might|could|can|may|would|should} {we|i|he|she|they|you}, {drop|pop|come|"
        "swing|stop|call} {in|by|round|over}, good for you, reach you, you choose, choose, you prefer, {grab|pick|"
        "choose|book} {half|one}, {your|a} pick, do you have time, any of these, any of those, shall we, when and "
        "where, have you got time, <times>, are you {about|around|free|up}, you are {about|around|free|up}, you "
        "around, what {fits|suits|works}, {fits|suits} you, mornings, afternoons, evenings, {book|pick|choose|grab|"
        "reserve|take} {a|an|your|any|one|some|whatever|whichever|30|45|60}, this link, diary, {ring|phone|call} {me|"
        "us|the|our}, when can, when could, which of, either, tell me when, let me know when, your week, how about, "
        "could you {come|make|do|manage}, can you {come|make|do|manage}, fancy, up for, open to, {we|i} {could|can} "
        "{do|manage|offer|make}"
    ),
    "stalled": (
        "{waiting|wait} {for|on} {sign-off|sign off|approval|the board|the council|the budget|funding|head office}, "
        "under review, being reviewed, a stop to, no new contracts, on the table again, signs off, sign off, at a "
        "standstill, cannot decide, shut the door on hiring, no hiring, not hiring, park, <hold>, thaw*, {stand|"
        "standing|stands} still, still {standing|stuck}, stuck, freez*, limbo, idle, back burner, in the air, on the "
        "shelf, not signed off, not {been |yet |be }approved, stopped, stalled, not in a position to, not {decide|go "
        "any further|say more}, not take {anyone|anybody|people} on, put* back the, pushed the start"
    ),
    "patience": "wait, waiting, patience, bear with, hang on, hold on, sit tight",
    "until then": (
        "until {head|the|our|my|their} {office|board|bosses|hospital|council|department|trust|owner|owners|management|"
        "director|partners|finance|numbers|parent company|headquarters|results|year|quarter|situation}, until "
        "{approval|finance|management|january|february|march|april|spring|summer|further notice|next}, until {it|we|"
        "they|everything|someone|that|this|our} {is|are|know*|have|has|can|gets|confirm*|hear*}, until the {budget|"
        "board|grant|funding|new|merger|reorganisation|reorganization|situation|money|project|contract}, {see|meet|"
        "speak to|talk to} {one|two|three|some|a few|the} {more|other|others|last|remaining}, make up our minds, "
        "before {we|i|the team} {decide|can decide|make|can say}"
    ),
    "cause": (
        "council, the post is, leadership, parent company, new contracts, open roles, trust, hospital, departments, "
        "head office, owners, management, quarter, new owner, restructure, spending, finance, the search, "
        "recruitment, while {the|we|they|our}, budget, headcount, merger, reorganisation, reorganization, "
        "restructuring, takeover, board, approval, approved, signed off, sign off, grant, funding, money, hiring, "
        "posts, role, position, application, until {it|we|they|everything|someone|that|this|our}, next {year|quarter|"
        "spring}, new year, know more, can not say when, not know when, no idea when, {|in |by |until }{spring|summer|"
        "autumn|january|march|april|may}"
    ),
    "make": (
        "write, copy, register, battery, timed, {numerical|verbal|logical}, photos of, sketches, put together, solve, "
        "translation, tell us in, walk us through, propose, draft, prepare, design, plan, build, fix, fixing, "
        "analyse, analyze, sketch, record, edit, translate, review, improve, practical, sample, slides, deck, "
        "one-pager, one-page, page, pages, essay, piece, brief, repo, repository, words, chart, charts, drawing, "
        "photo, paragraph, paragraphs, prompt, prompts, lay out, prototype, mock-up, mockup, dataset, script, code, "
        "model, video, answers, questions, <test>"
    ),
    "hand": (
        "finish, complete it, reach me, have the, have your, see {some|a|your}, to me by, mail us, mail me, mail it, "
        "with us by, with me by, need your, need {the|them}, post it, reach us, {you have|it is open|stays open|is "
        "open|open} until, closes, back by, send us, send me, send your, send, share, return, upload, submit, email, "
        "open {a|the}, push, need it, back to {me|us}, back with {me|us}, hand, back, in by, have it, it by, {have|"
        "see|get} something, look at by, show us, get it to, tell {us|me} {one|two|three|four|five|what you|how you|"
        "which}, complete by, completed by, finish by, submitted by, let me have {it|your|a}, over to {us|me} by, "
        "{could|can|may} {we|i} {have|get}"
    ),
    "papers": (
        "the names of, names and, phone numbers, authoris*, authoriz*, background, claim, refund, currently earn, you "
        "earn, notice you, declare, disclosure, clearance, medical, vaccination, dietary, shirt size, laptop, bank, "
        "<pay asked>, passport, visa, references, referee, referees, certificate, certificates, transcript, form, "
        "forms, consent, privacy, tax, tickets, ticket, expenses, receipts, right to work, right-to-work, id, photo, "
        "nda, survey, feedback, insurance, travel, reimburse*, availability, slot, invoice, occupational health, p45, "
        "p60, licence, permit, registration number, dbs, vetting, police check, screening check, new starter"
    ),
    "impossible": (
        "stuck, find another {day|date|time}, another day, no longer possible, something has come up, come up at, no "
        "{talk|interview|meeting|call|chat|visit|conversation} on, pull {monday|tuesday|wednesday|thursday|friday|"
        "tomorrow|the|our|your|today}, fever, strike, emergency, summoned, {had|has|needs} to be {moved|put off|"
        "postponed}, not well, double-booked, clash, <off>, off, not {|be |be able to |going to |able to }{take place|"
        "go ahead|possible|happen|hold|meet|make|make it|host|do it|see you|keep}, closed, ill, sick, flu, called "
        "away, unable, hospital, not come in, not work"
    ),
    "your way": (
        "your {decision|withdrawal|choice}, sorry to hear, sad to {see|hear|lose}, sorry to {see|lose}, respect, you "
        "have {decided|chosen|accepted|withdrawn}, you decided, your new {job|role|position}, you are no longer, your "
        "honesty, understand that you"
    ),
    "come": (
        "expect you, expecting you, come to, come along, come in, come at, come on, come by, ask for, reception, "
        "front desk, floor, room, suite, annexe, annex, building, entrance, gate, lobby, {where|location|place|venue|"
        "address}{:| is}, dial-in, dial in, {join|video|meeting|zoom|teams} link, link below, zoom, google meet, "
        "{ring|call|phone|call up} {you|your}, will {ring|call|phone}, arrive, doors, see you, {slot|place|spot} {on|"
        "for|at|is}, {put|set} aside, held for you, blocked, allocated, assigned, {length|how long|duration}:, bring, "
        "is yours, meet you, we have you, it is then, then it is, it is!, in person, on site, let us say, let us do, "
        "you are on, you are with, hosted, in our offices, at our {office|offices|studio|shop|clinic|site|place|hq|"
        "headquarters}, come {down|over|round|up|across}"
    ),
    "good": (
        "says yes, said yes, a star, {met|meet|meets|reached|passed} {the|our}, enjoyed {it|meeting|talking|your}, "
        "take you forward, beaming, {last|final} {three|two|four|five|few|handful}, shortlist, shortlisted, cleared "
        "the bar, thumbs up, impressed, loved, liked, {great|strong|excellent|brilliant|super|lovely|outstanding|good|"
        "fine} {work|exercise|test|talk|interview|conversation|piece|impression|answers|score}, above {the|our} {bar|"
        "line|mark}, {you are|you have come|came} through, {good|great|happy|wonderful|lovely|excellent} news, good "
        "kind, well done, congrat*, {pleased|delighted|happy} to {tell|say|let|share|inform|report}, made the cut, "
        "{everyone|everybody|we all|they all} {liked|loved|said}, keen to, unanimous, stood out"
    ),
    "onward": (
        "will {phone|call|ring} you, will be sent, interviews {take place|will take|are}, next you, next is, next "
        "comes, what comes next, {next|final|last} {step|round|stage|meeting|interview|conversation}, {contact|write "
        "to|ring|call|be in touch with} you {with|about|to}, in touch {about|to|with|shortly|soon}, {will|shall} "
        "{write|arrange|set}, arrange {a|the|your}, {the|your} {interview|interviews} {will|is|are}, {exact|precise} "
        "{hour|time|date|day}, {date|dates|time|details} {later|to follow|follows|follow|will follow}, like you to "
        "meet, you {will|would} {now |next |then |also |}{meet|see|speak|talk}, {give|have} you a date, a date yet, "
        "on to the"
    ),
    "chosen": (
        "found, hired, appointed, picked, chose, chosen, selected, gone {for|with}, went {for|with}, going {for|"
        "with}, settled on, decided on, taken on, offered {it|the job|the role|the post|the position|this role|this "
        "post} to, gave {it|the job|the role|the post} to, given {it|the job|the role|the post} to, filled by, "
        "accepted by, landed on, plumped for, lined up, go for, go with, opt for, opted for, decided to {go for|go "
        "with|opt for|hire|appoint|offer it to|choose|pick}, {choice|decision|vote|lot} {fell|fallen|went|has fallen} "
        "{on|to|for}"
    ),
    "another one": (
        "<others>, someone, somebody, another, a different, an existing, a local, one of our own, a colleague, a "
        "candidate, an applicant, {people|candidates|applicants|those} {who|whose|with}, an internal, external, {a|"
        "somebody|someone} {|much |slightly |bit |little }more {senior|junior|technical|hands-on|commercial|local|"
        "rounded|specialised|specialist|experienced}, the {candidate|applicant|person|one|colleague|teacher|woman|"
        "man} {who|whose|with|already}"
    ),
    "below": (
        "{below|under|short of|beneath} {the|our|that|this} {|very |appointable |required |minimum |pass |qualifying |"
        "cut-off |selection |short-listing |shortlisting }{threshold|benchmark|bar|mark|standard|level|cut-off|score|"
        "criteria|line|cut}, {not|not quite} {meet|met|reach|reached|attain|attained|achieve|achieved|clear|cleared|"
        "pass|passed|hit} {the|our|that|this|all the|all of the} {|very |appointable |required |minimum |pass |"
        "qualifying |cut-off |selection |shortlisting |essential |high }{threshold|benchmark|bar|mark|standard|level|"
        "cut-off|score|criteria|criterion|line|requirements}"
    ),
    "things": (
        "papers, things, stuff, details, form, forms, letter, documents, statement, portfolio, file, files, profile, "
        "particulars, documentation, package, attempt, link, deck, pieces, tape, showreel, reel"
    ),
    "signed": "i have {|just |now |already }signed, signed {it|on the dotted}",
    "forms": "privacy, notice, consent, form, forms, nda, waiver, declaration, confidentiality, loan, lease",
    "not before": (
        "before {we|i|anyone|anybody} {can|could|will} {say|know|tell you} {anything|more|something|for sure|either "
        "way}"
    ),
    "your decision": (
        "for your {decision|answer|reply|response}, {need|await|appreciate|expect|require|want|ask|like|welcome} your "
        "{decision|answer|reply|response|acceptance}, {would like|wants|need|needs|likes} {an|your|a} {answer|"
        "decision|reply|response}"
    ),
    "handed over": "you have {|now |successfully |just |already }{submitted|completed|finished|uploaded|sent}",
    "safely": (
        "{arrived|landed|here|came through|reached us|downloaded} {safely|fine|okay|ok|all right|in one piece|"
        "intact}, safely {arrived|received|here|landed|downloaded}"
    ),
    "instead": "instead, rather than, in its place",
}  # fmt: skip

RULES = {
    Act.CODE: ["code"],
    Act.ADVERT: ["advert"],
    Act.UNFINISHED: ["unfinished"],
    Act.VIEWED: ["-us viewed"],
    Act.SURVEY: ["survey"],
    Act.AWAY: ["away"],
    Act.EVENT: ["event"],
    Act.PRACTICE: ["practice"],
    Act.PORTAL: ["portal"],
    Act.MISSENT: ["missent"],
    Act.OTHER: ["about_other", "-referred friend+applied"],
    Act.OFFER: [
        "-if -third -not -of_talk -pay_asked -correct",
        "won",
        "offer_of ready",
        "do|enclosed|please <> offer_of",
        "enclosed+offer",
        "-others accept offer due|enclosed|hear",
        "do|please|enclosed you offer_of",
        "want|us|you offer_of",
        "offer_of role|join|due|hear",
        "want|us offer role",
        "-past -meeting want|please join",
        "-past -meeting want you join",
        "-meeting us choose you role",
    ],
    Act.TERMS: ["-if -please -what pay"],
    Act.REJECT: [
        "-if -new_job -only -yet -friend -not+failed -not+filled -not+end",
        "choose|go_on|offer|offer_of others|better",
        "chosen another_one",
        "below",
        "others choose|go_on|taken|filled",
        "better|others <> better",
        "better choose|fit|applied|role",
        "decided_not go_on|choose|consider|advance_you",
        "not go_on|choose|consider us|you|applied|process|next|role|chance",
        "us not go_on",
        "applied|you not go_on|choose|consider|fit|process",
        "-of_talk not offer_of",
        "not offer role|chance|applied|you",
        "not of_talk role|meeting",
        "-third failed",
        "role|applied <> filled",
        "process|applied|you <> end",
        "not+fit",
        "not fit us|role|you|applied",
        "us|you|profile|role not fit",
        "-of_talk not join",
        "regret not go_on|choose|fit|process",
    ],
    Act.WITHDRAWN: ["-if asked", "-if on_request <> end|filled|removed"],
    Act.CANCEL: ["-if -may -not+off", "off meeting|meet", "meeting off", "us off", "regret <> off", "on_day off"],
    Act.MOVE: [
        "-if -may -might -not+moved",
        "moved <> meeting|meet|invite",
        "resched",
        "moved date|fixed|times",
        "regret moved",
        "meeting now",
        "new_time",
        "moved <> see_you",
    ],
    Act.EXTEND: ["-if -closing -need_time", "extend", "-meeting moved <> due", "-meeting now+due", "-meeting due+now"],
    Act.HOLD: ["behind", "-if unable choose|go_on anyone", "-if can+not choose|go_on anyone", "resumes", "-if -meeting not <> until_then", "-if -not+hold", "choose hold", "hold <> role|process|us|applied|filled|posts", "hold join|choose"],
    Act.REMIND: ["reminder"],
    Act.TIMES: [
        "-plan please <> times",
        "-plan meeting times",
        "-plan want times",
        "-plan please meeting times",
        "-plan times",
        "-plan please <> minutes",
    ],
    Act.TASK: [
        "-past -plan test <> do",
        "-past -plan please test",
        "-past -plan next test",
        "-past -plan test please|due",
        "-past -plan you test due",
    ],
    Act.FIX: [
        "-past -if -might -travel fixed <> meeting|meet",
        "-past -if -travel",
        "meeting date",
        "date",
        "us|you fixed",
        "see_you",
    ],
    Act.MEET: [
        "-past -if -not want meet|meeting",
        "-past -if -not -bring please meet|meeting",
        "-past -if -not choose you meeting",
        "-past -if -not you meet us",
        "-past -if -not meet|meeting want",
    ],
    Act.PASS: [
        "-if -not -third -past -go_on|choose+read",
        "-others advance_you",
        "you|applied picked",
        "us picked",
        "again",
        "-regret passed",
        "want go_on",
        "-meet -meeting want <> next",
        "us choose|go_on you|applied|next",
        "choose|go_on next",
        "you choose next|meeting",
        "go_on you next",
        "you go_on",
        "-us handed next",
        "next <> meeting|meet|see_you",
        "-if -not -regret",
        "want go_on next",
    ],
    Act.REFER: ["-if -third referred you|role|applied", "-if -third you referred", "-if -third referred"],
    Act.APPROACH: [
        "found profile",
        "found you role",
        "open role|chance",
        "profile role|fit",
        "profile found",
        "found role open",
        "open meeting role",
        "-applied open|want|please informal",
        "-applied recruits",
    ],
    Act.RECEIPT: [
        "-if -yet -not+got -not+received",
        "got <> applied",
        "you+things|profile <> got",
        "got+things",
        "safely",
        "handed_over test|applied|work|meeting|things",
        "work|test <> got",
        "got+got",
        "received",
    ],
    Act.THANKS: ["thanks"],
    Act.PROMISE: ["-chosen_if -your_decision", "hear <> will", "will hear", "not_before"],
    Act.ACCEPT: [
        "-if -not -withdraw -elsewhere -accept+invite -agreed+invite",
        "accept offer|offer_of|role|you|join|us",
        "want accept",
        "agreed",
        "-forms signed",
    ],
    Act.DECLINE: ["-if -not+decline -decline+invite", "decline", "not accept offer", "decided_not accept"],
    Act.WITHDRAW: ["-if -not -withdraw+meeting", "withdraw", "took elsewhere", "-if", "decided_not go_on"],
    Act.FOLLOW_UP: ["any_news", "ask how", "how ask", "how applied|role|process|you"],
    Act.HAND_IN: ["enclosed solution", "solution enclosed", "enclosed test", "test enclosed"],
    Act.APPLY: ["apply_for my_cv|enclosed", "enclosed my_cv", "my_cv enclosed", "my_cv apply_for"],
    Act.REPLY: ["fine"],
}  # fmt: skip

# Signs of a mail that no sentence of it decides: two together do.
SIGNS = {
    Act.SORRY: ["-each pity"],
    Act.LUCK: ["luck"],
    Act.KEEP: ["-if kept"],
    Act.OTHERS: ["-yet someone"],
    Act.DENIED: ["-if -only -yet -each not suited"],
    Act.GLAD: ["-not glad"],
    Act.WELCOME: ["-if -not -of_talk -courtesy welcome"],
    Act.PACKAGE: ["-if -pay_asked -meeting -third earnings"],
    Act.ANSWER: ["-if -meeting -courtesy your_answer"],
    Act.TALK: ["-courtesy conversation"],
    Act.COME: ["-if -each -not come"],
    Act.GOOD: ["-if -not -regret -others good"],
    Act.ONWARD: ["-if -not onward"],
    Act.FIT: ["-courtesy -if please <> suits", "-if pick"],
    Act.SUITS: ["-courtesy -if suits"],
    Act.PAUSE: [
        "-not+stalled -if -you+stalled stalled <> cause",
        "until_then not stalled|go_on",
        "not go_on until_then",
        "patience <> until_then",
    ],
    Act.MAKE: ["-papers -courtesy -closing make"],
    Act.HAND: ["-courtesy -closing hand"],
    Act.IMPOSSIBLE: ["impossible"],
    Act.SENT: ["-if -only -closing your_things <> arrived", "thanked+your_things"],
    Act.JOB: ["job"],
    Act.SEEKS: ["-applied recruits"],
    Act.NOTICED: ["found|profile"],
    Act.TEMPTS: ["-applied open"],
    Act.TELL: ["-if -please shall <> told"],
    Act.WOULD: ["-please shall <> told"],
    Act.NEGATED: ["-only cannot_be"],
    Act.EASY: ["easy"],
    Act.PARTED: ["your_way"],
    Act.AGREES: ["-if -not -forms -decline -meeting -meet -invite -elsewhere -papers accept|signed"],
    Act.INSTEAD: ["instead"],
    Act.GIVES: ["-if enclosed"],
    Act.PAPERWORK: ["papers"],
}

# What agrees to a time that was asked for.
AGREES = ["-if -not fine|okay|see_you"]

# Before or after a day: that it is the last one. Before a time: that it is the old one.
BY_BEFORE = (
    r"(?:\bby|(?<!not )before|until|till|no later than|not later than|deadline\W*(?:is|for .{0,30})?|"
    r"\bdue(?: date)?(?: on| by)?|within|complete by|finish by|expires?(?: on)?|valid until|\b(?:closes?|ends?|locks?|dies|shuts?|lapses?|runs out)(?: itself)?(?: on| at)?|"
    r"closing(?: date)?|latest|respond by|at the latest)\W{0,4}(?:the\s+)?(?:(?:end|close|start) of (?:the day |play |"
    r"business )?(?:on )?|(?:noon|midday|midnight|lunchtime|eod|cob|first thing|the morning|the evening|"
    r"the end)(?: on| of)? )?\W{0,3}$"
)
BY_AFTER = r"^\W{0,3}(?:at the latest|is the deadline|deadline|or earlier|or sooner)"
OLD_BEFORE = (
    r"(?:\b(?:asked|spoke|talked|wrote|question)\b[^.]{0,30}\babout|\bfrom|originally|"
    r"\bearlier (?:fixed|scheduled|planned|set)(?: on| for)?|(?<!now )\b(?:scheduled|planned|booked|arranged) for|instead of|rather than|not|original\w*(?: time)?|"
    r"was(?: on| for| set for)?|(?:our|the|your) (?:interview|call|meeting|conversation|chat) (?:on|at|of|for)|"
    r"previous\w*|old (?:time|slot))\W{0,4}(?:the\s+)?$"
)
OLD_AFTER = (
    r"^\W{0,3}(?:to\b(?! (?:[a-z]+ (?:the|it|your|us|back|me|things)\b|decide|answer|accept|respond|reply|think|sign|"
    r"consider|let|give))|can not|has to be moved|needs? to be moved|will not|does not|no longer|is cancell?ed|had to|"
    r"['’]s (?:interview|call|meeting|chat|conversation))"
)
ROUNDS = {
    1: (
        r"\b(?:first|1st|initial|intro(?:ductory)?)[- ](?:round|interview|conversation|chat|call|talk|stage)|"
        r"phone screen|recruiter (?:screen|call)|screening call|\bround (?:1|one)\b|\binterview (?:1|one)\b"
    ),
    2: (
        r"\b(?:second|2nd)[- ](?:round|interview|conversation|chat|call|talk|stage)|\bround (?:2|two)\b|"
        r"\binterview (?:2|two)\b|on-?site"
    ),
    3: (
        r"\b(?:third|3rd)[- ](?:round|interview|conversation|chat|call|talk)|\bround (?:3|three)\b|"
        r"\binterview (?:3|three)\b"
    ),
    0: r"\bfinal[- ](?:round|interview|conversation|stage|panel|loop)|\blast[- ](?:round|interview)|final-round",
}
TASKS = (
    r"\bassessment|\bhomework|hirevue|codility|hackerrank|\breasoning|\b(?:two|three|four|five|six|\d+) questions|"
    r"\btests?\b|\bchallenge|\bexercise|\bassignment|take-?home|case study|\bquiz|coding task|work sample"
)
PAPERS = (
    r"\b(?:résumé|resume|cv|application|profile|paper|initial) (?:review|screen(?:ing)?|stage|check)|"
    r"\breview(?:ed|ing)? (?:of )?your (?:application|resume|résumé|cv)|liked your application|enjoyed reading"
)
INTERVIEW = (
    r"\binterview|\btrial\b|\baudition|assessment (?:centre|center|day)|\bscreen(?:ing)?\b|\bcall\b|\bchat\b|conversation|\bpanel\b|on-?site|\bmeeting\b|\bmeet\b|\bspoke\b|"
    r"\bspeak"
)
# What is asked of somebody who has an offer.
ANSWER = r"\b(?:let (?:me|us) know|answer|decid|decision|accept|sign|think)"
# English sentences end alike for everybody.
POLITE = r""
