"""Compiled catalogues: a `.mo` beside every `.po`, which the program loads."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_all(folder: Path) -> None:
    """Write a `.mo` beside every `.po` below a folder, where there is none or an older one."""
    for po in folder.glob("*/LC_MESSAGES/*.po"):
        mo = po.with_suffix(".mo")
        if mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime:
            continue
        compiled = BytesIO()
        write_mo(compiled, read_po(BytesIO(po.read_bytes()), locale=po.parts[-3]))
        with NamedTemporaryFile(dir=mo.parent, delete=False) as file:
            file.write(compiled.getvalue())
        Path(file.name).chmod(0o644)
        Path(file.name).replace(mo)
