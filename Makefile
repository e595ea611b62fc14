# The recipes of this repository; CI and pre-commit call these and nothing else.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DOCS := .venv-docs
PEERS := benchmarks/.venv-peers

# A universal lock: one file holds for Linux, macOS and Windows, with the hashes of every wheel.
LOCK := UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile --quiet --universal \
	--python-version 3.11 --fork-strategy fewest --generate-hashes --no-emit-index-url

.PHONY: demo test check format bench bench-attribution lock schema docs clean
.DEFAULT_GOAL := test

$(STAMP): requirements/dev.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

# The environment, built once and again when what it is made from changes.
.PHONY: $(VENV)
$(VENV): $(STAMP)

## demo: read the example reports and end with the path of one HTML page
demo: $(STAMP)
	@$(BIN)/whosays demo

## test: run every test
test: $(STAMP)
	$(BIN)/pytest

## check: format, lint, types and layers, changing nothing
check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

## format: put the code in form, mending what can be mended safely
format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

## bench: print the figures of every script in benchmarks/ that needs nothing more than this
bench: $(STAMP)
	@for script in $(filter-out benchmarks/attribution.py,$(wildcard benchmarks/*.py)); do \
		echo "== $$script"; $(BIN)/python "$$script" || exit 1; done

# An environment of their own: whosays needs a newer numpy than the other systems.
$(PEERS)/.installed: benchmarks/peers.txt
	test -x $(PEERS)/bin/python || $(PYTHON) -m venv $(PEERS)
	$(PEERS)/bin/python -m pip install --quiet --require-hashes -r benchmarks/peers.txt
	@touch $@

## bench-attribution: attributions beside other systems; WRITE=--write puts it into docs/ too
bench-attribution: $(STAMP) $(PEERS)/.installed
	@$(BIN)/python benchmarks/attribution.py $(WRITE)

## lock: pin the requirements anew; `make lock UPGRADE=--upgrade` takes newer versions
lock: $(STAMP)
	$(LOCK) $(UPGRADE) pyproject.toml -o requirements/runtime.txt
	$(LOCK) $(UPGRADE) --group build -o requirements/build.txt
	$(LOCK) $(UPGRADE) pyproject.toml --group dev -c requirements/runtime.txt \
		-c requirements/build.txt -o requirements/dev.txt
	$(LOCK) $(UPGRADE) --group docs -o requirements/docs.txt
	$(LOCK) $(UPGRADE) benchmarks/peers.in -o benchmarks/peers.txt

## schema: write the JSON Schema of `whosays read -f jsonl` again
schema: $(STAMP)
	$(BIN)/python tests/test_records.py

$(DOCS)/.installed: requirements/docs.txt
	test -x $(DOCS)/bin/python || $(PYTHON) -m venv $(DOCS)
	$(DOCS)/bin/python -m pip install --quiet --require-hashes -r requirements/docs.txt
	@touch $@

## docs: build the documentation into site/, refusing broken links
docs: $(DOCS)/.installed
	$(DOCS)/bin/mkdocs build --quiet --strict

clean:
	rm -rf $(VENV) $(DOCS) $(PEERS) site dist .mypy_cache .ruff_cache .pytest_cache .hypothesis \
		.import_linter_cache
