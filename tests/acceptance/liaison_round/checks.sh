# What liaison_round.sh asks of verbs, papers and other files. To be sourced with $lianpian, $shapefiles, $here, $w (the workspace) and $scratch
# (empty: a folder that goes at the end), where it goes to and writes the files said and text.
# shellcheck shell=bash disable=SC2154,SC2164

for tool in pdftotext pdfinfo unzip python3 sha256sum; do
  command -v "$tool" >/dev/null || { echo "skipped: needs $tool"; exit 77; }
done
if [ -z "$scratch" ]; then
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
fi
mkdir -p "$scratch"
cd "$scratch"
export LANG=C.UTF-8 LC_ALL=C.UTF-8 HOME=$PWD LIANPIAN_DATA=$shapefiles
unset DISPLAY WAYLAND_DISPLAY

fail() {
  echo "failed: $*" >&2
  exit 1
}
on() { # DAY: today for all that follows
  LIANPIAN_TEST_TIME=$(date -u -d "$1" +%s)
  export LIANPIAN_TEST_TIME
}
verb() { # CODE VERB ACTION OPTION...: what it says lies in the file said
  local wanted=$1 code=0
  shift
  "$lianpian" "$1" "$2" "$w" "${@:3}" 2>&1 | tr -d '\r' >said || code=${PIPESTATUS[0]}
  [ "$code" = "$wanted" ] || fail "$*: exit $code, not $wanted: $(cat said)"
}
liaison() { verb 0 liaison "$@"; }
assess() { verb 0 assess "$@"; }
briefing() { verb 0 briefing "$@"; }
says() { # LINE...: the verb has said each line
  for line in "$@"; do grep -qxF -- "$line" said || fail "no line '$line' in: $(cat said)"; done
}
tells() { # PART...: what the verb has said has each part
  for part in "$@"; do grep -qF -- "$part" said || fail "no '$part' in: $(cat said)"; done
}
refuses() { # CODE PART VERB ACTION OPTION...
  verb "$1" "${@:3}"
  tells "$2"
}
gives() { # LINE VERB ACTION OPTION...: it says this line, and what else it likes
  verb 0 "${@:2}"
  says "$1"
}
takes() { # LIST COUNTS OPTION...: takes the made-up list in
  liaison import --table "$1" --input "$here/liaison_round/$1.csv" "${@:3}"
  says "$1: $2 taken out"
}
adds() { # LIST=COUNT...: takes made-up lists in, of which nothing was there
  for list in "$@"; do takes "${list%=*}" "${list#*=} added, 0 changed, 0 unchanged, 0"; done
}
text_of() { # FILE [PAGE]: its text without blanks and ends of lines
  case $1 in
    *.pdf) pdftotext -enc UTF-8 ${2:+-f "$2" -l "$2"} "$1" - ;;
    *.docx) unzip -p "$1" 'word/*.xml' | sed 's/<[^>]*>//g' ;;
    *.xlsx) unzip -p "$1" xl/sharedStrings.xml ;;
    *) cat "$1" ;;
  esac | tr -d ' \n\r\f'
}
holds() { # FILE TEXT...
  text_of "$1" >text
  for wanted in "${@:2}"; do grep -qF -- "${wanted// /}" text || fail "$1 lacks '$wanted'"; done
}
lacks() { # FILE TEXT...
  text_of "$1" >text
  for other in "${@:2}"; do ! grep -qaF -- "${other// /}" text || fail "$1 has '$other'"; done
}
paper() { # FILE MARK TEXT...: marked, in a PDF on each page, and adds no kinds of money up
  holds "$@"
  lacks "$1" 721.2
  [[ $1 != *.pdf ]] || for page in $(seq "$(pdfinfo "$1" | awk '$1 == "Pages:" { print $2 }')"); do
    text_of "$1" "$page" >text
    grep -qF -- "${2// /}" text || fail "$1, page $page: no '$2'"
  done
}
