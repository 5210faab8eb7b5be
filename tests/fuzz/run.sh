#!/usr/bin/env bash
# usage: tests/fuzz/run.sh SECONDS [TARGET...]   divides SECONDS among the targets (all of them without a name), as many at once as
#   there are cores; builds them first
# Exit 1 where a target broke: the input that did it lies in .build/fuzz/found/TARGET/.
set -u
cd "$(dirname "$0")/../.."
if [[ ! ${1-} =~ ^[1-9][0-9]*$ ]]; then
  sed -n '2,4s/^# //p' "$0" >&2
  exit 2
fi
seconds=$1
shift
build=.build/fuzz
[ -e $build/build.ninja ] || cmake --preset fuzz >/dev/null || exit 2
known=$(sed -n '/^set(fuzz_targets/,/^)/p' tests/fuzz/CMakeLists.txt | grep -oE '^  [a-z_]+')
targets=("$@")
[ $# -gt 0 ] || read -r -d '' -a targets <<<"$known"
for target in "${targets[@]}"; do
  if ! grep -qx "  $target" <<<"$known"; then
    echo "There is no target '$target'; they are:" $known >&2
    exit 2
  fi
done
cmake --build $build --target "${targets[@]/#/fuzz_}" || exit 2
each=$((seconds / ${#targets[@]}))

# One target for its share of the time; what libFuzzer finds goes into the first folder, those of the sources are only read.
try() {
  local target=$1 corpus found options seeds
  corpus=$build/corpus/$target found=$build/found/$target
  mkdir -p "$corpus" "$found"
  options=(-max_total_time=$((each > 0 ? each : 1)) -rss_limit_mb=2048 -malloc_limit_mb=2048 -timeout=10 -max_len=16384
    -print_final_stats=0 -verbosity=0 -artifact_prefix="$found/")
  [ -e tests/fuzz/dictionaries/"$target".dict ] && options+=(-dict=tests/fuzz/dictionaries/"$target".dict)
  seeds=(tests/fuzz/corpus/"$target")
  [ -d tests/fuzz/regressions/"$target" ] && seeds+=(tests/fuzz/regressions/"$target")
  if $build/tests/fuzz/fuzz_"$target" "${options[@]}" "$corpus" "${seeds[@]}" >"$found/log" 2>&1; then
    echo "$target: nothing broke"
  else
    echo "$target: BROKE, see $found/log and the inputs beside it" >&2
    return 1
  fi
}

failed=0 running=0 cores=$(nproc)
for target in "${targets[@]}"; do
  if [ $running -ge "$cores" ]; then
    wait -n || failed=1
    running=$((running - 1))
  fi
  try "$target" &
  running=$((running + 1))
done
while [ $running -gt 0 ]; do
  wait -n || failed=1
  running=$((running - 1))
done
exit $failed
