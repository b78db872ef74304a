"""The catalogue of bad inputs: every row, in words, and the tests that hold it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

_TESTS = Path(__file__).parent
_DAYS, _TEXT, _SHOWN = "cli/test_bad_inputs_days.py", "cli/test_bad_inputs_text.py", "cli/test_bad_inputs_shown.py"
_FILES, _TOML, _STREAMS = "cli/test_bad_inputs_files.py", "readers/test_toml.py", "cli/test_bad_inputs_streams.py"
_STORE, _WORLD = "cli/test_bad_inputs_store.py", "cli/test_bad_inputs_world.py"
_CONNECTION, _RUNS = "store/test_connection.py", "trust/test_many_at_once.py"

NO_DAY, ANY_TEXT = "test_what_is_no_day", "test_what_no_text_may_hold"
AS_TYPED = "test_rows_20_and_26_to_29_texts_are_as_they_were_typed"
MARKUP, NO_TOML = "test_markup_is_shown_as_it_was_typed", "test_what_is_no_file_of_ours_is_refused"
REFUSED = "test_what_is_no_store_of_ours_is_refused_and_not_touched"

# Row: what comes in; the tests, each after the file it is in.
ROWS: dict[int, tuple[str, *tuple[tuple[str, str], ...]]] = {
    1: ("days that are not in the calendar", (_DAYS, NO_DAY)),
    2: ("a day of the month alone, a number", (_DAYS, NO_DAY)),
    3: ("a year, a month", (_DAYS, "test_what_is_one")),
    4: ("11/12/2026", (_DAYS, NO_DAY)),
    5: ("13/12/2026", (_DAYS, NO_DAY)),
    6: ("a year of two digits", (_DAYS, NO_DAY)),
    7: ("ISO weeks, days without hyphens", (_DAYS, "test_what_is_one")),
    8: ("NUL or newline after a day", (_DAYS, NO_DAY), (_DAYS, "test_row_8_a_nul_after_a_day")),
    9: ("digits of other scripts", (_DAYS, NO_DAY), (_DAYS, "test_what_is_one")),
    10: ("the wrong weekday", (_DAYS, NO_DAY)),
    11: ("a number of twenty digits", (_DAYS, NO_DAY)),
    12: ("a duration", (_DAYS, NO_DAY)),
    13: ("the end of the calendar", (_DAYS, NO_DAY), (_DAYS, "test_row_13_no_day_lies_beyond_the_calendar")),
    14: ("tomorrow, 60 years ago", (_DAYS, NO_DAY), (_DAYS, "test_row_14_a_day_to_come")),
    15: ("nothing to read", (_TEXT, "test_nothing_to_read"), (_DAYS, "test_row_15_an_empty_day_is_not_today")),
    16: ("lone surrogates", (_TEXT, ANY_TEXT)),
    17: ("NUL in text", (_TEXT, ANY_TEXT)),
    18: ("C0, C1, ESC", (_TEXT, ANY_TEXT), (_SHOWN, "test_row_18_a_control_that_is_stored_already_is_shown_as_a_symbol")),
    19: ("bidi, zero-width, tags", (_TEXT, "test_what_is_invisible_is_kept_and_shown")),
    20: ("emoji, marks, Korean", (_TEXT, AS_TYPED)),
    21: ("NFD and NFC", (_TEXT, "test_rows_21_and_22_one_company_in_every_form")),
    22: ("letters of another case", (_TEXT, "test_rows_21_and_22_one_company_in_every_form")),
    23: ("text over its limit", (_TEXT, "test_row_23_a_line_over_its_limit"), (_TEXT, "test_row_23_a_text_over_its_limit")),
    24: ("text that begins with -", (_TEXT, "test_row_24_text_that_begins_with_a_hyphen")),
    25: ("newline in one line", (_TEXT, "test_row_25_line_breaks_in_a_line_become_spaces")),
    26: ("[red], [senior]", (_SHOWN, MARKUP), (_TEXT, AS_TYPED)),
    27: ("[/], [/x]", (_SHOWN, MARKUP), (_TEXT, AS_TYPED)),
    28: ("a backslash at the end", (_SHOWN, MARKUP), (_TEXT, AS_TYPED)),
    29: (":smile:", (_SHOWN, MARKUP), (_TEXT, AS_TYPED)),
    30: ("an id of 64 bits", (_TEXT, "test_an_id_of_nothing")),
    31: ("ids 0, -1, 1.5, １", (_TEXT, "test_an_id_of_nothing")),
    32: ("the id of a removed one", (_TEXT, "test_an_id_of_nothing"), ("store/test_journal.py", "test_an_id_is_given_once")),
    33: ("the same application again", (_SHOWN, "test_row_33_the_same_again")),
    34: ("unknown stages and kinds", (_TEXT, "test_row_34_stages_kinds_topics_and_purposes")),
    35: ("the signs of a search engine", (_TEXT, "test_a_search_is_literal")),
    36: ("% and _", (_TEXT, "test_a_search_is_literal"), (_TEXT, "test_row_36_filters_are_literal")),
    37: ("a salary of nan, 1e309, 95k", (_DAYS, "test_row_37_a_salary_is_text")),
    38: ("formulas", (_SHOWN, "test_row_38_formulas"), (_SHOWN, "test_row_38_a_page_holds_text_alone")),
    39: ("0012, 1e5, 11/12 in a sheet", (_FILES, "test_row_39_what_looks_like_a_number_is_text")),
    40: ("Korean in a sheet", (_FILES, "test_row_40_a_byte_order_mark_is_written_when_asked_and_read_always")),
    41: ("a cell of 131073 characters", (_FILES, "test_row_41_a_cell_beyond_the_limit")),
    42: ("marks and line ends of TOML", (_TOML, NO_TOML), (_TOML, "test_a_byte_order_mark_and_windows_line_ends_are_no_part_of_the_text")),
    43: ("TOML 500 deep", (_TOML, NO_TOML), (_FILES, "test_rows_42_to_46_a_toml_that_is_none")),
    44: ("a key of 20000 parts", (_TOML, NO_TOML), (_FILES, "test_rows_42_to_46_a_toml_that_is_none")),
    45: ("TOML of 10 MB and of 64", (_TOML, "test_ten_megabytes_are_read"), (_TOML, "test_more_than_64_megabytes_are_not_looked_at")),
    46: ("escapes, nan, 10^20 in TOML", (_FILES, "test_rows_42_to_46_a_toml_that_is_none")),
    47: ("one bad row of many", (_FILES, "test_row_47_one_bad_row_of_many")),
    48: ("the same file twice", (_FILES, "test_row_48_the_same_file_again_is_nothing_new")),
    49: ("paths inside a file", (_FILES, "test_row_49_a_path_inside_a_file_is_a_name_or_refused")),
    50: ("what is no file", (_TEXT, "test_what_is_no_file")),
    51: ("input that is not UTF-8", (_TEXT, "test_standard_input_that_is_not_utf_8")),
    52: ("no standard input", (_STREAMS, "test_row_52_standard_input_that_is_not_there")),
    53: ("| head -1", (_STREAMS, "test_row_53_nobody_reads_to_the_end")),
    54: (">&-", (_STREAMS, "test_row_54_standard_output_is_closed")),
    55: ("/dev/full", (_STREAMS, "test_row_55_standard_output_has_no_room")),
    56: ("a full disk while adding", (_STREAMS, "test_row_56_the_disk_is_full_while_something_is_added"),
         (_CONNECTION, "test_a_full_disk_loses_nothing_that_was_there")),
    57: ("a full disk while removing", (_STREAMS, "test_row_57_the_disk_is_full_while_something_is_removed")),
    58: ("a full disk while exporting", (_STREAMS, "test_row_58_the_disk_is_full_while_something_is_written_out")),
    59: ("a folder only to be read", (_STORE, "test_what_can_only_be_read"), (_CONNECTION, "test_what_can_only_be_read_is_read")),
    60: ("a file only to be read", (_STORE, "test_what_can_only_be_read"), (_CONNECTION, "test_what_can_only_be_read_is_read")),
    61: ("places where no store can be", (_STORE, "test_row_61_places_where_no_store_can_be")),
    62: ("no path", (_STORE, "test_row_62_an_empty_path")),
    63: ("?, #, %, NUL in a path", (_STORE, "test_row_63_any_name_works"), (_STORE, "test_row_63_a_nul_is_refused")),
    64: ("a file of no bytes", (_STORE, "test_row_64_an_empty_file_is_a_new_record")),
    65: ("text, zeros, half a file", (_STORE, "test_what_is_no_store_is_left_as_it_is"), (_CONNECTION, REFUSED)),
    66: ("garbage in the middle", (_STORE, "test_row_66_garbage_in_the_middle")),
    67: ("one flipped bit", (_WORLD, "test_row_67_a_flipped_bit_is_found_by_comparing_with_a_backup")),
    68: ("another program's file, a newer one", (_WORLD, "test_row_68_another_programs_database_and_a_newer_one"), (_CONNECTION, REFUSED)),
    69: ("many writers, a lock held", (_RUNS, "test_many_commands_at_once"), (_WORLD, "test_row_69_a_lock_that_is_held_too_long")),
    70: ("the file replaced meanwhile", (_WORLD, "test_row_70_the_file_is_replaced_while_a_command_runs")),
    71: ("signals in the transaction", (_WORLD, "test_row_71_a_signal_inside_the_transaction"),
         ("trust/test_crashes.py", "test_killed_writers"), ("trust/test_crashes.py", "test_stopped_writers")),
    72: ("odd worlds", (_WORLD, "test_row_72_a_world_that_is_odd"), (_WORLD, "test_row_72_nobody_without_a_home"),
         (_WORLD, "test_row_72_the_folder_it_was_started_in_is_gone"),
         (_WORLD, "test_row_72_an_hour_that_does_not_exist_and_a_clock_that_goes_back")),
}  # fmt: skip


def test_every_row_is_held() -> None:
    assert list(ROWS) == list(range(1, 73))
    assert all(tests for _, *tests in ROWS.values())


@pytest.mark.parametrize("file", sorted({file for _, *tests in ROWS.values() for file, _ in tests}))
def test_every_test_that_is_named_is_there(file: str) -> None:
    tree = ast.parse((_TESTS / file).read_text(encoding="utf-8"))
    there = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    assert {name for _, *tests in ROWS.values() for where, name in tests if where == file} <= there
