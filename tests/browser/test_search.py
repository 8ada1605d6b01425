"""Search: finds what people mean, by keyboard and by ear, asks nothing before they type, owns up."""

from pathlib import Path

import pytest

from .test_axe import barriers

SLOWED = 4
SOON = 250
"""Milliseconds. The goal is 100 on a processor slowed four times; a busy machine gets some room."""


def ask(one, question: str) -> list[str]:
    """Type a question; give where the hits lead."""
    one.page.locator("#q").press_sequentially(question)
    one.wait("document.querySelector('#found').textContent !== ''")
    one.page.wait_for_timeout(150)
    links = one.page.locator("#results a").all()
    return [link.evaluate("one => one.href").removeprefix(one.server) for link in links]


@pytest.mark.parametrize(
    ("path", "question", "first", "marked", "other"),
    [
        ("zoeken/", "inburgeringstrajekt", "inburgering/", "inburgeringstraject", "school kind"),
        ("ar/zoeken/", "التسجيل في البلديه", "ar/vragen/papieren/", "البلدية", "rijbewijs"),
    ],
)  # fmt: skip
def test_a_flow_by_keyboard(
    path: str, question: str, first: str, marked: str, other: str, visit, tools: Path
):
    one = visit(path)
    field, found = one.page.locator("#q"), one.page.locator("#found")
    assert one.page.evaluate("document.activeElement.id") == "q"
    assert [url for url in one.requests if "assets/search" in url] == [], (
        "nothing is fetched before one types"
    )

    hits = ask(one, question)
    assert hits[0] == first
    assert 0 < len(hits) <= 8
    assert found.get_attribute("role") == "status"
    assert str(len(hits)) in found.inner_text()
    assert marked in [text.lower() for text in one.page.locator("#results mark").all_inner_texts()]
    assert (field.get_attribute("aria-expanded"), field.get_attribute("aria-activedescendant")) == (
        "true",
        None,
    )

    one.page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == "result-0"
    assert one.page.locator("#results [aria-selected=true]").count() == 1
    assert barriers(one, tools) == []
    one.page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    one.page.keyboard.press("Escape")
    assert (field.input_value(), field.get_attribute("aria-expanded")) == ("", "false")
    assert one.page.locator("#results").is_hidden()

    assert ask(one, "xqzwvkjq") == []
    assert found.inner_text() == found.get_attribute("data-none")
    assert one.page.locator("#nothing li a").count() >= 2
    assert one.page.locator("#nothing li a").last.get_attribute("href").endswith("inburgering/aanmelden/")
    assert barriers(one, tools) == []

    one.page.keyboard.press("Escape")
    ask(one, other)
    shared = visit(one.path)
    shared.page.wait_for_selector("#results a")
    assert shared.page.locator("#q").input_value() == other
    shared.page.keyboard.press("ArrowDown")
    goal = shared.page.locator("#results a").first.evaluate("one => one.href")
    shared.page.keyboard.press("Enter")
    shared.page.wait_for_url(goal)
    words = {question, other, "xqzwvkjq"}
    assert [
        url for url in one.requests + shared.requests if any(word in url.split("#")[0] for word in words)
    ] == []
    assert (one.errors, one.elsewhere) == ([], [])


def test_the_nearest_words_are_offered_and_asked(visit) -> None:
    one = visit("zoeken/")
    ask(one, "vluggteling")
    one.page.fill("#q", "")
    assert ask(one, "zzinbrgrzng") == []
    button = one.page.locator("#meant button").first
    word = button.inner_text()
    button.click()
    one.page.wait_for_selector("#results a")
    assert one.page.locator("#q").input_value() == word


def test_an_answer_comes_at_once_on_a_slow_telephone(visit) -> None:
    come = "performance.getEntriesByType('resource').some((one) => /js.ask[.]/.test(one.name))"
    one = visit("zoeken/").wait(f"window.lunr !== undefined && {come}")
    one.page.context.new_cdp_session(one.page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    script = """async (questions) => {
      const asked = performance.getEntriesByType("resource").map((one) => one.name);
      const { engine } = await import(asked.find((name) => /js.ask[.]/.test(name)));
      const data = await (await fetch(document.querySelector("[data-search]").dataset.search)).json();
      const { ask, show } = engine(window.lunr, data);
      return questions.map((question) => {
        const start = performance.now();
        ask(question).slice(0, 3).map(show);
        return performance.now() - start;
      });
    }"""
    questions = ["huisbaas schimmel muren", "huisbaas sch", "waar kan ik gratis nederlands leren in gent"]
    times = one.page.evaluate(script, questions)
    assert times[0] < 2 * SOON, "the first question, with code that never ran"
    assert max(times[1:]) < SOON


@pytest.mark.parametrize("missing", ["**/assets/search/**", "**/assets/js/ask.*", "**/assets/js/lunr.*"])
def test_a_failing_network_is_said_and_can_be_tried_again(missing, visit) -> None:
    one = visit()
    one.page.route(missing, lambda route: route.abort())
    one.go("zoeken/")
    ask(one, "we")
    assert one.page.locator("#found").inner_text() == one.page.locator("#found").get_attribute("data-off")
    one.page.unroute(missing)
    one.page.locator("#q").press_sequentially("rk")
    one.page.wait_for_selector("#results a")


@pytest.mark.parametrize("path", ["zoeken/", "ar/zoeken/"])
def test_without_a_script_there_is_a_list_of_all_pages(path: str, visit) -> None:
    one = visit(path, java_script_enabled=False)
    assert not one.page.locator("#q").is_visible(), "a field that does nothing"
    assert one.page.locator(".az a").count() > 8
