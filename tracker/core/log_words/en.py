"""English words of `log`, beside the names and aliases of stages and kinds."""

from itertools import product

from tracker.core.log_words.lexicon import LAST, MEETS, NEXT, Sort

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SHORT = ("1st", "2nd", "3rd", *(f"{number}th" for number in range(4, 10)))
_ROUNDS = ("interview", "round", "int", "iv")


def _each(*parts: str) -> str:
    """Every word of one part with every word of the next."""
    return ", ".join(" ".join(words) for words in product(*(part.split(", ") for part in parts)))


# How people are reached; languages say these in their own words (`core.wording.say_channel`).
_MEETING_CHANNELS = ("phone", "telephone", "video", "zoom", "teams", "person", "skype")
CHANNELS = (
    *_MEETING_CHANNELS, "email", "e-mail", "mail", "text", "sms", "portal", "linkedin", "letter", "post", "chat", "slack",
    "website", "site", "voicemail", "whatsapp", "message", "indeed", "online", "glassdoor", "handshake", "greenhouse", "lever", "workday",
    "referral", "page",
)  # fmt: skip

# What goes forward, and what that says of it: passed, or rejected where it is not.
_FORWARD = (
    "moving forward, moving ahead, going forward, moved forward, moved ahead, advanced, advancing, progressed, "
    "progressing, proceeding"
)

