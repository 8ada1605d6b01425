"""The referrer guide: one question at a time, by mouse, by keyboard, by link, and without a script."""

import pytest

from .places import GUIDE

EMERGENCY, FIRE = "Noodgeval: er is nu hulp nodig", "Brand, een ongeval of levensgevaar"


def shown(page) -> list[str]:
    """Give the ids of the steps a reader sees."""
    return page.eval_on_selector_all(
        ".guide section", "steps => steps.filter(one => one.checkVisibility()).map(one => one.id)"
    )


def fragment(page) -> str:
    return page.evaluate("location.hash")


@pytest.fixture
def guide(visit):
    return visit(GUIDE).wait('document.querySelector("[data-back]") !== null').page


@pytest.fixture
def result(guide):
    """The guide after two answers."""
    guide.get_by_role("link", name=EMERGENCY).click()
    guide.get_by_role("link", name=FIRE).click()
    return guide


def test_answers_open_the_next_question_and_the_last_a_result(guide) -> None:
    where, back = guide.locator("[data-where]"), guide.locator("[data-back]")
    assert (shown(guide), where.inner_text(), back.is_visible()) == (["thema"], "Vraag 1", False)
    guide.get_by_role("link", name=EMERGENCY).click()
    assert (shown(guide), fragment(guide), where.inner_text()) == (["nood"], "#thema/nood", "Vraag 2")
    guide.get_by_role("link", name=FIRE).click()
    assert (shown(guide), fragment(guide)) == (["nood-112"], "#thema/nood/nood-112")
    assert (where.inner_text(), where.get_attribute("role")) == ("Hier kan je terecht", "status")
    assert guide.locator("#nood-112 a[href='tel:112']").is_visible()
    assert guide.get_by_role("heading", name="Brand, ongeval of levensgevaar").is_visible()
    assert guide.get_by_role("heading", name="Waarover gaat de vraag?").count() == 0


def test_back_forward_reload_and_begin_again(result) -> None:
    result.go_back()
    assert shown(result) == ["nood"]
    result.go_back()
    assert shown(result) == ["thema"]
    result.go_forward()
    result.go_forward()
    assert shown(result) == ["nood-112"]
    result.reload()
    assert shown(result) == ["nood-112"]
    result.get_by_role("button", name="Vorige vraag").click()
    assert (shown(result), fragment(result)) == (["nood"], "#thema/nood")
    result.get_by_role("button", name="Begin opnieuw").click()
    assert shown(result) == ["thema"]
    result.get_by_role("link", name="Wonen", exact=True).click()
    assert fragment(result) == "#thema/wonen"


@pytest.mark.parametrize("link", ["thema/nood/nood-112", "nood/nood-112", "nood-112"])
def test_a_shared_link_opens_the_result(link: str, visit) -> None:
    page = visit(f"{GUIDE}#{link}").page
    assert shown(page) == ["nood-112"]
    assert page.locator("#nood-112 h2").evaluate("one => one.getBoundingClientRect().top") < 740


@pytest.mark.parametrize("link", ["bestaat-niet", "thema/bestaat-niet", "%F0%9F", "main"])
def test_a_broken_link_still_shows_a_question(link: str, visit) -> None:
    one = visit(f"{GUIDE}#{link}")
    assert (len(shown(one.page)), one.errors) == (1, [])


def test_by_keyboard_alone(visit) -> None:
    one = visit(GUIDE)
    guide = one.page
    guide.locator("#thema .answers a").first.focus()
    guide.keyboard.press("Enter")
    one.wait("document.activeElement.id === 'nood'")  # the focus follows the reader
    guide.keyboard.press("Tab")
    assert guide.evaluate("document.activeElement.textContent") == FIRE
    guide.keyboard.press("Enter")
    one.wait("document.activeElement.id === 'nood-112'")
    assert shown(guide) == ["nood-112"]
    for _ in range(20):
        guide.keyboard.press("Tab")
        if guide.evaluate("document.activeElement.hasAttribute('data-back')"):
            break
    guide.keyboard.press("Space")
    one.wait("location.hash === '#thema/nood'")
    assert shown(guide) == ["nood"]


def test_copy_link(visit) -> None:
    one = visit(f"{GUIDE}#thema/nood/nood-112", permissions=["clipboard-read", "clipboard-write"])
    one.page.get_by_role("button", name="Kopieer de link").click()
    one.wait("document.querySelector('[data-said]').textContent !== ''")
    assert one.page.locator("[data-said]").inner_text() == "De link is gekopieerd"
    assert one.page.evaluate("navigator.clipboard.readText()") == one.page.url


def test_every_step_can_be_opened(guide) -> None:
    ids = guide.eval_on_selector_all(".guide section", "steps => steps.map(one => one.id)")
    assert len(ids) > 50
    opened = guide.evaluate(
        """async (ids) => {
          const found = [];
          for (const id of ids) {
            const moved = new Promise((done) => addEventListener("hashchange", done, { once: true }));
            location.hash = id;
            await moved;
            const steps = [...document.querySelectorAll(".guide section")];
            found.push(steps.filter((one) => one.checkVisibility()).map((one) => one.id).join());
          }
          return found;
        }""",
        ids,
    )
    assert opened == ids


def test_every_way_ends_in_a_result(guide) -> None:
    dead = guide.evaluate("""() => {
        const dead = [], walk = (id, way) => {
            const step = document.getElementById(id);
            if (!step) { dead.push([...way, id].join("/")); return; }
            if (step.classList.contains("result")) return;
            const links = [...step.querySelectorAll(".answers a")];
            if (links.length < 2 || way.length > 6) dead.push([...way, id].join("/"));
            else for (const link of links) walk(link.dataset.to, [...way, id]);
        };
        walk("thema", []);
        return dead;
    }""")
    assert dead == []


def test_without_a_script_every_result_is_there_and_the_answers_lead_to_it(visit) -> None:
    one = visit(GUIDE, java_script_enabled=False, reduced_motion="reduce")
    assert (
        one.page.locator(".guide section").count() == one.page.locator(".guide section:visible").count() > 50
    )
    one.page.locator("#thema .answers a").first.click()
    assert one.page.url.endswith("#nood")
    one.page.locator("#nood .answers a").first.click()
    assert one.page.url.endswith("#nood-112")
    assert 0 <= one.page.locator("#nood-112").bounding_box()["y"] < 740
    for button in one.page.locator("button").all():
        assert not button.is_visible(), "a button that does nothing"


def test_on_paper_every_step_is_there(guide) -> None:
    guide.emulate_media(media="print")
    assert guide.locator(".guide section:visible").count() == guide.locator(".guide section").count() > 50
