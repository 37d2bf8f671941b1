# Every command that anyone runs. `make` alone runs what CI runs.
.DEFAULT_GOAL := check
PYTHON := .venv/bin/python
export PYTHONDONTWRITEBYTECODE :=

.venv/ok: requirements.lock
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

format: .venv/ok  ## rewrite what can be rewritten
	$(PYTHON) -m ruff format . && $(PYTHON) -m ruff check --fix .
lint: .venv/ok
	$(PYTHON) -m ruff format --check . && $(PYTHON) -m ruff check .
types: .venv/ok
	$(PYTHON) -m mypy
layers: .venv/ok
	.venv/bin/lint-imports
test: .venv/ok  ## everything that can be tested here
	$(PYTHON) -m pytest
check: lint types layers test  ## what CI runs
.PHONY: format lint types layers test check
