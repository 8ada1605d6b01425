from datetime import date

import pytest

from making import page, service, site, told
from wijzer.check.facts import check, wishes


def fact(kind="hours", value="40", source="bron", rest=""):
    dates = f"checked_on: 2026-01-15, check_every: 12{rest}"
    return f"# feiten\nuren: {{kind: {kind}, value: {value}, source: {source}, {dates}}}\n"


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("hours", "40"),
        ("days", "1"),
        ("months", "3"),
        ("years", "2"),
        ("number", "18"),
        ("date", "2022-03-01"),
        ("euro_range", "50-5000"),
        ("level", "A2"),
        ("share", "4/5"),
    ],
)
def test_a_value_that_fits_its_kind_is_no_fault(kind, value):
    assert told(check(site(facts=fact(kind, value)))) == []


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            fact("uur"),
            "docs/_data/facts.yml:2: 'kind' should be one of hours, days, months, years, number, date, "
            "euro_range, level, share, not 'uur' [READ05]",
        ),
        (
            fact("hours", "veertig"),
            "docs/_data/facts.yml:2: fact 'uren' of kind hours cannot be 'veertig'; "
            "write for example 40 [FACT02]",
        ),
        (
            fact("level", "D4"),
            "docs/_data/facts.yml:2: fact 'uren' of kind level cannot be 'D4'; write for example A2 [FACT02]",
        ),
        (
            fact("hours", '"40"'),
            "docs/_data/facts.yml:2: fact 'uren' of kind hours cannot be '40'; write for example 40 [FACT02]",
        ),
        (
            fact("date", '"2022-03-01"'),
            "docs/_data/facts.yml:2: fact 'uren' of kind date cannot be '2022-03-01'; "
            "write for example 2026-11-21 [FACT02]",
        ),
        (
            fact(source="brom"),
            "docs/_data/facts.yml:2: unknown source 'brom'; nearest: 'bron'; "
            "add it to docs/_data/sources.yml or correct it [PAGE07]",
        ),
    ],
)
def test_a_fact_that_is_not_well_formed_is_told(written, message):
    assert told(check(site(facts=written))) == [message]


UNKNOWN = "unknown fact 'urem'; nearest: 'uren'; facts are listed in docs/_data/facts.yml [FACT01]"
NO_NAME = "is no way to name a fact; write {{ name }} or {{ name.number }} [FACT03]"


@pytest.mark.parametrize(
    ("written", "messages"),
    [
        (page("A", "# A\n\nDoe {{ uren }} of {{ uren.number }}.\n"), []),
        (page("A", "# A\n\nDoe\n{{ urem }} mee.\n"), [f"docs/nl/a.md:9: {UNKNOWN}"]),
        (
            page("A", front="facts: [urem]\n"),
            [
                "docs/nl/a.md:5: interface text 'fact_urem' is missing; in Dutch it is '…' [WORD01]",
                f"docs/nl/a.md:5: {UNKNOWN}",
            ],
        ),
        (
            page("A", front='menu: "{{ uren }}"\n'),
            [
                "docs/nl/a.md:5: '{{ uren }}' holds a fact, which a menu label cannot; "
                "write it in words [FACT04]"
            ],
        ),
        (
            page("A").replace("title: A", 'title: "{{ urem }}"'),
            [f"docs/nl/a.md:2: {UNKNOWN}"],
        ),
        (page("A", "# A\n\nDoe {{ Uren }}.\n"), [f"docs/nl/a.md:8: '{{{{ Uren }}}}' {NO_NAME}"]),
        (page("A", "# A\n\nDoe {{ uren.dag }}.\n"), [f"docs/nl/a.md:8: '{{{{ uren.dag }}}}' {NO_NAME}"]),
        (page("A", "# A\n\nDoe\n{{ Uren }}.\n"), [f"docs/nl/a.md:9: '{{{{ Uren }}}}' {NO_NAME}"]),
        (
            page("A").replace("Over A.", '"{{ Uren }}"'),
            [f"docs/nl/a.md:3: '{{{{ Uren }}}}' {NO_NAME}"],
        ),
    ],
)
def test_a_mention_names_a_fact_that_exists(written, messages):
    assert told(check(site({"nl/a.md": written}, facts=fact()))) == messages


@pytest.mark.parametrize(
    ("written", "today", "messages"),
    [
        (fact(), date(2027, 1, 15), []),
        (
            fact(),
            date(2027, 1, 16),
            [
                "docs/_data/facts.yml:2: fact 'uren' was to be checked again by 2027-01-15; "
                "it stands on docs/nl/a.md, docs/ro/a.md [FACT10]"
            ],
        ),
        (
            fact(rest=", valid_until: 2026-06-30"),
            date(2026, 7, 1),
            [
                "docs/_data/facts.yml:2: fact 'uren' was to be checked again by 2026-06-30; "
                "it stands on docs/nl/a.md, docs/ro/a.md [FACT10]"
            ],
        ),
    ],
)
def test_a_fact_should_be_checked_in_time(written, today, messages):
    text = "# A\n\n{{ uren }}\n"
    made = site({"nl/a.md": page("A", text), "nl/b.md": page("B"), "ro/a.md": page("C", text)}, facts=written)
    assert told(wishes(made, today)) == messages


@pytest.mark.parametrize(
    ("today", "messages"),
    [
        (date(2027, 1, 15), []),
        (
            date(2027, 1, 16),
            [
                "docs/nl/a.md:10: this service was to be checked again by 2027-01-15; "
                "compare it with its sources, and change taken_on [FACT11]"
            ],
        ),
    ],
)
def test_a_service_should_be_checked_in_time(today, messages):
    made = site({"nl/a.md": service("A"), "nl/b.md": service("B", "draft: true\n"), "nl/c.md": page("C")})
    assert told(wishes(made, today)) == messages


def test_a_fact_that_stands_nowhere_says_so():
    assert told(wishes(site(facts=fact()), date(2028, 1, 1))) == [
        "docs/_data/facts.yml:2: fact 'uren' was to be checked again by 2027-01-15; "
        "it stands on no page [FACT10]"
    ]
