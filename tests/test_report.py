from datetime import date

import pytest

from making import TINY, page, site, told
from wijzer.check import wishes
from wijzer.report import figures, tables
from wijzer.report import page as report

TODAY = date(2026, 11, 21)
OVERRIDES = TINY.parents[1] / "overrides"
FACT = "{kind: hours, value: 40, source: bron, checked_on: 2026-%s-01, check_every: 6}\n"
SITE = site(
    {
        "nl/index.md": page("Welkom"),
        "nl/werk.md": page("Werk zoeken", "# Werk\n\nDoe {{ uren }} mee.\n"),
        "nl/alleen.md": page("Alleen Nederlands"),
        "ro/index.md": page("Bun venit", front="review: {by: Ana, date: 2026-01-01}\n"),
        "ro/werk.md": page("Munca", "# Munca\n\nParticipă {{ uren }}.\n"),
        "_data/follows/ro.csv": "page,blocks\nwerk.md,aaaaaaaa\n",
        "_data/keywords/nl.csv": "term,role,target,status,volume_avg,volume_source,volume_date\n"
        "werk zoeken,primary,werk.md,validated,480,Semrush,2026-03-07\n=1,secondary,werk.md,proposed,,,\n",
        "_data/keywords/ro.csv": "term,role,target,status\nintegrare,primary,index.md,proposed\n",
        "_data/keywords/ar.csv": "term,role,target,status\nعمل,primary,werk.md,reviewed\n",
    },
    languages="nl: {name: Nederlands, script: Latn, site: true}\n"
    "ro: {name: Română, script: Latn, site: true}\n"
    "ar: {name: العربية, script: Arab}\n",
    facts=f"uren: {FACT % '06'}later: {FACT % '11'}weg: {FACT % '01'}",
)
FOUND = figures(SITE, list(wishes(SITE, TODAY)), TODAY)


def test_the_report_counts_the_pages_that_have_a_translation():
    assert FOUND.paths == ("index.md", "werk.md")


@pytest.mark.parametrize(
    ("language", "path", "cell"),
    [
        ("nl", "werk.md", ("source", "werk zoeken", "validated", True)),
        ("nl", "index.md", ("source", "", "", False)),
        ("ro", "index.md", ("in_step", "integrare", "proposed", False)),
        ("ro", "werk.md", ("behind", "", "", False)),
        ("ar", "werk.md", ("missing", "عمل", "reviewed", False)),
        ("ar", "index.md", ("missing", "", "", False)),
    ],
)
def test_each_page_in_each_language_has_its_state_and_its_primary_term(language, path, cell):
    one = {row.language.code: row for row in FOUND.rows}[language].cells[path]
    assert (one.state, one.term, one.status, one.is_present) == cell


def test_each_language_counts_terms_known_volumes_and_reviewed_pages():
    assert [(row.language.code, row.terms, row.known_volumes, row.reviewed) for row in FOUND.rows] == [
        ("nl", 2, 1, 0),
        ("ro", 1, 0, 1),
        ("ar", 1, 0, 0),
    ]


def test_facts_that_fall_due_within_sixty_days_are_named_the_oldest_first():
    assert [(one.name, one.day, one.pages) for one in FOUND.due] == [
        ("weg", date(2026, 7, 1), ()),
        ("uren", date(2026, 12, 1), ("docs/nl/werk.md", "docs/ro/werk.md")),
    ]


def test_the_wishes_of_the_checks_are_in_it():
    assert "[SEO01]" in told(FOUND.wishes)[0]


def test_the_tables_say_the_same_in_csv():
    written = tables(FOUND)
    assert sorted(written) == ["coverage.csv", "facts.csv", "languages.csv", "wishes.csv"]
    assert written["coverage.csv"].splitlines()[:3] == [
        "language,page,state,primary_term,status,in_title_or_description",
        "nl,index.md,source,,,False",
        "nl,werk.md,source,werk zoeken,validated,True",
    ]
    assert written["languages.csv"] == (
        "language,name,pages,missing,behind,reviewed,terms,known_volumes\n"
        "nl,Nederlands,2,0,0,0,2,1\n"
        "ro,Română,2,0,1,1,1,0\n"
        "ar,العربية,0,2,0,0,1,0\n"
    )
    assert written["facts.csv"] == (
        "fact,due,pages\nweg,2026-07-01,\nuren,2026-12-01,docs/nl/werk.md docs/ro/werk.md\n"
    )


@pytest.mark.parametrize("term", ["=1+1", "+32", "-1", "@som"])
def test_no_cell_of_a_table_is_a_formula(term):
    rows = f"term,role,target\n{term},primary,a.md\n"
    made = site({"nl/a.md": page("A"), "ro/a.md": page("B"), "_data/keywords/nl.csv": rows})
    assert f"nl,a.md,source,'{term}," in tables(figures(made, [], TODAY))["coverage.csv"]


def test_the_report_is_one_page_that_search_engines_leave_alone():
    text = report(FOUND, OVERRIDES)
    assert '<meta name="robots" content="noindex">' in text
    assert "Stand op 2026-11-21: 3 talen, 2 pagina's die vertaald worden." in text
    assert 'title="werk zoeken">V</td>' in text


def test_what_was_written_is_text_in_the_report_and_never_markup():
    rows = "term,role,target\n<script>alert(1)</script>,primary,a.md\n"
    made = site({"nl/a.md": page("A"), "ro/a.md": page("B"), "_data/keywords/nl.csv": rows})
    assert "<script>" not in report(figures(made, list(wishes(made, TODAY)), TODAY), OVERRIDES)
