"""What is proposed of a sheet that nobody knows, by its headers, in nine languages, and by its values."""

from __future__ import annotations

import pytest

from tracker.readers.proposal import propose

DAY, ROLE, WORD = "2026-02-03", "Baker", "Rejected"


def proposed(header: str, *rows: str) -> dict[str, str]:
    names = header.split("|")
    return dict(propose(names, [row.split("|") for row in rows]).columns)


@pytest.mark.parametrize(
    ("header", "row", "targets"),
    [
        ("Company|Role name|Date|Status", f"a|b|{DAY}|Applied", "company role resume_submitted status"),
        ("company|Job Role|timestamp|Notes", f"a|b|{DAY} 10:00|some words", "company role resume_submitted note"),
        ("Firm|Position|activity_date", f"a|b|{DAY}", "company role resume_submitted"),
        ("Employer|Job Title|appliedOn|Pay|City", f"a|b|{DAY}|50k|Ulm", "company role resume_submitted salary location"),
        ("Name of Company|Role|Applied?|OA|Phone Screen|Onsite|Rejected?", "a|b|yes|yes|no|no|yes",
         "company role resume_submitted assessment_submitted phone-screen interview-1 rejected"),
        ("회사명|포지션명|지원일자|전형단계|결과|접수마감|비고", f"a|b|{DAY}|코딩테스트|합격|{DAY}|some words",
         "company role resume_submitted stage status deadline note"),
        ("기업명|공고명|지원일|진행상황", f"a|b|{DAY}|서류합격", "company role resume_submitted status"),
        ("企業名|職種|応募日|選考状況|備考", f"a|b|{DAY}|一次面接|some words", "company role resume_submitted status note"),
        ("公司|职位|投递日期|状态|地点", f"a|b|{DAY}|已投递|some words", "company role resume_submitted status location"),
        ("Unternehmen|Stelle|Bewerbungsdatum|Status|Bemerkungen", f"a|b|{DAY}|Absage|some words", "company role resume_submitted status note"),
        ("Entreprise|Poste|Date de candidature|Statut|Lieu", f"a|b|{DAY}|Refusé|some words", "company role resume_submitted status location"),
        ("Empresa|Puesto|Fecha de postulación|Estado|Notas", f"a|b|{DAY}|Rechazado|some words", "company role resume_submitted status note"),
        ("Azienda|Posizione|Data candidatura|Stato", f"a|b|{DAY}|Rifiutata", "company role resume_submitted status"),
        ("Bedrijf|Functie|Datum|Opmerkingen", f"a|b|{DAY}|some words", "company role resume_submitted note"),
        ("Company|Role|Sent|Closing date|Heard back|Interview date", "|".join(["a", "b", *[DAY] * 4]),
         "company role resume_submitted deadline answer_day interview-1"),
        ("Company|Role|Day", "a|b|46056", "company role resume_submitted"),
        ("Company|Role|Stage|Next step date|Applied at|Date saved", f"a|b|Interview|{DAY}|{DAY}|{DAY}",
         "company role status next_day resume_submitted"),
        ("企業名|職種|エントリー日|選考状況|次回予定日", f"a|b|{DAY}|一次面接|{DAY}", "company role resume_submitted status next_day"),
        ("Company|Role|Sent|Status|Next follow-up|Checked in", f"a|b|{DAY}|Applied|{DAY}|Yes", "company role resume_submitted status followed-up"),
        ("Firma|Stelle|Gesendet am|Antwort|Antwort am", f"a|b|{DAY}|Absage|{DAY}", "company role resume_submitted status status_day"),
        ("Company|Position|See", "a|b|https://x.test/1", "company role url"),
        ("job_title|company|applied|applied_date", f"a|b|Yes|{DAY}", "role company resume_submitted"),
        ("company|role|timeline|referral?", "a|b|9/14 applied → 9/20 OA|no", "company role status"),
        ("University|Position|Submitted|Zoom|Campus visit", "|".join(["a", "b", *[DAY] * 3]),
         "company role resume_submitted interview-1 interview-2"),
        ("Job|Company|Stage|Date applied|Last contact|Next action|Next action date", f"a|b|Interview|{DAY}|{DAY}|wait|{DAY}",
         "role company status resume_submitted last_change next_day"),
        ("Empresa|Cargo|Data|Fase|Retorno", f"a|b|{DAY}|Reprovado|{DAY}", "company role resume_submitted status status_day"),
        ("Company|Title|Applied|Stage|Outcome", f"a|b|{DAY}|Screening|Passed", "company role resume_submitted stage status"),
        ("Company|Role|Status|Rounds|Base", "a|b|Onsite|OA 9/5, Phone 9/12|120k", "company role status status salary"),
        ("Employer|Position title|Date of contact|Method of contact|Person contacted|Result of contact", f"a|b|{DAY}|Online|Dana|Left resume",
         "company role resume_submitted source contact status"),
        ("Name|Status|Applied|Company", f"Baker|Rejected|{DAY}|Acme", "role status resume_submitted company"),
        ("事業所名|職種|応募書類送付日|結果", "a|b|R8.9.2|採用", "company role resume_submitted status"),
        ("company|role|applied|screen|tech|final", "a|b|x|x|x|x", "company role resume_submitted phone-screen interview-1 interview-2"),
        ("#|Company|Role|Applied", f"1|a|b|{DAY}", "skip company role resume_submitted"),
        ("기업|직무|1차|최종", "a|b|합(10/5)|11/30", "company role interview-1_passed interview-2"),
    ],
)  # fmt: skip
def test_headers_in_nine_languages(header: str, row: str, targets: str) -> None:
    assert list(proposed(header, row).values()) == [target.replace("_", " ") for target in targets.split()]


