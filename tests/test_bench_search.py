"""Search finds what people mean, in every language that has a query set: the floors under its figures."""

import importlib.util
import sys
from pathlib import Path

import pytest

from wijzer.read import read_site

HERE = Path(__file__).parent
FLOORS = {"keyword": 0.95, "free": 0.85}
"""The share of questions whose page comes first."""


def load(name):
    spec = importlib.util.spec_from_file_location(name, HERE.parent / "scripts" / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BENCH = load("bench_search")
ASKED = {file.stem: BENCH.questions(file) for file in sorted((HERE / "queries").glob("*.csv"))}


@pytest.fixture(scope="module")
def site():
    return read_site(HERE.parent / "docs")[0]


@pytest.fixture(scope="module")
def answers(site):
    return BENCH.ask(site, ASKED)["ours"]


@pytest.mark.parametrize("kind", FLOORS)
@pytest.mark.parametrize("code", ASKED)
def test_the_page_that_answers_comes_first(code, kind, site, answers):
    found = BENCH.figure(site, code, ASKED[code], answers[code], kind)
    misses = [
        (row.text, row.pages[0], hits[:1])
        for row, hits in zip(ASKED[code], answers[code], strict=True)
        if row.kind == kind and BENCH.rank(site, code, row, hits) != 1
    ]
    assert round(found.first, 2) >= FLOORS[kind], misses


def test_so_does_the_page_for_questions_nobody_tuned_on(site, answers):
    found = {code: BENCH.figure(site, code, ASKED[code], answers[code], "unseen").first for code in ASKED}
    assert {code: first for code, first in found.items() if first < 0.75} == {}
    assert sum(found.values()) / len(found) >= 0.88


@pytest.mark.parametrize(
    ("code", "typed", "path"),
    [
        ("ar", "rijbewijs omwisselen", "vragen/onderweg.md"),
        ("uk", "kinderbijslag", "vragen/school.md"),
        ("zh-Hans", "aanmelden", "inburgering/aanmelden.md"),
        ("ar", "tasjil baladiya", "vragen/papieren.md"),
        ("uk", "reyestratsiya v munitsypaliteti", "vragen/papieren.md"),
        ("ti", "srah mnday", "pijlers/werk.md"),
        ("ro", "CETĂŢENIE belgiana", "inburgering/index.md"),
        ("nl", "rijbewys omruillen", "vragen/onderweg.md"),
        ("ar", "٤٠ ساعة", "pijlers/participatie.md"),
        ("nl", "wonen", "vragen/wonen.md"),
        ("nl", "gezondheid", "vragen/gezondheid.md"),
        ("nl", "school", "vragen/school.md"),
    ],
)
def test_one_word_dutch_words_other_letters_and_slips_find_the_page_of_the_language(code, typed, path, site):
    hits = BENCH.ask(site, {code: [BENCH.Question(typed, "free", (path,))]})["ours"][code][0]
    assert hits[0] == site.page(code, path).address
