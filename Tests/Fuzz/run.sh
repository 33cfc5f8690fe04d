#!/usr/bin/env bash
# Feeds the parsers bytes that grow more hostile by themselves: Tests/Fuzz/run.sh [TARGET...]
# Each target runs RUNS executions (default 100,000), or for MAX_TIME seconds if that is less, under libFuzzer and, unless SANITIZER is empty, AddressSanitizer, which costs
# three quarters of the speed. A crash leaves its input in .build-fuzz, and what was learnt stays there for the next run.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${RUNS:-100000}
sanitizer=${SANITIZER-address}
out=$PWD/.build-fuzz
built=$out/${sanitizer:-none}
modules="Bytes Diagnostics RegisterModel Tabular Parsing Templating Drafting Importing"
flags="-O -wmo -parse-as-library -swift-version 6 -use-ld=lld -D FUZZING -assert-config Debug -enforce-exclusivity=unchecked \
  -sanitize=fuzzer${sanitizer:+,$sanitizer} -I $built -I Sources/CCommonMark"
mkdir -p "$built"

# A module is compiled again when one of its files, or anything compiled before it, is newer; a target when any module is.
stale=0
for module in $modules; do
  library=$built/lib$module.a
  if [ $stale = 1 ] || [ ! -f "$library" ] || [ -n "$(find "Sources/$module" -name '*.swift' -newer "$library")" ]; then
    echo "Compiling $module"
    find "Sources/$module" -name '*.swift' -print0 | sort -z \
      | xargs -0 swiftc $flags -suppress-warnings -emit-module -emit-library -static -module-name "$module" -o "$library"
    stale=1
  fi
done

libraries=$(for module in $modules; do echo "-l$module"; done | tac)
targets=${*:-$(grep -rhoP '^func examine\K\w+' Tests/Fuzz/Targets | sort)}
for target in $targets; do
  program=$built/$target
  if [ ! -f "$program" ] || [ -n "$(find Tests/Fuzz "$built" \( -name '*.swift' -o -name 'lib*.a' \) -newer "$program" ! -name 'entry-*')" ]; then
    cat > "$built/entry-$target.swift" <<END
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  examine$target(Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : size))) ? 0 : -1
}
END
    swiftc $flags -module-name "Fuzz_$target" "$built/entry-$target.swift" Tests/Fuzz/Targets/*.swift Tests/Fuzz/Support.swift \
      -L "$built" $libraries -lcmark -o "$program"
  fi
  mkdir -p "$out/corpus-$target" "$out/seeds-$target"
  python3 Tests/Fuzz/seeds.py unpack "$target" "$out/seeds-$target"
  echo "Fuzzing $target"
  # Swift's own report of a crash would keep libFuzzer from writing down the input.
  SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$program" -runs="$runs" -max_total_time="${MAX_TIME:-0}" -max_len="${MAX_LENGTH:-2048}" -timeout=10 -rss_limit_mb=2048 -detect_leaks=0 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$out/$target-" "$out/corpus-$target" "$out/seeds-$target"
done
