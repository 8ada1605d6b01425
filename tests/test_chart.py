from pathlib import Path
from xml.etree import ElementTree

import pytest

from making import page, service, site
from wijzer.chart import chart
from wijzer.read import read_site

TEXT = """\
# Naar wie?

## Waarover gaat het? { #thema }

- [Werk & geld](#werk)
- [Weet ik niet](#vdab)

## Wat voor werk? { #werk }

- [Een baan](#vdab)
- [Weet ik niet](#vdab)

### Werk zoeken { #vdab }

- [VDAB](vdab.md)
"""
REPOSITORY = Path(__file__).parent.parent
GUIDES = ["doorverwijzers/gids", "inburgering/mag-of-moet", "inburgering/mag-of-moet-brussel"]


def words(svg):
    """Give the text of each box, in the order it is drawn."""
    top = ElementTree.fromstring(svg)
    return [" | ".join(line.text for line in box.findall("{*}text")) for box in top.findall(".//{*}g")]


def test_each_answer_is_drawn_with_what_it_leads_to():
    made = site({"nl/gids.md": page("Gids", TEXT, "kind: guide\n"), "nl/vdab.md": service("VDAB")})
    svg = chart(made, made.page("nl", "gids.md"))
    assert words(svg) == [
        "Waarover gaat het?",
        "› Werk & geld | Wat voor werk?",
        "› Een baan | Werk zoeken | 1 dienst",
        "› Weet ik niet | Werk zoeken | 1 dienst",
        "› Weet ik niet | Werk zoeken | 1 dienst",
    ]
    assert '<desc id="desc">2 vragen, 1 resultaten, 3 wegen; de langste weg telt 2 antwoorden.</desc>' in svg


def test_a_question_that_stands_twice_is_drawn_once_with_its_answers():
    text = TEXT.replace("- [Weet ik niet](#vdab)\n\n## Wat", "- [Weet ik niet](#werk)\n\n## Wat")
    made = site({"nl/gids.md": page("Gids", text, "kind: guide\n"), "nl/vdab.md": service("VDAB")})
    drawn = words(chart(made, made.page("nl", "gids.md")))
    assert drawn[-1] == "› Weet ik niet | Wat voor werk? | de antwoorden staan hierboven"
    assert len(drawn) == 5


def test_an_answer_that_leads_to_another_guide_is_drawn_with_the_step_it_leads_to():
    there = page(
        "Elders", "## Hoe oud? { #oud }\n\n- [Jong](#jong)\n\n### Vraag het { #jong }\n", "kind: guide\n"
    )
    text = TEXT.replace("[Een baan](#vdab)", "[Een baan](elders.md)").replace(
        "(#vdab)\n\n###", "(elders.md#jong)\n\n###"
    )
    made = site({"nl/gids.md": page("Gids", text, "kind: guide\n"), "nl/elders.md": there})
    svg = chart(made, made.page("nl", "gids.md"))
    assert words(svg)[2:4] == [
        "› Een baan | Hoe oud? | in: Elders",
        "› Weet ik niet | Vraag het | in: Elders",
    ]
    assert "telt 1 antwoorden. 2 antwoorden leiden naar een andere gids.</desc>" in svg


@pytest.mark.parametrize("name", GUIDES)
def test_the_drawn_map_is_that_of_the_guide_as_it_is(name, monkeypatch):
    monkeypatch.chdir(REPOSITORY)
    made, _ = read_site(Path("docs"))
    drawn = Path(f"docs/_data/maps/{Path(name).name}.svg").read_text("utf-8")
    same = drawn == chart(made, made.page("nl", f"{name}.md"))
    assert same, "the guide changed: run `python -m wijzer map` and commit what it writes"
