#!/usr/bin/env bash
# Opens a built portal, and the preview of a built program, in Debian's Chromium: Tests/Browser/run.sh OUTPUT [PROGRAM]
# Or the portals made of hostile texts that `swift test --filter HostileTests` built: Tests/Browser/run.sh --hostile FOLDER
# Without Chromium, or where PyPI cannot be reached, it says what it skipped and succeeds; REQUIRE_BROWSER=1 makes that a failure.
set -euo pipefail
checks=browser_tests.py
if [ "${1:-}" = --hostile ]; then checks=hostile_checks.py; shift; fi
output=$(realpath "${1:?usage: Tests/Browser/run.sh OUTPUT [PROGRAM], or --hostile FOLDER}")
program=${2:+$(realpath "$2")}
cd "$(dirname "$0")/../.."
tools=.build-browser
export CHROMIUM=${CHROMIUM:-$(command -v chromium || true)} AXE=$PWD/$tools/axe.min.js PYTHONDONTWRITEBYTECODE=1

skip() {
  echo "Browser tests skipped ($1): pages, search and preview in Chromium, keyboard, 320 px, dark, print, without JavaScript, axe."
  [ "${REQUIRE_BROWSER:-0}" = 0 ]
  exit
}

[ -n "$CHROMIUM" ] || skip "no chromium; apt-get install chromium"
if [ ! -f "$AXE" ]; then
  rm -rf "$tools"
  { python3 -m venv "$tools" && "$tools/bin/pip" install -q playwright==1.65.2; } || skip "no Playwright from PyPI, or no python3-venv"
  "$tools/bin/pip" download -q --no-deps --python-version 3.12 --only-binary=:all: -d "$tools" pytest-playwright-axe==4.14.0 \
    || skip "no axe from PyPI"
  unzipped=$(mktemp -d)
  python3 -m zipfile -e "$tools"/pytest_playwright_axe-*.whl "$unzipped"
  mv "$unzipped/pytest_playwright_axe/resources/axe.min.js" "$AXE"
  rm -rf "$unzipped"
fi
exec "$tools/bin/python" "Tests/Browser/$checks" "$output" ${program:+"$program"}
