#!/usr/bin/env bash
# A round of liaison from proposal to commendation, through verbs only, over the data that ships and the made-up register of
# liaison_round: every paper says that it is a sample. Unit A looks after Wumeng, B after a village that C takes over.
# By hand, in 10,000 yuan: A agreed to 300 of its own and 1,000 introduced, and reported 271.2 (90.4 %) and 450 (45 %); C agreed to 100 and
# reported 90. Together 400 and 361.2 of their own. Never 271.2 + 450 = 721.2 or 300 + 1,000 = 1,300: kinds are not added up.
# Score of A: 50 x 271.2 / 300 = 45.2, goods 10 x 38 / 40 = 9.5 (an estimate), 20, 12: 86.7 of 100, good from 80. Of C: 50 x 90 / 100 = 45, 15, 9: 69 of
# the 90 that apply, 76.67, fair. B reported nothing and has no grade.
# usage: liaison_round.sh LIANPIAN FOLDER_OF_SHAPEFILES [SCRATCH_FOLDER, which is kept]; LIANPIAN of a build with tests, as it is told the day
# shellcheck disable=SC2034
set -euo pipefail
umask 077
lianpian=$(realpath "$1") shapefiles=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
scratch=${3:-} w=out/china-2010.gpkg
. "$here/liaison_round/checks.sh"
mark='SAMPLE (MADE-UP DATA)' mark_zh='示例（数据为虚构）'
village=520526999001 two_units=(--unit "ua,uc" --year 2012)

echo "the made-up register takes the place of the one that ships"
on 2012-01-10
"$lianpian" demo out --lang zh >/dev/null
adds organisations=3 rounds=1 places=2
takes assignments "2 added, 0 changed, 0 unchanged, 15" --replace
takes members "1 added, 0 changed, 0 unchanged, 7" --replace
takes groups "0 added, 1 changed, 0 unchanged, 1" --replace
takes organisations "0 added, 0 changed, 3 unchanged, 15" --replace
takes rounds "0 added, 0 changed, 1 unchanged, 1" --replace
takes form_fields "0 added, 0 changed, 4 unchanged, 9" --replace
liaison check --date 2012-01-10 # eleven areas, two villages, C; three areas have none by rule
says "Round sample-2012 on 2012-01-10: 0 errors, 14 warnings, 3 notes" \
  "  - The poor village $village 示例村一 in 520526 has no leading unit in round sample-2012; propose one."

echo "assignments: proposed, agreed, in force"
refuses 1 "ua looks after no place in round sample-2012 that is agreed or in force" \
  liaison letters --unit ua --date 2012-01-10 -o early.docx
refuses 1 "it is proposed and cannot become in_force" liaison move --unit ua --place wumeng --state in_force --date 2012-03-01
refuses 2 "'begun' is not one of agreed, in_force, ended" liaison move --unit ua --place wumeng --state begun
for state in agreed in_force; do
  gives "The assignment of ua to wumeng in round sample-2012 is $state" \
    liaison move --unit ua --place wumeng --state $state --date 2012-03-01 --basis "sample minutes 1"
  liaison move --unit ub --level village --place $village --state $state --date 2012-03-01
done
liaison list
tells ": 示例单位甲 Sample Unit A (lead, in_force) [sample: made up]"
gives "Round sample-2012 on 2012-03-02: 0 errors, 12 warnings, 5 notes" liaison check --date 2012-03-02

echo "letters and receipts"
on 2012-03-05
liaison letters --unit ua --to ua,520000 --date 2012-03-05 --sent 2012-03-06 --office "Sample Office" -o letters
says "Letter 2012-1 to ua: letters/2012-1-ua.docx" "Letter 2012-2 to 520000: letters/2012-2-520000.docx" \
  "  - ua wumeng is not marked as verified: look at it before it is sent"
