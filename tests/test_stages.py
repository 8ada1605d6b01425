from datetime import date

from making import page, service, site
from wijzer.stages import Stage, pieces, read_stages

TEXT = """\
# Wat zeg je?

Kies.

## Welke fase? { #fase }

Kijk.

## Onwetendheid { #onwetendheid }

### Wat helpt { #onwetendheid-helpt }

Vertel het.

### Wat je zegt { #onwetendheid-zeg }

> Dag!
"""
RENDERED = """\
<h2 id="fase">Welke fase?</h2><p>Kijk.</p>
<h2 id="a">A</h2><p>Kort.</p>
<h3 id="a-helpt">Wat helpt</h3><p>Vertel het.</p>
<h3 id="a-zeg">Wat je zegt</h3><div data-show="vdab.md">VDAB</div>
<h2 id="b">B</h2>
<h3 id="b-helpt">Wat helpt</h3><p>Toon het.</p>
<h2 id="niet">Wat niet?</h2><p>Beloof niets.</p>
"""
TODAY = date(2026, 11, 21)
SITE = site({"nl/kaarten.md": page("Kaarten", TEXT, "kind: cards\n"), "nl/vdab.md": service("VDAB")})
CARDS = SITE.page("nl", "kaarten.md")


def test_a_heading_2_with_headings_3_is_a_card():
    assert read_stages(CARDS.blocks) == (Stage("onwetendheid", 15, ("Wat helpt", "Wat je zegt")),)


def test_cards_that_follow_one_another_stand_together_between_the_text_around_them():
    before, cards, after = pieces(SITE, CARDS, RENDERED, TODAY)
    assert [part.html for part in before.parts] == ['<h2 id="fase">Welke fase?</h2><p>Kijk.</p>\n']
    assert [(card.id, card.heading.strip()) for card in cards.cards] == [
        ("a", '<h2 id="a">A</h2><p>Kort.</p>'),
        ("b", '<h2 id="b">B</h2>'),
    ]
    assert [part.html for part in after.parts] == ['<h2 id="niet">Wat niet?</h2><p>Beloof niets.</p>\n']


def test_an_item_of_a_card_may_show_a_service():
    _, cards, _ = pieces(SITE, CARDS, RENDERED, TODAY)
    helps, says = cards.cards[0].items
    assert [part.html.strip() for part in helps] == ['<h3 id="a-helpt">Wat helpt</h3><p>Vertel het.</p>']
    assert [part.card.name if part.card else part.html for part in says] == [
        '<h3 id="a-zeg">Wat je zegt</h3>',
        "VDAB",
    ]


def test_a_page_that_holds_no_cards_by_its_kind_has_no_pieces():
    assert pieces(SITE, SITE.page("nl", "vdab.md"), RENDERED, TODAY) == ()
