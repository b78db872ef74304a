"""tracker serve"""

import gc
from typing import Annotated

from tracker.cli.parameters import Flag
from tracker.cli.session import Session

_MOST_PORT = 65_535


def serve(
    session: Session,
    *,
    port: Annotated[
        int, Flag("--port", metavar="N", least=0, most=_MOST_PORT, help="the port; 0 for any that is free")
    ] = 0,
    browse: Annotated[bool, Flag("--open", help="open the page in your browser")] = False,
    read_only: Annotated[bool, Flag("--read-only", help="read only: nothing can be changed")] = False,
) -> None:
    """Show the record as a page in your browser, on this computer alone, until Ctrl-C.

    $ tracker serve --open
    $ tracker serve --port 8765 --read-only

    The first line it prints is the address, which works in one browser, once. What other commands change meanwhile
    appears by itself.
    """
    from tracker.web.server import serve as answer

    def ready(address: str) -> None:
        session.print(address)
        session.flush()
        if browse:
            import webbrowser

            webbrowser.open(address)

    gc.enable()  # this one is not short
    answer(session.tracker, port, ready, read_only=read_only)