liaison letters --unit ua --to 530000 --date 2012-03-05 --format pdf --language en -o letters
liaison letters --unit ub --date 2012-03-05 --draft -o draft.pdf
paper letters/2012-1-ua.docx "$mark_zh" "【示例】关于示例单位甲联系帮扶任务的函" "sample minutes 1" 威宁 昭阳区
paper letters/2012-2-520000.docx "$mark_zh" 威宁
lacks letters/2012-2-520000.docx 昭阳区
paper letters/2012-3-530000.pdf "$mark" "[SAMPLE] Places in" "No. 2012-3"
paper draft.pdf "$mark_zh" "草稿（未印发）" 示例村一
refuses 1 "2012-03-01 is before 2012-03-06, which sent_on says" liaison receipt --letter 2012-1 --to ua --received 2012-03-01
gives "Letter 2012-1 to ua: noted" liaison receipt --letter 2012-1 --to ua --received 2012-03-09 --received-by "Sample Registry"
liaison receipts
tells "2012-1,assignment,2012-03-05,【示例】关于示例单位甲联系帮扶任务的函,ua,示例单位甲,Sample Unit A,2012-03-06,2012-03-09,Sample Registry,received," \
  "2012-03-06,,,sent,2012-2-520000.docx" ",,,,not_sent,2012-3-530000.pdf"

echo "the year: plan filed, what was asked, promised and inspected, mid-year, hand-over"
on 2012-03-20
refuses 1 "plan_filed was not taken before it" liaison step --year 2012 --step mid_year --unit ua --date 2012-03-20
refuses 2 "--date says that the step was taken" liaison step --year 2012 --step plan_filed
liaison step --year 2012 --step plan_filed --due 2012-03-31
gives "plan_filed of ua for 2012: taken on 2012-03-20" \
  liaison step --year 2012 --step plan_filed --unit ua --date 2012-03-20 --document "sample plan 1" --by "Sample Clerk"
adds meetings=1 questions=1 needs=1 promises=3 yearly=5 # what was agreed to
on 2012-07-15
liaison step --year 2012 --step mid_year --unit ua --date 2012-07-10
liaison year --year 2012 --date 2012-07-15
says "Year 2012 on 2012-07-15: 3 units, 2 steps overdue, 0 due, 11 without due day" \
  "  - plan_filed: was due on 2012-03-31, 106 days ago" "  - plan_filed: taken on 2012-03-20 [sample plan 1]"
liaison due --date 2012-07-15
says "On 2012-07-15: 1 promises overdue, 0 due within 30 days" \
  "  - p1 of ua for wumeng: made up: survey of landslides; was due on 2012-06-30, 15 days ago"
refuses 1 "Promise p1 was due on 2012-06-30; say why it is late." liaison close --promise p1 --date 2012-07-15 --evidence "sample map"
gives "Promise p1 is late" liaison close --promise p1 --date 2012-07-15 --evidence "sample map" --reason "made up: rain"
on 2012-09-30
liaison inspect --inspection i1 --unit ub --level village --place $village --date 2012-08-01 --finding "made up: no culvert" \
  --due 2012-09-15 --by "Sample Inspector"
says "Inspection i1 at ub is open; due on 2012-09-15"
refuses 1 "Inspection i1 cannot be closed without evidence" liaison close --inspection i1 --date 2012-09-10
gives "Inspection i1 is closed" liaison close --inspection i1 --date 2012-09-10 --evidence "sample photograph"
refuses 1 "1 promises of it are open; hand them over or close them first" \
  liaison move --unit ub --level village --place $village --state ended --date 2012-09-30 --reason "made up"
gives "uc takes $village over from ub; 1 open promises go along" \
  liaison handover --unit ub --level village --place $village --to uc --date 2012-09-30 --reason "made up"
liaison needs
tells "n1,village,$village,roads,made up: 2 km of road,2012-03-20,sample village,p3,uc,open,2012-10-31"
on 2012-10-20
gives "Promise p3 is done" liaison close --promise p3 --date 2012-10-20 --evidence "sample photograph"

