"""Korean words of `log`, beside the names and aliases of stages and kinds."""

from tracker.core.log_words.lexicon import LAST, NEXT, Sort

_ORDER = "일이삼사오육칠팔구"

WORDS = {
    Sort.STAGE: {
        "resume": "원서, 지원서, 입사지원서, 자소서, 자기소개서, 포트폴리오, 포폴, 추가서류, 증빙서류",
        "assessment": "온라인테스트, 알고리즘테스트, 적성검사, 필기시험, 코딩테, ncs, gsat, skct",
        "ai-interview": "에이아이면접, ai역검, ai역량검사",
        **{
            f"interview-{place}": f"{place}차면접, {place}차 인터뷰, {word}차, {word}차면접, {place}차 기술면접, {place}차 실무면접"
            for place, word in enumerate(_ORDER, 1)
        },
    },
    Sort.APPLICATION: {"": "입사, 채용"},
    Sort.KIND: {
        "approached": "스카웃, 스카우트 제의, 포지션 제안",
        "referred": "지인 추천, 사내 추천, 내부 추천",
        "invited": "초대, 응시 안내, 제출 안내, 작성 안내, 참여 안내, 제출 요청, 응시 요청, 작성 요청, 서류 요청, 면접 제의",
        "replied": "추가서류 제출, 증빙서류 제출, 서류 추가제출, 답장, 회신, 답변, 답, 가능시간, 가능한 시간, 가능시간대, 가능한 시간대, 가능일정, 가능한 일정, 가능날짜, 가능한 날짜",
        "scheduled": "확정, 예약",
        "rescheduled": "연기, 변경",
        "submitted": "접수완료, 응모",
        "held": "참여, 끝, 진행",
        "acknowledged": "열람, 열람확인, 자동회신, 자동답장, 자동응답, 접수확인, 지원확인, 확인메일, 접수메일, 지원완료메일",
        "followed-up": "결과문의, 진행상황 문의, 재촉, 독촉, 팔로업, 리마인드, 리마인더, 문의 전화, 문의 메일",
        "passed": "패스, 합",
        "rejected": "낙방, 탈, 컷",
        "offered": "처우제안, 처우 제시, 처우 안내, 연봉 제시, 연봉 제안, 오퍼레터, 입사제안, 합격통지서",
        "accepted": "입사확정, 입사 결정, 입사하기로, 수락하기로, 오퍼 서명, 오퍼레터 서명, 오퍼레터 사인, 계약서 서명, 계약서 사인, 처우 수락",
        "declined": "오퍼거절, 입사포기, 거절하기로, 고사",
        "withdrawn": "철회, 중도포기, 중도하차, 지원취소, 지원철회, 면접포기, 포기하기로, 철회하기로",
        "on-hold": "홀딩, 홀드, 중단, 예비, 예비번호",
        "countered": "연봉인상요청, 더 달라고, 네고, 네고 요청, 협상중, 연봉협상중, 처우협의중, 처우협상, 카운터 오퍼",
        "closed": "무소식, 연락두절, 잠수탐",
    },
    # Verbs: as a noun, and the past that its endings follow.
    Sort.VERB: {
        "submitted": "넣음/넣었, 냄/냈, 보냄/보냈",
        "held": "봄/봤, 침/쳤, 치름/치렀, 함/했, 끝남/끝났, 끝냄/끝냈, 보고옴/보고왔, 하고옴/하고왔, 받고옴/받고왔, 다녀옴/다녀왔, 풂/풀었, 진행함/진행했",
        "invited": "요청옴/요청왔, 요청받음/요청받았",
        "followed-up": "물어봄/물어봤, 여쭤봄/여쭤봤",
        "scheduled": "잡힘/잡혔, 잡음/잡았, 정해짐/정해졌",
        "rescheduled": "미뤄짐/미뤄졌, 밀림/밀렸, 당겨짐/당겨졌, 앞당겨짐/앞당겨졌, 바뀜/바뀌었",
        "passed": "붙음/붙었, 뚫음/뚫었",
        "rejected": "떨어짐/떨어졌, 까임/까였",
        "extended": "늘어남/늘어났, 늘려줌/늘려줬",
        "": "옴/왔, 받음/받았, 나옴/나왔, 도착함/도착했, 날아옴/날아왔, 주심/주셨",
    },
    # The stems of what one is told to do: 보러 오래, 제출하라고 함.
    Sort.ASKED: {"": "오~, 보~, 보러오~, 내~, 하~, 제출하~, 응시하~, 참석하~, 참여하~, 작성하~, 치~, 풀~"},
    # That an answer will come: the stems of 알려준대, 나온다고.
    Sort.PROMISE: {"": "주~, 나~, 나오~, 오~, 뜨~, 알려주~, 연락주~, 연락하~, 연락오~, 통보하~, 발표하~, 회신주~, 답주~"},
    # What has to be done by the day before it.
    Sort.DUTY: {"": "해야, 내야, 줘야, 봐야, 보내야, 정해야, 달래, 달라고, 달라심, 요청, 부탁"},
    Sort.DEADLINE: {"": "기한, 마감, 마감일, 데드라인"},
    Sort.REMARK: {
        "": "망함/망했, 망침/망쳤, 어려움/어려웠, 쉬움/쉬웠, 무난함/무난했, 괜찮음/괜찮았, 빡셈/빡셌, 떨림/떨렸, 아쉬움/아쉬웠, 재밌음/재밌었, "
        "분위기 좋음/분위기 좋았, 느낌 좋음/느낌 좋았, 잘, 무난"
    },
    Sort.PERSON: {"": "선배, 친구, 지인, 동기, 후배, 동료, 교수님"},
    Sort.MEETING: {
        NEXT: "면접, 실무면접, 실무진면접, 기술면접, 직무면접, 인터뷰, 대면면접, 화상면접, 팀면접, 발표면접, pt면접, 대표 질의",
        LAST: "최종, 최종면접, 임원면접, 최종 인터뷰, 대표면접, 대표님 면접, 사장 면접, 사장님 면접",
    },
    Sort.CHANNEL: {
        "": "전화, 메일, 이메일, 문자, 화상, 카톡, 카카오톡, 우편, 포털, 링크드인, 줌, 대면, 홈페이지, 원티드, 사람인, 잡코리아, "
        "리멤버, 로켓펀치, 인크루트, 비대면, 온라인, 유선, 채팅, 채용사이트"
    },
    Sort.GOT: {"": "수신, 도착, 전달"},
    # That they were in touch, which is an invitation where nothing else is said: 합격 연락.
    Sort.CONTACT: {"": "연락, 연락줌, 연락 줌, 안내, 안내메일"},
    # Two words that are said in one, or of which each is said by its first sign.
    Sort.ABBREVIATION: {"서합": "서류 합격", "서탈": "서류 탈락", "면합": "면접 합격", "면탈": "면접 탈락", "코합": "코테 합격", "코탈": "코테 탈락", "신체검사 받음": "신체검사 봄", "채용검진 받음": "채용검진 봄"},
    Sort.NEWS: {"": "결과, 통보, 소식, 공지, 발표, 합불, 합격 여부, 합격 발표, 합격자 발표, 합격자, 최종합격 발표, 최종합격자 발표"},
    Sort.FILLER: {
        "": "드디어, 결국, 일단, 바로, 금방, 무사히, 공채, 신입, 경력, 링크, 파일, 들어감, 날짜, 일정 조율, 일정 조율중, 조율, 조율중, "
        "조율 중, 연봉, 시험, 검사, 전형, 이제, 다시, 회사, 먼저, 통해, 통해서, 한번, 수시채용"
    },
    Sort.PARTICLE: {"": "은, 는, 이, 가, 을, 를, 의, 에, 에서, 도, 로, 으로"},
    # What may follow a kind of one word, and adds nothing: 합격함, 제출했어요, 탈락됨.
    Sort.ENDING: {"": "함, 됨, 옴, 해줌, 해주심, 당함, 완, 완료, 드림, 하고옴, 하였, 했, 됐, 되었, 왔, 받음, 받았, 드렸, 해줬, 당했"},
    Sort.DOUBT: {"": "아니, 아님, 안, 못, 없, 아직, 듯, 까, 모르, 예정"},
    Sort.SCOUT: {"": "헤드헌터, 리크루터, 채용담당자"},
}  # fmt: skip
