"""Small sheets as people keep them, written anew: the proposal alone, taken as printed, brings each in whole."""

from __future__ import annotations

import json
import shlex
import shutil
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from tracker.actions.understand_sheet import SheetWords, understand
from tracker.core.stages import DEFAULT_STAGES, with_known
from tracker.readers.days import CellDays
from tracker.readers.mapped import read_mapped
from tracker.readers.sheet import read_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Run

# A sheet, and the applications, events and notes that it holds, counted by hand.
CORPUS: dict[str, tuple[str | bytes, int, int, int]] = {
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
    "a column a stage": ("Company,Role,Applied,OA,Phone Screen,Onsite,Rejected\nAcme,Baker,2026-02-03,2026-02-10,n/a,,2026-03-01\n", 1, 3, 1),
    "ticks": ("Company,Role,Applied?,Interview?,Rejected?\nAcme,Baker,TRUE,FALSE,TRUE\nBeta,Cook,TRUE,TRUE,FALSE\n,,FALSE,FALSE,FALSE\n", 2, 4, 2),
    "american days": ("Company,Position,Date Applied,Response\nAcme,Baker,2/13/2026,Rejected\nBeta,Cook,2/3/2026,\n", 2, 3, 0),
    "links and pay": ("Employer,Job Title,Link,Salary Min,Salary Max,Date sent\nAcme,Baker,https://x.test/1,40k,50k,2026-02-03\n", 1, 1, 0),
    "javascript days": ("company,title,appliedAt,status\nAcme,Baker,Tue Feb 03 2026 10:00:00 GMT+0900 (Korean Standard Time),applied\n", 1, 1, 0),
    "timestamps": ("id,company_name,job_role,created_at,applied_at,status\n1,Acme,Baker,2026-02-01T00:00:00Z,2026-02-03T00:00:00Z,interviewing\n", 1, 2, 1),
    "excel numbers": ("Company\tRole\tDate Applied\tStage\nAcme\tBaker\t46056\tInterview\n", 1, 2, 0),
    "an emoji before each": ("Company,Role,Applied On,Status\nAcme,Baker,2026-02-03,🎉 Offer\nBeta,Cook,2026-02-03,❌ Rejected\n", 2, 4, 0),
    "banner": ("My search of 2026,,\n,,\nCompany,Role,Date\nAcme,Baker,2026-02-03\n", 1, 1, 0),
    "sep line": ("sep=;\nCompany;Role;Date\nAcme, Inc;Baker;2026-02-03\n", 1, 1, 0),
    "days in statuses": ("Firm,Role,Status\nAcme,Baker,Rejected 2026-03-01\nBeta,Cook,Phone screen (2026-03-02)\n", 2, 4, 0),
    "never sent": ("Firm,Role,Status\nAcme,Baker,Expired\nBeta,Cook,Wishlist\n", 2, 0, 2),
    "people": ("Company,Role,Date,Recruiter,Email\nAcme,Baker,2026-02-03,Kim,kim@example.com\n", 1, 1, 0),
    "deadline and interview": ("Company,Role,Deadline,Applied,Interview date\nAcme,Baker,2026-12-24,2026-11-01,2026-12-01\n", 1, 2, 0),
    "old mac": ("Company,Role,Date\rAcme,Baker,2026-02-03\r", 1, 1, 0),
    "formulas": ('Company,Role,Date\nAcme,Baker,"=""2026-02-03"""\n', 1, 1, 0),
    "heard back": ("Company,Role,Sent,Heard back,Result\nAcme,Baker,2026-02-03,2026-02-20,Rejected\n", 1, 2, 0),
    "stages in prose": ("Company,Position,Date Applied,Stage\nAcme,Baker,2026-02-03,Applied - waiting\nBeta,Cook,2026-02-04,1st Interview\nGamma,Clerk,2026-02-05,Final Round\n", 3, 5, 0),
    "next steps": ("Company,Role,Applied Date,Status,Next Step,Follow Up Date\nAcme,Baker,2026-02-03,Applied,write to Kim,2026-02-20\n", 1, 1, 1),
    "remote and pay in one": ("Company,Job Title,Salary Range,Remote?,Date Applied,Status\nAcme,Baker,$50k-$60k,Yes,02/13/2026,Interview Scheduled\n", 1, 2, 1),
    "reference numbers": ("Req ID,Company,Title,Applied,Outcome\nR-77,Acme,Baker,2026-02-03,No response\nR-78,Beta,Cook,2026-02-05,Rejected\n", 2, 3, 2),
    "a row number first": ("#,Company,Role,Date,Status\n1,Acme,Baker,2026-02-03,Applied\n2,Beta,Cook,2026-02-04,Rejected\n", 2, 3, 0),
    "upper case": ("COMPANY,POSITION,DATE APPLIED,STATUS\nACME,BAKER,2026-02-03,REJECTED\n", 1, 2, 0),
    "snake case": ("company_name,position_title,date_applied,current_status,job_link\nAcme,Baker,2026-02-03,in_review,https://x.test/1\n", 1, 1, 0),
    "camel case": ("companyName,positionTitle,dateApplied,currentStatus\nAcme,Baker,2026-02-03T09:15:00.000Z,rejected\n", 1, 2, 0),
    "postgres stamps": ("id,company,position,created_at,status\n7,Acme,Baker,2026-02-03 10:00:00+00,applied\n8,Beta,Cook,2026-02-04 10:00:00+00,rejected\n", 2, 3, 2),
    "google forms": ("Timestamp,Company,Role,Notes\n2026/02/03 10:15:00 AM GMT+1,Acme,Baker,by a friend\n", 1, 1, 1),
    "day numbers": ("Company;Role;Applied;Rejected\nAcme;Baker;46056;46080\nBeta;Cook;46057;\n", 2, 3, 0),
    "english short days": ("Company,Role,Applied,Response,Response Date\nAcme,Baker,03-Feb-26,Rejected,20-Feb-26\n", 1, 2, 0),
    "german days": ("Firma;Position;Beworben am;Rückmeldung;Notizen\nMüller AG;Bäcker;13.02.2026;27.02.2026;nett\nBeta GmbH;Koch;14.02.2026;;\n", 2, 3, 1),
    "german, feedback in words": ("Firma;Stelle;Ort;Bewerbung gesendet;Ergebnis\nMüller;Bäcker;Ulm;03.02.2026;Absage\nBeta;Koch;Bonn;14.02.2026;offen\n", 2, 3, 0),
    "french, months in words": ("Entreprise;Intitulé du poste;Date d'envoi;Réponse\nAcmé;Boulanger;3 février 2026;Refus\nBêta;Cuisinier;14 mars 2026;En attente\n", 2, 3, 0),
    "spanish, days first": ("Empresa,Cargo,Fecha,Estado,Observaciones\nAcme,Panadero,13/02/2026,Entrevista,bien\nBeta,Cocinero,03/02/2026,Aplicado,\n", 2, 3, 1),
    "portuguese": ("Empresa;Vaga;Data da candidatura;Situação\nAcme;Padeiro;13/02/2026;Recusado\n", 1, 2, 0),
    "dutch, all": ("Bedrijf;Functie;Plaats;Gesolliciteerd op;Status\nAcme;Bakker;Gent;13-02-2026;Afgewezen\n", 1, 2, 0),
    "italian, all": ("Azienda;Ruolo;Città;Data invio;Esito\nAcme;Fornaio;Roma;13/02/2026;Colloquio\n", 1, 2, 0),
    "korean, one column a stage": ("기업명,직무,서류제출일,코딩테스트,1차 면접,2차 면접,결과\n네이버,백엔드,2026-02-03,2026-02-10,2026-02-20,,불합격\n카카오,데이터,2026-02-04,,,,진행중\n", 2, 5, 0),
    "korean, passed in stages": ("회사,포지션,지원일,서류,1차,최종\n네이버,백엔드,2026.02.03,합격,합격,불합격\n카카오,데이터,2026.02.04,불합격,,\n", 2, 6, 0),
    "korean, days to come": ("기업,공고,마감일,지원 여부,링크\n라인,서버,2026-12-24,O,https://x.test/1\n당근,앱,2026-12-26,X,https://x.test/2\n", 2, 1, 1),
    "korean, days in words": ("회사명,직무,지원일,진행상황\n토스,서버,2026년 2월 3일,서류탈락\n쿠팡,데이터,2026년 2월 말,서류합격\n", 2, 4, 0),
    "japanese, all": ("会社名,職種,応募日,ステータス,年収,メモ\n楽天,開発,2026年2月3日,一次面接,500万円,良い\nソニー,設計,2026年2月4日,お祈り,600万円,\n", 2, 4, 1),
    "japanese, results": ("企業名\t応募日\tES\t適性検査\t一次面接\t結果\nトヨタ\t2026/02/03\t2026/02/03\t2026/02/10\t2026/02/20\t不採用\n", 1, 4, 1),
    "chinese, all": ("公司,岗位,城市,投递时间,进度,备注\n腾讯,后端,深圳,2026/2/3,一面,好\n阿里,算法,杭州,2026/2/4,已投递,\n", 2, 3, 1),
    "chinese, traditional": ("公司名稱,職位,應徵日期,狀態\n台積電,工程師,2026/2/3,未錄取\n", 1, 2, 0),
    "russian": ("Компания;Должность;Дата отклика;Статус\nЯндекс;Повар;13.02.2026;Отказ\n", 1, 2, 0),
    "polish": ("Firma;Stanowisko;Data aplikacji;Status\nŻabka;Piekarz;13.02.2026;Odrzucono\n", 1, 2, 0),
    "turkish": ("Şirket;Pozisyon;Başvuru Tarihi;Durum\nAcme;Fırıncı;13.02.2026;Reddedildi\n", 1, 2, 0),
    "a company once above its rows": ("Firma;Stelle;Datum;Antwort\nOptik Falk;Verkäufer;03.06.2026;Absage\n;Filialleiterin;03.06.2026;\nRuhland;Verkäufer;08.06.2026;\n", 3, 4, 0),
    "circles and crosses": ("회사,직무,지원여부,서류,1차면접\n한울,회로,O,O,X\n도담,공정,O,X,\n벼리,시공,X,,\n합계,,2,1,0\n", 3, 5, 1),
    "results with days": ("회사,직무,지원일,서류,코테,최종\n가람,웹,2026.2.27,합격(3/12),응시(3/21),\n마루,앱,2026.3.3,불합격(3/20),,\n초롱,앱,2026.3.4,합격,면제,합격(4/15)\n", 3, 8, 1),
    "words below stages": ("Company,Role,Applied,Take-home due,Take-home sent,Technical,Final\nEbb,iOS,2026-04-06,2026-04-20,2026-04-19,2026-04-28,pending\nMarrow,Web,2026-04-08,2026-04-27,n/a,,withdrew 2026-04-30\n", 2, 7, 2),
    "day numbers among days": ("Company;Role;Applied\nAcme;Baker;46056\nBeta;Cook;Feb 16, 2026\nGamma;Clerk;2026-03-02\n", 3, 3, 0),
    "months in portuguese": ("Empresa;Cargo;Data;Status\nIpê;Analista;12/nov;Reprovada\nMaré;Analista;20/mar;Em análise\nCajá;Auxiliar;8/jun;Entrevista marcada 02/12\nSerra;Auxiliar;3/nov;Sumiram\n", 4, 6, 0),
    "what explains a sign": ("Société;Poste;Envoyée le;Relance;Refus\nAcmé;Ébéniste;07/09/2026;x;\nBêta;Poseur;09/09/2026;;x\nx = fait;;;;\n", 2, 4, 0),
    "a history and a status": ("Company,Position,History,Currently\nAlder,Analyst,2026-02-16 applied → 2026-03-20 offer,Accepted\nMaltings,Analyst,2026-03-01 applied,Waiting\n", 2, 4, 0),
    "role @ company": ("Card Name,List Name,Last Activity\nBaker @ Acme,Applied,2026-02-03\nHead Cook @ Beta Foods,Rejected,2026-02-04\n", 2, 3, 0),
    "company – role": ("Name,Status,Applied\nAcme – Baker,Interviewing,2026-02-03\nOat & Barley – Cook,Rejected,2026-02-04\n", 2, 4, 0),
    "headers that say little": ("When,Where,What for,How it went\n2026-02-03,Acme,Baker,\n2026-02-04,Beta,Cook,turned down\n", 2, 3, 0),
    "rounds with words": ("Firm,Role,Applied,Round 1,Round 2,Round 3\nAbbot,Trader,1 Sep 2026,Passed 9 Sep,Passed 20 Sep,Rejected 1 Oct\nCobb,Quant,3 Sep 2026,Failed,,\nDunn,Quant,5 Nov 2026,Scheduled 1 Dec,,\n", 3, 8, 0),
    "japanese, a flow": ("応募先,職種,応募日,進捗\n北斗,SE,9/1,書類通過→一次面接9/15→内定\n南風,SE,9/10,お見送り\n東雲,PG,11/4,一次面接待ち\n", 3, 8, 0),
    "german, times with Uhr": ("Firma;Position;Beworben am;Eingangsbestätigung;Vorstellungsgespräch;Zu-/Absage\nKern;Zimmerin;02.09.2026;04.09.2026;15.09.2026, 10:00 Uhr;Absage 22.09.2026\nLutz;Zimmerin;12.10.2026;;;Zusage\n", 2, 6, 0),
    "korean, results and their days": ("기업명,직무,지원마감,지원여부,서류발표,서류결과,면접일,최종결과\n가온,회로,2026-09-18,완료,2026-10-02,합,2026-10-12,불\n나루,공정,2026-09-30,완료,2026-10-15,불,,\n다솜,시공,2026-12-10,미완료,,,,\n", 3, 6, 1),
    "an interview and its end": ("Date,Job title,Employer,What happened next\n09/10/2026,Porter,The Old Mill,Interview 14/10/2026 - didn't get it\n16/10/2026,Cleaner,Sparrow,Offered the job 20/10/2026\n", 2, 5, 0),
    "follow-ups": ("Date;Entreprise;Poste;Relance 1;Relance 2;Réponse\n07/09/2026;Brun;Ébéniste;21/09/2026;05/10/2026;Refus\n14/09/2026;Blanc;Poseur;;;Entretien le 12/10/2026\n", 2, 6, 0),
    "until a day": ("회사명,지원분야,접수기간,진행상황\n한결,IT,~2026.12.18,서류 탈락\n새봄,데이터,~2026.12.04,작성중\n", 2, 2, 1),
    "events of a stage": ("Company name,Job title,Date,Stage,Result\nAspen,Engineer,2026-09-01,Applied,\nAspen,Engineer,2026-09-12,OA,Pass\nAspen,Engineer,2026-09-25,Interview,Fail\nBirch,Engineer,2026-09-03,Applied,\n", 2, 4, 0),
    "last moved": ("Company,Job Title,List,Applied At,Last Moved\nFinch,Engineer,Rejected,2026-09-18T15:20:00.000Z,2026-10-06T18:40:00.000Z\n", 1, 2, 0),
    "headings of months": ('Day,Company,Role,What happened since\nMARCH 2026,,,\nMon 2,Ash,Sales Rep,rejected\nThu 12,Crest,Inside Sales,interview Mar 20\nAPRIL 2026,,,\nTue 7,Farrow,Key Account,"interview Apr 16, second one Apr 23"\n', 3, 7, 0),
    "headings of statuses": ("Company,Role,Applied\nAPPLIED,,\nAcme,Baker,2026-09-01\nINTERVIEWING,,\nBeta,Cook,2026-09-05\nREJECTED,,\nGamma,Clerk,2026-09-07\n", 3, 5, 0),
    "headings of companies": ("Company,Role,Applied,Status\nAcme,,,\n,Baker,2026-09-01,Rejected\n,Cook,2026-09-03,Applied\nBeta,,,\n,Clerk,2026-09-05,Interview\n", 3, 5, 0),
    "names in two rows": ("기업,직무,서류,,필기,,면접,,메모\n,,제출,결과,일정,결과,일정,결과,\n가온,회로,3/9,합격,4/18,합격,5/12,불합,PT\n누리,생산,3/11,합격,4/19,불합,,,\n도담,공정,3/13,불합,,,,,\n로운,안전,3/16,,,,,,\n", 4, 13, 1),
    "on its side": (",Bright,Cask,Olney\nRole,Accountant,Bookkeeper,Clerk\nApplied,2026-06-02,2026-06-04,2026-06-11\nInterview,2026-06-16,,2026-06-25\nResult,Offer,Rejected,Rejected\n", 3, 8, 0),
    "counts above the names": ("Applied:,9,,Rejected:,5\n,,,,\nCompany,Role,Applied,OA,Onsite\nAsh,SWE,2026-01-06,Rejected,\nBirch,SWE,2026-01-06,2026-01-11,Rejected\n", 2, 5, 0),
    "a language nobody taught it": ("Yritys,Työ,Päivä,Missä mennään\nAcme,Kokki,2026-09-01,rejected\nBeta,Leipuri,2026-09-03,haastattelu\n", 2, 4, 0),
    "swedish": ("Företag;Tjänst;Skickad;Status\nNorrsken;Kock;2026-09-03;Avslag\nBjörk;Snickare;2026-09-10;Intervju bokad 3/12\nHavet;Säljare;2026-09-21;Inget svar\n", 3, 5, 0),
    "an offer turned down": ("Empresa,Puesto,Fecha,Estatus\nAcme,Panadero,2026-09-01,Oferta rechazada\nBeta,Cocinero,2026-09-02,Contratado\n", 2, 4, 0),
    "no day to close": ("Company,Role,Sent,Closing date,Status\nAcme,Baker,2026-09-01,rolling,Negotiating\n", 1, 3, 1),
    "a log with the company once": ('Company,Role,Date,Event,Remarks\nThistle,Engineer,"Sep 7, 2026",Applied,portal\n,,"Oct 1, 2026",Interview 1,\n,,"Oct 8, 2026",Rejected,\nGull,Mechanic,"Nov 2, 2026",Applied,\n', 2, 4, 1),
    "a log of companies": ("Date,Company,What\n2026-09-01,Acme,applied\n2026-09-10,Acme,phone screen\n2026-09-20,Acme,rejected\n2026-09-02,Beta,applied\n2026-09-05,Beta,Invited to interview\n", 2, 5, 0),
    "days from and to": ('Company,Role,Applied,Interview,Status\nAcme,Baker,2026-09-01,2026-12-03 - 2026-12-05,Interview\nBeta,Cook,2026-09-01,"December 1, 2026 → December 3, 2026",Interview\nGamma,Clerk,2026-09-01..2026-09-03,,Applied\n', 3, 5, 0),
    "CP949": ("회사명,직무,지원일,결과\n네이버,백엔드,2026-02-03,불합격\n".encode("cp949"), 1, 2, 0),
    "Shift_JIS": ("企業名,職種,応募日,結果\n楽天,開発,2026/02/03,不採用\n".encode("cp932"), 1, 2, 0),
    "GB18030": ("公司,职位,投递日期,状态\n腾讯,后端,2026-02-03,被拒\n".encode("gb18030"), 1, 2, 0),
    "Big5": ("公司名稱,職位,應徵日期\n台積電,工程師,2026/2/3\n".encode("big5"), 1, 1, 0),
    "cp1251": ("Компания;Должность;Дата отклика\nЯндекс;Повар;13.02.2026\n".encode("cp1251"), 1, 1, 0),
    "cp1250": ("Firma;Stanowisko;Data aplikacji\nŻabka;Kierownik zespołu;13.02.2026\nPocztą;Księgowa;14.02.2026\n".encode("cp1250"), 2, 2, 0),
    "cp1252": ("Unternehmen;Stelle;Bewerbungsdatum\nMüller;Bäcker;13.02.2026\nGroß & Söhne;Köchin;14.02.2026\n".encode("cp1252"), 2, 2, 0),
    "UTF-16": ("Company\tRole\tApplied\nAcmé\tBaker\t2026-02-03\n".encode("utf-16"), 1, 1, 0),
    "UTF-8 with a mark": ("\ufeffCompany,Role,Applied\nAcme,Baker,2026-02-03\n", 1, 1, 0),
    "ragged": ("Company,Role,Applied,Notes\nAcme,Baker\nBeta,Cook,2026-02-04,good\n", 2, 1, 1),
    "quotes and lines in cells": ('Company,Role,Applied,Notes\n"Acme, ""the"" Inc",Baker,2026-02-03,"one\ntwo"\n', 1, 1, 1),
    "banner and totals": ("JOB TRACKER,,,\nupdated weekly,,,\nCompany,Role,Applied,Status\nAcme,Baker,2026-02-03,Rejected\n", 1, 2, 0),
    "blank rows between": ("Company,Role,Applied\n\nAcme,Baker,2026-02-03\n,,\nBeta,Cook,2026-02-04\n", 2, 2, 0),
    "bars": ("Company|Role|Applied|Status\nAcme|Baker|2026-02-03|Ghosted\n", 1, 2, 0),
    "check boxes": ("Company,Role,Applied,Interviewed,Offer,Rejected\nAcme,Baker,☑,☐,☐,☑\nBeta,Cook,☑,☑,☑,☐\n", 2, 5, 2),
    "yes and no": ("Company,Role,Date Sent,Interview?,Offer?\nAcme,Baker,2026-02-03,Yes,No\nBeta,Cook,2026-02-04,No,No\n", 2, 3, 2),
    "referral": ("Company,Role,Referral,Applied on,Result\nAcme,Baker,Kim,2026-02-03,Rejected\nBeta,Cook,,2026-02-04,Offer\n", 2, 4, 1),
    "saved ones": ("Company,Role,Status,Date Applied,Deadline\nAcme,Baker,Wishlist,,2026-12-24\nBeta,Cook,Applied,2026-11-02,\n", 2, 1, 1),
    "interviews in two columns": ("Employer,Position,Applied,Phone Interview,Onsite Interview,Decision\nAcme,Baker,2026-02-03,2026-02-10,2026-02-20,Rejected\n", 1, 4, 0),
    "an emoji board": ("Company,Role,Status,Applied\nAcme,Baker,📝 Applied,2026-02-03\nBeta,Cook,👻 Ghosted,2026-02-03\nGamma,Clerk,💼 Interviewing,2026-02-03\n", 3, 5, 0),
    "numbered statuses": ("Company,Role,Status,Applied\nAcme,Baker,1. Applied,2026-02-03\nBeta,Cook,3. Rejected,2026-02-03\n", 2, 3, 0),
    "yearless with a month name": ('Company,Role,Date Applied\nAcme,Baker,"Feb 3, 2026"\nBeta,Cook,"Feb 14, 2026"\n', 2, 2, 0),
    "contacts and phones": ("Company,Role,Applied,Contact Name,Contact Email,Contact Phone\nAcme,Baker,2026-02-03,Kim Lee,kim@example.com,+82 10 0000 0000\n", 1, 1, 0),
    "name and job": ("Job,Organization,Where found,Sent on,Heard back on,Answer\nBaker,Acme,Indeed,2026-02-03,2026-02-20,No\n", 1, 2, 1),
    "url only": ("Link,Company,Job,Applied\nhttps://x.test/1,Acme,Baker,2026-02-03\n", 1, 1, 0),
    "times of interviews": ("Company,Role,Applied,Interview\nAcme,Baker,2026-11-02,2026-12-01 15:00\n", 1, 2, 0),
    "date of application": ("Company Name,Job Title,Date of Application,Application Status,Interview Date,Comments\nAcme,Baker,1/13/2026,Rejected,,no luck\nBeta,Cook,1/15/2026,Interviewing,2/3/2026,\n", 2, 4, 1),
    "german, first of February": ("Organisation;Rolle;Datum der Bewerbung;Antwort am;Stand\nAcme;Bäckerin;1. Februar 2026;10. Februar 2026;Abgelehnt\n", 1, 2, 0),
    "received and response": ("No.,Company,Position Applied For,Date Submitted,Response Received,Response\n1,Acme,Baker,2026-02-03,2026-02-10,Rejection\n", 1, 2, 0),
    "korean, years of two figures": ("지원회사,지원직무,지원날짜,현재상태,면접일,메모\n네이버,백엔드,26.02.03,면접 탈락,26.02.20,아쉽\n", 1, 3, 1),
    "korean, results of stages": ("회사 이름\t직무\t서류 마감일\t지원 완료\t서류 결과\t면접 결과\n네이버\t백엔드\t2026-12-01\tTRUE\t합격\t불합격\n", 1, 3, 0),
    "japanese, results of stages": ("会社,ポジション,エントリー日,書類選考,一次面接,最終面接,内定\n楽天,開発,2026/2/3,通過,通過,不合格,\n", 1, 4, 0),
    "chinese, rounds": ("企业名称,应聘岗位,投递渠道,投递日期,笔试,一面,二面,结果\n腾讯,后端,官网,2026-02-03,2026-02-10,2026-02-20,,挂\n", 1, 4, 0),
    "french, days first by its language": ("Nom de l'entreprise;Poste visé;Date candidature;Relance;Statut\nAcme;Boulanger;03/02/2026;17/02/2026;En attente de réponse\n", 1, 2, 0),
    "spanish, months in words": ("Nombre de la empresa,Vacante,Fecha de aplicación,Medio,Estatus\nAcme,Panadero,3 de febrero de 2026,LinkedIn,En proceso\n", 1, 1, 0),
    "numbered rounds": ("Company,Title,Applied,1st Round,2nd Round,3rd Round,Outcome\nAcme,Baker,2026-02-03,2026-02-10,2026-02-17,,Offer\n", 1, 4, 0),
    "when the status changed": ("Company,Title,Date Applied,Status,Status Updated\nAcme,Baker,2026-02-03,Rejected,2026-02-20\n", 1, 2, 0),
    "last update": ("job title,company,applied date,last update,current stage\nBaker,Acme,Feb 3 2026,Feb 20 2026,Phone Screen\n", 1, 2, 0),
    "work-search log": ("Employer Name,Job Applied For,Method,Date of Contact,Person Contacted,Result\nAcme,Baker,online,02/13/2026,Kim,no reply\n", 1, 2, 0),
    "dates of the ends": ("Company,Role,Application Date,Rejected Date,Offer Date\nAcme,Baker,2026-02-03,,2026-03-01\n", 1, 2, 0),
    "a tick beside the day": ("Company,Role,Applied?,Date Applied,Heard Back?,Interview?\nAcme,Baker,yes,2026-02-03,no,no\n", 1, 1, 1),
    "a posting in a cell": ("Company,Job Description,Title,Applied Date,Resume Version,Cover Letter\nAcme,long text,Baker,2026-02-03,v2,yes\n", 1, 1, 1),
    "nested names": ("name,status,appliedDate,jobUrl,salary.min,salary.max\nAcme,APPLIED,2026-02-03,https://x.test/1,50000,60000\n", 1, 1, 0),
    "an interview's day in the status": ("Date,Company,Role,Platform,Status\n03/02/2026,Acme,Baker,Indeed,Interview - 20/02/2026\n13/02/2026,Beta,Cook,Xing,Applied\n", 2, 3, 0),
    "polish, all": ("Data,Firma,Stanowisko,Widełki,Odpowiedź\n2026-02-03,Acme,Piekarz,5000-6000,brak odpowiedzi\n", 1, 1, 0),
    "chinese, a letter of thanks": ("公司,職位,投遞日,面試日,結果\n台積電,工程師,2026-02-03,2026-02-20,感謝函\n", 1, 3, 0),
    "german, a column a step": ("Firma,Ansprechpartner,Tel.,Stelle,beworben,Vorstellungsgespräch,Absage\nAcme,Kim,0731 000,Koch,3.2.2026,20.2.2026,1.3.2026\n", 1, 3, 0),
    "a remark in brackets": ("Company,Role,Date Applied,Result\nAcme,Baker,2026-02-03,Rejected (no interview)\n", 1, 2, 1),
    "an emoji behind": ("Company,Role,Date Applied,Status\nAcme,Baker,2026-02-03,Applied ✅\nBeta,Cook,2026-02-04,REJECTED ❌\nGamma,Clerk,2026-02-05,Ghosted 👻\n", 3, 5, 0),
    "posted and closing": ("Job ID,Employer,Position,Posted,Applied,Closes,Status\n1,Acme,Baker,2026-01-20,2026-02-03,2026-02-28,Submitted\n", 1, 1, 1),
    "korean, how it ended": ("응모기업,모집분야,접수일자,합격여부\n네이버,백엔드,2026-02-03,최종합격\n카카오,서버,2026-02-04,서류탈락\n", 2, 4, 0),
    "a third interview": ("Company,Role,Sent,Interview 1,Interview 2,Interview 3,Outcome\nAcme,Baker,2026-02-03,2026-02-10,2026-02-17,2026-02-24,Accepted\n", 1, 5, 0),
    "yes or no in the header": ("Company,Role,Location,Date,Response (Y/N),Interview (Y/N)\nAcme,Baker,Ulm,2026-02-03,N,N\nBeta,Cook,Bonn,2026-02-04,Y,Y\n", 2, 3, 2),
}  # fmt: skip