echo "the yearly form: sent, filled, audited, answered, approved"
on 2012-12-20
liaison sent "${two_units[@]}" --by "Sample Clerk" --date 2012-12-20
says "The form of ua for 2012 is sent since 2012-12-20" "The form of uc for 2012 is sent since 2012-12-20"
refuses 1 "ua has reported nothing for 2012" liaison approve --unit ua --year 2012 --by "Sample Head" --date 2012-12-20
gives "Yearly form of 2012: 2 units, 4 fields" liaison form --year 2012 -o form.xlsx
holds form.xlsx "[SAMPLE] Yearly form of liaison units, 2012"
on 2013-01-20
python3 "$here/fill_form.py" form.xlsx ua.own_funds=271.2 ua.own_goods=38 ua.introduced_funds=450 uc.cadres=1 uc.own_funds=90
liaison import --input form.xlsx --by "Sample Clerk"
says "yearly: 1 added, 4 changed, 0 unchanged, 0 taken out" "form_states: 0 added, 2 changed, 0 unchanged, 0 taken out"
liaison step --year 2012 --step reported --unit ua --date 2013-01-20
liaison year --year 2012 --date 2013-01-20
tells "yearly form: filled since 2013-01-20, by Sample Clerk"
liaison audit --year 2012 --threshold 30
says "Yearly forms of 2012: 3 units, threshold 30 %; kinds of money are not added up" "ub: nothing reported" \
  "ua: 3 of 4 fields reported, 3 beside what was agreed, 0 beside the year before; 2 findings, 2 without answer" \
  "  - [against_agreed] introduced_funds 引进资金 (万元): 450 reported, 1000 agreed: -55.0 %, threshold 30 %" \
  "uc: 2 of 4 fields reported, 1 beside what was agreed, 0 beside the year before; 2 findings, 2 without answer"
refuses 1 "2 findings of its audit have no answer, the first is missing: cadres" \
  liaison approve --unit ua --year 2012 --by "Sample Head" --date 2013-01-25 --threshold 30
answer() { # UNIT FINDING ANSWERED OPTION...
  gives "$3 findings of $1 for 2012 answered" \
    liaison answer --year 2012 --unit "$1" --finding "$2" --reason "made up" --by "Sample Clerk" --date 2013-01-25 --threshold 30 "${@:4}"
}
answer ua missing 1 --field cadres
answer ua against_agreed 1 --field introduced_funds
answer uc missing 2 --not-applicable
adds assessment_items=4 grade_bands=3 assessment_scores=6
form='the yearly form is not approved: filled'
refuses 1 "ua can be given no grade for 2012: funds: $form; goods: $form." \
  assess step --year 2012 --unit ua --step grade --date 2013-01-31
on 2013-02-01
liaison approve "${two_units[@]}" --by "Sample Head" --date 2013-02-01 --threshold 30
says "The form of ua for 2012 is approved since 2013-02-01" "The form of uc for 2012 is approved since 2013-02-01"
printf 'organisation,year,field,actual\nua,2012,own_funds,999\n' >other.csv
refuses 1 "the form of ua for 2012 is approved; open it again with a reason" liaison import --table yearly --input other.csv
liaison yearly --year 2012
tells ",own_funds,直接投入资金,Own funds,万元,\"10,000 yuan\",400,361.2,false,2/3,approved 2/2" ",引进资金,Introduced funds,万元,\"10,000 yuan\",1000,450,false,1/3,approved 1/1" \
  ',"Own goods, valued",万元,"10,000 yuan",40,38,true,1/3,approved 1/1'
lacks said 721.2 1300 811.2 1400

echo "the letter of responsibility: agreed beside actual"
for ending in docx pdf; do
  liaison responsibility --unit ua --year 2012 --date 2013-02-05 --office "Sample Office" --language en -o agreed.$ending
  paper agreed.$ending "$mark" "[SAMPLE] Letter of responsibility of Sample Unit A, 2012" 271.2 90.4% 1,000 450 45.0% 95.0% "not reported" \
    "The yearly form is approved. Own and introduced funds and goods are different kinds and are never added up."
  lacks agreed.$ending 1,300 309.2 759.2
done
holds agreed.docx "Own funds10,000 yuan300271.290.4%sample: made up" "Own goods, valued10,000 yuan403895.0%estimate; sample: made up"

echo "the briefing: draft, text, issue"
on 2013-02-10
issue=(issue --unit ua --year 2012 --date 2013-02-10 --receiver "ua,520000,530000" -o briefing.docx -o briefing.pdf)
refuses 1 "There is no draft of a briefing of ua for 2012; make one" briefing "${issue[@]}"
briefing new --unit ua --year 2012 --language en
tells "Draft ua-2012-1: its indicators are "
briefing text --unit ua --year 2012 -o text.txt
holds text.txt "Own funds: agreed 300" "actual 271.2" "(estimate)" "never added up. The yearly form is approved." "Open promises: 1;"
echo "Made up: a sentence of the office." >>text.txt
gives "Text of ua-2012-1 taken in" briefing text --unit ua --year 2012 --input text.txt
gives "briefing-draft.pdf: 2 pages, draft ua-2012-1" briefing write --unit ua --year 2012 --date 2013-02-10 -o briefing-draft.pdf
paper briefing-draft.pdf "$mark" "DRAFT (NOT ISSUED)"
gives "ua-2012-1 is issued as number 1 of 2013" briefing "${issue[@]}"
for ending in docx pdf; do
  paper briefing.$ending "$mark" "[SAMPLE] Briefing on what Sample Unit A looks after, 2012" "No. 1 of 2013" "Made up: a sentence of the office." 271.2 \
    "Open promises on 2013-02-10: 1, of which overdue: 1." "72 days"
