"""Modules of the standard library that are imported when something of them is first asked for.

Typer imports them at its top for what no command of ours does: starting other programs, taking archives apart. An
`import` of a module that is in `sys.modules` finds it there, so a stand-in spares the everyday commands the real one.
Python 3.15 can do it by itself (PEP 810); `importlib.util.LazyLoader` cannot, for an `import` of such a module loads it.
"""

from __future__ import annotations

import sys
from types import ModuleType

_MODULES = ("ast", "bz2", "linecache", "lzma", "subprocess", "tokenize", "traceback", "zlib")


class _StandIn(ModuleType):
    """Becomes the module of its name as soon as anything of it is asked for."""

    def __getattr__(self, name: str) -> object:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        __import__(self.__name__)
        module = sys.modules[self.__name__]
        self.__dict__.update(vars(module))
        return getattr(module, name)


def import_later() -> None:
    """Put a stand-in in the place of each of the modules that is not imported yet."""
    for name in _MODULES:
        if name not in sys.modules:
            sys.modules[name] = _StandIn(name)
