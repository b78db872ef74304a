"""All benchmarks: what the program costs, as ratios to something beside it on the same machine.

    python -m benchmarks [--json FILE] [--data FOLDER] [--only PART ...]
    python -m benchmarks --quick

The first takes some fifteen minutes; with --quick small sizes are measured in less than one, and the limits have room
for noise. Both print a table and exit 1 where a ratio is over its limit. docs/performance.md tells what is measured.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks import imports, mails, scale, sheets
from benchmarks.searches import search_of
from benchmarks.startup import startup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.measure import Ratio
    from benchmarks.searches import Search

ROUNDS, QUICK_ROUNDS = 15, 3
FEW_ROUNDS, QUICK_FEW_ROUNDS = 3, 1  # of what takes many seconds
ROOM = 1.5  # for noise, with --quick
SMALL, MIDDLE, BIG = 300, 10_000, 100_000
QUICK_MIDDLE, QUICK_BIG = 500, 2_000
QUICK_SHEET = 10_000  # of fewer rows the start, which is no import, takes a sixth
SLOWEST = 6  # imports told of each command
PARTS = ("start", "imports", "flat", "growth", "floor", "sheets", "mails", "estimates")


def main() -> None:
    """Measure, print, write, judge."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Costs of the program, as ratios.")
    parser.add_argument("--quick", action="store_true", help="small sizes and room for noise: what CI runs")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the ratios here too")
    parser.add_argument(
        "--data", type=Path, metavar="FOLDER", help="keep the made-up searches here, and use those there"
    )
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS, metavar="PART", help=", ".join(PARTS))
    asked = parser.parse_args()
    with TemporaryDirectory(prefix="tracker-benchmarks-") as temporary:
        folder = asked.data or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        room = ROOM if asked.quick else 1.0
        ratios = [_shown(ratio, room) for ratio in (_quick(folder) if asked.quick else _all(folder, asked.only))]
        if asked.quick and any(ratio.is_over(room) for ratio in ratios):
            print("\nonce more, for what another program's noise may have been; the lower counts\n")
            again = [_shown(ratio, room) for ratio in _quick(folder)]
            ratios = [min(pair, key=lambda ratio: ratio.ratio) for pair in zip(ratios, again, strict=True)]
    over = [ratio for ratio in ratios if ratio.is_over(room)]
    if asked.json:
        asked.json.write_text(json.dumps(_data(ratios), indent=2) + "\n")
    failed = not asked.quick and "estimates" in asked.only and _estimates_fail()
    print(f"\n{len(ratios)} ratios, {len(over)} over their limits")
    sys.exit(bool(over) or failed)


def _quick(folder: Path) -> Iterator[Ratio]:
    few, some, many = (search_of(folder, size) for size in (SMALL, QUICK_MIDDLE, QUICK_BIG))
    yield from startup(few, QUICK_ROUNDS, everything=False)
    yield from scale.flat(few, many, QUICK_ROUNDS)
    yield from scale.growing(some, many, QUICK_FEW_ROUNDS)
    yield from scale.floors(many, QUICK_FEW_ROUNDS)
    yield from sheets.sheets(folder, QUICK_SHEET, QUICK_FEW_ROUNDS)


def _all(folder: Path, parts: tuple[str, ...]) -> Iterator[Ratio]:
    few = search_of(folder, SMALL)
    if "start" in parts:
        yield from startup(few, ROUNDS, everything=True)
    if "imports" in parts:
        _print_imports(few)
    if "sheets" in parts:
        yield from sheets.sheets(folder, BIG, FEW_ROUNDS)
    if "mails" in parts:
        yield from mails.mails(folder, MIDDLE, FEW_ROUNDS)
    if not {"flat", "growth", "floor"} & {*parts}:
        return
    many = search_of(folder, BIG)
    if "flat" in parts:
        yield from scale.flat(few, many, ROUNDS)
    if "growth" in parts:
        yield from scale.growing(search_of(folder, MIDDLE), many, FEW_ROUNDS)
    if "floor" in parts:
        yield from scale.floors(many, FEW_ROUNDS)


def _shown(ratio: Ratio, room: float) -> Ratio:
    """Print it as a row, as soon as it is known."""
    limit = "" if ratio.limit is None else f"at most {ratio.limit:g}{'  OVER' if ratio.is_over(room) else ''}"
    ours = ratio.ours * 1000 if ratio.unit == "ms" else ratio.ours
    print(f"{ratio.part:28} {ratio.what:44} {ours:8.0f} {ratio.unit}  {ratio.ratio:6.2f}  {limit}", flush=True)
    return ratio


def _print_imports(search: Search) -> None:
    for command in imports.COMMANDS:
        slowest = ", ".join(f"{one.module} {one.milliseconds:.1f}" for one in imports.slowest(search, command, SLOWEST))
        print(f"{'imports, in ms':28} {command:28} {slowest}", flush=True)


def _estimates_fail() -> bool:
    """The benchmarks of the estimators, which judge themselves."""
    names = ("survival_speed", "coverage")
    codes = [subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode for name in names]
    return any(codes)


def _data(ratios: list[Ratio]) -> dict[str, object]:
    return {
        "schema": 1,
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "ratios": [ratio._asdict() for ratio in ratios],
    }


if __name__ == "__main__":
    main()