done
holds briefing.docx "Own funds10,000 yuan300271.2" "Own goods, valued10,000 yuan4038estimate" "2012-03-202012-11-3072 days"
refuses 1 "ua-2012-1 was issued on 2013-02-10 as number 1 and stays as it is" briefing issue --unit ua --year 2012 --receiver ua -o again.docx
briefing list
for file in briefing.docx briefing.pdf; do tells "$file $(sha256sum $file | cut -d' ' -f1)"; done

echo "assessment: steps, grades, the table; a ranking on request"
on 2013-03-10
step() { # UNIT STEP DAY LINE
  gives "${4:-$1 has taken the step $2 of 2012}" assess step --year 2012 --unit "$1" --step "$2" --date "$3" --by "Sample Head"
}
for unit in ua uc; do
  step $unit self_report 2013-01-20
  step $unit data_check 2013-02-15
  step $unit local_evaluation 2013-02-20
  step $unit satisfaction 2013-02-25
done
refuses 1 "the step grade comes before it and was not taken" assess step --year 2012 --unit ua --step feedback --date 2013-03-12
step ua grade 2013-03-10 "ua has the grade good for 2012"
step uc grade 2013-03-10 "uc has the grade fair for 2012"
refuses 1 "ub can be given no grade for 2012: funds: not in the yearly form: own_funds, agreed_own_funds; " \
  assess step --year 2012 --unit ub --step grade --date 2013-03-10
on 2013-03-25
step ua feedback 2013-03-12
step ua rectification 2013-03-25
liaison step --year 2012 --step assessed --unit ua --date 2013-03-12
liaison step --year 2012 --step published --unit ua --date 2013-03-20
gives "Year 2012 on 2013-03-25: 1 units, 0 steps overdue, 0 due, 0 without due day" liaison year --year 2012 --unit ua --date 2013-03-25
assess grades --year 2012
says "ua,示例单位甲,Sample Unit A,good,好,Good,false,0,100/100,true,,rectification,good,,approved" \
  "uc,示例单位丙,Sample Unit C,fair,较好,Fair,false,0,90/100,false,,grade,fair,,approved"
tells "ub,示例单位乙,Sample Unit B,,,,false,4,100/100,false,"
lacks said rank,tied 86.7 76.67
assess grades --year 2012 --ranking
tells "rank,tied,score,organisation" "1,1,86.7,ua," "2,1,76.67,uc," ",,,ub,"
assess show --year 2012 --unit ua --item funds
tells "min(50, 50 * 271.2 / 300)" "sample voucher 1"
for ending in docx pdf; do
  gives "grades.$ending: 3 units, 1 of them without a grade" assess grades --year 2012 --date 2013-03-25 -o grades.$ending
  paper grades.$ending "$mark" "[SAMPLE] Assessment of liaison units, 2012" "Good (estimate)"
done
lacks grades.docx 86.7 76.67
assess grades --year 2012 --date 2013-03-25 --ranking -o ranking.docx
holds ranking.docx "$mark" "PlaceScoreUnitGradePoints that applyReason186.7Sample Unit AGood (estimate)100/100276.67Sample Unit CFair90/100" \
  "Score 100 × 86.7 / 100 = 86.7, grade Good." "Score 100 × 69 / 90 = 76.67, grade Fair."
holds grades.docx "UnitGradePoints that applyReasonSample Unit AGood (estimate)100/100Sample Unit Bno grade"
lacks grades.docx PlaceScoreUnit

