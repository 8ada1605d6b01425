from pathlib import Path

import pytest

from making import THREE, page, site, told
from wijzer.check.keywords import check, wishes

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


@pytest.mark.parametrize("role", ["primary", "secondary", "typed"])
def test_research_may_wait_for_a_page_that_is_not_translated_yet(role):
    files = {"nl/werk.md": page("Werk"), "_data/keywords/ro.csv": HEADER + f"munca,{role},werk.md,,,,\n"}
    assert told(check(site(files), Path("docs"))) == []
    assert told(wishes(site(files))) == [
        "docs/_data/keywords/ro.csv:2: keyword 'munca' names werk.md, "
        "which is not translated into this language yet [KEY11]"
    ]


@pytest.mark.parametrize(
    ("rows", "files"),
    [
        ("munca,primary,werk.md,,,,\n", {"nl/werk.md": page("Werk"), "ro/werk.md": page("Munca")}),
        ("munca,primary,werk.md,,,,\n", {"nl/werk.md": page("Werk", front="draft: true\n")}),
        ("munca,secondary,,,,,\n", {"nl/werk.md": page("Werk")}),
        ("munca,primary,werk.md,rejected,,,\n", {"nl/werk.md": page("Werk")}),
    ],
)
def test_research_waits_for_nothing_else(rows, files):
    assert told(wishes(site(files | {"_data/keywords/ro.csv": HEADER + rows}))) == []


def test_a_translated_page_is_no_page_without_its_dutch_one():
    files = {"nl/baan.md": page("Baan"), "ro/werk.md": page("Munca")}
    files["_data/keywords/ro.csv"] = HEADER + "munca,primary,werk.md,,,,\n"
    assert told(check(site(files), Path("docs"))) == [
        "docs/_data/keywords/ro.csv:2: keyword 'munca' names werk.md, but there is no docs/nl/werk.md; "
        "nearest: 'baan.md' [KEY01]"
    ]


def test_a_term_without_a_page_names_no_page_that_is_missing():
    assert faults("werk,secondary,,,,,\n") == []


def letters(code, *rows):
    table = "term,role,target,variants\n" + "".join(f"{row}\n" for row in rows)
    made = site(
        {"nl/werk.md": page("Werk"), f"_data/keywords/{code}.csv": table}, languages=THREE + UKRAINIAN
    )
    return told(check(made, Path("docs")))


UKRAINIAN = "uk: {name: Українська, script: Cyrl}\n"


@pytest.mark.parametrize(
    ("code", "row", "found", "wanted"),
    [
        ("ar", "ta3allom,secondary,werk.md,", "Latn", "Arab"),
        ("uk", "kursy,question,werk.md,", "Latn", "Cyrl"),
        ("nl", "курси,primary,werk.md,", "Cyrl", "Latn"),
    ],
)
def test_a_term_is_in_the_script_of_its_language(code, row, found, wanted):
    term = row.split(",")[0]
    assert letters(code, row) == [
        f"docs/_data/keywords/{code}.csv:2: keyword '{term}' is in the script {found}, "
        f"the language in {wanted}; "
        "make it a variant, or give it the role `typed` [KEY06]"
    ]


@pytest.mark.parametrize(
    ("code", "row"),
    [
        ("ar", "ta3allom,typed,werk.md,"),
        ("ar", "Nederlands als tweede taal,also,werk.md,"),
        ("ar", "تعلم,secondary,werk.md,ta3allom"),
        ("uk", "курси NT2 VDAB Actiris,secondary,werk.md,"),
        ("nl", "112,secondary,werk.md,"),
        ("xx", "курси,secondary,werk.md,"),
    ],
)
def test_a_name_a_typed_term_and_a_variant_may_be_in_another_script(code, row):
    assert letters(code, row) == []


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ("сursus,primary,werk.md,", "сursus"),
        ("cursus,primary,werk.md,les|lеs nt2", "lеs"),
    ],
)
def test_a_word_is_typed_in_one_alphabet(row, word):
    assert letters("nl", row) == [
        f"docs/_data/keywords/nl.csv:2: '{word}' mixes letters of two alphabets that look alike; "
        "type it again in one [KEY07]"
    ]


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("integre\u0301,primary,werk.md,", "integre\u0301"),
        ("cursus,primary,werk.md,a|ca\u0306", "ca\u0306"),
    ],
)
def test_a_term_is_written_in_composed_letters(row, text):
    assert letters("nl", row) == [
        f"docs/_data/keywords/nl.csv:2: '{text}' is not written in composed letters (Unicode NFC); "
        "type it again [KEY08]"
    ]


def stuffed(times, others, term="werk zoeken", front=""):
    text = f"# Baan\n\n{'Werk zoeken. ' * times}{'En dan nog iets. ' * others}\n"
    files = {"nl/werk.md": page("Werk", text, front)}
    return told(wishes(site(files | {"_data/keywords/nl.csv": HEADER + f"{term},primary,werk.md,,,,\n"})))


def test_a_term_that_is_repeated_too_often_reads_as_stuffing():
    assert stuffed(5, 40) == [
        "docs/nl/werk.md:2: 'werk zoeken' makes up 6 % of the words of this page; "
        "over 4 % reads as stuffing [KEY10]"
    ]


@pytest.mark.parametrize(
    ("times", "others", "term", "front"),
    [
        (3, 40, "werk zoeken", ""),
        (5, 20, "werk zoeken", ""),
        (5, 40, "werk vinden", ""),
        (9, 40, "werk zoeken", "kind: search\n"),
    ],
)
def test_a_term_on_a_short_page_a_search_page_or_a_few_times_does_not(times, others, term, front):
    assert stuffed(times, others, term, front) == []


def test_everyday_words_name_a_page_too_and_are_typed_in_one_alphabet():
    files = {
        "nl/werk.md": page("Werk"),
        "_data/everyday/nl.csv": "target,words\nwerk.md,bаas\nwek.md,cv|baan\n",
    }
    assert told(check(site(files), Path("docs"))) == [
        "docs/_data/everyday/nl.csv:2: 'bаas' mixes letters of two alphabets that look alike; "
        "type it again in one [KEY07]",
        "docs/_data/everyday/nl.csv:3: keyword 'cv' names wek.md, but there is no docs/nl/wek.md; "
        "nearest: 'werk.md' [KEY01]",
    ]
