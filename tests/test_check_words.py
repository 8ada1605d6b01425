import pytest

from making import site, told
from wijzer.check.words import check

DUTCH = """\
skip: Ga verder
checked: nagekeken op {date}
hours: {one: "{number} uur", other: "{number} uur"}
days: {one: "{number} dag", other: "{number} dagen"}
months: {one: "{number} maand", other: "{number} maanden"}
years: {one: "{number} jaar", other: "{number} jaar"}
"""
ROMANIAN = """\
skip: Continuă
checked: verificat la {date}
hours: {one: "{number} oră", few: "{number} ore", other: "{number} de ore"}
days: {one: "{number} zi", few: "{number} zile", other: "{number} de zile"}
months: {one: "{number} lună", few: "{number} luni", other: "{number} de luni"}
years: {one: "{number} an", few: "{number} ani", other: "{number} de ani"}
"""


@pytest.mark.parametrize(
    ("written", "instead", "messages"),
    [
        ("", "", []),
        (
            "skip: Continuă\n", "",
            [
                "docs/_data/words/ro.yml:1: interface text 'skip' is missing; "
                "in Dutch it is 'Ga verder' [WORD01]"
            ],
        ),
        (
            "skip: Continuă\n", "skip:\n",
            [
                "docs/_data/words/ro.yml:1: interface text 'skip' is missing; "
                "in Dutch it is 'Ga verder' [WORD01]"
            ],
        ),
        (
            "skip: Continuă\n", "skip: Continuă\nhome: Start\n",
            [
                "docs/_data/words/ro.yml:1: interface text 'home' does not exist in Dutch; "
                "remove it or correct the key [WORD02]"
            ],
        ),
        (
            "la {date}", "la {data}",
            [
                "docs/_data/words/ro.yml:1: interface text 'checked' should hold {date}, "
                "as the Dutch does [WORD03]"
            ],
        ),
        (
            "Continuă", "Continuă {date}",
            [
                "docs/_data/words/ro.yml:1: interface text 'skip' should hold no gap, "
                "as the Dutch does [WORD03]"
            ],
        ),
        (
            'few: "{number} zile", ', "",
            [
                "docs/_data/words/ro.yml:1: interface text 'days.few' is missing; "
                "this language bends a number's unit to that form too [WORD04]"
            ],
        ),
    ],
)  # fmt: skip
def test_a_language_has_every_interface_text_with_its_gaps_and_its_forms(written, instead, messages):
    files = {"_data/words/nl.yml": DUTCH, "_data/words/ro.yml": ROMANIAN.replace(written, instead, 1)}
    assert told(check(site(files))) == messages


def test_a_unit_with_another_gap_is_told_too():
    files = {
        "_data/words/nl.yml": DUTCH,
        "_data/words/ro.yml": ROMANIAN.replace("{number} ore", "{numar} ore"),
    }
    assert told(check(site(files))) == [
        "docs/_data/words/ro.yml:1: interface text 'hours.few' should hold {number}, "
        "as the Dutch does [WORD03]"
    ]
