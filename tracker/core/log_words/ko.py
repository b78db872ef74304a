"""Korean words of `log`, beside the names and aliases of stages and kinds."""

from tracker.core.log_words.lexicon import LAST, NEXT, Sort

_ORDER = "일이삼사오육칠팔구"

WORDS = {
    Sort.STAGE: {
        "resume": "원서, 지원서, 입사지원서, 자소서, 자기소개서, 포트폴리오, 포폴",
        "assessment": "온라인테스트, 알고리즘테스트, 적성검사, 필기시험, 코딩테",
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
        "invited": "초대, 응시 안내, 제출 안내, 작성 안내, 참여 안내, 제출 요청, 응시 요청, 작성 요청, 면접 제의, 보래요, 보래, 보러 오래요, 보러 오래, 오래요",
        "replied": "답장, 회신, 답변, 가능시간, 가능 시간, 가능일정, 가능한 시간",
        "scheduled": "확정, 예약",
        "rescheduled": "연기, 변경",
        "submitted": "접수완료, 응모",
        "held": "참여, 보고 옴",
        "acknowledged": "자동회신, 자동답장, 자동응답, 접수확인, 지원확인, 확인메일, 접수메일, 지원완료메일",
        "followed-up": "결과문의, 진행상황 문의, 재촉, 독촉",
        "passed": "패스",
        "rejected": "낙방",
        "offered": "처우제안, 처우 제시, 오퍼레터, 입사제안, 합격통지서",
        "accepted": "입사확정, 입사 결정",
        "declined": "오퍼거절, 입사포기, 고사",
        "withdrawn": "철회, 중도포기, 중도하차, 지원취소, 지원철회, 면접포기",
        "on-hold": "홀딩, 중단",
        "countered": "연봉인상요청, 더 달라고, 네고, 처우협상",
        "closed": "무소식, 연락두절",
    },
    # Verbs: as a noun, and the past that its endings follow.
    Sort.VERB: {
        "submitted": "넣음/넣었, 냄/냈, 보냄/보냈",
        "held": "봄/봤, 침/쳤, 치름/치렀, 끝남/끝났, 끝냄/끝냈, 보고옴/보고왔, 다녀옴/다녀왔, 풂/풀었, 진행함/진행했",
        "followed-up": "물어봄/물어봤, 여쭤봄/여쭤봤",
        "scheduled": "잡힘/잡혔, 잡음/잡았, 정해짐/정해졌",
        "rescheduled": "미뤄짐/미뤄졌, 밀림/밀렸, 당겨짐/당겨졌, 앞당겨짐/앞당겨졌, 바뀜/바뀌었",
        "passed": "붙음/붙었, 뚫음/뚫었",
        "rejected": "떨어짐/떨어졌, 까임/까였",
        "extended": "늘어남/늘어났, 늘려줌/늘려줬",
        "": "옴/왔, 받음/받았, 나옴/나왔, 도착함/도착했, 날아옴/날아왔, 주심/주셨",
    },
    Sort.MEETING: {
        NEXT: "면접, 실무면접, 실무진면접, 기술면접, 직무면접, 인터뷰, 대면면접",
        LAST: "최종, 최종면접, 임원면접, 최종 인터뷰",
    },
    Sort.MARK: {"due": "마감일", "expect": "발표, 발표예정, 발표예정일, 결과발표"},
    Sort.CHANNEL: {
        "": "전화, 메일, 이메일, 문자, 화상, 카톡, 카카오톡, 우편, 포털, 링크드인, 줌, 대면, 홈페이지, 원티드, 사람인, 잡코리아, "
        "리멤버, 로켓펀치, 인크루트, 비대면, 온라인, 유선, 채팅, 채용사이트"
    },
    Sort.GOT: {"": "수신, 도착, 전달"},
    # That they were in touch, which is an invitation where nothing else is said: 합격 연락.
    Sort.CONTACT: {"": "연락, 연락줌, 연락 줌, 안내, 안내메일"},
    # Two words of which each is said by its first sign.
    Sort.ABBREVIATION: {"서합": "서류 합격", "서탈": "서류 탈락", "면합": "면접 합격", "면탈": "면접 탈락", "코합": "코테 합격", "코탈": "코테 탈락"},
    Sort.NEWS: {"": "결과, 통보, 소식, 회사, 공지"},
    Sort.FILLER: {
        "": "드디어, 결국, 일단, 바로, 금방, 무사히, 공채, 신입, 경력, 링크, 파일, 들어감, 날짜, 일정 조율, 일정 조율중, 조율, 조율중, "
        "조율 중, 연봉, 시험, 검사, 전형, 이제, 다시, 기한"
    },
    Sort.PARTICLE: {"": "은, 는, 이, 가, 을, 를, 의, 에, 에서, 도, 로, 으로"},
    # What may follow a kind of one word, and adds nothing: 합격함, 제출했어요, 탈락됨.
    Sort.ENDING: {"": "함, 됨, 옴, 완, 완료, 드림, 하고옴, 하였, 했, 됐, 되었, 왔, 받음, 받았, 드렸"},
    Sort.DOUBT: {"": "아니, 아님, 안, 못, 없, 아직, 듯, 까, 모르, 예정"},
    Sort.SCOUT: {"": "헤드헌터, 리크루터, 채용담당자"},
}  # fmt: skip
