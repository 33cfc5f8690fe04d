#!/usr/bin/env bash
# Reads a built portal's open data with other people's programs: Tests/OpenData/run.sh OUTPUT
# What is missing on the machine is said and skipped; REQUIRE_OPEN_DATA=1 makes a missing PyPI a failure.
set -euo pipefail
output=$(realpath "${1:?usage: Tests/OpenData/run.sh OUTPUT}")
cd "$(dirname "$0")/../.."
tools=.build-open-data
export PYTHONDONTWRITEBYTECODE=1

judges="feedparser==6.0.14 check-jsonschema==0.39.0 frictionless==5.21.0 rdflib==7.6.0 lxml==6.1.3 pyshacl==0.40.1"
# What was installed for an older list is installed anew.
if [ "$(cat "$tools/ready" 2>/dev/null)" != "$judges" ]; then
  rm -rf "$tools"
  # shellcheck disable=SC2086 # a list of words
  if ! { python3 -m venv "$tools" && "$tools/bin/pip" install -q --disable-pip-version-check $judges; }; then
    echo "Open data tests skipped (no PyPI, or no python3-venv): feeds, schemas, tables, catalogue, sitemap."
    [ "${REQUIRE_OPEN_DATA:-0}" = 0 ]
    exit
  fi
  echo "$judges" > "$tools/ready"
fi
export PATH="$PWD/$tools/bin:$PATH"
exec "$tools/bin/python" Tests/OpenData/open_data_tests.py "$output"
