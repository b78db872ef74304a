"""Statuses in words that no table has: a stage, and what became of it, told by the words of nine languages and more.

“Rejected after phone screen”, “waiting to hear back from onsite”, “Einladung zum Gespräch”, “필기 탈락”: each word has its
sense, wherever it stands. Words that say no or perhaps of a sense leave it to a person.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tracker.core.stages import Stage, StageType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


_LONGEST = 60  # characters: what is longer tells a story, and is read by people

# What words say became of an application or of a stage, in the order in which they are looked for: 불합격 before 합격.
_SENSES: dict[str, str] = {
    "elsewhere": (
        r"(?:accept\w*|took|taking|signed|chose|going with) (?:an)?other (?:offers?|jobs?|positions?|roles?|company)|"
        r"accepted elsewhere|found (?:an)?other (?:job|position)|anderes angebot angenommen"
    ),
    "other": (
        r"(?:chose|hired|picked|selected|went with|offered to|accepted by|filled by|given to) (?:an |the )?(?:other|"
        r"another|internal|someone else|somebody else|different)(?: candidates?| applicants?| persons?)?|"
        r"filled internally|internal candidate|anders entschieden|(?:einen? )?(?:interne|andere)[nrs]? (?:bewerber|"
        r"kandidat)\w*|jemand(?:en|em)? ander\w+|iemand anders|andere kandida\w+|quelqu.un d.autre|une? autre "
        r"(?:candidat\w*|personne)|(?:contrat|elig|escog|cogi|escolh|selec)\w+ (?:a |um |uma |o )?outr?[oa]s?(?: "
        r"\w+)?|(?:contrat|elig|escog|cogi|selec|prefir)\w+ (?:a )?otr[oa]s?(?: \w+)?|(?:preso|scelto|assunto) "
        r"un.?altr[oa]|(?:kogoś|kogos) inn\w+|inn\w+ kandydat\w*|(?:взяли|выбрали|наняли) друг\w+|"
        r"다른 (?:사람|지원자|후보)\w*|別の(?:人|方|候補)|别人"
    ),
    "approached": (
        r"(?:head ?hunter|recruiter|sourcer|they) (?:contacted|reached out|messaged|approached|wrote)(?: to)?(?: me)?|"
        r"approached|head ?hunted|(?:헤드헌터|리크루터)\w*(?: ?먼저)? ?(?:연락|제안)\w*|(?:입사|이직|포지션) ?제안\w*|"
        r"スカウト\w*|angesprochen(?: worden)?|contactad[oa] por|contactée? par|猎头\w*"
    ),
    "rescinded": r"(?:offer )?(?:rescinded|revoked|withdrawn by (?:them|employer|company))",
    "gone": (
        r"(?:job|role|position|posting|vacancy|listing|ad|opening|requisition) (?:is |was |has been |got )?(?:closed|"
        r"expired|removed|taken down|gone|pulled|cancell?ed|frozen|filled)|deadline (?:has )?passed|too late|"
        r"(?:vacante|vaga|oferta|puesto|convocatoria|inscripción|plaza) (?:está |foi |ya |fue )?(?:cerrad|encerrad|"
        r"fechad|cancelad|cubiert|preenchid|retirad|eliminad|caducad|expirad)[oa]|"
        r"(?:offre|poste|annonce) (?:est )?(?:fermée?|expirée?|pourvue?|clôturée?|retirée?|supprimée?)|"
        r"(?:stelle|anzeige|ausschreibung|position) (?:ist |wurde )?(?:besetzt|geschlossen|zurückgezogen|gelöscht|"
        r"offline|vergeben|abgelaufen|weg)|(?:posizione|offerta|annuncio|selezione) (?:è )?(?:chius|scadut|rimoss|"
        r"copert|ritirat)[oa]|vacature (?:is )?(?:gesloten|vervuld|ingevuld|verlopen|weg)|"
        r"(?:oferta|rekrutacja|ogłoszenie) (?:nieaktualn[ae]|wygasł[ao]|zamknięt[ae])|"
        r"вакансия (?:закрыта|снята|в архиве)|(?:failed|cancell?ed) search|"
        r"search (?:failed|cancell?ed|closed)|(?:class[ée]+e? )?sans suite|(?:채용|공고|모집) ?(?:마감|종료|취소|중단)(?:됨)?|"
        r"(?:募集|求人)(?:終了|締切|停止|取消)|(?:岗位|职位|招聘)已?(?:关闭|下架|招满|结束)"
    ),
    "silent": (
        r"(?:never|didn.?t|haven.?t|hasn.?t|did not|not) (?:replied|reply|respond(?:ed)?|answer(?:ed)?|"
        r"heard?(?: back)?)|crickets|nothing|sumi(?:u|ram)|no (?:response|reply|answer|word|feedback|news)(?: yet)?|"
        r"nothing yet|ghosted|silence|silencio|silêncio|silenzio|meldet sich niemand|toujours rien|mai risposto|keine (?:antwort|rückmeldung)|(?:noch )?nichts(?: gehört)?|niets gehoord|"
        r"aucune? (?:nouvelle|réponse|retour)s?|(?:no|não|non|nie) (?:me |mi |nos |się )?(?:han? |hanno )?(?:contest|"
        r"respond|rispo|odp|odez|contact)\w+|in(?:get|tet|gen) svar|bez (?:odpowiedzi|odzewu|echa|odpovědi)|brak \w+|cisza|тишина|молчат|"
        r"не (?:ответили|отвечают|просмотрен\w*)|игнор\w*|(?:ikke|ej|inte) (?:fått |fået )?svar|cevap yok|dönüş yok|sans (?:réponse|retour|nouvelles?)|pas de (?:réponse|retour|nouvelles?)|"
        r"sin (?:respuesta|noticias|contestación)|sem (?:retorno|resposta)|nessun[ao]? (?:risposta|riscontro)|"
        r"geen (?:reactie|antwoord)|brak odpowiedzi|нет ответа|без ответа|yanıt yok|무응답|연락 ?없음|답변? ?없음|"
        r"(?:답장?|회신|연락) ?(?:이 )?(?:안|못) ?(?:옴|왔음|와|받음)|답장 ?없음|미열람|읽씹|未[读讀]|已读不回|已讀不回|잠수|音沙汰なし|(?:連絡|返信|返事)(?:なし|無し)|无(?:回复|回音|消息)|沒(?:消息|回音)|没(?:消息|回音|回复)|"
        r"没有?(?:回复|消息|下文)|石沉大海"
    ),
    "saved": (
        r"(?:did not|didn.?t|decided not to|ended up not|chose not to) apply(?:ing)?(?: in the end)?|"
        r"(?:need|want)s? to (?:tailor|finish|prepare|write) .{1,20}|noch (?:zu )?(?:bewerben|schreiben|abschicken|"
        r"ausfüllen|vorbereiten)|vorgemerkt|(?:ge)?merk(?:en|liste|zettel)|lesezeichen|favori\w+|guardad[oa]s?|salv[oa]s?|"
        r"me interesa|enregistrée?s?|mise? de côté|zapisan\w+|bewaard|opgeslagen|sparad\w*|gemt|lagret|"
        r"(?:в )?избранн\w+|отложен\w*|сохран[её]н\w*|applying (?:soon|later|next)|(?:want|need|going|plan(?:ning)?|about|yet|"
        r"have) to (?:apply|send|submit|write)|to (?:apply|send|submit)|will apply|"
        r"not (?:yet )?(?:applied|sent|submitted)(?: yet)?|idea|maybe|someday|considering|(?<!not )interested|"
        r"(?:quier[oa]|quisiera|voy a|tengo que|quero|queria|vou|preciso|voglio|vorrei|devo|veux|dois|vais|will|möchte|"
        r"muss|chcę|muszę|wil|moet|vill|vil|хочу|надо|нужно|планирую|собираюсь) (?:\w{1,4} ){0,2}(?:env|mand|postul|aplic|"
        r"candidat|inscri|bewerb|schick|schreib|invi|spedi|wys|aplik|отклик|отправ|подат|solliciteer|stur|ansök|søk|skick|"
        r"send)\w*|drafting|preparing application|researching|(?:pendiente de|por|para) (?:enviar|aplicar|postular|solicitar)|"
        r"(?:à|a) (?:envoyer|postuler|faire|enviar|candidatar)|(?:lettre|cv|dossier) à \w+|noch (?:zu|nicht) \w+|"
        r"zu bewerben|da (?:inviare|mandare|candidare|fare|scrivere|preparare|valutare)|"
        r"nog (?:te \w+|niet \w+|schrijven|sturen|solliciteren)|do (?:wysłania|aplikowania|napisania)|"
        r"(?:지원|제출)(?:할| ?)? ?(?:예정|준비|전)|쓸까 ?말까|고민 ?중|찜|스크랩|(?:자소서|이력서|서류)? ?(?:작성|준비) ?중|쓰는 ?중|관심|"
        r"(?:これから|後で)応募|気になる|お気に入り|応募(?:予定|前|検討)|検討中|(?:ES)?(?:作成|準備)中|未応募|待(?:投递|投遞|投)|想投|(?:还|還)?[没沒]投|收藏|准备(?:中|投)?|未投"
    ),
    "absent": r"no[ -]?show(?:ed)?|불참|노쇼|nicht erschienen|absent",
    "withdrawn": (
        r"withdr[ae]w\w*|(?:pulled|dropped|opted|bowed|backed) out|took myself out|"
        r"(?:no longer|not) interested(?: any ?more)?|ya no me interesa|bailed|(?:ich )?hab\w* es gelassen|"
        r"(?:lo )?(?:dejé|descarté|renuncié|desistí|cancelé)(?: yo)?|(?:lo )?rechacé yo|(?:retirei|cancelei|larguei)|"
        r"renunciei|(?:j.ai )?(?:abandonné|renoncé)e?s?|laissé tomber|(?:mi sono|je me suis|me he|me) retir\w+|"
        r"отозвал\w*|takket nei|tackade? nej|안 ?가기로 ?(?:함|했음)|(?:declined|turned down|rejected|cancelled) (?:by me|"
        r"(?:the |an? )?(?:invitation|interview))|i cancelled|(?:selbst|von mir|meinerseits|"
        r"(?:ich )?hab\w*) (?:wieder )?abgesagt|selbst zurückgezogen|ingetrokken|(?:zelf )?(?:afgezegd|afgehaakt)|"
        r"z?rezygn\w+|wycofał\w+|отказал(?:ась|ся)(?: сам\w*)?|сам[аи]? отказ\w+|снял\w* (?:кандидатуру|резюме)|"
        r"передумал\w*|婉拒(?:面[試试]|邀[約约])?|拒(?:绝|絕)了?(?:面[試试]|邀[約约请請])|不去了|"
        r"自己(?:不要|拒绝|放棄|放弃)|drog mig ur|avbröt|trak mig|trakk meg|stáhl\w*|vazgeç\w+|"
        r"(?:ho|j.ai|he|tive que) (?:rifiutato|refusé|rechazado|recusar) (?:il|l.|el|la|a|o|un )? ?(?:colloquio|"
        r"entretien|entrevista)|자진 ?(?:포기|철회)|면접 ?포기|zur(?:ück|ueck)ge(?:zogen|treten)|retir[ée]e?s?|"
        r"désist\w+|retirad[oa]|desist\w+|ritirat[oa]|rinunciat\w*|teruggetrokken|rezygnacja|wycofan[aey]\w*|포기|"
        r"사퇴|철회|지원 ?취소|辞退|放弃|放棄"
    ),
    "declined": (
        r"(?:합격|붙)(?:했는데|었는데|했지만|었지만|고) ?(?:거절|안 ?감|안 ?가기로|포기|고사)\w*|(?:offre|oferta|proposta|"
        r"offerta|angebot|aanbod) (?:déclinée|recusada|rechazada|rifiutata|declinata|abgelehnt|ausgeschlagen|afgewezen)|"
        r"(?:rechacé|recusei|rifiutai|odrzucił[ae]?m|odmówił[ae]?m|отказал\w* от) (?:la |l.|a |el |il )?(?:o[fp]+ert|prop|"
        r"оффер)\w*|(?:j.ai|ho|he|eu|ich habe?|hab|heb|i) (?:\w+['’ ]){0,2}(?:refusé|décliné|rifiutato|declinato|rechazado|"
        r"declinado|recusei|abgelehnt|ausgeschlagen|afgewezen|afgeslagen)|(?:i )?declined|거절함|내가 거절|"
        r"已?拒(?:绝)?了? ?offers?|offers? ?已?拒|内定(?:を)?(?:辞退|断\w*)"
    ),
    "untaken": "",  # a no before one of those below, made when the patterns are
    "rejected": (
        r"reject\w*|안 ?(?:됨|됐\w*)|没戏|(?:anderweitig )?besetzt|unsuccessful|(?:not|non) (?:hiring|shortlisted|progressed|progressing|moving forward|proceeding|a fit)|"
        r"no longer (?:hiring|under consideration|considered|available)|denied|fail(?:ed)?|turned down|"
        r"declined by \w+|they declined|position filled|didn.?t (?:get it|pass|make it)|absage\w*|abgesagt|abgelehnt|"
        r"nicht genommen|durchgefallen|nicht bestanden|they (?:filled it|moved on|went elsewhere)|(?:thanks but )?no,? thanks|nej,? tack|nein,? danke|non,? merci|no,? gracias|fick nej|refus\w*|négati\w+|non retenu\w*|rechaz\w+|desestimad\w+|descart(?:ad|aron)\w*|"
        r"no (?:seleccionad|apt)\w+|denegad\w+|reprovad\w+|recusad\w+|rejeitad\w+|eliminad\w+|"
        r"não (?:aprovad|selecionad)\w+|scartat\w+|rifiut\w+|respint\w+|afgewezen|afwijzing|negativ\w+|avslag|afslag|"
        r"zamítnut\w*|(?:said|sa(?:gten|gte|id)|dijeron|dicho|detto|disseram|dit) (?:que |di |che )?(?:no|nein|não|non|nee)|"
        r"leider nein|凉凉?了?|odrzuc\w+|odmow\w+|отказ\w*|не взяли|redded\w+|ret|olumsuz|불합격?|탈락|떨어짐|"
        r"떨어졌음|광탈|不合格|不採用|お祈り|落選|落ち|不通過|見送り|未通过|未通過|没过|没通过|[被已]拒|被刷|拒绝|"
        r"拒絕|挂了?|不录取?|未錄取|感謝[信函]"
    ),
    "shortlisted": (
        r"short ?listed|(?:moving|moved) (?:forward|on to the next \w+)|through to the next \w+|pre-?sele[cz]+ion\w+|pré-?sél[ea]ction\w+|preseleccionad\w+|(?:in )?(?:der |die )?engere[nr]? "
        r"(?:aus)?wahl"
    ),
    "accepted": (
        r"已?接(?:受)?了? ?offers?|offers? ?已?接受?|(?<!application )(?<!interview )(?<!referral )(?<!not )accepted|"
        r"hired|signed|angenommen|accept[ée]e?s?|aceptad[oa]|aceit[oa]|accettat[oa]|aangenomen|przyjęt\w+|"
        r"zatrudnion\w+|contratad[oa]|assunt[oa]|embauch\w+|recrutée?s?|eingestellt|anställd|ansatt?|"
        r"zatrudni\w+|(?:vertrag|contrat|contrato|contratto|umowa|контракт) (?:unterschrieben|signé|firmado|assinado|"
        r"firmato|podpisan\w+|подписан)|acepté|aceitei|przyj[ąę]\w+|принял\w*|(?:출근|입사|채용) ?(?:확정|하기로)\w*|"
        r"started (?:there|work)|(?:fick|fået|fikk|got|dostał\w*) (?:the |the )?(?:jobbet|jobben|job|pracę)|přijat\w*|принято|взяли|"
        r"işe alın\w+|kabul\w*|수락|입사(?: ?확정)?|(?:内定)?承諾|入社|入职|入職|已接受"
    ),
    "offered": (
        r"offers?|offer(?:ed| received| extended)|appointed|genommen|stelle bekommen|prise?s?|cogid[oa]|"
        r"cogieron|pres[oa]|offert[oi]|ofert\w+|ofrec\w+|붙음|붙었\w*|angebot|zusage|propuesta|proposta|proposition|offre|"
        r"oferta|offerta|aanbod|ofrecieron|erbjud\w+|tilbud|nabídka|propozycj\w+|оффер|предлож\w+|teklif|최종 ?합격|"
        r"최합|오퍼|内定|内々定|採用(?:決定|内定)?|录用|錄取|已录取|(?<!we )(?<!they )got (?:it|the job)"
    ),
    "on-hold": (
        r"on hold|hold|(?:hiring |recruitment )?freeze|congelad[oa]|eingefroren|einstellungsstopp|gelée?|bevroren|"
        r"vacaturestop|заморож\w+|bloccat[oa]|sospes[oa]|suspendid[oa]|suspenso|동결|[冻凍][结結]|中断|warteliste|"
        r"liste d.attente|lista de espera|lista d.attesa|paused?|wait ?list\w*|frozen|freeze|보류|保留|zurückgestellt|"
        r"en pause|en espera|em espera|talent ?pool|인재 ?풀"
    ),
    "selected": r"positi\w+|позитив\w+|chosen|selected|aprobad[oa]s?|aprovad[oa]s?|seleccionad[oa]|selecionad[oa]|selezionat[oa]|합격|합격함|合格",
    "passed": (
        r"已?过了?(?!程)|pasé|passei|pass(?:ed)?|cleared|advanced|successful|bestanden|réussi\w*|superad[oa]|superat\w+|geslaagd|"
        r"통과|붙음|通過|通过"
    ),
    "waiting": (
        r"under consideration|ongoing|in process|active|筛选中|泡池子?|待定|(?:심사|검토|협의|전형) ?중|"
        r"waiting(?: (?:to hear(?: back)?|for|on))?|awaiting|pending|under review|in (?:review|progress)|대기(?:중)?|"
        r"기다리는 ?중|진행 ?중|待ち|選考中|等待?|进行中|進行中|warte\w*|ausstehend|läuft|wacht\w*|väntar|a?fventer|"
        r"venter|ček[áa]\w*|czeka\w*|жд[уёе]\w*|bekl\w+|j.?attends|attendo|espero|en (?:attente|cours)|pendiente|"
        r"esperando|aguardando|em (?:andamento|análise)|in (?:attesa|corso|behandeling|afwachting)|w toku|oczekuj\w+|"
        r"ожида\w+"
    ),
    "invited": (
        r"(?:sent|e-?mailed) (?:it )?to me|sent me|invit\w+|einladung\w*|eingeladen|convo[cq]\w+|uitgenodigd|uitnodiging|zapros\w+|приглаш\w+|позвали|çağr\w+|"
        r"davet\w*|llamaron|citad[oa]|kallad|inbjud\w+|indkaldt|pozván\w*|요청|초대|招待|邀请|邀請"
    ),
    "scheduled": (
        r"scheduled|booked|upcoming|planned|confirmed|geplant|vereinbart|prévue?|programad\w+|agendad\w+|marcad\w+|"
        r"fissat\w+|gepland|bokad|aftalt|avtalt|domluven\w*|umówion\w+|예정|잡힘|予定|已?(?:安排|预约|約)"
    ),
    "done": (
        r"gehabt|gewesen|geweest|gemacht|gemaakt|war (?:da|dort|beim|im)|已(?=面|笔)|(?<=[面试試])完|做完了?|考完|(?:after|nach|après|tras|dopo|depois d[aeo]|após|po)(?= )|done|completed?|finished|held|"
        r"attended|took place|had|taken|interviewed|erledigt|stattgefunden|geführt|absolviert|realizad\w+|hech[oa]|hice|fiz|faite?s?|"
        r"effectué\w*|passée?s?|terminé\w*|fatt[oa]|sostenut[oa]|effettuat[oa]|concluíd\w+|feit[oa]|gehad|afgerond|"
        r"gedaan|odbyt\w+|zrobion\w+|wykonan\w+|пройден\w*|прош\w+|выполн\w+|сделан\w*|gjor[dt]|genomför\w+|봤음|봄|완료|응시|참석|済み?|受けた|終了|完了|已?完成"
    ),
    "followed-up": r"nachge(?:fragt|fasst|hakt)|relanc[ée]+s?|followed[ -]up|follow[ -]?up (?:call|e-?mail|letter|message|"
        r"note|visit|sent|made|done)(?: sent| made)?|(?:sollecitat|nagebeld)\w*|chased|nudged",
    "acknowledged": (
        r"(?:we|they) got it|auto(?:mated|matic)?[ -](?:reply|response|e-?mail|confirmation)|zwischenbescheid|(?:ontvangst|eingangs)\w*bestätigung|confirm(?:aron|ou|aram) \w+|열람(?:함|됨)?|viewed|ontvangstbevestiging|bevestigd|potwierdz\w+|potwierdzenie\w*|"
        r"подтвержд\w+|confirmación|confirmação|conferma|접수 ?확인|受付確認|received|acknowledged?|confirmation|"
        r"eingang\w*|bestätig\w+|reçue?s?|accusé de réception|recibid\w+|recebid\w+|ricevut\w+|ontvangen|"
        r"접수(?:완료|됨)?|受付(?:完了)?|已?收到"
    ),
    "submitted": (
        r"appl(?:ied|y|ying)|submitted|sent|beworben|eingereicht|gesendet|abgeschickt|envoyée?s?|postulée?s?|"
        r"postulad\w+|enviad\w+|candidatad\w+|inviat\w+|gesolliciteerd|verstuurd|verzonden|отправ\w+|wysłan\w+|"
        r"(?:left|dropped(?: off)?|handed in) (?:an? |my |the )?(?:resume|cv|application)|mandad[oa]|mandat[oa]|envié|enviei|entregad[oa]|rendue?s?|consegnat\w+|abgegeben|verschickt|ingeleverd|oddan\w+|"
        r"сдал\w*|сдан\w*|raus(?:geschickt)?|отклик\w+|inscrit[oa]|skickad|sendt|ansökt|sökt|søgt|søkt|odesl[aá]n\w*|gönderildi|başvuruldu|지원(?:함|완료)?|"
        r"(?:제출|접수)(?:함|완료|했음)?|(?:이력서|지원서|서류) ?(?:넣음|냄|보냄)|応募済み?|応募|提出済?み?|已?投递?|已?投遞|已?申请"
    ),
}  # fmt: skip
# The words for a meeting, and those for its number: before it, or behind it as a figure.
_MEETING = (
    r"(?:(?:technical|video|panel|job|virtual|online|face to face|work) )*(?:interview\w*|round|stage)|"
    r"(?:vorstellungs|bewerbungs|jobb?|sollicitatie|auswahl)?gespräch\w*|runde|vorstellungstermin|entretien|"
    r"entrevista|colloquio|(?:sollicitatie)?gesprek|ronde|rozmow\w+(?: kwalifikacyjn\w+)?|интервью|собес(?:едовани)?\w*|"
    r"mülakat\w*|görüşme\w*|intervju\w*|(?:job)?samtale\w*|pohovor\w*|haastattelu\w*|interjú"
)
_NUMBERS = {
    1: (
        r"1(?:\.|st|er|º|ª|°)?|first|erste[srn]?|primer[ao]?|prim[oa]|première?|eerste|pierwsz\w+|første|första|první|"
        r"первое"
    ),
    2: (
        r"2(?:\.|nd|e|ème|º|ª|°)?|second|final|last|zweite?[srn]?|segund[oa]|second[oa]|deuxième|tweede|drug\w+|anden|"
        r"andra|druh\w+|второе"
    ),
    3: (
        r"3(?:\.|rd|e|ème|º|ª|°)?|third|dritte?[srn]?|tercer[ao]?|terceir[oa]|terz[oa]|troisième|derde|trzeci\w*|"
        r"tredje|třetí|третье"
    ),
}
# What is said otherwise; the first one is also a meeting of no number.
_MEETINGS = {
    3: r"r3|3차(?: ?면접)?|三次面[接试試]|三面",
    2: (
        r"r2|(?:campus|site|office) (?:visit|interview|tour)|on-?site(?: interview)?|super ?day|(?:2차|최종|임원) ?면접|2차|(?:二次|最終|役員)面接|二次面[试試]|二面|"
        r"[终終]面|複試|复试"
    ),
    1: (
        rf"r1|(?:zoom|skype|teams|video) ?(?:call|meeting|interview)|video(?:llamada|chiamata|gespräch)|hr ?面(?:试|試)?|(?:hiring manager|hm|tech(?:nical)?|panel) (?:call|chat|screen)|"
        rf"(?:1차|실무|기술) ?면접|1차|면접|(?:一次|技術)?面接|一次面[试試]|初面|一面|面[试試]|{_MEETING}"
    ),
}


def _numbered(number: int, others: str) -> str:
    """The words for the meeting of a number."""
    return rf"{others}|(?:{_NUMBERS[number]})[ -]?(?:{_MEETING}|one)|(?:{_MEETING}) (?:{number}|{('one', 'two', 'three')[number - 1]})"


# The stages, by their names; an interview of no number is the first.
_STAGES: dict[str, str] = {
    "offer-talk": r"처우 ?협의|연봉 ?협상|オファー面談",
    "phone-screen": (
        r"(?<!by )phone(?= (?:w|with)\b)|^phone$|(?:phone|telephone|recruiter|screening|intro|initial)[ -](?:screen(?:ing)?|interview|call|chat)|"
        r"hr (?:screen|call)|전화 ?(?:면접|인터뷰)|電話面接|电话面试?|電話面試|"
        r"telefonier\w+|telefon(?:interview|gespräch|at|intervju|samtale|forespørsel)\w*|rozmow\w+ telefoniczn\w+|созвон|"
        r"(?:entretien|entrevista|colloquio) (?:téléphonique|telefónica|telefônica|telefonico)"
    ),
    "take-home": (
        r"zadanie(?: (?:rekrutacyjne|testowe|domowe))?|тестовое(?: задание)?|arbetsprov|"
        r"take[ -]?home(?: (?:test|task|assignment|project))?|home assignment|과제 ?전형|사전 ?과제"
    ),
    "assessment-centre": r"assessment (?:centre|center|day)",
    "trial-day": r"trial (?:day|shift)|probearbeit\w*|probetag|schnuppertag|체험근무",
    "assessment": (
        r"(?:online |technical |coding |skills? )?assessment|oa|(?:coding |technical |online |written )?(?:test|"
        r"challenge|exam)|hirevue|hackerrank|codility|case study|코딩 ?테스트|코테|인적성(?: ?검사)?|필기(?: ?시험)?|"
        r"과제|適性検査|筆記(?:試験)?|webテスト|spi|笔试|筆試|测评|einstellungstest|"
        r"(?:test|prueba|teste|prova) (?:technique|técnic[ao]|tecnic[ao]|en ligne|en línea|online)|prueba|prova|teste"
    ),
    **{f"interview-{number}": _numbered(number, others) for number, others in _MEETINGS.items()},
    "resume": (
        r"resume|résumé|cv|application|서류(?: ?(?:전형|심사))?|書類(?:選考)?|es|简历|bewerbung|candidature|"
        r"candidatura|solicitud|sollicitatie"
    ),
}  # fmt: skip
_RESULT = re.compile(
    r"result\w*|feedback|decision|answer|outcome|결과|발표|結果|结果|ergebnis|rückmeldung|réponse|respuesta|resposta|"
    r"risposta|uitslag|svar|odpowied[zź]\w*|odpověď|ответ\w*|antwort|antwoord|bescheid"
)
_OR = re.compile(r"\b(?:or|oder|ou|o|maybe|perhaps)\b|\?")
# A no before the senses of whom an employer takes, which refuses; with a word for yet, nothing is said.
_NO = r"(?:no|not|n.t|never|nicht|pas|non|não|nao|nie|niet|не|inte|ikke|ej)"
_TAKEN = ("accepted", "offered", "selected", "passed")
_YET = re.compile(r"\b(?:yet|so far|noch|nog|encore|todavía|aún|ainda|ancora|jeszcze|ещё|еще)\b|아직|まだ|还没|還沒|尚")
# What a refusal came without.
_WITHOUT = re.compile(r"\b(?:no|without(?: an?)?|before(?: an?)?) (?:interviews?|call|feedback|reason)\b")
# What turns the sense of the others around, or makes a question or a wish of it.
_DOUBTFUL = re.compile(
    r"\b(?:not?|never|unless|if|if only|would|should|could|might|nicht|kein\w*|pas|jamais|nunca|não|mai|niet|geen|nie|"
    r"не|without)\b|n't|안 |않|못|未|不|\?"
)


class StatusWords(NamedTuple):
    """What a status says, as the target of a mapping: `rejected, interview-1 held`.

    After words that are `is_unsent` nothing need have been sent; some that `has_more` say more than the target does.
    """

    target: str
    is_unsent: bool = False
    has_more: bool = False


def whole_words(pattern: str) -> re.Pattern[str]:
    """Words of Latin, Greek or Cyrillic letters as whole ones; those of other scripts wherever they stand."""
    return re.compile(rf"(?<![^\W\d_가-힣぀-ヿ一-鿿])(?:{pattern})(?![^\W\d_가-힣぀-ヿ一-鿿])")


class _Patterns(NamedTuple):
    """The words of senses and of stages, and those that add nothing."""

    senses: dict[str, re.Pattern[str]]
    stages: dict[str, re.Pattern[str]]
    fillers: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """The words, compiled when the first status needs them: most sheets have those of the table alone."""
    taken = "|".join(_SENSES[sense] for sense in _TAKEN)
    words = _SENSES | {"untaken": rf"{_NO}(?: \w+){{0,2}}? (?:{taken})"}
    senses = {sense: whole_words(pattern) for sense, pattern in words.items()}
    return _Patterns(senses, {stage: whole_words(pattern) for stage, pattern in _STAGES.items()}, whole_words(_FILLERS))


_FILLERS = (
    "a|an|the|w|after|at|by|for|from|in|is|it|me|my|of|on|via|was|were|with|to|i|they|them|been|got|get|have|has|now|"
    "still|yet|email|phone|process|stage|round|step|status|company|employer|på|til|ved|för|się|zum|zur|am|im|an|vom|"
    "von|bei|der|die|das|den|dem|ein|eine|nach|für|per|mail|après|à|de|du|des|la|le|les|l|un|une|pour|par|el|del|al|"
    "en|los|las|por|tras|una|para|después|do|da|dos|das|no|na|o|em|após|il|lo|gli|per|dopo|di|een|het|van|na|voor|op|"
    "w|z|na|до|после|на|с|후|에|을|를|이|가|은|는|전형|회사|の|に|は|を|で|後|した|しました|だった|でした|です|함|했음|됨|되었음|了|的|中|后|が"
)
# Senses that say what became of the application, whatever stands beside them.
_WHOLE = {
    "rescinded": "rejected",
    "gone": "closed",
    "elsewhere": "withdrawn",
    "other": "rejected",
    "absent": "withdrawn",
    "approached": "approached",
    "shortlisted": "resume passed",
}
_TASKS = frozenset({"assessment", "take-home", "resume"})
_LATEST_FIRST = (
    "offer-talk",
    "interview-3",
    "interview-2",
    "interview-1",
    "phone-screen",
    "assessment-centre",
    "trial-day",
    "take-home",
    "assessment",
    "resume",
)


def say_status(words: str, of: Stage | None = None) -> StatusWords | None:
    """What words, folded, say of an application; None where a person has to tell.

    Where they name no stage, they are `of` this one.
    """
    if len(words) > _LONGEST:
        return None
    patterns = _patterns()
    rest, senses = _taken(patterns.senses, words)
    if "untaken" in senses:
        if _YET.search(words):
            return None
        senses = [sense for sense in senses if sense not in {"untaken", "rejected"}] + ["rejected"]
    if "rejected" in senses:
        rest = _WITHOUT.sub(" ", rest)
    rest, stages = _taken(patterns.stages, rest)
    if _DOUBTFUL.search(rest) or not (senses or stages):
        return None
    awaits_result = bool(_RESULT.search(rest))
    stage = next(iter(sorted(stages, key=_LATEST_FIRST.index)), of.name if of and of.type.done else "")
    is_task = of.type is StageType.TASK if of and stage == of.name else stage in _TASKS
    if senses == ["invited"]:
        stage = stage or "interview-1"
    target = next((_WHOLE[sense] for sense in senses if sense in _WHOLE), "")
    target = target or _target(senses, stage, is_task=is_task, awaits_result=awaits_result)
    if of and not stages and target.endswith(" invited") and not {"invited", "scheduled"} & {*senses}:
        target = ""  # that a column of its own waits says nothing
    more = patterns.fillers.sub(" ", _RESULT.sub(" ", rest))
    has_more = any(map(str.isalnum, more))
    if stages == ["resume"] and not senses and not has_more:
        target = "resume submitted"  # 서류전형 alone: it lies there
    if has_more and {*senses} == {"offered", "rejected"}:
        return None  # rejected, but offered another role
    return StatusWords(target, target in {"saved", "withdrawn", "closed"}, has_more) if target else None


def _taken(patterns: Mapping[str, re.Pattern[str]], words: str) -> tuple[str, list[str]]:
    """The words without those of these patterns, one after another, and the names of the patterns that were there."""
    found = []
    for name, pattern in patterns.items():
        if pattern.search(words):
            found.append(name)
            words = pattern.sub(" ", words)
    return words, found


def has_senses(words: str) -> bool:
    """Whether some of the words, folded, have a sense, or turn one round."""
    return bool(_OR.search(words)) or any(pattern.search(words) for pattern in _patterns().senses.values())


def _end(ends: Sequence[str], found: set[str], stage: str) -> str:
    """The target for words that say how it ended; "" where they say it in two ways."""
    if found in ({"rejected", "offered"}, {"withdrawn", "offered"}) and not stage:
        return "declined"  # an offer is what the applicant turns down
    goes_together = not found & {"offered", "saved"} if [*ends] == ["rejected"] else found <= {*ends, "offered"}
    return f"{stage} {ends[0]}".strip() if len(ends) == 1 and goes_together else ""


def _settled(senses: Sequence[str], stage: str) -> set[str]:
    """The senses, but for one that another settles: whom they chose, and who accepted what the other declined."""
    chosen = "passed" if stage else "offered"
    found = {chosen if sense == "selected" else sense for sense in senses}
    return found - {"accepted"} if "declined" in found else found


def _target(senses: list[str], stage: str, *, is_task: bool, awaits_result: bool) -> str:
    """The target of a mapping for a stage and what was said of it; "" where they do not go together."""
    found = _settled(senses, stage)
    done = f"{stage} {'submitted' if is_task else 'held'}"
    is_later = stage not in {"", "resume"}
    ends = [sense for sense in ("accepted", "declined", "withdrawn", "rejected") if sense in found]
    target = ""
    if ends:
        target = _end(ends, found, stage)
    elif "offered" in found:
        target = "offered" if found <= {"offered", "acknowledged", "passed"} and not stage else ""
    elif "on-hold" in found:
        target = f"{stage or 'resume'} on-hold"
    elif "passed" in found:
        target = f"{stage} passed" if stage and found == {"passed"} else ""
    elif "followed-up" in found:
        target = "followed-up"
    elif "saved" in found:
        target = "" if is_later else "saved"
    elif is_later:
        is_done = found & {"done", "silent"} or ("waiting" in found and awaits_result) or found == {"submitted"}
        target = done if is_done else f"{stage} invited"
    elif "acknowledged" in found and "silent" not in found:
        target = "resume acknowledged"
    elif found & {"submitted", "waiting", "silent"} or (stage and "done" in found):
        target = "resume submitted"
    return target
