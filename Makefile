# The work is in scripts/ and in cargo; `make help` lists the targets.
.DEFAULT_GOAL := help
.PHONY: help run test setup check-long bench fmt

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

run: ## install what is missing, build, and serve http://localhost:8080 (flags: make run ARGS="--port 9000")
	@scripts/run.sh $(ARGS)

test: ## install what is missing and run every check (one stage: make test STAGES="bundle browser")
	@scripts/test.sh $(STAGES)

setup: ## install everything that building and testing need
	@scripts/setup.sh test

check-long: ## the checks that take too long for every change
	@scripts/check-long.sh

bench: ## measure, and write the figures to docs/quality.md
	@scripts/bench.sh

fmt: ## format the Rust sources
	@cargo fmt --all
