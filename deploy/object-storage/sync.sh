#!/usr/bin/env bash
# Copies a release to object storage behind a CDN with rclone: only what changed, what pages use before the pages, what is gone last.
#   sync.sh /srv/offenlage/current REMOTE:BUCKET[/PREFIX]
# REMOTE is one of rclone's (`rclone config`). What changed is told by checksum, so that any machine can run this. The bucket has to
# answer with index.html for addresses that end in a slash and with 404.html for missing ones; compression and security headers
# (deploy/nginx/offenlage-headers.conf lists them) are the CDN's work. Files under /assets/ are never removed: their names say their
# content, and pages that are still open somewhere may ask for them.
set -euo pipefail
release=$(realpath "${1:?usage: sync.sh RELEASE REMOTE:BUCKET}")
bucket=${2:?usage: sync.sh RELEASE REMOTE:BUCKET}
[ -f "$release/SHA256SUMS" ] || { echo "$release is no release of offenlage publish" >&2; exit 2; }

# copy CACHE TYPE FILTER…
copy() {
  local cache=$1 type=$2 filters=() filter
  shift 2
  for filter in "$@"; do filters+=(--filter "$filter"); done
  rclone copy "$release" "$bucket" --checksum --filter "- *.gz" "${filters[@]}" --filter "- **" \
    --header-upload "Cache-Control: $cache" --header-upload "Content-Type: $type" --log-level NOTICE ${RCLONE_OPTIONS:-}
}

for place in assets rest; do
  if [ "$place" = assets ]; then
    cache="public, max-age=31536000, immutable" outside=()
    within() { printf '+ /assets/**%s' "$1"; }
  else
    cache="no-cache" outside=("- /assets/**")
    within() { printf '+ *%s' "$1"; }
  fi
  copy "$cache" "text/css; charset=utf-8" "${outside[@]}" "$(within .css)"
  copy "$cache" "text/javascript; charset=utf-8" "${outside[@]}" "$(within .js)"
  copy "$cache" "image/svg+xml; charset=utf-8" "${outside[@]}" "$(within .svg)"
  copy "$cache" "image/png" "${outside[@]}" "$(within .png)"
  copy "$cache" "image/jpeg" "${outside[@]}" "$(within '.{jpg,jpeg}')"
  copy "$cache" "image/webp" "${outside[@]}" "$(within .webp)"
  copy "$cache" "image/avif" "${outside[@]}" "$(within .avif)"
  copy "$cache" "font/woff2" "${outside[@]}" "$(within .woff2)"
  copy "$cache" "application/json; charset=utf-8" "${outside[@]}" "- feed.json" "$(within .json)"
done
copy "$cache" "application/feed+json; charset=utf-8" "+ feed.json"
copy "$cache" "application/rss+xml; charset=utf-8" "+ feed.xml"
copy "$cache" "application/xml; charset=utf-8" "- feed.xml" "+ *.xml"
copy "$cache" "text/csv; charset=utf-8" "+ *.csv"
copy "$cache" "application/x-ndjson; charset=utf-8" "+ *.ndjson"
copy "$cache" "application/ld+json; charset=utf-8" "+ *.jsonld"
copy "$cache" "text/markdown; charset=utf-8" "+ *.md"
copy "$cache" "application/pdf" "+ *.pdf"
copy "$cache" "text/plain; charset=utf-8" "+ *.txt" "+ /.well-known/aliase.*"
copy "$cache" "text/html; charset=utf-8" "+ *.html"
copy "$cache" "text/plain; charset=utf-8" "+ /SHA256SUMS"
rclone sync "$release" "$bucket" --checksum --filter "- *.gz" --filter "- /assets/**" --log-level NOTICE ${RCLONE_OPTIONS:-}