WORDS = {
    Sort.STAGE: {
        "resume": _each("resume, cv", "screen, screening, review") + ", cover letter",
        "assessment": (
            "shl, shl test, shl tests, watson glaser, online test, aptitude test, coding challenge, hackerrank, "
            "codility, codesignal, testgorilla, psychometric, tests, "
        )
        + _each("online, aptitude, psychometric, numerical, verbal, technical", "tests, test") + ", assessment centre, assessment center, "
        "assessment day",
        "ai-interview": "hirevue, pymetrics, one way interview, video assessment",
        "take-home": (
            "take home task, take home project, take home test, home task, coding assignment, assignment, homework, "
            "home test, case study"
        ),
        "phone-screen": "screening, screen, screen call, phone screening, telephone screen, "
        + _each("screening, recruiter, intro, introductory, hr", "interview, call, chat, screen, screening, phone"),
        **{
            f"interview-{place}": ", ".join(
                [f"{word} {noun}" for noun in (*_ROUNDS, "stage interview") for word in (nth, short)]
                + [f"{noun} {sign}{word}" for noun in _ROUNDS for word in (number, place) for sign in ("", "#")]
            )
            for place, (nth, short, number) in enumerate(zip(_NTH, _SHORT, _NUMBERS, strict=True), 1)
        },
        "reference-check": "refs, reference, reference checks, referees",
        "background-check": "background checks, background screening, bg check",
        "group-discussion": _each("group", "exercise, interview, assessment, task"),
        "casual-talk": _each("casual, informal", "chat, call, talk"),
        "medical-check": "drug test, drug screen",
    },
    # The application itself is no stage that an end is reached at: withdrew my application.
    Sort.APPLICATION: {"": "application, my application, the application, app"},
    Sort.KIND: {
        "referred": "put forward, recommended, vouched, " + _each("put", "me forward, name forward") + ", put in word",
        "approached": "reached out, headhunted, messaged me, contacted me, dm'd me, inmail, inmailed, cold email, cold emailed",
        "invited": _each("offered", "another day, another time, another slot, another date, other times, other days, "
                                    "new times, new dates, a slot, slots") + ", "
        "asked to, invited to, called for, called me for, wants to, wants me, they want, they asked, they need",
        "replied": "availability, my availability, "
        + _each("times, slots, time slots, dates, free times, available times, available slots, preferred times, "
                "time options")
        + ", " + _each("my", "times, slots, dates"),
        "scheduled": (
            "sched, booked, booked for, set for, set up, confirmed, confirmed for, arranged, lined up, pencilled in, "
            "penciled in, locked in, picked, setting up"
        ),
        "rescheduled": (
            "changed, switched, resched, rebook, rebooked, rearrange, rearranged, pushed, pushed back, pushed out, postponed, shifted, "
            "moved up, moved back, bumped, brought forward, put back, pulled forward, delayed"
        ),
        "cancelled": "called off",
        "submitted": (
            "sent off, sent in, handed in, turned in, filed, sent out, sent over, sent back, fired off, dropped off, "
            "emailed in, reapplied, uploaded, pushed in, "
        ) + _each("easy, quick", "applied, apply"),
        "held": (
            "went, went ahead, happened, lasted, took place, wrapped up, finished up, attended, aced, nailed, bombed, crushed, "
            "smashed, tanked"
        ),
        "acknowledged": (
            "confirmed receipt, receipt, auto reply, autoreply, automatic reply, confirmation, confirmation email, "
            "auto confirmation, automated reply, acknowledgement, acknowledgment, thanks for applying, viewed, "
            "under review, in review, being reviewed"
        ),
        "followed-up": (
            "chased, chased up, pinged, nudged, poked, prodded, circled back, touched base, sent reminder, "
            "sent nudge, checked in, checked back, asked about"
        ),
        "thanked": "thank you, thank yous, sent thanks, "
        + _each("thank you, thanks, wrote thank you", "note, notes, email, emails, letter, letters, card, message, messages"),
        "passed": f"got past, made it past, got through, made it, made it through, cleared, shortlisted, selected, {_FORWARD}",
        "rejected": "knocked out, weeded out, filtered out, passed over, eliminated, " + _each("cut", "at, after, from") +
            ", no after, no from, no at, a no, said no, failed, unsuccessful, not selected, knocked back, "
            "passed on me, regret, regrets, regret email, regret letter, auto rejected, screened out, dinged, "
            "rescinded, revoked, pulled offer, withdrew offer, offer pulled, offer withdrawn, "
        + _each("went with, went to, going with, gone with, go with, chose, picked, hired, selected, "
                "move forward with, moving forward with, moved forward with, proceed with, proceeding with",
                    "someone else, somebody else, another candidate, other candidates, another applicant, "
                    "an internal candidate, internal candidate") + ", "
        + _each("position, role, job, req, vacancy, posting", "filled, closed, cancelled, canceled, pulled, withdrawn")
        + ", "
        + _each("closed, filled, pulled", "position, role, job, req, vacancy, posting"),
        "offered": "got job, got role, got position, offer letter, verbal offer, written offer, formal offer, official offer, offer call, made offer, contract",
        "accepted": "said yes, signed, signed and returned, countersigned, taking it, " + _each("took, taking", "job, role, position, offer"),
        "declined": "passed on it, passed on offer, passed on role, passed on job",
        "withdrawn": (
            "pulled out, dropped out, backed out, bowed out, withdrawing, not pursuing, pulled application, "
            "removed myself, took myself out, "
        )
        + _each("took, taking, accepted, chose, signed, got", "another, other, different", "job, offer, role, position")
        + ", "
        + _each("took, taking, accepted, signed", "something, job, offer, role", "elsewhere")
        + ", accepted elsewhere, went elsewhere, going elsewhere, "
        + _each("going with, going to, joining, joined, chose, went to, went with", "another, different", "company, firm, employer")
        + ", "
        + _each("another, other, different", "company, firm, employer"),
        "countered": _each("negotiated, negotiating", "salary, pay, comp, package, terms") + ", negotiated, negotiating, asked for more, counter offer, counter offered, negotiated for, "
        + _each("pushed back on", "base, salary, comp, offer, pay, equity, money"),
        "extended": "more time, extra time, extra week, another week",
        "closed": "gave up, giving up, given up, wrote off, writing off, closing, closing out",
        "on-hold": "waitlisted, wait listed, waiting list, hiring freeze, frozen, put on hold, shelved",
    },
    Sort.MEETING: {
        NEXT: (
            "interview, interviews, call, round, meeting, chat, technical, technical interview, panel, system design, "
            "live coding, pair programming, behavioral, behavioural, culture fit, presentation, trial day, "
            "trial shift, "
        )
        + _each("follow up", "call, interview, chat") + ", "
        + _each("next", "interview, round, stage, step, steps, phase, one"),
        LAST: "final, finals, onsite, on site, superday, virtual onsite, loop, full loop, " + _each("final", "interview, interviews, round, stage"),
    },
    Sort.MARK: {
        "at": "at, for",
        "due": "due, deadline, expires, expiring",
        "expect": "expect, expected, expecting",
        "who": "with, w/",
        "via": "via",
    },
    Sort.CHANNEL: {MEETS: ", ".join(_MEETING_CHANNELS), "": ", ".join(CHANNELS)},
    Sort.CHANNEL_OF: {
        "phone": "called me, rang me, phoned me, called",
        "email": "emailed me, emailed",
        "text": "texted me",
    },
    # That they were in touch, which is an invitation where nothing else is said.
    Sort.CONTACT: {"": "link, need, needs, got to, got as far as, made it to, made it as far as, reached"},
    Sort.GOT: {"": "got, received, came, arrived, came through, they sent, sent me, landed, in inbox"},
    Sort.NEWS: {
        "": (
            "result, results, news, feedback, decision, verdict, answer, response, update, updates, word, heard back, "
            "hear back, final decision, final answer, final result, final results, hear, let me know, get back, "
            "got back, decide, respond, status, come back, timeline, sign, know"
        )
    },
    # What adds nothing right before a name: invited to the assessment, was rejected, passed after round 2.
    Sort.LEADING: {
        "": (
            "re, conditional, unconditional, provisional, to, get, the, a, an, my, i, we, have, has, after, for, "
            "their, from, of, on, about, role, position, job, hiring, manager, hm, tech, coding, intro, virtual, "
            "system, design, culture, fit, values, team, case, portfolio, cto, ceo, vp, founder, karat, initial, "
            "quick, short, new, old, upped, raised, increased, revised, updated, improved, hr, telephonic, second-round, debrief, following, "
            "post, stage, then, both, and, our, your, so, just, again, i've, i'm, we've, us, back, instead, slot, in"
        )
    },
    # What adds nothing wherever it stands.
    Sort.FILLER: {
        "": (
            "is, was, were, been, gave me, let me, ok, okay, finally, officially, money, salary, compensation, comp, to answer, to do, "
            "to complete, do it, it, really, very, me, them, him, her, heard, told, said, details, unfortunately, "
            "sadly, yay, woohoo, good news, great news, bad news, verbally, decided, anymore, told them, this one, "
            "in writing, automatically, too, also, as well, automated, dated, lol, haha, ugh, argh, phew, omg, yikes, "
            "sigh, paperwork, forms, calendly, contract role, contract position, contract job, contract work, form, "
            "all day, full day, half day, notification, notice, request, gave them, gave, sent them, went back, had to, it's"
        )
    },
    Sort.SILENCE: {"": "heard nothing, nothing back, radio silence, crickets, waiting, still waiting, still nothing, nothing yet, "
        + _each("still, they are still, they're still, are still", "reviewing, deciding, interviewing, considering, under review, in review, in progress")
    },
    # How it went, which is kept.
    Sort.REMARK: {"": "awful, terrible, amazing, tough, hard, easy, rough, brutal, smooth, excellent, poorly, decent, solid"},
    Sort.HOW: {"": "well, fine, great, good, badly, smoothly, alright, so so, meh"},
    Sort.PLACE: {"": "location, venue"},
    Sort.AGENT: {"": "they, they've, by them, by company, by employer"},
    Sort.MODAL: {"": "will, should, i'd, i'll, it'll, we'll, you'll, they'll, they'd, he'll, she'll, expect, expecting, expected, promised"},
    Sort.NEGATED: {
        "rejected": f"{_FORWARD}, move forward, get it, get job, get role, get offer, get position, job, make it, make cut, pass, passed, selected, successful, "
        "chosen, shortlisted, through, got it, go, taken forward, fit, a match, considered, past, get past, make it past, make it through, under consideration, in consideration, in running, longer available, longer open, this time, luck, joy, dice, cigar, "
        "get in, getting it, get through",
        "withdrawn": "pursuing, pursue, interested",
        "": (
            "response, reply, news, answer, word, update, feedback, contact, replies, heard back, heard, hear back, "
            "hear, got back, replied, responded, reply yet, waiting, nothing, silence, anything, decision"
        ),
    },
    # A verb whose other half stands behind what it is of: put my application in, turned the offer down.
    Sort.PARTED: {"submitted": "put in, handed in, turned in, sent in, sent off", "rejected": "turned down", "cancelled": "called off"},
    # What one says of it with `it` or `them` between: turned it down.
    Sort.PARTED_IT: {"declined": "turned down"},
    # Two kinds of words in one.
    Sort.ABBREVIATION: dict.fromkeys(("interviewed", "spoke", "talked", "chatted"), "interview held"),
    # What a clause cannot be left aside with: it may say that nothing happened.
    Sort.DOUBT: {
        "": (
            "no, not, never, nor, none, may, might, maybe, perhaps, if, unless, but, yet, hope, hopefully, hoping, "
            "expect, should, will, would, could, can, cannot, think, probably, guess, almost, wait, waiting, still, "
            "need, must, prep, progress, pending, process, works, follow, chase, ping, nudge, remind, check, "
            "follow-up, kidding, joking, jk, wish, wished, dream, dreamt, imagine, pretend"
        )
    },
    # Whose word it is: an invitation of theirs is no step of a stage.
    Sort.SCOUT: {"": "recruiter, headhunter, sourcer, agency"},
}  # fmt: skip
