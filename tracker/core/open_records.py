"""Which files this process has open as records, by device and inode.

Whoever opens a file that a user names looks here first: to close a record's file drops the locks of its connections.
"""

from __future__ import annotations

OPEN: set[tuple[int, int]] = set()
