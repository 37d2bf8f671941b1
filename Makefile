# Every command that anyone runs. `make` alone runs what CI runs; `make run` opens the program.
.DEFAULT_GOAL := check
PYTHON := .venv/bin/python
DISPLAY_THERE := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname)))
TRANSLATIONS := $(wildcard resources/translations/*/*.ts)
ROOMS := $(filter-out parts,$(notdir $(patsubst %/__init__.py,%,$(wildcard desktop/ui/*/__init__.py))))

# ---- setting up, done once by whatever needs it ---------------------------------------------

.venv/ok: requirements.lock installer/system_libraries.sh
	installer/system_libraries.sh
	python3 -m venv --clear .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

setup: .venv/ok translations  ## everything that the other commands need
lock:  ## choose the versions anew (needs uv); no address of a registry is written
	uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header --python-version 3.11 \
		--extra desktop --extra server --extra dev pyproject.toml -o requirements.lock

# ---- the words of the window --------------------------------------------------------------

translations: resources/translations/vi.qm resources/translations/en.qm  ## the languages of the window
resources/translations/%.qm: $(TRANSLATIONS) | .venv/ok
	.venv/bin/pyside6-lrelease -silent $(wildcard resources/translations/$*/*.ts) -qm $@
words: .venv/ok  ## bring new sentences of the code into the lists of words, to be translated
	@for room in $(ROOMS); do \
		.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language en_GB -target-language vi_VN \
			desktop/ui/$$room/*.py -ts resources/translations/vi/$$room.ts; \
		.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -pluralonly -source-language en_GB -target-language en_GB \
			desktop/ui/$$room/*.py -ts resources/translations/en/$$room.ts; done
	@.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language en_GB -target-language vi_VN \
		desktop/ui/*.py desktop/ui/parts/*.py -ts resources/translations/vi/window.ts
	@.venv/bin/pyside6-lupdate -silent -no-obsolete -locations none -pluralonly -source-language en_GB -target-language en_GB \
		desktop/ui/*.py desktop/ui/parts/*.py -ts resources/translations/en/window.ts

# ---- using it -------------------------------------------------------------------------------

run: setup  ## a demonstration house and its own province, until the window closes
ifeq ($(DISPLAY_THERE),)
	@echo "There is no display here; playing the demonstration day instead (make demo)."
	@$(MAKE) --no-print-directory demo
else
	$(PYTHON) -m desktop.demonstration
endif
demo: setup  ## play one day at the desk against a real server, and compare both ends
	$(PYTHON) -m tests.day
screens: setup  ## a picture of every screen into build/screens/
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.screens
simulate: setup  ## play SEEDS=n schedules from seed FIRST=k (POSTGRESQL=1: on PostgreSQL): both ends through every fault
	$(PYTHON) -m tests.simulation --seeds $(or $(SEEDS),200) --first $(or $(FIRST),1) $(if $(POSTGRESQL),--postgresql)
mutants: setup  ## known-bad protocols, and the seed that catches each
	$(PYTHON) -m tests.simulation.mutants
kills: setup  ## kill -9 each end of a real exchange KILLS=n times on each database
	KILLS=$(or $(KILLS),1000) $(PYTHON) -m pytest -rP tests/end_to_end/test_killed_house.py tests/end_to_end/test_killed_server.py
corpus: setup  ## read FILES=n broken lists of each kind from seed FIRST=k; the counts add up each time
	$(PYTHON) -m tests.imports --files $(or $(FILES),20000) --first $(or $(FIRST),1)
bench: setup  ## measure what we promise into build/bench/figures.json
	$(PYTHON) -m tests.bench
load: setup  ## SECONDS=n at RATE=n batches a second, an attacker, a full disk, 300 houses that come back
	$(PYTHON) -m tests.load --seconds $(or $(SECONDS),60) --rate $(or $(RATE),50)

# ---- checking it ----------------------------------------------------------------------------

format: .venv/ok  ## rewrite what can be rewritten
	$(PYTHON) -m ruff format . && $(PYTHON) -m ruff check --fix .
lint: .venv/ok
	$(PYTHON) -m ruff format --check . && $(PYTHON) -m ruff check .
types: .venv/ok
	$(PYTHON) -m mypy
layers: .venv/ok
	.venv/bin/lint-imports
test: setup  ## everything that can be tested here
	$(PYTHON) -m pytest
fuzz: .venv/ok  ## look for bytes that the readers of the protocol cannot stand, SECONDS=n each, all at once
	$(PYTHON) -m tests.fuzz --seconds $(or $(SECONDS),60)
check: lint types layers test fuzz  ## what CI runs

# ---- handing it out -------------------------------------------------------------------------

package: setup  ## a one-folder program and a Debian package in build/dist/
	$(PYTHON) installer/build.py

.PHONY: setup lock run demo screens simulate mutants kills corpus bench load format lint types layers test fuzz check package translations words
