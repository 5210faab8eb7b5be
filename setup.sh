#!/usr/bin/env bash
# Installs what is missing from Debian's packages; does nothing where all is there. `setup.sh test` adds what only
# the tests need, `setup.sh full` what only the slow ones do, and what a window is driven with where there is no screen.
set -euo pipefail

build=(
  build-essential g++ cmake ninja-build ccache lld pkg-config
  libgdal-dev libproj-dev proj-data libsqlite3-dev libssl-dev libsodium-dev libglpk-dev
  libxlsxwriter-dev libzip-dev libpugixml-dev libpng-dev libicu-dev
  libfmt-dev libcli11-dev nlohmann-json3-dev libqpdf-dev liblcms2-dev
  qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libqt6svg6-dev libgl-dev
  libqcustomplot-dev
  fontconfig fonts-noto-cjk
)
tests=(
  libgtest-dev libgmock-dev libbenchmark-dev libgeos-dev
  clang clang-format clang-tidy libclang-rt-14-dev llvm-14 python3
  poppler-utils librsvg2-bin qpdf gdal-bin ghostscript libgs-common sqlite3 unzip zip
)
slow=(libreoffice-calc-nogui libreoffice-writer-nogui python3-qgis python3-clang-14 chromium xvfb xdotool)
command -v npm >/dev/null || slow+=(npm)  # nodejs has it in places

case "${1:-}" in
  "") want=("${build[@]}") ;;
  test) want=("${build[@]}" "${tests[@]}") ;;
  full) want=("${build[@]}" "${tests[@]}" "${slow[@]}") ;;
  *)
    echo "usage: setup.sh [test|full]" >&2
    exit 2
    ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "setup.sh: this installs Debian or Ubuntu packages and finds no apt-get here; install what matches these" \
    "and build with 'cmake --workflow --preset release': ${want[*]}" >&2
  exit 1
fi

# Names of installed packages and what they provide: libqt6svg6-dev is another package's second name in places.
installed=$(dpkg-query -W -f='${db:Status-Status},${Package},${Provides}\n' 2>/dev/null |
  sed -n 's/^installed,//p' | tr ',' '\n' | sed 's/^ *//; s/ .*//')
missing=()
for package in "${want[@]}"; do
  grep -qxF -- "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup.sh: these packages are missing and only root may install them; run as root: apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
  if ! [ -t 0 ] && ! sudo -n true 2>/dev/null; then
    echo "setup.sh: these packages are missing and sudo asks for a password; run first: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

echo "setup.sh: installing ${missing[*]}" >&2
install() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}
update() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update
}
if ! install; then
  echo "setup.sh: once more with fresh package lists" >&2
  if ! update || ! install; then
    echo "setup.sh: could not install ${missing[*]}; what apt-get says above tells why (network, disk, package source)" >&2
    exit 1
  fi
fi
