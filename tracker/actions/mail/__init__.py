"""Mails → proposals → events: what a mail says, of which application, at which stage, and whether it is known."""
