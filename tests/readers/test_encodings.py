"""Code pages told by their letters: every sheet reads as it was written, or it is asked which it is in."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.core.errors import BadValue, UnknownWord
from tracker.readers.encodings import named_encoding
from tracker.readers.sheet import read_sheet

SHEETS = {
    "회사명,직무,지원일,상태\n네이버,백엔드 개발자,2026-02-03,서류합격\n카카오,데이터 분석,2026-02-04,불합격\n": "cp949",
    "Company,Role\n토스,서버 개발자\n당근마켓,안드로이드\n": "cp949",
    "기업명,포지션명\n똠양꿍,펲시콜라\n": "cp949",
    "企業名,職種,応募日\n楽天,エンジニア,2026-02-03\n": "cp932",
    "企業名,職種,選考状況\n日立製作所,研究職,書類選考中\n": "cp932",
    "公司,职位,投递日期,状态\n腾讯,后端开发,2026-02-03,已投递\n": "gb18030",
    "公司,職位,日期\n台積電,工程師,2026-02-03\n": "big5",
    "Компания,Должность,Статус\nЯндекс,Инженер,Отказ\n": "cp1251",
    "Company,Role\nСбер,Аналитик\n": "cp1251",
    "Firma,Stanowisko,Miasto\nŻabka,Księgowy,Łódź\nAllegro,Inżynier,Wrocław\nPKO,Młodszy analityk,Kraków\n": "cp1250",
    "Firma,Stelle\nMüller & Söhne,Bäcker\n": "cp1252",
    "Entreprise,Poste\nSociété Générale,Chargé d’études\n": "cp1252",
    "Empresa,Puesto\nCompañía Española,Diseñador\n": "cp1252",
}


def read(data: bytes, encoding: str = "", sign: str = ",") -> str:
    sheet = read_sheet(BytesIO(data), encoding)
    return "\n".join(sign.join(row) for row in (sheet.header, *(cells for _, cells in sheet.rows))) + "\n"


@pytest.mark.parametrize(
    ("text", "encoding"), SHEETS.items(), ids=[f"{name}-{place}" for place, name in enumerate(SHEETS.values())]
)
def test_a_sheet_reads_as_it_was_written_or_is_asked_about(text: str, encoding: str) -> None:
    try:
        assert read(text.encode(encoding)) == text
    except BadValue as error:
        assert error.code == "unclear-encoding"  # noqa: PT017 - either is right
    assert read(text.encode(encoding), named_encoding(encoding)) == text
    assert read(text.encode()) == read(text.encode("utf-8-sig")) == read(text.encode("utf-16")) == text


def test_most_sheets_need_no_word_about_it() -> None:
    def is_read(text: str, encoding: str) -> bool:
        try:
            return read(text.encode(encoding)) == text
        except BadValue:
            return False

    assert sum(is_read(*one) for one in SHEETS.items()) >= len(SHEETS) - 1


def test_where_two_fit_both_are_shown() -> None:
    with pytest.raises(BadValue, match="say which with encoding=") as raised:
        read("Firma,Pozice\nČEZ,Účetní\n".encode("cp1250"))
    assert "cp1250" in raised.value.sentence


def test_old_names_are_what_browsers_take_them_for() -> None:
    assert [named_encoding(name) for name in ("EUC-KR", "shift_jis", "GB2312", "latin1", "utf-8")] == [
        "cp949", "cp932", "gb18030", "cp1252", "utf-8",
    ]  # fmt: skip
    for name in ("", "nonsense", "base64", "x" * 500, "a\0b"):
        with pytest.raises(UnknownWord):
            named_encoding(name)


@given(st.binary(min_size=1, max_size=200))
def test_whatever_the_bytes_they_are_text_or_refused(data: bytes) -> None:
    try:
        read(b"A,B\n1," + data)
    except BadValue:
        return
