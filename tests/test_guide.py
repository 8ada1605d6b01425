from wijzer.blocks import read_blocks
from wijzer.guide import paths, read_guide

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
    steps = read_guide(read_blocks(GUIDE))
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
    assert list(paths(read_guide(read_blocks(GUIDE)))) == [
        ("thema", "werk", "vdab"),
        ("thema", "werk", "huurdersbond"),
        ("thema", "huurdersbond"),
    ]


def test_an_answer_that_goes_back_or_nowhere_is_no_way():
    text = (
        "## A { #a }\n\n- [b](#b)\n- [niets](#niets)\n\n## B { #b }\n\n- [a](#a)\n- [c](#c)\n\n### C { #c }\n"
    )
    assert list(paths(read_guide(read_blocks(text)))) == [("a", "b", "c")]


def test_a_page_without_headings_is_a_guide_without_steps():
    assert read_guide(read_blocks("- [los](#niets)\n")) == ()
    assert list(paths(())) == []
