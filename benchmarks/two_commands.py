"""The smallest Typer program worth the name: what every start is measured against."""

from __future__ import annotations

import typer

app = typer.Typer()


@app.command()
def hello() -> None:
    """Print a word."""
    print("hello")


@app.command()
def goodbye() -> None:
    """Print another."""
    print("goodbye")


if __name__ == "__main__":
    app()
