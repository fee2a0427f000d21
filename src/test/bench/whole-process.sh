#!/usr/bin/env bash
# What whole processes cost, side by side in one run: the program, and what a district's office has besides.
# Each round runs everything once, so that other work on the machine falls on all alike; medians are printed.
# Builds nothing: run `mvn -q -DskipTests package` first. Usage: whole-process.sh [ROUNDS [COUNTIES]]
set -euo pipefail
cd "$(dirname "$0")/../../.."

jar=target/junheng.jar
book=fixtures/demo-district.xlsx
rounds=${1:-5}
counties=${2:-60}
[ -f "$jar" ] || { echo "no $jar: build it first" >&2; exit 1; }
[ -x /usr/bin/time ] || { echo "no /usr/bin/time: install the package time" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JUNHENG_CACHE=$work/cache

# Runs one command and notes wall seconds, processor seconds and peak kB; a verdict is no failure.
note() {
    local name=$1 code=0
    shift
    /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" > "$work/out" 2>&1 || code=$?
    [ "$code" -le 1 ] || { echo "$name: exit code $code" >&2; cat "$work/out" >&2; exit 1; }
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time" >> "$work/$name.figures"
}

check() {
    java -jar "$jar" check "$@"
}

copies() {
    mkdir -p "$work/$1"
    for i in $(seq "$1"); do cp "$book" "$work/$1/county-$i.xlsx"; done
}

copies $((counties / 3))
copies "$counties"
cp -r rules "$work/rules"
limit=$work/rules/fujian-basic-balance/retention.drl
check "$book" --out "$work/run" > /dev/null || true
check "$book" --pack "$work/rules/fujian-basic-balance" --out "$work/run" > /dev/null || true

for round in $(seq "$rounds"); do
    echo "round $round of $rounds" >&2
    note version java -jar "$jar" --version
    note check java -jar "$jar" check "$book" --out "$work/run"
    echo "// $round" >> "$limit"
    note check-after-edit java -jar "$jar" check "$book" --pack "$work/rules/fujian-basic-balance" --out "$work/run"
    if command -v soffice > /dev/null; then
        note libreoffice soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir "$work/office" "$book"
    fi
    if python3 -c 'import pandas, openpyxl' 2> /dev/null; then
        note pandas python3 -c 'import pandas, sys; pandas.read_excel(sys.argv[1], sheet_name=None)' "$book"
    fi
done
note "counties-$((counties / 3))" java -jar "$jar" check "$work/$((counties / 3))" --out "$work/run"
note "counties-$counties" java -jar "$jar" check "$work/$counties" --out "$work/run"

median() {
    sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

printf '%-18s %8s %8s %6s\n' what 'wall s' 'cpu s' MB
for figures in "$work"/*.figures; do
    printf '%-18s %8s %8s %6s\n' "$(basename "$figures" .figures)" \
        "$(cut -d' ' -f1 "$figures" | median)" "$(cut -d' ' -f2 "$figures" | median)" "$(cut -d' ' -f3 "$figures" | median)"
done
paste -d' ' "$work/counties-$((counties / 3)).figures" "$work/counties-$counties.figures" \
    | awk -v more=$((counties - counties / 3)) \
        '{ printf "each further county: %.2f s wall, %.2f s of processor\n", ($4 - $1) / more, ($5 - $2) / more }'
du -sm "$work/run" | awk -v all="$counties" '{ printf "output: %.2f MB a county\n", $1 / all }'
