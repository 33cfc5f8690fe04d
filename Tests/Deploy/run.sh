#!/usr/bin/env bash
# Serves releases by what deploy/ offers: Tests/Deploy/run.sh OFFENLAGE
# What is missing here (nginx, caddy, PyPI) is named and skipped; REQUIRE_SERVERS=1 makes a missing server a failure.
set -euo pipefail
program=$(realpath "${1:?usage: Tests/Deploy/run.sh OFFENLAGE}")
cd "$(dirname "$0")/../.."
site=Tests/OffenlageTests/Fixtures/Site
tools=.build-objects
export PYTHONDONTWRITEBYTECODE=1

if [ "${REQUIRE_SERVERS:-0}" = 1 ]; then
  for server in nginx caddy openssl; do command -v "$server" >/dev/null || { echo "$server is missing" >&2; exit 1; }; done
fi
python3 Tests/Deploy/server_tests.py "$program" "$site"

if command -v systemd-analyze >/dev/null; then
  units=$(mktemp -d)
  cp deploy/systemd/* "$units"
  sed -i 's|^ExecStart=.*|ExecStart=/bin/true|; s|^ExecStartPre=.*||; s|^ExecStartPost=.*||; s|^WorkingDirectory=.*||' "$units"/*.service
  systemd-analyze verify "$units"/*.timer && systemd-analyze calendar "*-*-* 00:05:00 Europe/Berlin" >/dev/null
  rm -rf "$units"
else
  echo "systemd units not verified: systemd-analyze is missing."
fi

if ! command -v rclone >/dev/null; then
  echo "Object storage tests skipped: rclone is missing."
  exit
fi
if [ ! -x "$tools/bin/moto_server" ]; then
  rm -rf "$tools"
  { python3 -m venv "$tools" && "$tools/bin/pip" install -q "moto[server]==5.1.18"; } \
    || { echo "Object storage tests skipped: no moto from PyPI, or no python3-venv."; rm -rf "$tools"; exit 0; }
fi
"$tools/bin/python" Tests/Deploy/object_storage_tests.py "$program" "$site"
