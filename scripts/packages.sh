# scripts/packages.sh: what the scripts need from Debian; sourced, not run.

build_packages=(
  build-essential ccache cmake ninja-build pkg-config
  libcli11-dev libdeflate-dev libexpat1-dev libexpected-dev libfmt-dev libfontconfig-dev libfreetype-dev
  libharfbuzz-dev libheif-dev libicu-dev libjpeg-dev liblcms2-dev libmd4c-dev libmimalloc-dev libpng-dev libpodofo-dev libqpdf-dev libqrencode-dev libssl-dev libtiff-dev libwebp-dev libxxhash-dev
  libyaml-cpp-dev libzip-dev nlohmann-json3-dev
)
# The decoder of HEIC pictures is a package of its own since Debian 13.
if [ "$(. /etc/os-release && echo "${VERSION_ID:-12}")" -ge 13 ] 2>/dev/null; then
  build_packages+=(libheif-plugin-libde265)
fi
test_packages=(
  doctest-dev python3 python3-yaml poppler-utils mupdf-tools qpdf
  ghostscript librsvg2-bin python3-fonttools python3-pikepdf python3-pil python3-numpy
  default-jre-headless maven
)

# install_missing PACKAGE...: says what is missing, then installs it.
install_missing() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing Debian packages: ${missing[*]}"
  local as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# run_packages: the packages of libraries that a program needs which was built with build_packages.
run_packages() {
  local libraries=() package
  for package in "${build_packages[@]}"; do
    case $package in lib*) libraries+=("$package") ;; esac
  done
  apt-cache depends --recurse --installed --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
    --no-enhances "${libraries[@]}" | grep -E '^lib' | grep -vE -- '-(dev|bin|dbg)(:|$)' | sort -u
}
