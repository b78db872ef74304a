"""Small sheets as people keep them, written anew: the proposal alone, taken as printed, brings each in whole."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

# A sheet, and the applications, events and notes that it holds, counted by hand.
CORPUS: dict[str, tuple[str, int, int, int]] = {
    "three columns": ("Company,Role,Date\nAcme,Baker,2026-02-03\nBeta,Cook,2026-02-04\n", 2, 2, 0),
    "notion": ('Name,Status,Date applied,Tags\nAcme,Applied,"February 3, 2026",go\nBeta,Interview,"February 5, 2026 10:00 AM",\n', 2, 3, 0),
    "google forms, korean": ("타임스탬프,회사명,직무\n2026. 2. 3 오후 3:00:00,네이버,백엔드\n", 1, 1, 0),
    "korean, stages and results": ("회사명,포지션명,지원일자,전형단계,결과,비고\n네이버,백엔드,2026. 2. 3,코딩테스트,합격,메모\n카카오,데이터,2026. 2. 4,서류,불합격,\n", 2, 4, 1),
    "japanese": ("企業名,職種,応募日,選考状況,備考\n楽天,開発,2026/02/03,書類選考中,あり\n", 1, 1, 1),
    "chinese": ("公司;职位;投递日期;状态\n腾讯;后端;2026-02-03;被拒\n", 1, 2, 0),
    "german": ("Unternehmen;Stelle;Bewerbungsdatum;Status\nMüller;Bäcker;13.02.2026;Absage\nBeta;Koch;03.02.2026;Beworben\n", 2, 3, 0),
    "french": ("Entreprise,Poste,Date de candidature,Statut\nAcme,Boulanger,2026-02-03,Refusé\n", 1, 2, 0),
    "spanish": ("Empresa,Puesto,Fecha de postulación,Estado\nAcme,Panadero,2026-02-03,Rechazado\n", 1, 2, 0),
    "italian": ("Azienda,Posizione,Data candidatura,Stato\nAcme,Fornaio,2026-02-03,Inviata\n", 1, 1, 0),
    "dutch": ("Bedrijf,Functie,Datum,Opmerkingen\nAcme,Bakker,2026-02-03,leuk\n", 1, 1, 1),
    "a column a stage": ("Company,Role,Applied,OA,Phone Screen,Onsite,Rejected\nAcme,Baker,2026-02-03,2026-02-10,n/a,,2026-03-01\n", 1, 3, 0),
    "ticks": ("Company,Role,Applied?,Interview?,Rejected?\nAcme,Baker,TRUE,FALSE,TRUE\nBeta,Cook,TRUE,TRUE,FALSE\n,,FALSE,FALSE,FALSE\n", 2, 4, 0),
    "american days": ("Company,Position,Date Applied,Response\nAcme,Baker,2/13/2026,Rejected\nBeta,Cook,2/3/2026,\n", 2, 3, 0),
    "links and pay": ("Employer,Job Title,Link,Salary Min,Salary Max,Date sent\nAcme,Baker,https://x.test/1,40k,50k,2026-02-03\n", 1, 1, 0),
    "javascript days": ("company,title,appliedAt,status\nAcme,Baker,Tue Feb 03 2026 10:00:00 GMT+0900 (Korean Standard Time),applied\n", 1, 1, 0),
    "timestamps": ("id,company_name,job_role,created_at,applied_at,status\n1,Acme,Baker,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,interviewing\n", 1, 2, 1),
    "excel numbers": ("Company\tRole\tDate Applied\tStage\nAcme\tBaker\t46056\tInterview\n", 1, 2, 0),
    "an emoji before each": ("Company,Role,Applied On,Status\nAcme,Baker,2026-02-03,🎉 Offer\nBeta,Cook,2026-02-03,❌ Rejected\n", 2, 4, 0),
    "banner": ("My search of 2026,,\n,,\nCompany,Role,Date\nAcme,Baker,2026-02-03\n", 1, 1, 0),
    "sep line": ("sep=;\nCompany;Role;Date\nAcme, Inc;Baker;2026-02-03\n", 1, 1, 0),
    "days in statuses": ("Firm,Role,Status\nAcme,Baker,Rejected 2026-03-01\nBeta,Cook,Phone screen (2026-03-02)\n", 2, 4, 0),
    "never sent": ("Firm,Role,Status\nAcme,Baker,Expired\nBeta,Cook,Wishlist\n", 2, 1, 1),
    "people": ("Company,Role,Date,Recruiter,Email\nAcme,Baker,2026-02-03,Kim,kim@example.com\n", 1, 1, 0),
    "deadline and interview": ("Company,Role,Deadline,Applied,Interview date\nAcme,Baker,2026-12-24,2026-11-01,2026-12-01\n", 1, 2, 0),
    "old mac": ("Company,Role,Date\rAcme,Baker,2026-02-03\r", 1, 1, 0),
    "formulas": ('Company,Role,Date\nAcme,Baker,"=""2026-02-03"""\n', 1, 1, 0),
    "heard back": ("Company,Role,Sent,Heard back,Result\nAcme,Baker,2026-02-03,2026-02-20,Rejected\n", 1, 2, 0),
}  # fmt: skip


@pytest.mark.parametrize("name", CORPUS)
def test_the_proposal_taken_as_printed_brings_it_in_whole(run: Run, name: str) -> None:
    text, applications, events, notes = CORPUS[name]
    printed = run("import", "-", stdin=text, code=2).err.splitlines()[-1]
    stored = json.loads(run("import", "-", "-f", "json", *shlex.split(printed), stdin=text).out)
    assert (stored["added"], stored["events"], stored["notes"]) == (applications, events, notes)
    again = json.loads(run("import", "-", "-f", "json", *shlex.split(printed), stdin=text).out)
    assert (again["added"], again["known"], again["differing"]) == (0, applications, 0)
