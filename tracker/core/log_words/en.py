"""English words of `log`, beside the names and aliases of stages and kinds."""

from tracker.core.log_words.lexicon import LAST, NEXT, Sort

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SHORT = ("1st", "2nd", "3rd", *(f"{number}th" for number in range(4, 10)))
_ROUNDS = ("interview", "round", "int", "iv")

# How people are reached; languages say these in their own words (`core.wording.say_channel`).
CHANNELS = (
    "phone", "telephone", "email", "e-mail", "mail", "text", "sms", "video", "zoom", "teams", "portal", "linkedin", "letter",
    "post", "chat", "person", "slack", "website",
)  # fmt: skip

WORDS = {
    Sort.STAGE: {
        "assessment": "online test, aptitude test, coding challenge, hackerrank, codility, codesignal, testgorilla",
        "phone-screen": "screening, screening interview, recruiter chat, screen",
        **{
            f"interview-{place}": ", ".join(
                [f"{word} {noun}" for noun in _ROUNDS for word in (nth, short)]
                + [f"{noun} {word}" for noun in _ROUNDS for word in (number, place)]
            )
            for place, (nth, short, number) in enumerate(zip(_NTH, _SHORT, _NUMBERS, strict=True), 1)
        },
    },
    # The application itself is no stage that an end is reached at: withdrew my application.
    Sort.APPLICATION: {"": "application, my application, the application"},
    Sort.KIND: {
        "approached": "reached out, headhunted, messaged me, contacted me",
        "invited": "asked to, invited to",
        "replied": "availability, my availability",
        "scheduled": "sched, booked, booked for, set for, set up, confirmed for, arranged, lined up, pencilled in",
        "rescheduled": "moved to, pushed, pushed to, pushed back, postponed, postponed to, shifted, shifted to",
        "cancelled": "called off",
        "submitted": "sent off, sent in, handed in, turned in, filed, sent out",
        "held": "went, happened, took place",
        "acknowledged": "auto reply, autoreply, automatic reply, confirmation, confirmation email",
        "followed-up": "chased, chased up, pinged, nudged, checked in",
        "passed": "got past, got through, cleared",
        "rejected": "no after, failed, unsuccessful, not selected, knocked back",
        "offered": "offer letter, verbal offer",
        "accepted": "said yes, signed",
        "withdrawn": "pulled out, dropped out, backed out, bowed out",
        "countered": "negotiated, negotiating, asked for more",
        "extended": "more time, extra time, another week, extra week",
    },
    Sort.MEETING: {
        NEXT: "interview, call, round, meeting, technical, technical interview, next interview, next round",
        LAST: "final, final interview, final round, onsite, on site",
    },
    Sort.MARK: {"at": "at, for", "due": "due, deadline", "expect": "expect, expected", "who": "with, w/", "via": "via"},
    Sort.CHANNEL: {"": ", ".join(CHANNELS)},
    Sort.CHANNEL_OF: {"phone": "called me, rang me, phoned me", "email": "emailed me", "text": "texted me"},
    # That they were in touch, which is an invitation where nothing else is said.
    Sort.CONTACT: {"": "link, need, needs"},
    Sort.GOT: {"": "received, came, arrived, came through, they sent, sent me"},
    Sort.NEWS: {"": "result, results, news, feedback"},
    # What adds nothing right before a name: invited to the assessment, was rejected, passed after round 2.
    Sort.LEADING: {
        "": "to, got, get, the, a, an, my, i, they, we, have, has, after, for, their, from, of, on, about, role, position, job, hiring, manager, panel, "
        "behavioral, behavioural"
    },
    # What adds nothing wherever it stands.
    Sort.FILLER: {
        "": "is, was, were, been, by them, gave me, let me, well, ok, okay, fine, great, badly, finally, officially, money, to answer, to do, "
        "to complete, do it, it, really, very, decide, respond, me, us, them, him, her, heard, told, details"
    },
    # A verb whose other half stands behind what it is of: put my application in, turned the offer down.
    Sort.PARTED: {"submitted": "put in, handed in, turned in, sent in, sent off", "rejected": "turned down", "cancelled": "called off"},
    # What one says of it with `it` or `them` between: turned it down.
    Sort.PARTED_IT: {"declined": "turned down"},
    # What a clause cannot be left aside with: it may say that nothing happened.
    Sort.DOUBT: {
        "": "no, not, never, nor, none, may, might, maybe, perhaps, if, unless, but, yet, hope, hopefully, expect, should, will, would, "
        "could, can, cannot, think, probably, guess, almost, wait, waiting"
    },
    # Whose word it is: an invitation of theirs is no step of a stage.
    Sort.SCOUT: {"": "recruiter, headhunter, sourcer"},
}  # fmt: skip
