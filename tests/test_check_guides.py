from datetime import date

import pytest

from making import page, service, site, told
from wijzer.check.guides import check, wishes

GUIDE = """\
# Naar wie?

## Waarover gaat het? { #thema }

- [Werk](#werk)
- [Wonen](#wonen)
- [Weet ik niet](#vdab)

## Wat voor werk? { #werk }

- [Zoeken](#vdab)
- [Weet ik niet](#vdab)

### Werk zoeken { #vdab }

- [VDAB](vdab.md)

### Wonen { #wonen }

- [VDAB](vdab.md)
"""


def faults(text, kind="guide"):
    files = {"nl/gids.md": page("Gids", text, f"kind: {kind}\n"), "nl/vdab.md": service("VDAB")}
    return told(check(site(files | {"nl/over.md": page("Over")})))


def test_a_guide_in_which_every_way_ends_at_a_service_has_no_faults():
    assert faults(GUIDE) == []


def test_a_page_that_is_no_guide_is_not_read_as_one():
    assert faults("# A\n\n## B { #b }\n", kind="page") == []


@pytest.mark.parametrize(
    ("written", "instead", "messages"),
    [
        (
            "(#wonen)", "(#huis)",
            [
                "docs/nl/gids.md:12: answer 'Wonen' leads to '#huis', which is no question and no result "
                "of this guide [GUIDE01]",
                "docs/nl/gids.md:24: no answer leads to 'wonen'; link to it from a question, or remove "
                "it [GUIDE02]",
            ],
        ),
        (
            "- [Wonen](#wonen)\n", "",
            [
                "docs/nl/gids.md:23: no answer leads to 'wonen'; link to it from a question, "
                "or remove it [GUIDE02]"
            ],
        ),
        (
            "- [Zoeken](#vdab)\n- [Weet ik niet](#vdab)\n\n### Werk", "### Werk",
            ["docs/nl/gids.md:15: question 'werk' has no answers; write a list of links under it [GUIDE03]"],
        ),
        (
            "- [Zoeken](#vdab)", "- [Zoeken](#vdab)\n- [Terug](#thema)",
            [
                "docs/nl/gids.md:18: answer 'Terug' leads back to 'thema': a reader would go round in "
                "circles [GUIDE04]"
            ],
        ),
        (
            "### Wonen { #wonen }\n\n- [VDAB](vdab.md)\n", "### Wonen { #wonen }\n\nBel iemand.\n",
            [
                "docs/nl/gids.md:24: result 'wonen' names no service; "
                "end it with a list of links to services [GUIDE05]"
            ],
        ),
        (
            "### Wonen { #wonen }\n\n- [VDAB](vdab.md)\n", "### Wonen { #wonen }\n\n- [Over](over.md)\n",
            ["docs/nl/gids.md:26: 'over.md' in result 'wonen' is no service or agency [GUIDE06]"],
        ),
        (
            "- [Zoeken](#vdab)", "- [Zoeken](#vdab)\n- [VDAB](vdab.md)",
            [
                "docs/nl/gids.md:18: answer 'VDAB' of question 'werk' leads to no guide; "
                "link to a question, a result or another guide [GUIDE07]"
            ],
        ),
    ],
)  # fmt: skip
def test_a_fault_in_the_guide_is_told_with_its_line(written, instead, messages):
    assert written in GUIDE
    assert faults(GUIDE.replace(written, instead)) == messages


def test_each_question_ends_with_an_answer_for_who_does_not_know():
    text = GUIDE.replace("- [Weet ik niet](#vdab)\n\n### Werk", "\n### Werk")
    assert faults(text) == [
        "docs/nl/gids.md:15: question 'werk' has no last answer 'Weet ik niet'; not everybody knows [GUIDE12]"
    ]


def test_a_result_comes_after_three_answers_at_most():
    deep = """\
## Waar { #waar }

- [A](#soort)
- [Weet ik niet](#vdab)

## Soort { #soort }

- [B](#vdab)
- [Weet ik niet](#wonen)

"""
    text = GUIDE.replace("[Zoeken](#vdab)", "[Zoeken](#waar)").replace(
        "### Werk zoeken", f"{deep}### Werk zoeken"
    )
    assert faults(text) == [
        "docs/nl/gids.md:27: answer 'B' comes after 3 others; a result should come after 3 at most [GUIDE13]",
        "docs/nl/gids.md:28: answer 'Weet ik niet' comes after 3 others; a result should come after 3 "
        "at most [GUIDE13]",
    ]


ELSEWHERE = """\
## Hoe oud? { #oud }

- [Jong](#geld)
- [Weet ik niet](gids.md#wonen)

### Geld { #geld }

- [VDAB](vdab.md)
"""


