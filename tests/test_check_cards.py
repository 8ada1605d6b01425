from making import page, site, told
from wijzer.check.cards import check

CARDS = """\
# Wat zeg je?

## Onwetendheid { #onwetendheid }

### Wat helpt { #onwetendheid-helpt }

Vertel het.

### Wat je zegt { #onwetendheid-zeg }

Dag!

## Intake { #intake }

### Wat helpt { #intake-helpt }

Bereid voor.

### Wat je zegt { #intake-zeg }

Dag!
"""


def faults(text, kind="cards"):
    return told(check(site({"nl/kaarten.md": page("Kaarten", text, f"kind: {kind}\n")})))


def test_cards_that_hold_the_same_have_no_faults():
    assert faults(CARDS) == []


def test_a_page_without_cards_has_no_faults():
    assert faults("# Wat zeg je?\n\n## Fase { #fase }\n\nKijk.\n") == []


def test_a_card_that_holds_something_else_than_the_first_is_told_with_its_line():
    assert faults(CARDS.replace("### Wat helpt { #intake-helpt }", "### Hulp { #intake-helpt }")) == [
        "docs/nl/kaarten.md:19: card 'intake' holds 'Hulp', 'Wat je zegt'; every card of a page holds the "
        "same, like the first: 'Wat helpt', 'Wat je zegt' [CARD01]"
    ]


def test_another_kind_of_page_may_hold_what_it_likes():
    assert faults(CARDS.replace("### Wat helpt { #intake-helpt }\n", ""), kind="page") == []
