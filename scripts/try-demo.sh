#!/usr/bin/env bash
# Starts the README's `npm run demo` on a free port, waits until its page answers, and stops it again.
set -u
cd "$(dirname "$0")/.."
dir=$(mktemp -d)
log=$dir/demo.log
PORT=0 DATA_DIR="$dir/data" setsid npm run demo >"$log" 2>&1 &
demo=$!
# npm ends before the demo does: the folder goes only when the whole group is gone.
stop() {
  kill -TERM -- "-$demo" 2>/dev/null
  for _ in $(seq 1 100); do
    kill -0 -- "-$demo" 2>/dev/null || break
    sleep 0.2
  done
  rm -rf "$dir"
}
trap stop EXIT
for _ in $(seq 1 240); do
  url=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/?' "$log" | head -1)
  if [ -n "$url" ] && curl -fsS "$url" | grep -q '<html'; then
    echo "demo page answers at $url"
    exit 0
  fi
  kill -0 "$demo" 2>/dev/null || break
  sleep 0.5
done
echo "the demo did not come up:"
cat "$log"
exit 1
