"""What a silence is called, in words: the same on every screen."""

from __future__ import annotations

from tracker.core.language import say, translated
from tracker.core.survival.silence import Silence, Word
from tracker.writers.dates import say_range


def say_silence(silence: Silence, dayless: int) -> str:
    """`past all 14 answers so far`, `slow, 1–9 of 34 took longer`; nothing where the answers are too few for a word.

    `dayless` more answers have no day, and may have taken longer.
    """
    answers = silence.answers
    if silence.word is None:
        return ""
    if silence.word is Word.PAST:
        if dayless:
            return say("past all {count} answers whose day is known", count=answers)
        return say("past all {count} answers so far", count=answers)
    word = translated(silence.word, "silence")
    if not silence.perhaps:
        return say("{word}, as long as the longest of {answers}", word=word, answers=answers)
    longer = say_range(silence.longer, silence.perhaps)
    return say("{word}, {longer} of {answers} took longer", word=word, longer=longer, answers=answers)
