"""Mag of moet ik: the guide for newcomers, in every language that has it."""

import pytest

from wijzer.guide import GRADES

from .places import MAY_OR_MUST

WAYS = {
    "obliged": ("woonplaats", "vlaanderen", "vl-situatie", "vl-vluchteling"),
    "entitled": ("woonplaats", "brussel", "br-situatie", "br-eu"),
    "ask": ("woonplaats", "onbekend"),
}
"""A way to each grade."""
PREFIX = {"nl": "", "ar": "ar/"}


@pytest.fixture(params=PREFIX)
def start(request) -> str:
    """The page in one language."""
    return PREFIX[request.param] + MAY_OR_MUST


@pytest.mark.parametrize("grade", GRADES)
def test_a_way_ends_in_a_grade_with_its_rule_source_and_day(grade: str, start: str, visit) -> None:
    one = visit(start)
    page, way = one.page, WAYS[grade]
    for step in way[1:]:
        page.locator(f".answers a[data-to='{step}']:visible").press("Enter")
        one.wait(f"document.activeElement.id === '{step}'")
    assert page.evaluate("location.hash") == "#" + "/".join(way)
    assert page.locator("[data-where]").get_attribute("class") == f"grade {grade}"
    result = page.locator(f"#{way[-1]}")
    assert page.locator("[data-where]").inner_text() == result.locator(".grade").text_content()
    assert result.locator(".rule").is_visible()
    assert "2026" in result.locator(".rule").inner_text()
    assert result.locator(".rule a").first.get_attribute("href").startswith("https://")
    assert result.locator("li a").count() >= 1
    page.go_back()
    one.wait(f"document.activeElement.id === '{way[-2]}'")
    assert one.errors == []
    assert not any("#" in url or "?" in url for url in one.requests)


def test_it_fits_at_four_times_the_size(start: str, visit) -> None:
    page = visit(f"{start}#{'/'.join(WAYS['entitled'])}", width=320, height=640, reduced_motion="reduce").page
    assert page.locator("#br-eu").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "it scrolls sideways"


def test_without_a_script_each_result_says_its_grade(start: str, visit) -> None:
    page = visit(start, java_script_enabled=False).page
    page.locator("#woonplaats .answers a").last.click()
    assert page.url.endswith("#onbekend")
    results = page.locator("section:not(:has(.answers))")
    assert results.count() == page.locator("section .grade:visible").count() == 20
    assert page.locator("section .rule:visible").count() == 20
