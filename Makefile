PYTHON ?= python3
BIN := .venv/bin
DATA ?= corpus

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help annotate specimens browse test fuzz lint format bench kills docs lock clean

help:  ## Show this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | awk -F '\t' '{printf "  make %-10s %s\n", $$1, $$2}'

annotate: .venv/.installed  ## Annotate the decisions in corpus/osce into annotations/osce
	$(BIN)/clausier annotate

specimens: .venv/.installed  ## Annotate the invented specimens into annotations/specimens
	$(BIN)/clausier annotate corpus/specimens -o annotations/specimens

browse: .venv/.browse  ## Look at tables in a browser, with search: http://127.0.0.1:8001 (make browse DATA=folder)
	$(BIN)/clausier annotate $(DATA) -o build/browse --format sqlite
	$(BIN)/datasette serve --immutable build/browse/tables.sqlite --metadata build/browse/datasette.json --host 127.0.0.1

test: .venv/.installed  ## Run the tests, in two processes
	$(BIN)/pytest -n 2 --dist worksteal

fuzz: .venv/.installed  ## Try at least 10,000 hostile inputs, new ones each time (make fuzz SEED=number), and measure how time grows
	seed=$${SEED:-$$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')} && echo "SEED=$$seed" && \
	$(BIN)/pytest tests/fuzz tests/safety/test_file_names.py --hypothesis-profile=nightly --hypothesis-seed=$$seed
	$(BIN)/python -m benchmarks.growth

lint: .venv/.installed  ## Check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

format: .venv/.installed  ## Format the code
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: .venv/.installed  ## Time annotation, batches and lineages, score comparisons (make bench DATA=folder)
	$(BIN)/python -m benchmarks.annotate $(DATA)
	$(BIN)/python -m benchmarks.batch $(DATA)
	$(BIN)/python -m benchmarks.lineage $(DATA)
	$(BIN)/python -m benchmarks.alignment

kills: .venv/.installed  ## Kill runs at random moments, resume them and compare the tables
	$(BIN)/python -m benchmarks.kills $(DATA)

docs: .venv/.installed  ## Write the generated pages of docs/ anew
	$(BIN)/python docs/generate.py

lock:  ## Write requirements.lock anew: the newest versions that setup.cfg allows
	rm -rf .lock && $(PYTHON) -m venv .lock
	.lock/bin/pip install --quiet --editable '.[dev]'
	(echo '# Exact versions for development; written by `make lock`.' && .lock/bin/pip freeze --exclude-editable) > requirements.lock
	rm -rf .lock

clean:  ## Remove the environment and everything that can be made again
	rm -rf .venv .lock build dist pipeline/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/.installed: requirements.lock setup.cfg setup.py pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11) else "clausier needs Python 3.11 or newer; name it: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	touch $@

# Datasette is not locked: nothing of clausier depends on it. What it shares with clausier stays as it is.
.venv/.browse: .venv/.installed
	$(BIN)/pip install --quiet --disable-pip-version-check --constraint requirements.lock --editable '.[browse]'
	touch $@
