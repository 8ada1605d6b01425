from datetime import date

from making import page, service, site
from wijzer.menu import Item
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
GRADED = """\
# Mag ik?

## Ben je {{ age }} jaar? { #leeftijd }

- [{{ age }} of ouder](#ja)

### Je mag { #ja .entitled source=bron checked=2026-01-15 }

Meestal.

> Wie {{ age }} is, mag.

- [Meld je aan](aanmelden.md)
"""
GRADED_HTML = """\
<h2 id="leeftijd">Ben je 18 jaar?</h2>
<ul><li><a href="#ja">18 of ouder</a></li></ul>
<h3 class="entitled" id="ja" source="bron" checked="2026-01-15">Je mag</h3>
<p>Meestal.</p>
<blockquote>
<p>Wie 18 is, mag.</p>
</blockquote>
<ul><li><a href="aanmelden/">Meld je aan</a></li></ul>
"""
AGE = "age: {kind: number, value: 18, source: bron, checked_on: 2026-01-01, check_every: 12}\n"
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


def graded(today, language="nl"):
    files = {
        "nl/mag.md": page("Mag", GRADED, "kind: guide\n"),
        "ro/mag.md": page("Pot", GRADED.replace(" .entitled source=bron checked=2026-01-15", "")),
        "nl/aanmelden.md": page("Aanmelden"),
    }
    made = site(files, facts=AGE)
    return shown_steps(made, made.page(language, "mag.md"), GRADED_HTML, today)


def test_a_question_shows_its_answers_with_facts_filled_in():
    question, _ = graded(TODAY)
    assert (question.text, question.answers, question.ruling) == (
        "Ben je 18 jaar?",
        (Item("18 of ouder", "#ja", current=False, dutch=False),),
        None,
    )


def test_a_graded_result_shows_its_rule_apart_and_keeps_its_links():
    _, result = graded(date(2026, 7, 15))
    assert result.html.strip().splitlines() == [
        "<p>Meestal.</p>",
        "",
        '<ul><li><a href="aanmelden/">Meld je aan</a></li></ul>',
    ]
    ruling = result.ruling
    assert (ruling.grade, ruling.word, ruling.rule) == ("entitled", "Recht op", "Wie 18 is, mag.")
    assert [one.title for one in ruling.sources] == ["Een bron"]
    assert (ruling.checked, ruling.overdue, result.cards) == ("15 januari 2026", False, ())


def test_a_rule_that_nobody_checked_for_half_a_year_is_overdue():
    assert graded(date(2026, 7, 16))[1].ruling.overdue


def test_a_translation_has_the_grade_of_its_dutch_page():
    ruling = graded(TODAY, "ro")[1].ruling
    assert (ruling.grade, ruling.word, ruling.checked) == ("entitled", "Ai dreptul", "15 ianuarie 2026")
