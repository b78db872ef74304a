"""Postings: pages from disk or from the web → what they say of a job, and their text as Markdown."""
