#!/bin/sh
# Makes the store of this version with something of everything in it, and what an export says of it.
# Run it once, when a version is released: tests/data/stores/make.sh 1. A store that was made is never made again.
set -eu
cd "$(dirname "$0")"
store=v$1.db
[ ! -e "$store" ] || { echo "$store is there already" >&2; exit 1; }
export TRACKER_DB="$store" TRACKER_TODAY=2026-11-23 TZ=Asia/Seoul
tracker add AWS "SA Intern" --on "1 march 2024" --location 서울 --url https://aws.example --source portal \
  --salary 95k --deadline "2026-12-01 18:00" --tag 신입 --tag C++ -m "first note"
tracker log aws oa "late march 2024" -m "두 부분" --who Kim --via portal
tracker log aws i1 scheduled --on 2024-05-03 --at "2024-05-10 15:00 America/New_York"
tracker contact aws "Jane Doe" --role recruiter --email jane@aws.example --phone "+82 2" -m "ten years in storage"
tracker note aws "어떤 질문?" --topic question --stage i1
printf 'a résumé\n' > resume.txt
tracker attach aws resume.txt --as resume
rm resume.txt
tracker note aws "read about queues" --topic prep
tracker note aws --done 3
tracker log aws acknowledged yesterday --expect "2026-11-30"
printf '<html><title>SA Intern</title><main><h1>SA Intern</h1><p>Forty hours a week, in Seoul.</p></main></html>' |
  tracker attach aws - --as posting
tracker add 네이버 백엔드 --on "3월 말"
tracker log 네이버 i1 rejected --on 2026-06-01
tracker stages add phone-screen --type meeting --after resume --alias call
tracker add Toss Backend
tracker remove toss
tracker note aws "taken back"
tracker undo
tracker export -f json > "v$1.json"
