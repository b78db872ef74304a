"""tracker: a record of job applications, and of who is waiting for whom."""

__version__ = "0.1.0"