@pytest.mark.parametrize("name", CORPUS)
def test_the_proposal_taken_as_printed_brings_it_in_whole(run: Run, world: Path, blank: Path, name: str) -> None:
    shutil.copy(blank, world / "tracker.db")
    text, applications, events, notes = CORPUS[name]
    printed = shlex.split(run("import", "-", stdin=text, code=2).err.splitlines()[-1])
    stored = json.loads(run("import", "-", "-f", "json", *printed, stdin=text).out)
    assert (stored["added"], stored["events"], stored["notes"]) == (applications, events, notes)
    again = json.loads(run("import", "-", "-n", "-f", "json", *printed, stdin=text).out)["would"]
    assert (again["added"], again["known"], again["differing"]) == (0, applications, 0)


def test_few_cells_become_notes() -> None:
    """Of all sheets together: the cells of columns for notes, and those that mean nothing here."""
    cells = noted = 0
    for text, *_ in CORPUS.values():
        sheet = read_sheet(BytesIO(text if isinstance(text, bytes) else text.encode()))
        found = understand(sheet, SheetWords(), {})
        days = CellDays(date(2026, 11, 23), found.mapping.dates, "Asia/Seoul")
        for row in read_mapped(found.sheet, found.mapping, found.source, days, with_known(DEFAULT_STAGES)):
            if row.summary:
                continue
            assert row.record
            noted += sum(note.text.count("\n") + 1 for note in row.record.notes)
        cells += sum(bool(cell.strip()) for row in sheet.sample for cell in row)
    assert cells > 500
    assert noted <= 0.15 * cells, (noted, cells)
