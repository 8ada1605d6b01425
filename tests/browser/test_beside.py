"""Dutch beside a translation: block by block, shared by its address, printed, never paired wrongly."""

import re
from pathlib import Path

import pymupdf
import pytest

from .test_axe import barriers
from .test_screens import OVERFLOW

PAGE = "ar/inburgering/"
PAIRS = """() => [...document.querySelectorAll("article [data-nl]")].map((one) => {
  const own = one.previousElementSibling;
  return [own?.localName, one.localName, one.className, one.lang, one.dir];
})"""
OUTLINE = "() => [...document.querySelectorAll('h1, h2, h3')].map((one) => one.textContent)"


def switch(one):
    return one.page.locator(".both")


def turned_on(one):
    one.wait("document.querySelector('article[data-beside]') !== null")
    return one


def turnable(one):
    """Wait until the switch is more than a link: its script comes once the page is shown."""
    return one.wait("document.querySelector('button.both') !== null")


def test_a_click_shows_dutch_and_another_takes_it_away(visit, tools: Path) -> None:
    one = turnable(visit(f"{PAGE}#stappen", width=1280))
    one.wait("document.querySelector('[data-sheet]') !== null")
    outline, text = one.page.evaluate(OUTLINE), one.page.locator("main").inner_html()
    assert not [url for url in one.requests if "beside" in url], "nothing is loaded before it is wanted"
    switch(one).click()
    turned_on(one)
    assert (one.path, switch(one).get_attribute("aria-pressed")) == (f"{PAGE}?nl#stappen", "true")
    assert one.page.evaluate(OUTLINE) == outline, "no heading is doubled"
    assert one.page.evaluate("new Set([...document.querySelectorAll('[id]')].map((one) => one.id)).size") == (
        one.page.locator("[id]").count()
    )
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])
    switch(one).click()
    one.wait("document.querySelector('article[data-beside]') === null")
    assert one.path == f"{PAGE}#stappen"
    assert one.page.locator("main").inner_html().replace("true", "false") == text.replace("true", "false")


@pytest.mark.parametrize("path", ["ar/inburgering/aanmelden/", "ti/", "zh-Hans/pijlers/werk/"])
def test_each_block_stands_before_its_dutch(path: str, visit) -> None:
    one = turned_on(visit(f"{path}?nl", width=1280))
    found = one.page.evaluate(PAIRS)
    assert len(found) > 20
    assert {(lang, direction) for *_, lang, direction in found} == {("nl", "ltr")}
    heads = {"h1", "h2", "h3"}
    assert [one for one in found if one[:3] != [one[0], "p" if one[0] in heads else one[0], one[2]]] == []
    assert {name for own, _, name, *_ in found if own in heads} <= heads
    assert one.page.locator("[data-nl=apart]").count() == 0, "a translation that is in step pairs whole"


def test_columns_on_a_desk_and_under_one_another_on_a_telephone(visit) -> None:
    """The same row on a desk, Arabic on the right and Dutch on the left; below it on a telephone."""
    boxes = {}
    for width in (1280, 320):
        one = turned_on(visit(f"{PAGE}?nl", width=width, height=256, reduced_motion="reduce"))
        pair = one.page.locator("article > p[data-twin]").first
        boxes[width] = pair.bounding_box(), pair.locator("xpath=following-sibling::*[1]").bounding_box()
        assert one.page.evaluate(OVERFLOW) == []
    (own, dutch), (above, below) = boxes[1280], boxes[320]
    assert dutch["x"] + dutch["width"] < own["x"]
    assert abs(dutch["y"] - own["y"]) < 12
    assert below["y"] >= above["y"] + above["height"]


def test_paper_has_two_columns_and_a_code_that_is_loaded(visit) -> None:
    one = turned_on(visit(f"{PAGE}?nl", width=680))
    one.page.evaluate("void (window.print = () => dispatchEvent(new Event('beforeprint')))")
    one.page.locator(".take summary").click()
    one.page.locator("[data-sheet]").click()
    one.wait("document.querySelector('[data-printed]').textContent !== ''")
    one.page.emulate_media(media="print")
    pair = one.page.locator("article > p[data-twin]").first
    assert pair.locator("xpath=following-sibling::*[1]").bounding_box()["x"] < pair.bounding_box()["x"]
    assert one.page.evaluate("document.querySelector('.paper img').naturalWidth") > 0
    paper = one.page.locator(".paper").inner_text()
    assert re.search(r"https://\S+/ar/inburgering/", paper)
    assert "09 265 78 40" in paper
    assert re.search(r"\d+/\d+/20\d\d", paper)


