#!/usr/bin/env bash
# What each part of a check costs in a warm program: judging beside plain Java, reading beside inflating, writing.
# All in one run, one after the other. Usage: speed.sh [WHICH]
set -euo pipefail
cd "$(dirname "$0")/../../.."
mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
    -Dexec.args="-cp %classpath org.junheng.bench.speed.Speed $*"
