"""axe-core finds no barrier on any kind of page, and the page stays silent and at home."""

from functools import cache
from pathlib import Path

import pytest

from .places import GUIDE, KINDS, PLACES

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STATES = {
    "the menu open": ("", "details.menu summary"),
    "the languages open": ("diensten/ocmw/", "details.languages summary"),
    "the sources open": ("inburgering/", "details.sources summary"),
    "something to take along": ("ar/inburgering/", "details.take summary"),
    "something for a client": ("diensten/ocmw/", "details.take summary"),
    "a question answered": (GUIDE, ".answers a >> nth=1"),
}


@pytest.mark.parametrize(
    ("width", "path"), [*((360, path) for path in PLACES), *((1280, path) for path in KINDS)]
)
def test_light(path: str, width: int, visit, tools: Path) -> None:
    one = visit(path, width=width)
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["", GUIDE, "ro/pijlers/werk/"])
def test_dark(path: str, width: int, visit, tools: Path) -> None:
    one = visit(path, width=width, color_scheme="dark")
    assert one.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(18, 24, 31)"
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_with(state: str, scheme: str, visit, tools: Path) -> None:
    path, click = STATES[state]
    one = visit(path, color_scheme=scheme)
    one.page.locator(click).first.click()
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])


def test_search_results(visit, tools: Path) -> None:
    one = visit("zoeken/")
    one.page.fill("#q", "nederlands leren")
    one.page.wait_for_selector("#results li")
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])


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
