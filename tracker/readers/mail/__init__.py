"""Mails → what they say: bytes → parts → the newest text → sentences → acts, with every doubt noted. Nothing is decided here."""
