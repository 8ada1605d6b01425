"""axe-core finds no barrier on any kind of page, and the page stays silent and at home."""

from functools import cache
from pathlib import Path

import pytest

from .places import CARDS, GUIDE, KINDS, MAY_OR_MUST, WIDE

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DARK = (
    "", "ro/pijlers/werk/", "ar/inburgering/?nl", "inburgering/aanmelden/#gemeente=44021", CARDS,
    "diensten/#onderwerp=wonen&waar=44021", f"{GUIDE}#thema/meedoen/buddy;in=44021",
    f"{MAY_OR_MUST}#woonplaats/onbekend",
)  # fmt: skip
STATES = {
    "the menu open": ("", "details.menu summary"),
    "the languages open": ("diensten/ocmw/", "details.languages summary"),
    "the sources open": ("inburgering/", "details.sources summary"),
    "something to take along": ("ar/inburgering/", "details.take summary"),
    "something for a client": ("diensten/ocmw/", "details.take summary"),
    "a question answered": (GUIDE, ".answers a >> nth=1"),
}


@pytest.mark.parametrize(
    ("width", "path"), [*((360, path) for path in KINDS), *((1280, path) for path in WIDE)]
)
def test_light(path: str, width: int, visit, tools: Path) -> None:
    one = visit(path, width=width)
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])


@pytest.mark.parametrize("path", DARK)
def test_dark(path: str, visit, tools: Path) -> None:
    one = visit(path, color_scheme="dark")
    assert one.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 31)"
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])


@pytest.mark.parametrize("state", STATES)
def test_with(state: str, visit, tools: Path) -> None:
    path, click = STATES[state]
    one = visit(path)
    one.page.locator(click).first.click()
    for scheme in ("light", "dark"):
        one.page.emulate_media(color_scheme=scheme)
        assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], []), scheme


def barriers(one, tools: Path) -> list[str]:
    """Give what axe finds: the rule, how often, and the first place."""
    one.page.evaluate(axe(tools))
    found = one.page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})",
        RULES,
    )
    return [
        f"{rule['impact']} {rule['id']} x{len(rule['nodes'])}: {rule['nodes'][0]['html'][:150]}: "
        f"{rule['nodes'][0]['failureSummary'][:200]}"
        for rule in found["violations"]
    ]


@cache
def axe(tools: Path) -> str:
    return (tools / "axe-core/axe.min.js").read_text("utf-8")
