from pathlib import Path

import pytest

from making import page, site, told
from wijzer.check.keywords import check

HEADER = "term,role,target,status,volume_avg,volume_source,volume_date\n"


def faults(rows, language="nl"):
    files = {"nl/werk.md": page("Werk"), "nl/baan.md": page("Baan")}
    return told(check(site(files | {f"_data/keywords/{language}.csv": HEADER + rows}), Path("docs")))


@pytest.mark.parametrize(
    ("rows", "messages"),
    [
        ("werk,primary,werk.md,,,,\nbaan,primary,baan.md,,,,\n", []),
        (
            "werk,primary,wek.md,,,,\n",
            [
                "docs/_data/keywords/nl.csv:2: keyword 'werk' names wek.md, but there is no docs/nl/wek.md; "
                "nearest: 'werk.md' [KEY01]"
            ],
        ),
        (
            "werk,primary,werk.md,,,,\nWérk,primary,baan.md,,,,\n",
            [
                "docs/_data/keywords/nl.csv:3: keyword 'Wérk' is the primary term of baan.md and of werk.md; "
                "one page, one primary term [KEY02]"
            ],
        ),
        ("werk,primary,werk.md,,,,\nwerk,primary,baan.md,rejected,,,\n", []),
        ("werk,primary,werk.md,,,,\nwerk,secondary,baan.md,,,,\n", []),
        (
            "werk,primary,werk.md,,,,\njob,primary,werk.md,,,,\n",
            [
                "docs/_data/keywords/nl.csv:3: werk.md has a second primary term 'job' beside 'werk'; "
                "make one of them secondary [KEY03]"
            ],
        ),
        (
            "werk,primary,werk.md,,,,\nWerk,secondary,werk.md,,,,\n",
            ["docs/_data/keywords/nl.csv:3: keyword 'Werk' stands twice; the other is on line 2 [KEY04]"],
        ),
        (
            "werk,secondary,werk.md,,,,\nwerk,secondary,baan.md,,,,\nwerk,secondary,baan.md,,,,\n",
            ["docs/_data/keywords/nl.csv:4: keyword 'werk' stands twice; the other is on line 3 [KEY04]"],
        ),
        (
            "werk,primary,werk.md,,40,,\n",
            [
                "docs/_data/keywords/nl.csv:2: volume without source and date; "
                "an unknown volume stays empty [KEY05]"
            ],
        ),
        ("werk,primary,werk.md,,40,Planner,2026-01\n", []),
    ],
)
def test_each_term_belongs_to_one_page_that_exists(rows, messages):
    assert faults(rows) == messages


def test_the_research_of_a_language_that_is_not_built_may_name_pages_to_come():
    assert faults("praca,primary,werk.md,,,,\n", "pl") == []