def test_the_first_sheet_of_paper_is_not_empty(visit) -> None:
    one = turned_on(visit(f"{PAGE}?nl"))
    with pymupdf.open(stream=one.page.pdf(format="A4")) as paper:
        assert len(paper[0].get_text().split()) > 50


def test_it_goes_along_to_the_next_page_and_never_to_the_dutch_one(visit) -> None:
    one = turned_on(visit("ar/?nl"))
    one.page.locator("article .prompt a").first.click()
    one.page.wait_for_url("**/ar/inburgering/aanmelden/?nl")
    turned_on(one).page.locator(".machine a").click()
    one.page.wait_for_url(one.server + "inburgering/aanmelden/")


def test_by_keyboard_alone(visit) -> None:
    one = turnable(visit(PAGE))
    switch(one).focus()
    one.page.keyboard.press("Space")
    turned_on(one)
    assert one.page.evaluate("document.activeElement.className") == "both"


def test_without_a_script_the_link_opens_the_dutch_page(visit) -> None:
    one = visit(f"{PAGE}?nl", java_script_enabled=False)
    switch(one).click()
    one.page.wait_for_url(one.server + "inburgering/")


def test_without_a_connection_the_dutch_page_is_tried(visit) -> None:
    one = turnable(visit(PAGE))
    one.page.route("**/beside.*js", lambda route: route.abort())
    switch(one).click()
    one.page.wait_for_url(one.server + "inburgering/")


def test_a_page_in_dutch_has_no_switch(visit) -> None:
    assert switch(visit("inburgering/")).count() == 0


OWN = "<h1>عنوان</h1><p>أ</p>", "<h2 id='a'>أ</h2><p>ب</p><p>ج</p>", "<h2 id='b'>ب</h2><ul><li>د</li></ul>"
DUTCH = "<h1>Kop</h1><p>A</p>", "<h2 id='a'>A</h2><p>B</p><p>C</p>", "<h2 id='b'>B</h2><ul><li>D</li></ul>"
CHANGED = {
    "a paragraph came": (OWN, (DUTCH[0], DUTCH[1] + "<p>X</p>", DUTCH[2]), "Kop A | A [BCX] | B D"),
    "a paragraph went": (OWN, (DUTCH[0], "<h2 id='a'>A</h2><p>C</p>", DUTCH[2]), "Kop A | A [C] | B D"),
    "a section came": (OWN, (*DUTCH[:2], "<h2 id='x'>X</h2><p>Y</p>", DUTCH[2]), "Kop A | A B C [XY] | B D"),
    "a section went": (OWN, (DUTCH[0], DUTCH[2]), "Kop A | - | B D"),
    "a list grew": (OWN, (*DUTCH[:2], DUTCH[2].replace("</ul>", "<li>E</li></ul>")),
                    "Kop A | A B C | B [DE]"),
    "another kind": (OWN, (DUTCH[0], DUTCH[1].replace("<p>C</p>", "<ol><li>C</li></ol>"), DUTCH[2]),
                     "Kop A | A [BC] | B D"),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGED)
def test_what_fell_behind_is_never_paired_wrongly(name: str, visit) -> None:
    own, dutch, wanted = CHANGED[name]
    one = turnable(visit(PAGE))
    whole = '<!doctype html><html lang="nl"><body><article><div class="opening">{}</div>{}</article>'
    there = whole.format(dutch[0], "".join(dutch[1:]))
    one.page.route(
        f"{one.server}inburgering/", lambda route: route.fulfill(body=there, content_type="text/html")
    )
    one.page.evaluate(
        """([first, rest]) => {
          const [article, opening] = [document.querySelector("article"), document.createElement("div")];
          document.body.append(document.querySelector(".both"));
          article.innerHTML = rest;
          opening.className = "opening";
          opening.innerHTML = first;
          article.prepend(opening);
        }""",
        [own[0], "".join(own[1:])],
    )
    switch(one).click()
    turned_on(one)
    found = one.page.evaluate("""() => {
      const said = [[]];
      for (const one of document.querySelectorAll("article :is(h2, [data-nl])")) {
        if (one.matches("h2")) said.push([]);
        else if (one.parentElement.closest("[data-nl]")) continue;
        else if (one.dataset.nl) said.at(-1).push(`[${one.textContent}]`);
        else said.at(-1).push(one.textContent);
      }
      return said.map((one) => one.join(" ") || "-").join(" | ");
    }""")
    assert found == wanted