echo "commendation: scheme, nominations, opinions, notice with an objection, decision, reports"
adds schemes=1 nominations=2
on 2013-04-01
notice=(--state on_notice --date 2013-04-01 --until 2013-04-07)
refuses 1 "Sample Audit has given no opinion on it" assess decide --nomination c1 "${notice[@]}"
refuses 1 "uc has the grade fair for 2012; the scheme s1 asks for good at least" assess decide --nomination c2 "${notice[@]}"
adds opinions=2
gives "Nomination c1 is on_notice" assess decide --nomination c1 "${notice[@]}"
adds objections=1
on 2013-04-10
approved=(--nomination c1 --state approved --document "sample decision 3")
refuses 1 "2013-04-05 is not after 2013-04-07, the last day of the notice" assess decide "${approved[@]}" --date 2013-04-05
refuses 1 "objection 1 is not answered" assess decide "${approved[@]}" --date 2013-04-10
refuses 2 "--until is for on_notice only" assess decide "${approved[@]}" --date 2013-04-10 --until 2013-04-08
printf 'nomination,number,answer,answered_on\nc1,1,made up: the rain,2013-04-08\n' >answered.csv
gives "objections: 0 added, 1 changed, 0 unchanged, 0 taken out" liaison import --table objections --input answered.csv
gives "Nomination c1 is approved" assess decide "${approved[@]}" --date 2013-04-10
refuses 1 "it is approved already and stays so" assess decide --nomination c1 --state declined --date 2013-04-11 --reason "made up"
adds experience_reports=2
assess nominations --scheme s1
says "Collectives: quota 1, on notice 0, approved 1" "Persons: quota 0, on notice 0, approved 0" \
  "Round sample-2012: 1 reports of experience and the summary are filed" \
  "  - c1: collective ua [approved], opinions 2/2, objections answered 1/1" \
  "  - c2: collective uc [recommended], opinions 0/2, objections answered 0/0"

echo "package and page of unit A, signed"
on 2013-04-26
echo "a sample phrase" >phrase
"$lianpian" keys new office.key --owner "Sample Office" --phrase-file phrase >said
fingerprint=$(sed -n 's/^Fingerprint: //p' said)
"$lianpian" keys trust trust.json office.pub --fingerprint "$fingerprint" >said
mkdir -p shared changed
"$lianpian" share "$w" --unit ua --direct -o shared/ua.gpkg --html shared/ua.html --sign office.key --phrase-file phrase >said
grep -qE '^Package for ua in round sample-2012: 38 counties, [1-9][0-9]* figures, 1 assignments, 2 promises$' said || fail "$(cat said)"
"$lianpian" verify shared/ua.gpkg --trust trust.json >said || fail "not good: $(cat said)"
says "For ua 示例单位甲, round sample-2012, number 1" "Good: every byte is as it was signed"
cp shared/ua.* changed
echo >>changed/ua.gpkg
code=0
"$lianpian" verify changed/ua.gpkg --trust trust.json >said || code=$?
[ $code = 1 ] || fail "a changed package: exit $code"
says "Not good: do not use it"
holds shared/ua.html "[SAMPLE] Sample Unit A: Sample round" "示例 SAMPLE · ua" "sample: made up" "made up: survey of landslides"
for file in shared/ua.gpkg shared/ua.html; do
  lacks $file "示例单位丙" "Sample Villager" "sample decision" "Sample Inspector" "made up: mending the road" "sample voucher"
done

echo "the next round is proposed; the trail is clean"
on 2013-05-01
next=(round --round sample-2013 --first 2013 --last 2015 --name-zh 示例轮次二 --name-en "Sample round two")
for option in --dry-run ""; do
  liaison "${next[@]}" $option
  says "other_unit: village $village (lead): ub, uc -> uc" "Round sample-2013 beside sample-2012: 1 places as before, 1 changes"
done
refuses 1 "The register has a round 'sample-2013' already; choose another id." liaison "${next[@]}"
liaison check --date 2013-05-01 # all is only proposed, which closes no gap; p2 is overdue
says "Round sample-2013 on 2013-05-01: 0 errors, 16 warnings, 3 notes" \
  "  - Promise p2 of ua for wumeng was due on 2012-11-30 and is open."
liaison list
tells ": 示例单位甲 Sample Unit A (lead, proposed) [sample: made up]" ": 示例单位丙 Sample Unit C (lead, proposed) [no mark of confidence]"
"$lianpian" trail "$w" >said || fail "$(cat said)"
tells "figures compared: 0 faults"
echo "the round went from proposal to commendation"
