#!/usr/bin/env bash
# What whole processes cost, side by side in one run: the program, and what a district's office has besides.
# Each round runs everything once, so that other work on the machine falls on all alike; medians are printed.
# A province of 90 different counties with 10,000 schools is judged once by one worker and once by two.
# Builds nothing: run `mvn -q -DskipTests package` first.
# Usage: whole-process.sh [--nation] [ROUNDS]; --nation judges 2,900 counties with 200,000 schools as well.
set -euo pipefail
cd "$(dirname "$0")/../../.."

nation=
if [ "${1:-}" = --nation ]; then
    nation=yes
    shift
fi
jar=target/junheng.jar
book=fixtures/demo-district.xlsx
rounds=${1:-5}
[ -f "$jar" ] || { echo "no $jar: build it first" >&2; exit 1; }
[ -d target/test-classes/org/junheng/bench ] || { echo "no test classes: build them first" >&2; exit 1; }
[ -x /usr/bin/time ] || { echo "no /usr/bin/time: install the package time" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export JUNHENG_CACHE=$work/cache
absent=()

# Runs one command and notes wall seconds, processor seconds and peak kB; a verdict is no failure.
note() {
    local name=$1 code=0 most=0
    shift
    [ "$1" != java ] || most=1
    /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" > "$work/out" 2>&1 || code=$?
    [ "$code" -le "$most" ] || { echo "$name: exit code $code" >&2; tail -5 "$work/out" >&2; exit 1; }
    tail -1 "$work/time" | awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' >> "$work/$name.figures"
}

check() {
    java -jar "$jar" check "$@"
}

# The Python that has these modules, if there is one.
python_with() {
    local python
    for python in python3 /usr/bin/python3; do
        if "$python" -c "import $1" 2> /dev/null; then
            echo "$python"
            return
        fi
    done
}

counties() {
    java -cp target/test-classes org.junheng.bench.Generator "$2" "$3" 1 "$work/$1"
    rm "$work/$1-planted.csv"
}

pandas=$(python_with 'pandas, openpyxl')
calamine=$(python_with python_calamine)
duckdb=$(python_with duckdb)
if [ -n "$duckdb" ] && ! "$duckdb" -c 'import duckdb; duckdb.sql("LOAD excel")' 2> /dev/null; then
    duckdb=
fi
command -v soffice > /dev/null || absent+=(libreoffice)
[ -n "$pandas" ] || absent+=(pandas)
[ -n "$calamine" ] || absent+=(calamine)
[ -n "$duckdb" ] || absent+=(duckdb)

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
    if [ -n "$pandas" ]; then
        note pandas "$pandas" -c 'import pandas, sys; pandas.read_excel(sys.argv[1], sheet_name=None)' "$book"
    fi
    if [ -n "$calamine" ]; then
        note calamine "$calamine" -c 'import python_calamine, sys
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names: book.get_sheet_by_name(name).to_python()' "$book"
    fi
    if [ -n "$duckdb" ]; then
        note duckdb "$duckdb" -c 'import duckdb, sys
duckdb.sql("LOAD excel")
duckdb.read_xlsx(sys.argv[1], sheet="学校", range="A3:X60", all_varchar=True).fetchall()' "$book"
    fi
done

echo "a province" >&2
counties part 30 3333
counties province 90 10000
note part-2-workers java -jar "$jar" check "$work/part" --workers 2 --out "$work/run"
note province-1-worker java -jar "$jar" check "$work/province" --workers 1 --out "$work/run"
rm -r "$work/run"
note province-2-workers java -jar "$jar" check "$work/province" --workers 2 --out "$work/run"
size=$(du -sm "$work/run" | cut -f1)
rm -r "$work/run"
if [ -n "$nation" ]; then
    echo "a nation" >&2
    counties nation 2900 200000
    note nation java -jar "$jar" check "$work/nation" --out "$work/run"
    nation_size=$(du -sm "$work/run" | cut -f1)
fi

median() {
    sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

printf '%s, %s processors, load %s\n' "$(date +%F)" "$(nproc)" "$(cut -d' ' -f1 /proc/loadavg)"
printf '%-20s %8s %8s %6s\n' what 'wall s' 'cpu s' MB
for figures in "$work"/*.figures; do
    printf '%-20s %8s %8s %6s\n' "$(basename "$figures" .figures)" \
        "$(cut -d' ' -f1 "$figures" | median)" "$(cut -d' ' -f2 "$figures" | median)" "$(cut -d' ' -f3 "$figures" | median)"
done
[ ${#absent[@]} -eq 0 ] || printf '%-20s absent\n' "${absent[@]}"
paste -d' ' "$work/part-2-workers.figures" "$work/province-2-workers.figures" \
    | awk '{ printf "each further county: %.2f s wall, %.2f s of processor\n", ($4 - $1) / 60, ($5 - $2) / 60 }'
echo "output: $(awk -v all="$size" 'BEGIN { printf "%.2f", all / 90 }') MB a county of the province"
if [ -n "$nation" ]; then
    echo "output: $(awk -v all="$nation_size" 'BEGIN { printf "%.2f", all / 2900 }') MB a county of the nation"
fi
