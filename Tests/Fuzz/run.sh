#!/usr/bin/env bash
# Feeds the parsers bytes that grow more hostile by themselves: Tests/Fuzz/run.sh [TARGET...]
# Each target runs RUNS executions (default 100,000) under libFuzzer and AddressSanitizer; a crash leaves its input in .build-fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${RUNS:-100000}
out=$PWD/.build-fuzz
modules="Bytes Diagnostics RegisterModel Tabular Parsing Templating Importing"
flags="-O -wmo -parse-as-library -swift-version 6 -use-ld=lld -sanitize=fuzzer,address -I $out -I Sources/CCommonMark"
mkdir -p "$out"

# A module is compiled again when one of its files, or anything compiled before it, is newer.
stale=0
for module in $modules; do
  library=$out/lib$module.a
  if [ $stale = 1 ] || [ ! -f "$library" ] || [ -n "$(find "Sources/$module" -name '*.swift' -newer "$library")" ]; then
    echo "Compiling $module"
    find "Sources/$module" -name '*.swift' -print0 | sort -z \
      | xargs -0 swiftc $flags -emit-module -emit-library -static -module-name "$module" -o "$library"
    stale=1
  fi
done

libraries=$(for module in $modules; do echo "-l$module"; done | tac)
targets=${*:-$(basename -s .swift Tests/Fuzz/Targets/*.swift)}
for target in $targets; do
  program=$out/$target
  if [ $stale = 1 ] || [ ! -f "$program" ] || [ -n "$(find Tests/Fuzz -name '*.swift' -newer "$program")" ]; then
    swiftc $flags -module-name "Fuzz_$target" "Tests/Fuzz/Targets/$target.swift" Tests/Fuzz/Support.swift \
      -L "$out" $libraries -lcmark -o "$program"
  fi
  mkdir -p "$out/corpus-$target"
  seeds=(Tests/HostileTests/Corpus)
  [ ! -d "Tests/Fuzz/Seeds/$target" ] || seeds+=("Tests/Fuzz/Seeds/$target")
  echo "Fuzzing $target"
  ASAN_OPTIONS=detect_leaks=0 "$program" -runs="$runs" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -detect_leaks=0 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$out/$target-" "$out/corpus-$target" "${seeds[@]}"
done
