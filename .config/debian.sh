#!/usr/bin/env bash
# Installs the Debian tools that the system tests read our documents with, if any is missing.
set -euo pipefail
missing=()
for package in chromium clickhouse-client clickhouse-server cmark-gfm fonts-noto-cjk libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils postgresql-15 python3; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0
root=()
[ "$(id -u)" -eq 0 ] || root=(sudo)
"${root[@]}" apt-get update
"${root[@]}" apt-get install --yes --no-install-recommends "${missing[@]}"
