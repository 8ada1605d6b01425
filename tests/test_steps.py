from datetime import date

from making import page, service, site
from wijzer.steps import shown_steps

TEXT = """\
# Naar wie?

## Waarover gaat het? { #thema }

- [Werk](#werk)

### Werk { #werk }

Bel eerst.

- [VDAB](diensten/vdab.md)
- [Niets](diensten/niets.md)
"""
RENDERED = """\
<h2 id="thema">Waarover gaat het?</h2>
<ul><li><a href="#werk">Werk</a></li></ul>
<h3 id="werk">Werk</h3>
<p>Bel eerst.</p>
<ul><li><a href="diensten/vdab/">VDAB</a></li></ul>
"""
TODAY = date(2026, 11, 21)
SITE = site({"nl/gids.md": page("Gids", TEXT, "kind: guide\n"), "nl/diensten/vdab.md": service("VDAB")})


def test_each_step_has_its_rendered_words_without_the_list_and_its_cards():
    found = shown_steps(SITE, SITE.page("nl", "gids.md"), RENDERED, TODAY)
    assert [(one.step.id, one.html.strip(), [card.name for card in one.cards]) for one in found] == [
        ("thema", "", []),
        ("werk", "<p>Bel eerst.</p>", ["VDAB"]),
    ]


def test_a_page_that_is_no_guide_has_no_steps():
    assert shown_steps(SITE, SITE.page("nl", "diensten/vdab.md"), RENDERED, TODAY) == ()
