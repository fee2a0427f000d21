#!/usr/bin/env bash
# What one check of the demonstration district costs from a cold start: median wall time and peak memory.
# Builds nothing: run `mvn -q -DskipTests package` first. Aim: at most 6 s and 400 MB.
set -euo pipefail
cd "$(dirname "$0")/../../.."

jar=target/junheng.jar
runs=${1:-5}
[ -f "$jar" ] || { echo "no $jar: build it first" >&2; exit 1; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

# Peak resident memory of a running process in kB, as the kernel keeps it.
peak_of() {
    local peak=0 seen
    while seen=$(awk '/^VmHWM/ { print $2 }' "/proc/$1/status" 2> /dev/null) && [ -n "$seen" ]; do
        peak=$seen
        sleep 0.05
    done
    echo "$peak"
}

for run in $(seq "$runs"); do
    begin=$(date +%s%N)
    java -jar "$jar" check fixtures/demo-district.xlsx --out "$out/run" > /dev/null &
    process=$!
    peak=$(peak_of "$process")
    code=0
    wait "$process" || code=$?
    wall=$((($(date +%s%N) - begin) / 1000000))
    [ "$code" -eq 1 ] || { echo "exit code $code, not 1" >&2; exit 1; }
    echo "$wall $peak" | tee -a "$out/figures" | awk -v run="$run" '{ printf "run %d: %.2f s, %.0f MB\n", run, $1 / 1000, $2 / 1024 }'
done

sort -n "$out/figures" | awk '{ wall[NR] = $1; if ($2 > peak) peak = $2 }
    END { printf "median %.2f s (aim 6), peak %.0f MB (aim 400)\n", wall[int((NR + 1) / 2)] / 1000, peak / 1024 }'
