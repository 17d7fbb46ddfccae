#!/bin/sh
# Another system's own test, in shell: what it works out must be what `plan size --json` says, and it relies on the exit codes.
# PLAN is the command, where it is not on the path.
set -eu
plan=${PLAN:-plan}

# This system's own arithmetic: whole hundredths of a m², 20 m² per 100 households (三（二）7).
ours() {
  hundredths=$(($1 * 20))
  printf '%d.%02d\n' $((hundredths / 100)) $((hundredths % 100)) | sed 's/0*$//; s/\.$//'
}

parcel="--division 450200 --on 2022-03-01 --development new"
for households in 0 1 100 1234 29862; do
  told=$($plan size $parcel --households "$households" --json |
    node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).requirements.elderlyCare.floorArea')
  if [ "$told" != "$(ours "$households")" ]; then
    echo "not ok: $households households: $told, not $(ours "$households")"
    exit 1
  fi
  echo "ok: $households households, $told m²"
done

code=0
$plan check $parcel --households 1234 --elderly-care 246.79 --infant-care 246.8 >/dev/null || code=$?
[ "$code" -eq 1 ] && echo "ok: a hundredth below is short"

code=0
$plan size $parcel --households -1 >/dev/null 2>&1 || code=$?
[ "$code" -eq 2 ] && echo "ok: bad input is bad input"
