"""How mails in English say things."""

from __future__ import annotations

from tracker.readers.mail.senses.grammar import Act

# Contractions are written out before.
WORDS = {
    "if": "if, should you, whether, in case, once you, in the event, when you are selected, unless, provided, would have been, were to, will send you, you will receive, will be asked, we will invite, will be invited, expect to, we may, we will contact, will then, would then, as soon as"
    "those who, anyone who, candidates we, people we, only shortlisted, successful candidates, selected candidates, may be, might, whatever",
    "plan": "if the time, if this time, if that time, if this does not, if that does not, if the slot, if you can not make, if you are unable to, if it does not suit, should the time, should this time, if none of these, if selected, if you are selected, if you were selected, if shortlisted, if you are shortlisted, if successful, if you are successful, should you be, should your, if your application, if your profile, if your experience, if your background, if your skills, if there is a match, if there is a fit, if we would like, if we decide, if we feel, if we think, will be asked, may be asked, might be asked, you may be, may be invited, would be asked, will then be, those selected, those who, candidates who are, candidates we, shortlisted candidates, successful candidates, selected candidates, only shortlisted, people we would, as soon as, will send you, you will receive, you will get, we will invite, will be invited, expect to schedule, expect to, in the coming weeks, over the coming weeks",
    "nothing": "due to, due in part to, in due course",
    "passed": "you passed, have passed, has passed, passed the, passed our, passed your, successfully passed, cleared, successfully completed, made it past",
    "picked": "been shortlisted, are shortlisted, were shortlisted, been selected, were selected, have been chosen, been successful, are successful, were successful, was successful",
    "past": "thank you for completing, thank you for submitting your test, thank you for doing, thanks for completing, thank you for sending back, thank you for coming, thank you for your time, thank you for meeting, thank you for speaking, thank you for talking, thanks for coming, thanks for your time, thanks for meeting, thanks for speaking, thank you for interviewing, thanks for interviewing, nice meeting, great meeting, lovely to meet, good to meet, great to meet, nice to meet, enjoyed meeting, enjoyed speaking, enjoyed talking, pleasure meeting, pleasure to meet, thank you for taking, thanks for taking, yesterday",
    "not": "not, never, unable, no longer, decided against, without, declined to, neither, stop, stopped, rather than, instead of",
    "only": "not only, not a no, not hesitate, not a rejection, does not mean, not bad, not long, not too late, not forget, do not miss, "
    "not heard, not yet, have not received, not reply, not required, not need to, do not have to, nothing you need",
    "go on": "tak* your application to, tak* your application any, tak* you to, tak* you through, mov* your application, tak* your application, mov* forward, mov* ahead, mov* on, mov* you forward, mov* you ahead, mov* your application forward, proceed*, progress, "
    "progressing, progressed, advanc*, continu*, go* forward, go* ahead, go on, goes on, going on, tak* forward, "
    "tak* you forward, tak* your application forward, tak* things forward, tak* this forward, further, pursu*, taken forward, take it forward, "
    "make it through, made it through, through to, made it to, put you through, put you forward, bring* you in, bring* you on, mov* you on, mov* you to, mov* you along",
    "next": "next round, next rounds, next stage, next stages, next step, next steps, next phase, next part, following round, following stage, "
    "final round, final stage, second round, second stage, final step, last round, last stage, third round, following step",
    "you": "you, your, yours, yourself, u",
    "us": "we, our, us, i, my, me, the team, the company, the hiring team, hiring manager, the panel, the committee",
    "applied": "application, applications, candidacy, candidature, submission, applying, applied, apply, resume, résumé, cv, materials, cover letter, apply for, applying for, application for, applying to, apply to, my application",
    "process": "process, processes, search, recruitment process, hiring process, selection process, selection, consideration, under consideration, shortlist, the running",
    "choose": "gone ahead with, went ahead with, going ahead with, been shortlisted, are shortlisted, were shortlisted, been selected, were selected, have been chosen, select, selects, selecting, selected, shortlist*, chosen, choose, choosing, chose, pick, picked, hire, hired, hiring, appoint*, consider, considered, "
    "considering, opted, decided to go, decided on, went with, gone with, going with, go with, proceed with, moving forward with, moving ahead with, move forward with, "
    "move ahead with, continue with, continuing with, going ahead with, go ahead with, progressing with, preferred, settled on, offered the role to, offered the position to, invite, inviting, invited",
    "others": "other candidates, another candidate, other applicants, another applicant, someone else, somebody else, other people, another person, "
    "people whose, candidates whose, applicants whose, someone whose, somebody whose, someone with, somebody with, a candidate whose, a candidate who, a candidate with, an applicant whose, "
    "an applicant with, an applicant who, candidates who, candidates with, applicants who, applicants with, people with, people who, stronger candidates, stronger candidate, stronger match, stronger fit, "
    "closer to, closer match, closer fit, more closely, internal candidate, internal applicant, different candidate, different candidates, different direction, another direction, "
    "more suitable, more qualified, more experienced, more relevant, better match*, better suited, better fit, others, a different person, other profiles, another profile, different applicant",
    "fit": "been successful, are successful, were successful, was successful, fit, match, right fit, good fit, the one, successful, a yes, able to offer, quite what",
    "failed": "unsuccessful, rejected, turned down, declined, ruled out, dropped, passed over, not successful, no longer under consideration, no longer being considered, "
    "no longer in consideration, not be successful, decided to pass, deciding to pass, a no from us, the answer is no, no this time, will pass on, have to pass on, out of the running",
    "regret": "unfortunately, regret, regretfully, sorry, sadly, afraid, disappoint*, difficult decision, hard decision, tough decision, tough news, hard news, bad news, less pleasant news, "
    "not the news, not the outcome, not the answer, wish i had better news, wish we had better news, not have better news, unpleasant news, unwelcome news",
    "role": "role, position, opening, vacancy, job, requisition, post, seat, headcount",
    "chance": "opportunity, chance",
    "filled": "filled, fill, closed, close, closing, closes, cancelled the, canceled the, eliminated, no longer available, no longer open, no longer exist*, withdrawn, discontinued, cut, taken down, removed the",
    "end": "ends here, end here, come to an end, comes to an end, ends, concludes, concluded, conclude, concluding, end of the road, leave it here, leave it there, stop here, closed your application, close your application, closing your application, closing your file, at an end, close out",
    "meeting": "recruiter screen, interview*, call, conversation, chat, meeting, phone screen, screen, screening, panel, onsite, on-site, site visit, video call, video interview, zoom, teams meeting, discussion, appointment, slot, session, loop",
    "meet": "meet, speak, talk, get to know, hear more, have a chat, catch up, sit down, interviewing, connect, see you",
    "want": "would like, would love, would be happy, would be glad, would be great, would be delighted, want, wants, hope to, keen, like to, love to, look forward, looking forward, invite, inviting, invited, invitation, pleased, happy, delighted, excited, thrilled, glad, pleasure, "
    "congratulations, good news, great news, impressed, impression, enjoyed, liked, loved, went well, very well, strong, positive",
    "please": "please, kindly, could you, can you, would you, let me know, let us know, we ask, we would ask, tell me, tell us, send me, send us, share, give me, give us, reply with, suggest, propose, we need you, may i ask, "
    "you will find, you can find, you are asked, invite you, asking you, ask everybody, ask everyone, ask all, ask candidates, we ask you",
    "times": "availability, available times, available slots, time slots, times that, times suit, time suits, times work, time works, time would, times would, time to meet, a time, windows, slots, dates that, dates suit, "
    "dates work, days that, days work, days suit, which days, which times, what times, which time, what time, when you are free, when are you, when would, when suits, when works, when you would, are you free, are you available, would you be free, would you be available, "
    "you are free, you are available, you free, you available, suits you, suit you, works for you, work for you, convenient for you, convenient time, preferred time, preferred times, book a, pick a, pick one, choose a time, choose a slot, choose one, select a time, select a slot, schedule a time, schedule your, find a time, a few times, three times, some times, two or three, a slot, the slot, calendar link, scheduling link, book your, grab a time",
    "test": "assessment, assessments, online test, coding test, test, challenge, coding challenge, exercise, assignment, home assignment, take-home, take home, case study, quiz, coding task, task, work sample, technical test, aptitude test, "
    "personality test, questionnaire, screening questions, skills test, code test, small project, project, hackerrank, codility, codesignal, homework, trial task, recorded interview, one-way interview, video questions, situational judgement test, problem set",
    "do": "complete, completing, completed, take, taking, do, finish, submit, solve, work on, build, return, start, begin, attempt, prepare, hand in, send back, upload, carry out, invited to, fill out, fill in, tackle, deliver, the link, access, write, review, next step is, next step, here is, here are, attached, attach, before we meet, have a go, ask you, want you",
    "offer": "offer, offers, offering, offer letter, offer of employment, extend you, extend an, employment contract, job offer, formal offer, written offer, contract",
    "join": "join us, joining us, join our, join the team, have you on, have you join, have you with us, come and work, work with us, come work, bring you on board, welcome you, on board, start date, welcome aboard, welcome to the team",
    "offer of": "our offer attached, want to hire you, like to hire you, offer is attached, offer attached, attached offer, attached is our offer, offer you employment, offer you a job, offer you this, offer you the, offer you a, offer you our, offering you the, offering you a, offer to you, extend you an offer, extend an offer, extending an offer, make you an offer, making you an offer, offer of employment, your offer, the offer is yours, offer letter, formal offer, written offer, job offer, an offer for, present you with an offer, offering you, put an offer",
    "of talk": "offer you the chance, offer you the opportunity, offer you an interview, offer you a slot, offer you a time, offer you a call, offer you a place on, offer you some, offer you individual, offer feedback, offer you feedback, offer individual, offer any, offer you the following, offer you a choice, "
    "offer of help, special offer, offers from, offer you an opportunity, offer you a chance, offer you a first, offer you a second, offer visa, offer sponsorship, offer relocation, offer detailed, offer specific, offer personal, offer you more, offer you another time, offer you a new time, offer you a different time, offer you two, offer you three, offer you several, offer you a phone, offer you a video, offer you one of",
    "fixed": "confirms, scheduled, confirmed, confirm, confirming, confirmation, booked, arranged, set for, set up, is set, all set, in the calendar, on the calendar, takes place, take place, will be on, put you down, planned, reserved, see you on, see you, locked in, pencilled in, expect you, expecting you, fixed, in the diary, details of, details for, invite for, calendar invite",
    "date": "date and time, when:, date:, time:, time and place, date & time, start time",
    "moved": "rescheduled, reschedul*, moved, move, moving, postpone*, push, pushed, shift, shifted, bring forward, brought forward, changed, change, changing, new time, new date, another time, different time, another day, different day, swap, switch, later time, earlier time, instead, delayed, delay",
    "off": "cancel, cancelled, canceled, cancelling, canceling, cancellation, call off, called off, calling off, can not make, will not be able to make, not be able to meet, not able to meet, not take place, not go ahead, not happen, scrap, not be able to hold, not be able to attend",
    "due": "deadline, due, due date, time limit, closing date, decision date, time to decide, time to answer, more time, extra time, extra days, longer, few more days, another week, submission date, cut-off",
    "extend": "extend, extended, extending, extension, moved the deadline, prolong*, take until, have until, give you until, giving you until, now until, more time, extra time, extra days, additional days, additional time",
    "hold": "on hold, paused, pause, pausing, hiring freeze, freeze, frozen, put a stop, suspended, on ice, pick it up again, pick this up again, revisit, resume the search, temporarily stopped, halted",
    "got": "received, receive, receiving, got, arrived, have your, has your, reached us, came through, come through, come in, in our system, safely with us, with us, in our inbox, on file, landed, successfully submitted, submitted successfully, was submitted, has been submitted, been submitted, was sent to, has been sent to, is in, is complete, successfully applied, you applied, you have applied, confirms your, confirm your application, confirm that your application, confirm receipt, confirming receipt, confirmation of your, recorded, registered, logged",
    "thanks": "thank you for applying, thanks for applying, thank you for your application, thanks for your application, thank you for submitting, thanks for submitting, thank you for your interest, thanks for your interest, thank you for taking the time to apply, thank you for sending, thanks for sending, appreciate your interest, appreciate your application",
    "hear": "hear from, hear back, get back to, getting back to, be in touch, in touch, update you, update by, an update, let you know, get in touch, respond, come back to you, coming back to you, contact you, decision, decide, answer, results, result, outcome, write to you, feedback by, reach out, news, informed, follow up with you, our reply, our response",
    "profile": "your profile, your background, your experience, your work, your portfolio, your github, your linkedin, your name",
    "found": "came across, come across, found, saw, noticed, discovered, stumbled, caught my, caught our, impressed by, spotted, looking at, viewed your profile and, read about, reaching out, reach out, contacting you, writing to you because, getting in touch because",
    "open": "open to, interested in, be interested, would you consider, curious, interest you, of interest to you, exploring, up for",
    "referred": "referred, referral, recommended you, put your name forward, put you forward for, passed your name, passed along your, passed on your, suggested your name, suggested you, handed your, gave us your name, mentioned your name, vouched",
    "reminder": "reminder, remind, reminding, do not forget, not forget, is tomorrow, is today, coming up, upcoming, friendly nudge, just a nudge, still waiting for, have not yet completed, have not yet started, not started, starts in, in one hour, in 24 hours",
    "asked": "as you asked, as requested, as you requested, at your request, your request to withdraw, you withdrew, your withdrawal, withdrawn your, has been withdrawn, withdrawal of your, sorry to see you go, you have withdrawn, you decided to withdraw, you told us, respect your decision, you are no longer interested",
    "code": "verification code, security code, one-time code, one time code, passcode, one-time password, verify your, verify that, confirm your email, confirm your e-mail, confirm your account, activate your, reset your password, password reset, log-in code, login code, sign-in code, access code, magic link, two-factor, use this code, the code is, new sign-in, candidate account, create your account, create a password",
    "advert": "unsubscribe, newsletter, job alert, job alerts, jobs for you, new jobs, recommended jobs, jobs you might, jobs matching, jobs that match, matching your, job recommendations, similar jobs, top picks, webinar, discount, % off, subscribe, sponsored, special offer, early bird, are hiring, is hiring now, companies hiring, companies are hiring, interview tips, career tips, weekly digest, this week in, premium, upgrade, free trial, course, bootcamp, salary guide, apply now, browse jobs, see all jobs, get hired, you may like, your weekly, your daily, picked for you",
    "unfinished": "finish your application, finish applying, complete your application, completing your application, application is incomplete, incomplete application, not yet submitted, has not been submitted, not been submitted, was not submitted, saved as draft, draft application, in draft, left off, pick up where you left, almost there, started an application, you started applying, still in progress, one step away, unfinished application, your application is not complete, not finished your application, continue your application",
    "viewed": "viewed your, looked at your, opened your, is viewing, was viewed, has been viewed, been viewed, appeared in, searches this week, profile views, seen your application, downloaded your",
    "survey": "survey, your feedback, share your feedback, how did we do, how was your, rate your, candidate experience, few questions about your experience, tell us how, questionnaire about your, net promoter",
    "away": "out of office, out of the office, automatic reply, auto-reply, autoreply, away from my desk, on leave until, on vacation until, limited access to email, on annual leave, on holiday until, parental leave, currently away, be back on",
    "event": "info session, information session, open house, career fair, job fair, hiring event, open day, virtual event, webinar, meetup, q&a session, information evening, networking event, briefing, live stream, livestream, insight day, campus event",
    "practice": "mock interview, practice interview, interview practice, interview coach, your coach, interview coaching, mock session, practice session, rehears*",
    "portal": "status has changed, status of your application, application status, sign in to, log in to, log into, sign into, check your status, candidate portal, candidate home, view the status, status has been updated, status was updated, been updated, an update on the portal, see the current status, new message in, view message, message waiting, message in the portal, read it there, view it in, a message for you",
    "accept": "accept, accepting, accepted, i am in, say yes, saying yes, signed, happy to join, glad to join, excited to join, delighted to join, thrilled to join, join you on, looking forward to starting",
    "decline": "decline, declining, turn down, turning down, not accept, not be accepting, not accepting, not take the offer, not be taking the offer, not be able to accept, can not accept, pass on the offer, reject the offer, say no to",
    "withdraw": "withdraw, withdrawing, step back, stepping back, step away, stepping away, pull out, pulling out, bow out, bowing out, drop out, dropping out, stop the process, close my file, close my application, remove my, take my name, take me out, no longer wish, no longer interested, no longer want, not to continue, not to proceed, not continue, not proceed, not pursue, not be pursuing, not be continuing, not go ahead, not be going ahead, not to go ahead, not to go further, not to move forward, not be moving forward, not go further, not to pursue, out of the process, remove me, discontinue, end my candidacy, cancel my application, take my application out, no longer be considered, not be considered",
    "more": "higher, increase, raise, more money, base salary, base, salary, compensation, equity, sign-on, signing bonus, counter, counteroffer, counter-offer, negotiat*, room for, flexibility, flexible, room to, more time, few more days, a few days longer, few days longer, a little longer, a little more time, extend the deadline, extra days, extra time, until the end of, another week, one more week, longer to decide, extension",
    "possible": "would it be possible, is there, could i, could we, may i, is it possible, can i, could you, would you be able, wondering, i would ask, i would like to ask, might it, would you consider, i was hoping, i hoped, i had hoped, can we",
    "how": "how things stand, how it stands, where things stand, how far, where you are, any news, any update, any updates, an update, update on, status of, status, follow up, following up, follow-up, check in, checking in, touch base, touching base, timeline, next steps, heard back, not heard, have not heard, when i might, when i can expect, when can i expect, when i could expect, when you expect, decision yet, still open, still under consideration, still being considered, news about, news on, news yet",
    "ask": "ask, asking, wondering, wonder, wanted to, could you, can you, would you, may i, grateful, appreciate, inquire, enquire, inquiring, enquiring, curious, hoping, like to know, let me know, is there, i am writing, writing to, have there been, has there been, do you have",
    "enclosed": "attached, enclosed, attach, enclose, please find, find attached, link to, here is, here are, sending you, i am sending, i send, submitting, submit, i have uploaded, uploaded, pushed to, repository, repo, in the attachment",
    "solution": "solution, my exercise, my assignment, the exercise, the assignment, take-home, my submission, my code, finished exercise, finished assignment, completed exercise, completed assignment, completed assessment, my answers, the challenge, my case study, the case study, home assignment",
    "apply for": "apply for, applying for, application for, applying to, apply to, interested in the, my application, my interest in, express my interest, be considered for, put myself forward",
    "my cv": "my cv, my resume, my résumé, cv, resume, résumé, cover letter, portfolio",
    "fine": "works for me, work for me, suits me, suit me, is fine, are fine, i am free, i am available, i could do, i can do, i can make, available on, available at, free on, any of these, any of those, following times, these times, times below, i would be free, i would be available, perfect for me, confirm that i, happy to meet, i can meet, that works, that time, i will be there, see you then, here are some, here are three",
}  # fmt: skip

