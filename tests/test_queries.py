"""The questions that measure search: their form, so that a figure means the same in every language."""

import csv
import re
from pathlib import Path

import pytest

from wijzer.read import read_site
from wijzer.search.keys import keys

HERE = Path(__file__).parent
FILES = sorted((HERE / "queries").glob("*.csv"))
SITE = read_site(HERE.parent / "docs")[0]
LEAST = 20
UNSPACED = re.compile(r"[\u3400-\u9fff]")


def rows(file):
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def terms(language):
    """Give (keys, page) of every term and variant of the research that may be used."""
    for row in SITE.keywords:
        if row.language == language and row.status != "rejected":
            yield from ((keys(text), row.target) for text in (row.term, *row.variants))


def stands_in(term, question):
    """True when the keys of `term` stand in `question` one after the other."""
    return any(question[at : at + len(term)] == term for at in range(len(question) - len(term) + 1))


@pytest.fixture(params=FILES, ids=[file.stem for file in FILES])
def file(request):
    return request.param


def test_every_row_has_a_question_a_kind_and_pages_that_exist(file):
    found = rows(file)
    assert list(found[0]) == ["query", "kind", "page", "also"]
    assert {row["kind"] for row in found} == {"keyword", "free", "unseen"}
    pages = {one for row in found for one in (row["page"], *filter(None, row["also"].split("|")))}
    assert {one for one in pages if SITE.page(file.stem, one) is None} == set()


def test_no_question_stands_twice(file):
    asked = [tuple(keys(row["query"])) for row in rows(file)]
    assert [one for one in asked if asked.count(one) > 1] == []


@pytest.mark.parametrize("kind", ["keyword", "free"])
def test_there_are_twenty_of_each_kind_over_many_pages(file, kind):
    found = [row["page"] for row in rows(file) if row["kind"] == kind]
    assert len(found) >= LEAST
    assert len(set(found)) >= 8


def test_a_keyword_question_is_a_term_of_the_research_and_names_its_page(file):
    known = [(term, target) for term, target in terms(file.stem)]
    wrong = [
        row["query"]
        for row in rows(file)
        if row["kind"] == "keyword"
        and not any(
            term == keys(row["query"]) and target in (row["page"], *row["also"].split("|"))
            for term, target in known
        )
    ]
    assert wrong == []


def test_no_term_of_the_research_stands_in_a_free_question(file):
    known = [term for term, _ in terms(file.stem) if term]
    free = [row["query"] for row in rows(file) if row["kind"] == "free"]
    spaced = [(one, term) for one in free for term in known if not UNSPACED.search("".join(term))
              and stands_in(term, keys(one))]  # fmt: skip
    texts = [text for row in SITE.keywords if row.language == file.stem for text in (row.term, *row.variants)]
    unspaced = [(one, text) for one in free for text in texts if UNSPACED.search(text) and text in one]
    assert spaced + unspaced == []
