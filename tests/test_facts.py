from datetime import date

import pytest

from making import THREE, one, page, site
from wijzer.facts import due, fill, mentions, months_after

FACTS = """\
uren: {kind: hours, value: 40, source: bron, checked_on: 2026-01-31, check_every: 12}
twee_uren: {kind: hours, value: 2, source: bron, checked_on: 2026-01-31, check_every: 12}
begin: {kind: date, value: 2022-03-01, source: bron, checked_on: 2026-01-31, check_every: 1}
boete: {kind: euro_range, value: 50-5000, source: bron, checked_on: 2026-01-31, check_every: 6}
deel: {kind: share, value: 4/5, source: bron, checked_on: 2026-01-31, check_every: 6}
niveau: {kind: level, value: A2, source: bron, checked_on: 2026-01-31, check_every: 6}
leeftijd: {kind: number, value: 18, source: bron, checked_on: 2026-01-31, check_every: 6,
  valid_until: 2026-03-01}
"""
SITE = site(facts=FACTS, languages=THREE)


@pytest.mark.parametrize(
    ("text", "language", "filled"),
    [
        ("Je doet {{ uren }} mee.", "nl", "Je doet 40 uur mee."),
        ("Participi {{ uren }}.", "ro", "Participi 40 de ore."),
        ("Participi {{ twee_uren }}.", "ro", "Participi 2 ore."),
        ("{{ twee_uren }}", "ar", "ساعتان (2)"),
        ("{{uren}}", "nl", "40 uur"),
        ("Hoogstens {{ uren.number }}.", "nl", "Hoogstens 40."),
        ("Sinds {{ begin }}.", "nl", "Sinds 1 maart 2022."),
        ("Din {{ begin }}.", "ro", "Din 1 martie 2022."),
        ("Betaal {{ boete }}.", "nl", "Betaal 50 tot 5.000 euro."),
        ("{{ deel }} mag.", "nl", "4 op de 5 mag."),
        ("Niveau {{ niveau }}.", "nl", "Niveau A2."),
        ("Vanaf {{ leeftijd }} jaar.", "nl", "Vanaf 18 jaar."),
        ("Niemand kent {{ dit }}.", "nl", "Niemand kent {{ dit }}."),
        ("Geen feit.", "nl", "Geen feit."),
    ],
)
def test_a_mention_becomes_the_value_in_the_language_of_the_page(text, language, filled):
    assert fill(text, SITE, language) == filled


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("uren", date(2027, 1, 31)),
        ("begin", date(2026, 2, 28)),
        ("leeftijd", date(2026, 3, 1)),
    ],
)
def test_a_fact_is_due_after_its_months_or_when_it_ends(name, day):
    assert due(SITE.facts[name]) == day


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 5, 31), 1, date(2026, 6, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 11, 21), 13, date(2027, 12, 21)),
        (date(2026, 1, 1), 0, date(2026, 1, 1)),
    ],
)
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(day, months, later):
    assert months_after(day, months) == later


def test_a_page_mentions_facts_in_its_words_and_its_chips_each_with_its_line():
    text = "# Werk\n\nDoe {{ uren }} mee,\nvanaf {{ begin }}.\n"
    _, made = one(page("Werk {{ deel }}", text, "facts: [boete]\n"), facts=FACTS)
    assert list(mentions(made)) == [
        ("deel", 2), ("deel", 3), ("boete", 5), ("uren", 9), ("begin", 10),
    ]  # fmt: skip
