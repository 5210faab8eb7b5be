#!/usr/bin/env bash
# Builds with warnings as errors under the sanitizers and runs every test but the slow ones (.ci/full has those).
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"

./setup.sh test
# one more than there are cores: some wait for the disk
export CTEST_PARALLEL_LEVEL=${CTEST_PARALLEL_LEVEL:-$(($(nproc) + 1))}
cmake --workflow --preset check
