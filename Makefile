# Two commands do everything on a fresh Debian machine with Python 3.11: `make site` and `make test`.
VENV := .venv
PYTHON := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve test check bench bench-build bench-search audit icons film places lock clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /  make \1\t/' | expand -t 16

site: $(VENV)/site.done ## Set everything up, build the whole site into site/
	$(PYTHON) -m wijzer build
	@echo "The site is in site/. Look at it with: make serve"

serve: $(VENV)/site.done ## Show the site at http://127.0.0.1:8000 while you edit it
	$(PYTHON) -m wijzer serve

check: $(VENV)/site.done ## Check everything under docs/ in a few seconds, wishes included
	$(PYTHON) -m wijzer check

test: $(VENV)/test.done ## Set up what the tests need, and pass them all
	$(VENV)/bin/ruff check scripts tests
	$(VENV)/bin/ruff format --check scripts tests
	$(VENV)/bin/mypy
	$(PYTHON) -m pytest

bench: $(VENV)/test.done ## Measure the bytes of a first view of each kind of page
	$(PYTHON) scripts/bench.py

bench-search: $(VENV)/test.done ## Measure search: which page comes first in each language, the stock theme beside it
	$(PYTHON) scripts/bench_search.py

audit: $(VENV)/test.done ## Let Lighthouse judge every kind of page in every script (an hour)
	WIJZER_AUDIT=all $(PYTHON) -m pytest -s tests/browser/test_lighthouse.py

icons: $(VENV)/test.done ## Draw the icons of an installed site again
	$(PYTHON) scripts/icons.py

bench-build: $(VENV)/test.done ## Measure builds beside stock MkDocs and Hugo, and with more languages and pages
	$(PYTHON) scripts/bench_build.py --growth

film: $(VENV)/test.done ## Make the explainer film and its captions again
	scripts/system film
	$(PYTHON) scripts/film/make.py

places: $(VENV)/test.done ## Take the municipalities and postcodes over from Statbel again
	$(PYTHON) scripts/places.py

lock: $(VENV)/site.done ## Resolve the dependencies again and write the two lock files
	$(PYTHON) -m pip install --quiet pip-tools==7.6.2
	$(PYTHON) -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --all-build-deps -o requirements.txt pyproject.toml
	$(PYTHON) -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --extra test \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --all-build-deps -o requirements-test.txt pyproject.toml

clean: ## Remove what was built and set up
	rm -rf site site.unfinished site.previous site.spare .cache $(VENV) node_modules

# Debian's own Python is compiled by what programs do most: it takes a tenth less time than one compiled as it comes.
$(VENV)/site.done: requirements.txt pyproject.toml scripts/system
	scripts/system site
	test -x $(PYTHON) || $$(command -v /usr/bin/python3.11 || echo python3) -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/test.done: $(VENV)/site.done requirements-test.txt package-lock.json scripts/nginx
	scripts/system test
	scripts/nginx $(VENV)/nginx
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	PUPPETEER_SKIP_DOWNLOAD=1 npm ci --silent --ignore-scripts
	touch $@