def test_what_nothing_speaks_for_is_left_out() -> None:
    assert proposed("Company|Role|Saved on|Follow up|Mood", f"a|b|{DAY}|{DAY}|:)") == {
        "Company": "company",
        "Role": "role",
    }
    assert proposed("Company|Role|Status", "a|b|qqq") == {"Company": "company", "Role": "role"}
    assert proposed("Company|Role|First|Second", f"a|b|{DAY}|{DAY}") == {"Company": "company", "Role": "role"}
    assert proposed("a|b", "1|2") == {}
    assert proposed("Week|Status", "1|Applied") == {}  # of nobody


def test_letters_that_stand_for_statuses_are_asked_about() -> None:
    rows = [["a", "b", DAY, letter, "A"] for letter in "RAIOXR"]
    assert dict(propose(["Firm", "Role", "Sent", "St", "Fit"], rows).columns)["St"] == "status"
    assert "Fit" not in dict(propose(["Firm", "Role", "Sent", "St", "Fit"], rows).columns)


def test_words_that_nobody_knows_where_nothing_was_sent_are_saved() -> None:
    rows = [["a", "b", DAY, "Applied"], ["c", "d", DAY, "zork"], ["e", "f", "", "blip"], ["g", "h", "", "zork"]]
    assert propose(["Firm", "Role", "Sent", "Status"], rows).values == (("Status", "blip", "saved"),)


def test_the_order_of_dates_is_that_of_the_days() -> None:
    assert propose(["Company", "Role", "Applied"], [["a", "b", "1/2/2026"], ["a", "b", "1/20/2026"]]).dates == "mdy"
    assert propose(["Company", "Role", "Applied"], [["a 20/1", "b", "1/2/2026"]]).dates == ""
    assert propose(["회사", "지원일"], [["a", "2/3"]]).dates == "mdy"
    assert propose(["회사", "지원일"], [["a", "02/03/2026"]]).dates == ""
    assert propose(["Empresa", "Fecha"], [["a", "2/3"]]).dates == "dmy"
    assert propose(["Company", "Applied"], [["a", "20.1.2026"]]).constants == (("role", "unknown"),)


def test_a_header_that_is_prose_is_not_read() -> None:
    prose = "Company" + " ny" * 6_000  # patterns would take minutes
    assert propose(["Job Title", prose], [["Baker", "Acme"]]).columns == (("Job Title", "role"),)
