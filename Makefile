# What people run, from a fresh clone: `make packs` and `make test`. Each does its own set-up.

PACKAGES := libxml2-dev libcmark-gfm-dev libcmark-gfm-extensions-dev nettle-dev libarchive-dev \
	libmimalloc-dev pkg-config
# What `make conformance` compares with: the text of the GFM specification, libxml2's own tool, a Java compiler, and
# schemas that packages of Python carry.
OTHERS := cmark-gfm libxml2-utils default-jdk-headless python3-venv
SWIFT_SOURCES := Package.swift Sources Tests
# One program for all that runs it: it carries the Swift libraries in itself, so that it starts in half the time and also
# on machines that have no Swift.
RELEASE := swift build -c release --product coursepack --static-swift-stdlib
STRICT := --explicit-target-dependency-import-check error

BROWSER_PACKAGES := chromium default-jre-headless fonts-noto-cjk poppler-utils python3-venv
BROWSER := .build-browser/venv/bin

# The course whose packs `make pdf` prints.
COURSE ?= shr-101

.PHONY: help packs pdf check check-binary test test-browser conformance lint format build setup bench clean

# Installs those of the Debian packages named that are missing; asks for rights only when there is something to install.
define install
@missing=""; \
for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  echo "Installing$$missing"; \
  if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
  $$as_root apt-get update -q && $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
fi
endef

help: ## Say what there is to run
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

packs: setup ## Build the packs of content/ into output/
	$(RELEASE)
	"$$(swift build -c release --show-bin-path)/coursepack" build --edition participant --edition answers --edition trainer

check: setup ## Check content/ without building packs
	$(RELEASE)
	"$$(swift build -c release --show-bin-path)/coursepack" check

check-binary: setup ## Build the program alone, for a build server
	$(RELEASE)

test: setup ## Run the tests
	swift test

conformance: setup ## Compare with others: cmark-gfm's specification, the JDK, schemas of SARIF, JUnit, GitHub, GitLab
	$(call install,$(OTHERS))
	swift test --filter GFMConformance
	$(RELEASE)
	Conformance/run.sh

test-browser: packs ## Open every page of the packs in Chromium and try what readers do
	$(call install,$(BROWSER_PACKAGES))
	python3 -m venv .build-browser/venv
	$(BROWSER)/pip install -q -r Tests/Browser/requirements.txt
	$(BROWSER)/python -m pytest -q -p no:cacheprovider Tests/Browser

lint: ## Check the format of the Swift sources
	swift format lint --strict --recursive $(SWIFT_SOURCES)

format: ## Mend the format of the Swift sources
	swift format --in-place --recursive $(SWIFT_SOURCES)

build: setup ## Build everything, warnings as errors
	swift build --build-tests $(STRICT)

pdf: packs ## Print the packs of a course as PDFs with Chromium (COURSE=shr-101)
	$(call install,chromium poppler-utils fonts-noto-cjk)
	.ci/print_pack.py output/$(COURSE)-participant-en output/pdf
	.ci/print_pack.py output/$(COURSE)-answers-en output/pdf
	.ci/print_pack.py output/$(COURSE)-trainer-en output/pdf

bench: setup ## Time coursepack against Hugo (takes several minutes)
	python3 Benchmarks/run.py

setup:
	$(call install,$(PACKAGES))

clean: ## Remove what builds of the tool left (not the packs)
	swift package clean