def both(first, second):
    files = {"nl/gids.md": page("Gids", first, "kind: guide\n"), "nl/vdab.md": service("VDAB")}
    return told(check(site(files | {"nl/elders.md": page("Elders", second, "kind: guide\n")})))


def test_an_answer_may_lead_to_another_guide():
    text = GUIDE.replace("[Zoeken](#vdab)", "[Zoeken](elders.md)")
    assert both(text, ELSEWHERE) == []
    assert both(text.replace("elders.md", "elders.md#geld"), ELSEWHERE) == []


def test_a_circle_through_two_guides_is_told_in_each():
    text = GUIDE.replace("[Zoeken](#vdab)", "[Zoeken](elders.md)")
    assert both(text, ELSEWHERE.replace("gids.md#wonen", "gids.md#werk")) == [
        "docs/nl/gids.md:17: answer 'Zoeken' leads back to 'oud': a reader would go round in circles "
        "[GUIDE04]",
        "docs/nl/elders.md:10: answer 'Weet ik niet' leads back to 'werk': a reader would go round in "
        "circles [GUIDE04]",
    ]


def test_the_answers_on_the_way_to_another_guide_count():
    text = GUIDE.replace("[Zoeken](#vdab)", "[Zoeken](elders.md)")
    deep = ELSEWHERE.replace("[Jong](#geld)", "[Jong](#waar)").replace(
        "### Geld", "## Waar? { #waar }\n\n- [Hier](#geld)\n- [Weet ik niet](#geld)\n\n### Geld"
    )
    assert both(text, deep) == [
        "docs/nl/elders.md:14: answer 'Hier' comes after 3 others; a result should come after 3 at most "
        "[GUIDE13]"
    ]


def test_every_service_for_newcomers_is_in_some_result():
    files = {
        "nl/gids.md": page("Gids", GUIDE, "kind: guide\n"),
        "nl/vdab.md": service("VDAB"),
        "nl/ocmw.md": service("OCMW"),
        "nl/vvsg.md": service("VVSG", "audience: referrer\n"),
        "nl/weg.md": service("Weg", "draft: true\n"),
    }
    assert told(check(site(files))) == [
        "docs/nl/ocmw.md:2: no result of a guide names this service; add it to one, or write "
        "`audience: referrer` [GUIDE14]"
    ]


def test_a_mark_is_a_grade_or_a_region():
    assert faults(GUIDE.replace("{ #wonen }", "{ #wonen .gent }")) == [
        "docs/nl/gids.md:24: '.gent' behind the id 'wonen' is no grade and no region; "
        "nearest: '.gent-stad' [GUIDE15]"
    ]
    assert faults(GUIDE.replace("{ #wonen }", "{ #wonen .gent-stad }")) == []


GRADED = """\
# Mag ik?

## Hoe oud ben je? { #leeftijd }

- [Jong](#jong)
- [Weet ik niet](#jong)

### Vraag het { #jong .ask source=bron checked=2026-01-15 }

> De regel.

- [Over](over.md)
"""


def graded(text):
    return site({"nl/mag.md": page("Mag", text, "kind: guide\n"), "nl/over.md": page("Over")})


def test_a_graded_result_may_lead_to_any_page():
    assert told(check(graded(GRADED))) == []


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        (
            ".ask", ".gent-stad",
            "result 'jong' has no grade; write one behind its id: `.obliged`, `.entitled`, `.ask` [GUIDE08]",
        ),
        (
            "> De regel.\n", "De regel.\n",
            "result 'jong' says no rule; write it below the heading, on a line that begins with "
            "`> ` [GUIDE09]",
        ),
        (
            " checked=2026-01-15", "",
            "result 'jong' does not say when its rule was checked; write for example "
            "`checked=2026-11-21` [GUIDE10]",
        ),
        (
            " source=bron", "",
            "result 'jong' names no source; write behind its id `source=…`, with keys of "
            "docs/_data/sources.yml [GUIDE11]",
        ),
        (
            "source=bron", "source=bronn",
            "unknown source 'bronn'; nearest: 'bron'; add it to docs/_data/sources.yml or correct "
            "it [PAGE07]",
        ),
        (
            "- [Over](over.md)\n", "",
            "result 'jong' names no service; end it with a list of links to services [GUIDE05]",
        ),
    ],
)  # fmt: skip
def test_a_fault_in_a_graded_result_is_told_with_its_line(written, instead, message):
    assert written in GRADED
    assert told(check(graded(GRADED.replace(written, instead)))) == [f"docs/nl/mag.md:14: {message}"]


def test_a_rule_is_to_be_checked_twice_a_year():
    assert told(wishes(graded(GRADED), date(2026, 7, 15))) == []
    assert told(wishes(graded(GRADED), date(2026, 7, 16))) == [
        "docs/nl/mag.md:14: the rule of result 'jong' was to be checked again by 2026-07-15; compare it, "
        "and change `checked` [GUIDE20]"
    ]
