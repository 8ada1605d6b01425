import pytest

from making import page, site, told
from wijzer.check.translations import check, wishes
from wijzer.pairs import fingerprints

DUTCH = "# Werk\n\nDoe {{ uren }} mee, 2 keer.\n\n## Wie { #wie }\n\n- [VDAB](vdab.md)\n"
SAME = "# Munca\n\nParticipi {{ uren }}, de 2 ori.\n\n## Cine { #wie }\n\n- [VDAB](vdab.md)\n"


def made(romanian=SAME, follows=None):
    files = {"nl/werk.md": page("Werk", DUTCH), "ro/werk.md": page("Munca", romanian)}
    if follows is not None:
        files["_data/follows/ro.csv"] = f"page,blocks\nwerk.md,{' '.join(follows)}\n"
    return site(files)


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        (
            "## Cine { #wie }", "Cine?",
            "docs/ro/werk.md:10: follows the current Dutch text, but block 6 is p where Dutch has h2 "
            "(docs/nl/werk.md:10) [PAIR01]",
        ),
        (
            "\n- [VDAB](vdab.md)\n", "",
            "docs/ro/werk.md:10: follows the current Dutch text, but has 6 blocks where Dutch has 7 "
            "(docs/nl/werk.md) [PAIR02]",
        ),
        (
            "de 2 ori", "de 3 ori",
            "docs/ro/werk.md:8: numbers differ from the Dutch block (docs/nl/werk.md:8): "
            "here 3, there 2 [PAIR03]",
        ),
        (
            "(vdab.md)", "(actiris.md)",
            "docs/ro/werk.md:12: links differ from the Dutch block (docs/nl/werk.md:12): "
            "here actiris.md, there vdab.md [PAIR04]",
        ),
        (
            "{{ uren }}", "mult",
            "docs/ro/werk.md:8: facts differ from the Dutch block (docs/nl/werk.md:8): "
            "here none, there uren [PAIR05]",
        ),
        (
            "#wie", "#cine",
            "docs/ro/werk.md:10: ids differ from the Dutch block (docs/nl/werk.md:10): "
            "here 'cine', there 'wie' [PAIR06]",
        ),
    ],
)  # fmt: skip
def test_a_translation_of_the_current_text_is_built_as_that_text(written, instead, message):
    assert told(check(made(SAME.replace(written, instead)))) == [message]


def test_a_translation_that_is_built_so_has_no_faults():
    assert told(check(made())) == []


def test_a_translation_that_is_behind_is_no_fault_but_a_wish():
    now = fingerprints(made().pages[0])
    late = made(SAME.replace("de 2 ori", "de 3 ori"), follows=(*now[:3], "aaaaaaaa", "bbbbbbbb", *now[5:]))
    assert told(check(late)) == []
    assert told(wishes(late)) == [
        "docs/ro/werk.md:6: is behind the Dutch text: 2 of 7 blocks changed, see docs/nl/werk.md:6,8 [PAIR10]"
    ]


def test_a_wish_names_the_dutch_blocks_that_have_no_translation_yet():
    now = fingerprints(made().pages[0])
    assert told(wishes(made(follows=now[:-2]))) == [
        "docs/ro/werk.md:2: is behind the Dutch text: 2 of 7 blocks changed, "
        "see docs/nl/werk.md:10,12 [PAIR10]"
    ]


def test_a_wish_names_no_dutch_line_when_the_dutch_is_gone():
    now = fingerprints(made().pages[0])
    longer = made(SAME + "- [Actiris](actiris.md)\n", follows=(*now, "aaaaaaaa"))
    assert told(wishes(longer)) == [
        "docs/ro/werk.md:2: is behind the Dutch text: 1 of 7 blocks changed, see docs/nl/werk.md:- [PAIR10]"
    ]


def test_a_translation_that_follows_has_nothing_to_wish_for():
    assert told(wishes(made(follows=fingerprints(made().pages[0])))) == []
