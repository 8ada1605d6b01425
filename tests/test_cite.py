from datetime import date

import pytest

from making import page, site
from wijzer.cite import Cited, Dated, chips, facts, sources

FACTS = """\
participation_hours: {kind: hours, value: 40, source: bron, checked_on: 2026-01-15, check_every: 12}
leeftijd: {kind: number, value: 18, source: bron, checked_on: 2026-01-15, check_every: 12}
"""
SOURCES = """\
bron: {title: Een bron, date: 2022-05-01, url: "https://bron.example/"}
jaar: {title: Een jaarverslag, date: 2015}
los: {title: Zonder datum}
"""
TODAY = date(2026, 11, 21)
HOURS = Dated("participatietraject", "40 uur", "15 januari 2026", overdue=False, source="Een bron")
AGE = Dated("", "18", "15 januari 2026", overdue=False, source="Een bron")


def made(front="", text="", **files):
    return site({"nl/a.md": page("A", text, front)} | files, facts=FACTS, sources=SOURCES)


def test_a_chip_is_a_fact_with_its_label_and_the_day_it_was_checked():
    found = made("facts: [participation_hours]\n")
    assert chips(found, found.pages[0], TODAY) == (HOURS,)


def test_every_fact_a_page_mentions_is_listed_once():
    text = "# A\n\n{{ leeftijd }}, {{ participation_hours }} en {{ leeftijd }}\n"
    found = made("facts: [participation_hours]\n", text)
    assert facts(found, found.pages[0], TODAY) == (HOURS, AGE)


@pytest.mark.parametrize(("today", "overdue"), [(date(2027, 1, 15), False), (date(2027, 1, 16), True)])
def test_a_fact_that_should_have_been_checked_says_so(today, overdue):
    found = made("facts: [leeftijd]\n")
    assert [one.overdue for one in chips(found, found.pages[0], today)] == [overdue]


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("bron", Cited("Een bron", "https://bron.example/", "1 mei 2022")),
        ("jaar", Cited("Een jaarverslag", "", "2015")),
        ("los", Cited("Zonder datum", "", "")),
        ("https://elders.example/pad", Cited("elders.example", "https://elders.example/pad", "")),
    ],
)
def test_a_source_is_cited_by_its_title_and_date(name, cited):
    found = site({"nl/a.md": page("A").replace("[bron]", f"['{name}']")}, sources=SOURCES)
    assert sources(found, found.pages[0]) == (cited,)


def test_a_translation_has_the_sources_of_its_dutch_page_with_dates_in_its_own_language():
    found = made(**{"ro/a.md": page("B").replace("sources: [bron]\n", "")})
    assert sources(found, found.page("ro", "a.md")) == (
        Cited("Een bron", "https://bron.example/", "1 mai 2022"),
    )
