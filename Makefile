# One command for each task of a developer's day; .ci/run calls the same ones. How long each takes: CONTRIBUTING.md.

VENV ?= .venv
PYTHON ?= python3
SHARED ?= ../shared
BIN := $(VENV)/bin

.DEFAULT_GOAL := help
.PHONY: help setup quick test lowest constraints check format docs gallery examples covered coverage speed scores fuzz engines release ci

help: ## list the tasks
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 20

setup: ## make the environment, with everything that the tasks below need
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q -e '.[dev]'

quick: ## the tests without the slow ones, property tests with few examples
	KZRU_HYPOTHESIS=quick $(BIN)/pytest -q -m 'not slow' -n auto --dist loadfile

test: ## all tests, pages and docstrings
	$(BIN)/pytest -q

lowest: ## all tests with the lowest dependencies that are declared, in an environment of their own
	$(PYTHON) -m venv .venv-lowest
	PIP_CONSTRAINT=constraints/lowest.txt .venv-lowest/bin/pip install -q -e '.[dev]'
	.venv-lowest/bin/pytest -q

constraints: ## write constraints/lowest.txt from pyproject.toml
	$(BIN)/python tools/lowest.py

check: ## style, format, types, and how data files are laid out
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tools/lowest.py --check
	$(BIN)/python tools/data_layout.py --check

format: ## mend style and format where that can be done by itself
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python tools/data_layout.py

docs: ## build the documentation
	$(BIN)/sphinx-build -W --keep-going -q docs docs/_build

.PHONY: gallery
gallery: ## make the pictures of docs/gallery.md anew, where there is a browser (and nbconvert)
	$(BIN)/python tools/gallery.py

examples: ## run the scripts in examples/
	@for script in examples/*.py; do echo "- $$script"; $(BIN)/python "$$script" || exit 1; done

# What has to be covered, to 95 lines of a hundred: each room by itself, and the modules that normalise numbers and periods.
ROOMS := values units comparison
NORMALISERS := $(addprefix figures/,digits numbers numerals amounts ranges shares ages qualifiers quantities) \
  $(addprefix periods/,mentions dates years)
COVERED := $(ROOMS:%=src/kzru/%/*) $(shell echo $(NORMALISERS:%=src/kzru/parsing/%.py) | tr ' ' ,)

covered: ## measure what the tests cover
	$(BIN)/pytest -q --cov=kzru --cov-report=

coverage: ## judge what the tests covered when last measured
	@set -f; for files in $(COVERED); do echo "$$files"; $(BIN)/coverage report --fail-under=95 --include="$$files" || exit 1; done

speed: ## how fast texts are read, beside the other readers that are installed
	$(BIN)/python benchmarks/speed.py

scores: ## how much is found of what is annotated in $(SHARED), against .ci/thresholds.toml
	$(BIN)/python .ci/check_scores.py $(SHARED)

fuzz: ## the fuzz tests for KZRU_FUZZ_SECONDS, 1200 where not given
	KZRU_FUZZ_SECONDS=$${KZRU_FUZZ_SECONDS:-1200} $(BIN)/pytest -q tests/fuzz

.venv-engines: pyproject.toml
	$(PYTHON) -m venv $@
	$@/bin/pip install -q -e '.[engines]' || { rm -rf $@; exit 1; }
	touch $@

engines: .venv-engines ## the recipes in spaCy, FastAPI, Datasette, Dask and Spark, and 10,000 texts through the last two
	.venv-engines/bin/pytest -q tests/pipelines docs/pipelines.md
	.venv-engines/bin/python benchmarks/engines.py spark dask

release: ## check a release: archives built, judged, installed and tried (docs/releasing.md)
	$(BIN)/python tools/release.py

ci: ## all of it in a fresh copy, with the newest and the lowest dependencies
	.ci/run
