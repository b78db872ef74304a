"""Plain data as JSON text: in one line, and its letters as they are."""

from __future__ import annotations

from json import JSONEncoder

# Looking for circles takes a tenth of the time, and there are none in what the writers make.
encode = JSONEncoder(ensure_ascii=False, check_circular=False).encode
