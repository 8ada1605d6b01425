"""Mag of moet ik: the guide for newcomers, in every language that has it."""

import pytest

from wijzer.guide import GRADES

from .places import MAY_OR_MUST

WAYS = {
    "obliged": ("woonplaats", "vlaanderen", "vl-situatie", "vl-vluchteling"),
    "entitled": ("woonplaats", "vlaanderen", "vl-situatie", "vl-eu"),
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
    assert page.locator("#vl-eu").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "it scrolls sideways"


def test_without_a_script_each_result_says_its_grade(start: str, visit) -> None:
    page = visit(start, java_script_enabled=False).page
    page.locator("#woonplaats .answers a").last.click()
    assert page.url.endswith("#onbekend")
    results = page.locator("section:not(:has(.answers))")
    assert results.count() == page.locator("section .grade:visible").count() == 15
    assert page.locator("section .rule:visible").count() == 15


def test_an_answer_leads_to_the_guide_of_brussels_and_back_to_a_result(start: str, visit) -> None:
    one = visit(start)
    page = one.page
    page.locator("#woonplaats .answers a:not([data-to])").click()
    page.wait_for_url("**/mag-of-moet-brussel/")
    one.wait("document.querySelector('#brussel').checkVisibility()")
    page.locator(".answers a[data-to='br-situatie']").click()
    page.locator(".answers a[href$='#oekraine']").click()
    page.wait_for_url("**/mag-of-moet/#oekraine")
    one.wait("document.querySelector('#oekraine .rule').checkVisibility()")
    assert page.locator("[data-where]").get_attribute("class") == "grade ask"
    page.go_back()
    one.wait("document.querySelector('#br-situatie').checkVisibility()")
    assert page.url.endswith("/mag-of-moet-brussel/#brussel/br-situatie")
    assert one.errors == []


def test_without_a_script_an_answer_leads_to_the_guide_of_brussels(start: str, visit) -> None:
    page = visit(start, java_script_enabled=False).page
    page.locator("#woonplaats .answers a").nth(1).click()
    assert page.url.endswith("/mag-of-moet-brussel/")
    page.locator("#brussel .answers a").last.click()
    assert page.url.endswith("/mag-of-moet/#onbekend")
