"""Bad inputs in files that are imported, by the numbers of the table of bad inputs: rows 39–49."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

MAP = ("--map", "Firm=company", "--map", "Job=role", "--map", "Ref=source", "--map", "Sent=resume submitted")


def sheet(world: Path, *rows: str) -> str:
    path = world / "log.csv"
    path.write_text("\n".join(["Firm,Job,Ref,Sent", *rows]) + "\n", encoding="utf-8")
    return str(path)


def refused(run: Run, code: int, *command: str) -> str:
    ran = run(*command, code=code)
    assert ran.out == ""
    assert run("list", "--all").out == ""
    return ran.err


@pytest.mark.parametrize("text", ["0012", "1e5", "11/12", "TRUE", "2026-11-02", "1.0", " 7"])
def test_row_39_what_looks_like_a_number_is_text(run: Run, world: Path, text: str) -> None:
    run("import", sheet(world, f"{text}x,{text},{text},2026-11-02"), *MAP)
    (one,) = json.loads(run("export", "-f", "json").out)["applications"]
    assert (one["company"], one["role"], one["source"]) == (f"{text}x".strip(), text.strip(), text.strip())


def test_row_40_a_byte_order_mark_is_written_when_asked_and_read_always(run: Run, aws: str, world: Path) -> None:
    run("note", aws, "한국어")
    for options, mark, end in ((("--full",), b"", b"\n"), (("--full", "--excel"), b"\xef\xbb\xbf", b"\r\n")):
        file = world / "out.csv"
        run("export", *options, "-o", str(file))
        data = file.read_bytes()
        assert data.startswith(mark + b"id,company,role,key")
        assert data.endswith(end)
        assert (b"\r" in data, "한국어".encode() in data) == (bool(mark), True)
        run("--db", str(world / f"again{len(mark)}.db"), "import", str(file))
        assert "한국어" in run("--db", str(world / f"again{len(mark)}.db"), "export", "-f", "json").out


def test_row_41_a_cell_beyond_the_limit(run: Run, world: Path) -> None:
    said = refused(run, 2, "import", sheet(world, f"AWS,{'x' * 131_073},,2026-11-02"), *MAP)
    assert "a cell of more than 131,072 characters" in said
    assert "line 2" in said


TOML = '[application]\ncompany = "AWS"\nrole = "Dev"\n'


@pytest.mark.parametrize(
    ("row", "data", "said"),
    [
        (42, TOML.replace("AWS", "Café").encode("latin-1"), "is not UTF-8"),
        (42, TOML.replace("\n", "\r").encode(), "carriage return"),
        (43, TOML.encode() + b"x = " + b"[" * 500 + b"]" * 500, "nested more than 32 deep"),
        (44, TOML.encode() + b".".join([b"a"] * 20_000) + b" = 1", "a key of more than 16 parts"),
        (46, TOML.encode() + b'salary = "\\u001b[2J"', "U+001B"),
        (46, TOML.encode() + b"salary = nan", "salary"),
        (46, TOML.encode() + b"salary = 100000000000000000000", "salary"),
    ],
    ids=range(7),
)
def test_rows_42_to_46_a_toml_that_is_none(run: Run, world: Path, row: int, data: bytes, said: str) -> None:
    assert row
    (world / "a.toml").write_bytes(data)
    assert said in refused(run, 2, "import", str(world / "a.toml"))


def test_row_47_one_bad_row_of_many(run: Run, world: Path) -> None:
    rows = [f"Firm {number},Dev,,{'2026-02-30' if number in {17, 170} else '2026-11-02'}" for number in range(2, 200)]
    file = sheet(world, *rows)
    said = refused(run, 2, "import", file, *MAP)
    assert "17" in said
    assert "170" in said
    assert "2026-02-30" in said
    taken = run("import", file, *MAP, "--skip-bad")
    assert "170" in taken.err
    assert len(run("list", "--all").out.splitlines()) >= len(rows) - 2


def test_row_48_the_same_file_again_is_nothing_new(run: Run, world: Path) -> None:
    file = sheet(world, "AWS,Dev,portal,2026-11-02", "Toss,Dev,,2026-11-03")
    run("import", file, *MAP)
    before = run("export", "-f", "json").out
    run("import", file, *MAP)
    assert run("export", "-f", "json").out == before
    assert "Undone: import" in run("undo").err
    assert run("list", "--all").out == ""


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "link", "a\\u0000b", "x" * 300, "C:\\\\x", ".."])
def test_row_49_a_path_inside_a_file_is_a_name_or_refused(run: Run, world: Path, name: str) -> None:
    (world / "link").symlink_to("/etc/passwd")
    (world / "x").write_text("secret")
    document = f'[[application.document]]\nname = "{name}"\nsha256 = "{"0" * 64}"\nsize = 3\n'
    (world / "in").mkdir()
    (world / "in" / "a.toml").write_text(TOML + document)
    ran = run("import", str(world / "in" / "a.toml"), code=0 if name == "link" else 2)
    assert run("list", "--all").out.count("\n") == (name == "link")
    # The bytes of a document come out of a record, never out of a path that a file names.
    assert "secret" not in ran.out + ran.err + run("export", "-f", "json").out
    if name == "link":
        assert json.loads(run("show", "aws", "-f", "json").out)["documents"] == []
