import pytest

from making import page, service, site, told
from wijzer.check.guides import check

GUIDE = """\
# Naar wie?

## Waarover gaat het? { #thema }

- [Werk](#werk)
- [Wonen](#wonen)

## Wat voor werk? { #werk }

- [Zoeken](#vdab)

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
                "docs/nl/gids.md:22: no answer leads to 'wonen'; link to it from a question, or remove "
                "it [GUIDE02]",
            ],
        ),
        (
            "- [Wonen](#wonen)\n", "",
            [
                "docs/nl/gids.md:21: no answer leads to 'wonen'; link to it from a question, "
                "or remove it [GUIDE02]"
            ],
        ),
        (
            "- [Zoeken](#vdab)\n\n### Werk zoeken { #vdab }\n\n- [VDAB](vdab.md)\n", "",
            ["docs/nl/gids.md:14: question 'werk' has no answers; write a list of links under it [GUIDE03]"],
        ),
        (
            "- [Zoeken](#vdab)", "- [Zoeken](#vdab)\n- [Terug](#thema)",
            [
                "docs/nl/gids.md:17: answer 'Terug' leads back to 'thema': a reader would go round in "
                "circles [GUIDE04]"
            ],
        ),
        (
            "### Wonen { #wonen }\n\n- [VDAB](vdab.md)\n", "### Wonen { #wonen }\n\nBel iemand.\n",
            [
                "docs/nl/gids.md:22: result 'wonen' names no service; "
                "end it with a list of links to services [GUIDE05]"
            ],
        ),
        (
            "### Wonen { #wonen }\n\n- [VDAB](vdab.md)\n", "### Wonen { #wonen }\n\n- [Over](over.md)\n",
            ["docs/nl/gids.md:24: 'over.md' in result 'wonen' is no service or agency [GUIDE06]"],
        ),
        (
            "- [Zoeken](#vdab)", "- [Zoeken](#vdab)\n- [VDAB](vdab.md)",
            [
                "docs/nl/gids.md:17: answer 'VDAB' of question 'werk' leads out of the guide; "
                "link to a question or a result [GUIDE07]"
            ],
        ),
    ],
)  # fmt: skip
def test_a_fault_in_the_guide_is_told_with_its_line(written, instead, messages):
    assert written in GUIDE
    assert faults(GUIDE.replace(written, instead)) == messages
