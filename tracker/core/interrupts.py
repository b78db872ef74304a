"""Signals that ask this process to end: one takes the command back until it decides to store, and is too late after."""

from __future__ import annotations


class Stopped(Exception):
    """A signal asked the program to end; what was not committed is rolled back on the way out."""

    def __init__(self, signal_number: int) -> None:
        self.exit_code = 128 + signal_number


class Interrupts:
    """The last signal that came (0: none), and whether the command has decided to store."""

    def __init__(self) -> None:
        self.heard = 0
        self.is_decided = False

    def begin(self) -> None:
        """Begin a command. Raises Stopped for a signal that came too late for the one before."""
        heard, self.heard, self.is_decided = self.heard, 0, False
        if heard:
            raise Stopped(heard)

    def hear(self, number: int) -> None:
        """Take a signal. Raises Stopped while nothing is decided."""
        self.heard = number
        if not self.is_decided:
            raise Stopped(number)

    def decide(self) -> None:
        """The next thing is the commit: from here on the command is done to its end.

        Raises Stopped where Python passed over one that was raised.
        """
        if self.heard and not self.is_decided:
            raise Stopped(self.heard)
        self.is_decided = True


INTERRUPTS = Interrupts()
