from datetime import date

from wijzer.blocks import read_blocks
from wijzer.guide import Verdict, grades, paths, read_guide
from wijzer.text import parse

GUIDE = """\
# Naar wie?

Kies een antwoord.

## Waarover gaat het? { #thema }

- [Werk](#werk)
- [Wonen](#huurdersbond)

## Wat voor werk? { #werk }

- [Zoeken](#vdab)
- [Een huis](#huurdersbond)

### Werk zoeken { #vdab }

Bel eerst.

- [VDAB](../diensten/vdab.md)

### Wonen { #huurdersbond }

- [Huurdersbond](../diensten/huurdersbond.md)
"""


def test_headings_are_steps_and_list_items_what_follows_from_them():
    steps = read_guide(read_blocks(parse(GUIDE)))
    assert [(one.id, one.text, one.line, one.is_result) for one in steps] == [
        ("thema", "Waarover gaat het?", 5, False),
        ("werk", "Wat voor werk?", 10, False),
        ("vdab", "Werk zoeken", 15, True),
        ("huurdersbond", "Wonen", 21, True),
    ]
    assert [[link.href for link in one.links] for one in steps] == [
        ["#werk", "#huurdersbond"],
        ["#vdab", "#huurdersbond"],
        ["../diensten/vdab.md"],
        ["../diensten/huurdersbond.md"],
    ]


def test_each_way_goes_from_the_first_question_to_a_result():
    assert list(paths(read_guide(read_blocks(parse(GUIDE))))) == [
        ("thema", "werk", "vdab"),
        ("thema", "werk", "huurdersbond"),
        ("thema", "huurdersbond"),
    ]


def test_an_answer_that_goes_back_or_nowhere_is_no_way():
    text = (
        "## A { #a }\n\n- [b](#b)\n- [niets](#niets)\n\n## B { #b }\n\n- [a](#a)\n- [c](#c)\n\n### C { #c }\n"
    )
    assert list(paths(read_guide(read_blocks(parse(text))))) == [("a", "b", "c")]


def test_a_page_without_headings_is_a_guide_without_steps():
    assert read_guide(read_blocks(parse("- [los](#niets)\n"))) == ()
    assert list(paths(())) == []


def test_a_step_says_for_which_place_it_is():
    steps = read_guide(
        read_blocks(parse("## A { #a .vlaanderen .brussel }\n\n### B { #b .gent-stad .iets }\n"))
    )
    assert [(one.regions, one.marks) for one in steps] == [
        (("vlaanderen", "brussel"), ("vlaanderen", "brussel")),
        (("gent-stad",), ("gent-stad", "iets")),
    ]
    assert not grades(steps)


def test_a_graded_result_says_its_rule_and_what_that_rests_on():
    text = (
        "### Vraag { #a .ask source=een,twee checked=2026-11-21 }\n\nVraag.\n\n"
        "> Wie **mag**, mag.\n\n- [Wie](wie.md)\n"
    )
    (step,) = read_guide(read_blocks(parse(text)))
    assert step.verdict == Verdict(grade="ask", sources=("een", "twee"), checked_on=date(2026, 11, 21))
    assert (step.id, step.text, step.rule) == ("a", "Vraag", "Wie **mag**, mag.")
    assert grades((step,))


def test_what_a_graded_result_leaves_out_is_empty():
    (step,) = read_guide(read_blocks(parse("### Vraag { #a source=een checked=gisteren }\n")))
    assert step.verdict == Verdict(grade="", sources=("een",), checked_on=None)
