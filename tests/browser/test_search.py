"""Search: finds what people mean, asks nothing of anybody before they type, and owns up."""

import re

import pytest

FOUND = [
    ("zoeken/", "wat kost inburgering", "inburgering/"),
    ("zoeken/", "moet ik inburgeren", "inburgering/wie/"),
    ("zoeken/", "inburgeringstrajekt", "inburgering/"),
    ("zoeken/", "ocmw", "diensten/ocmw/"),
    ("zoeken/", "OEKRAINE", "diensten/info-ukraine/"),
    ("zoeken/", "rijbewys", "diensten/gemeente-rijbewijs/"),
    ("ro/zoeken/", "curs de limba neerlandeza", "ro/pijlers/nederlands/"),
    ("ro/zoeken/", "inscriere", "ro/inburgering/aanmelden/"),
    ("ro/zoeken/", "înscriere", "ro/inburgering/aanmelden/"),
    ("ro/zoeken/", "loc de munca", "ro/pijlers/werk/"),
    ("pl/zoeken/", "czy musze robic inburgering", "pl/inburgering/wie/"),
    ("pl/zoeken/", "jak zapisac sie", "pl/inburgering/aanmelden/"),
    ("pl/zoeken/", "nauka niderlandzkiego", "pl/pijlers/nederlands/"),
    ("pl/zoeken/", "szukam pracy", "pl/pijlers/werk/"),
]


def ask(one, question: str) -> list[str]:
    """Type a question; give where the hits lead."""
    one.page.locator("#q").press_sequentially(question)
    one.wait("document.querySelector('#found').textContent !== ''")
    one.page.wait_for_timeout(100)
    links = one.page.locator("#results a").all()
    return [link.evaluate("one => one.href").removeprefix(one.server) for link in links]


@pytest.mark.parametrize(("path", "question", "first"), FOUND, ids=[question for _, question, _ in FOUND])
def test_the_first_hit_is_the_page_that_answers(path: str, question: str, first: str, visit) -> None:
    one = visit(path)
    assert (ask(one, question)[:1], one.errors, one.elsewhere) == ([first], [], [])


def test_the_hits_are_counted_aloud(visit) -> None:
    one = visit("zoeken/")
    hits = ask(one, "nederlands")
    found = one.page.locator("#found")
    assert found.get_attribute("role") == "status"
    assert found.inner_text().split()[0].isdigit()
    assert 0 < len(hits) <= 12


@pytest.mark.parametrize("path", ["zoeken/", "ro/zoeken/", "pl/zoeken/"])
def test_nothing_found_is_said(path: str, visit) -> None:
    one = visit(path)
    assert ask(one, "xqzwvkjq") == []
    assert one.page.locator("#found").inner_text() == one.page.locator("#found").get_attribute("data-none")


def test_nothing_is_asked_before_somebody_types(visit) -> None:
    one = visit("zoeken/")
    one.page.wait_for_timeout(300)
    assert [url for url in one.requests if "assets/search" in url] == []
    ask(one, "werk")
    (asked,) = [url for url in one.requests if "assets/search" in url]
    assert re.fullmatch(re.escape(one.server) + r"assets/search/nl\.\w+\.json", asked)


def test_what_is_typed_reaches_no_server(visit) -> None:
    one = visit("zoeken/")
    ask(one, "geheim")
    assert [url for url in one.requests if "geheim" in url] == []


def test_a_shared_question_is_asked_again(visit) -> None:
    one = visit("zoeken/")
    ask(one, "ocmw")
    shared = visit(one.path)
    shared.page.wait_for_selector("#results li")
    assert shared.page.locator("#q").input_value() == "ocmw"


def test_the_field_is_ready_and_emptying_it_clears_the_hits(visit) -> None:
    one = visit("zoeken/")
    assert one.page.evaluate("document.activeElement.id") == "q"
    ask(one, "werk")
    one.page.fill("#q", "")
    assert one.page.locator("#results li").count() == 0
    assert one.page.locator("#found").inner_text() == ""


def test_a_hit_can_be_opened_by_keyboard(visit) -> None:
    one = visit("zoeken/")
    ask(one, "ocmw")
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/diensten/ocmw/")


def test_enter_does_not_lose_the_hits(visit) -> None:
    one = visit("zoeken/")
    ask(one, "ocmw")
    one.page.keyboard.press("Enter")
    assert one.page.locator("#results li").count() > 0


def test_a_failing_network_is_said_and_can_be_tried_again(visit) -> None:
    one = visit("zoeken/")
    one.page.route("**/assets/search/**", lambda route: route.abort())
    ask(one, "we")
    assert one.page.locator("#found").inner_text() == one.page.locator("#found").get_attribute("data-off")
    one.page.unroute("**/assets/search/**")
    one.page.locator("#q").press_sequentially("rk")
    one.page.wait_for_selector("#results li")


@pytest.mark.parametrize("path", ["zoeken/", "ro/zoeken/", "pl/zoeken/"])
def test_without_a_script_there_is_a_list_of_all_pages(path: str, visit) -> None:
    one = visit(path, java_script_enabled=False)
    assert not one.page.locator("#q").is_visible(), "a field that does nothing"
    assert one.page.locator(".az a").count() > 8
