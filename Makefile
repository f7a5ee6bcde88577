# The front door: `make serve` and `make test` do everything from a fresh clone.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
HOST ?= 127.0.0.1
PORT ?= 8000
GOLD := tests/gold $(sort $(wildcard tests/heldout*))
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: serve build test lint types unit soak bench quality docs lock clean python

serve: $(VENV)/installed
	@$(BIN)/policygraph info >/dev/null 2>&1 || { $(BIN)/policygraph build && $(BIN)/policygraph evaluate $(GOLD) --links >/dev/null; }
	$(BIN)/policygraph serve --host $(HOST) --port $(PORT)

build: $(VENV)/installed
	$(BIN)/policygraph build

test: lint types unit

lint: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/installed-test
	$(BIN)/basedpyright --warnings

unit: $(VENV)/installed-test
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

soak: $(VENV)/installed-test
	$(BIN)/python -m pytest bench/soak

bench: $(VENV)/installed-test
	$(BIN)/python -m bench

quality: $(VENV)/installed
	$(BIN)/policygraph build --data build/quality
	$(BIN)/policygraph evaluate $(GOLD) --links --no-publish --data build/quality --output docs/quality.md --baseline tests/quality.toml --keep

docs: $(VENV)/installed-test
	$(BIN)/python -m bench.ontology_page
	$(BIN)/python -m bench.rules_page

lock: $(VENV)/python
	$(PIP) install pip-tools
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe --build-deps-for editable --extra test --output-file requirements-test.lock pyproject.toml

clean:
	rm -rf $(VENV) build dist *.egg-info

python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "PolicyGraph needs Python 3.11 or newer; '$(PYTHON)' is older or missing. Name another one: make PYTHON=/path/to/python3 …" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || { echo "Python's venv module is missing (Debian and Ubuntu: apt-get install python3-venv)." >&2; exit 1; }

$(VENV)/python: | python
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: requirements.lock pyproject.toml | $(VENV)/python
	@echo "Installing what PolicyGraph needs (once) …" >&2
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/installed-test: requirements-test.lock $(VENV)/installed
	@echo "Installing what the tests need (once) …" >&2
	$(PIP) install --require-hashes --requirement requirements-test.lock
	@touch $@
