"""Compiles the catalogues when the package is built, or installed in place."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface  # type: ignore[import-not-found]


class Compile(BuildHookInterface):  # type: ignore[misc]
    """Hatch's hook."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - the signature is Hatch's
        """Write a `.mo` beside every `.po`."""
        sys.path.insert(0, self.root)
        from translate.compiled import compile_all

        compile_all(Path(self.root) / "tracker" / "locale")