RULES = {
    Act.CODE: ["code"],
    Act.ADVERT: ["advert"],
    Act.UNFINISHED: ["unfinished"],
    Act.VIEWED: ["viewed"],
    Act.SURVEY: ["survey"],
    Act.AWAY: ["away"],
    Act.EVENT: ["event"],
    Act.PRACTICE: ["practice"],
    Act.PORTAL: ["portal"],
    Act.OFFER: ["-if -not -of_talk do|enclosed offer_of", "-if -not -of_talk do|please|enclosed you offer_of", "-if -not -of_talk you offer_of due|hear",
        "-if -not -of_talk want offer_of",
        "-if -not -of_talk offer_of role|join",
        "-if -not -of_talk want offer role|you",
        "-if -not want you join",
        "-if -not -of_talk you offer_of",
        "-if -not -of_talk us+offer_of",
        "-if -not -meeting us choose you role",
    ],
    Act.REJECT: ["-if offer|offer_of others", "-if others others", "-if role offer others", "-if offer role others",
        "-if -only -meeting not go_on applied|you|process|next",
        "-if -only not go_on|choose you|applied|process|next|us",
        "-if -only us not go_on|choose",
        "-if -only not choose role|chance|meeting|applied|process",
        "-if -only applied|you not go_on|choose|fit|process",
        "-if -only applied|you not go_on|choose",
        "-if not offer_of|offer|of_talk role|chance|meeting|applied|you",
        "-if not offer_of",
        "-if choose others",
        "-if go_on others",
        "-if others choose|fit|applied|role|filled",
        "-if others go_on -meeting",
        "-if -only failed",
        "-if role filled",
        "-if filled role",
        "-if filled applied",
        "-if not choose|go_on role",
        "-if process|applied|you end",
        "-if end process|applied|you",
        "-if -only not fit us|role|you|applied",
        "-if us|you not fit",
        "-if not join",
        "-if not extend offer",
        "-if regret not go_on|choose|fit|process",
    ],
    Act.WITHDRAWN: ["-if asked"],
    Act.CANCEL: ["-if off meeting|meet", "-if meeting off", "-if us off"],
    Act.MOVE: [
        "-if moved meeting|meet",
        "-if meeting moved",
        "-if us moved",
        "-if moved date|fixed|times",
        "-if regret moved",
    ],
    Act.EXTEND: ["-if extend due|test|offer|you", "-if due extend|moved", "-if extend", "-if moved due"],
    Act.HOLD: ["-if hold"],
    Act.REMIND: ["reminder"],
    Act.TIMES: ["-plan please times", "-plan times please", "-plan meeting times", "-plan want times", "-plan please meeting times", "-plan times you", "-plan times"],
    Act.TASK: ["-past -plan do test", "-past -plan please test", "-past -plan test do|please", "-past -plan want test", "-past -plan next test", "-past -plan you test due"],
    Act.FIX: ["-past -if fixed meeting|meet", "-past -if meeting fixed", "-past -if meeting date", "-past -if date", "-past -if us fixed", "-past -if you fixed"],
    Act.MEET: ["-past -if -not want meet|meeting", "-past -if -not please meet|meeting", "-past -if -not choose you meeting", "-past -if -not you meet us", "-past -if -not meet|meeting want"],
    Act.PASS: ["-if -not you|applied picked", "-if -not -regret you passed", "-if -not passed meeting|test|next", "-if -not passed",
        "-if -not want go_on|next",
        "-if -not you go_on next",
        "-if -not us choose|go_on you next|meeting",
        "-if -not choose|go_on next",
        "-if -not you choose next|meeting",
        "-if -not go_on you next",
        "-if -not you go_on",
        "-if -not next want",
    ],
    Act.REFER: ["-if referred you|role|applied", "-if you referred", "-if referred"],
    Act.APPROACH: ["found profile", "found you role", "open role|chance", "profile role|fit", "profile found", "found role open", "open meeting role"],
    Act.RECEIPT: ["-if -not got applied", "-if -not applied got", "-if -not got you applied", "-if -not us got applied"],
    Act.THANKS: ["thanks"],
    Act.PROMISE: ["hear"],
    Act.ACCEPT: ["-if -not accept offer|role|you", "-if -not want accept", "-if -not accept offer_of"],
    Act.DECLINE: ["-if decline offer|role|you", "-if decline offer_of", "-if not accept offer"],
    Act.WITHDRAW: ["-if withdraw applied|process|role|you|us", "-if applied withdraw", "-if withdraw"],
    Act.COUNTER: ["possible more", "more possible", "ask more"],
    Act.FOLLOW_UP: ["ask how", "how ask", "how applied|role|process|you"],
    Act.HAND_IN: ["enclosed solution", "solution enclosed", "enclosed test", "test enclosed"],
    Act.APPLY: ["apply_for my_cv|enclosed", "enclosed my_cv", "my_cv enclosed", "my_cv apply_for"],
    Act.REPLY: ["fine"],
}  # fmt: skip

