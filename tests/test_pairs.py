import pytest

from making import page, site
from wijzer.pairs import differences, fingerprint, texts

DUTCH = """\
# Werk

Je doet {{ uren }} mee, 2 keer.

## Wie { #wie }

- [VDAB](vdab.md)
"""
SAME = """\
# Munca

Participi {{ uren }}, de 2 ori.

## Cine { #wie }

- [VDAB](vdab.md)
"""


def found(romanian, dutch=DUTCH):
    there, here = site({"nl/werk.md": page("Werk", dutch), "ro/werk.md": page("Munca", romanian)}).pages
    return [
        (one.rule, one.line, one.number, one.where, one.found, one.wanted) for one in differences(there, here)
    ]


def test_a_page_is_its_title_description_and_label_and_then_its_blocks():
    made = site({"nl/werk.md": page("Werk", "# Aan het werk\n\nEen zin.\n", "menu: W\n")}).pages[0]
    assert [(one.kind, one.text, one.line) for one in texts(made)] == [
        ("title", "Werk", 2),
        ("description", "Over Werk.", 3),
        ("menu", "W", 5),
        ("h1", "Aan het werk", 7),
        ("p", "Een zin.", 9),
    ]


def test_a_translation_built_as_the_dutch_text_does_not_differ():
    assert found(SAME) == []


@pytest.mark.parametrize(
    ("written", "instead", "difference"),
    [
        ("## Cine { #wie }", "Cine?", ("PAIR01", 10, 6, "docs/nl/werk.md:10", "p", "h2")),
        ("de 2 ori", "de 3 ori", ("PAIR03", 8, 5, "docs/nl/werk.md:8", "3", "2")),
        ("de 2 ori", "de două ori", ("PAIR03", 8, 5, "docs/nl/werk.md:8", "none", "2")),
        ("(vdab.md)", "(actiris.md)", ("PAIR04", 12, 7, "docs/nl/werk.md:12", "actiris.md", "vdab.md")),
        ("{{ uren }}", "mult", ("PAIR05", 8, 5, "docs/nl/werk.md:8", "none", "uren")),
        ("#wie", "#cine", ("PAIR06", 10, 6, "docs/nl/werk.md:10", "cine", "wie")),
        ("\n- [VDAB](vdab.md)\n", "", ("PAIR02", 10, 6, "docs/nl/werk.md", "6", "7")),
    ],
)
def test_a_difference_says_which_block_and_what(written, instead, difference):
    assert found(SAME.replace(written, instead)) == [difference]


@pytest.mark.parametrize(
    ("dutch", "romanian"),
    [("5.000 euro", "5,000 euro"), ("5.000 euro", "5000 euro"), ("40 uur", "40 de ore")],
)
def test_a_number_may_have_the_separators_of_its_language(dutch, romanian):
    assert found(f"# Munca\n\n{romanian}\n", f"# Werk\n\n{dutch}\n") == []


def test_a_fingerprint_changes_with_the_words_and_not_with_the_spaces():
    assert fingerprint("een  twee\n") == fingerprint("een twee")
    assert fingerprint("een twee") != fingerprint("een drie")
    assert len(fingerprint("een")) == 8
