# Two commands do everything on a fresh Debian 12 with Swift 6.3:
#   make site    install what is missing, build the program, generate Output/ from Content/
#   make test    install what is missing, check the format, build and test everything; in Chromium too, where it is installed

SHELL := /bin/bash
SWIFT_FLAGS := --explicit-target-dependency-import-check error
# Without position independence, some 90,000 addresses need not be patched at every start.
RELEASE := swift build -c release --product offenlage --static-swift-stdlib -Xlinker -no-pie $(SWIFT_FLAGS)
PROGRAM := .build/release/offenlage
PACKAGES := libcmark-dev pkg-config
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: site test format lint bench bench-preview stress fuzz program packages clean

site: program
	$(PROGRAM) build
	@echo "Das Portal liegt in Output/. Ansehen: python3 -m http.server --directory Output 8000, dann http://127.0.0.1:8000/"

program: packages
	$(RELEASE)

test: packages lint
	swift build --build-tests $(SWIFT_FLAGS)
	@# The reasons of a failure stand far above the end of the output; they are repeated where one looks.
	@set -o pipefail; swift test --skip-build --no-parallel 2>&1 | tee .build/tests.log || { echo; grep '✘' -A4 .build/tests.log; exit 1; }
	.build/debug/offenlage build --output .build/browser-site
	Tests/Browser/run.sh .build/browser-site .build/debug/offenlage
	Tests/Deploy/run.sh .build/debug/offenlage
	Tests/Browser/run.sh --hostile .build/hostile
	Tests/OpenData/run.sh .build/browser-site
	Tests/OpenData/run.sh .build/hostile/feindlich/Output

lint:
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

# Compares with Hugo and a floor in C on generated registers; takes minutes and wants a quiet machine.
bench: program
	python3 Tests/Bench/bench.py

# The time from a save to the event in the browser, in a register of 10,000 entries.
bench-preview: program
	python3 Tests/Bench/preview.py

# Measures the worst files that a megabyte can be, and 200,000 files everywhere; takes minutes.
stress: program
	python3 Tests/Stress/pathologies.py $(PROGRAM)
	python3 Tests/Stress/many_files.py $(PROGRAM)

# Feeds every parser RUNS inputs that libFuzzer makes up: make fuzz RUNS=1000000
fuzz: packages
	Tests/Fuzz/run.sh

format:
	swift format --in-place --recursive --parallel Package.swift Sources Tests

packages:
	@missing=$$(dpkg-query -W -f '$${Package} $${Status}\n' $(PACKAGES) 2>/dev/null | awk '/install ok installed/ {print $$1}' \
	  | sort | comm -13 - <(printf '%s\n' $(PACKAGES) | sort)); \
	if [ -n "$$missing" ]; then \
	  echo "Installing $$missing"; \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

clean:
	rm -rf .build .build-*