# Before or after a day: that it is the last one. Before a time: that it is the old one.
BY_BEFORE = r"(?:\bby|before|until|till|no later than|not later than|deadline\W*(?:is|for .{0,30})?|\bdue(?: date)?(?: on| by)?|within|complete by|finish by|expires?(?: on)?|valid until|closes?(?: on)?|closing(?: date)?|latest|respond by|at the latest)\W{0,4}(?:the\s+)?(?:end of (?:the day )?(?:on )?)?\W{0,3}$"
BY_AFTER = r"^\W{0,3}(?:at the latest|is the deadline|deadline|or earlier|or sooner)"
OLD_BEFORE = r"(?:\bfrom|originally|was scheduled for|were scheduled for|had planned for|instead of|rather than|not|original\w*(?: time)?|was(?: on| for| set for)?|our (?:interview|call|meeting) (?:on|at|of|for)|the (?:interview|call|meeting) (?:on|at|of|for)|your (?:interview|call|meeting) (?:on|at|of|for)|previous\w*|old (?:time|slot))\W{0,4}(?:the\s+)?$"
OLD_AFTER = (
    r"^\W{0,3}(?:to\b|can not|has to be moved|needs? to be moved|will not|does not|no longer|is cancell?ed|had to)"
)
ROUNDS = {
    1: r"\b(?:first|1st|initial|intro(?:ductory)?)[- ](?:round|interview|conversation|chat|call|talk|stage)|phone screen|recruiter (?:screen|call)|screening call|\bround (?:1|one)\b|\binterview (?:1|one)\b",
    2: r"\b(?:second|2nd)[- ](?:round|interview|conversation|chat|call|talk|stage)|\bround (?:2|two)\b|\binterview (?:2|two)\b|on-?site",
    3: r"\b(?:third|3rd)[- ](?:round|interview|conversation|chat|call|talk)|\bround (?:3|three)\b|\binterview (?:3|three)\b",
    0: r"\bfinal[- ](?:round|interview|conversation|stage|panel|loop)|\blast[- ](?:round|interview)|final-round",
}
TASKS = (
    r"\bassessment|\btest\b|\bchallenge|\bexercise|\bassignment|take-?home|case study|\bquiz|coding task|work sample"
)
PAPERS = r"\b(?:résumé|resume|cv|application|profile|paper|initial) (?:review|screen(?:ing)?|stage|check)|\breview(?:ed|ing)? (?:of )?your (?:application|resume|résumé|cv)|liked your application|enjoyed reading"
INTERVIEW = r"\binterview|\bscreen(?:ing)?\b|\bcall\b|\bchat\b|conversation|\bpanel\b|on-?site|\bmeeting\b|\bmeet\b|\bspoke\b|\bspeak"
