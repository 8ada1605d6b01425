"""The municipality in the referrer guide: asked once, in the fragment only, and what works there first."""

import time
from urllib.parse import urlsplit

import pytest

from .places import GUIDE

SLOW = 4
"""How many times slower than this machine a cheap telephone is taken to be."""
SOON = 5.0
"""Seconds from an empty cache to a result for a municipality, on such a telephone."""


@pytest.fixture
def desk(visit):
    return visit(GUIDE)


def choose(page, name: str) -> None:
    page.get_by_label("Gemeente van de persoon").fill(name)
    page.get_by_role("button", name="Kies").click()


def fragment(one, expected: str) -> None:
    one.wait(f"location.hash === '#{expected}'")


def shown(page) -> list[str]:
    """Give the services of the result that stand first."""
    return page.eval_on_selector_all(
        "section:not([hidden]) > [data-card]", "cards => cards.map(card => card.dataset.card)"
    )


@pytest.mark.parametrize(
    ("town", "nis", "step", "first"),
    [
        ("Gent", "44021", "inburgering-gent-stad", "amal"),
        ("9120", "46030", "inburgering-oost-vlaanderen", "agii-oost-vlaanderen"),
        ("Hasselt", "71072", "inburgering-limburg", "agii-limburg"),
        ("2000", "11002", "inburgering-antwerpen-stad", "atlas"),
    ],
)
def test_the_municipality_answers_where_somebody_lives(desk, town, nis, step, first) -> None:
    choose(desk.page, town)
    fragment(desk, f"thema;in={nis}")
    desk.page.get_by_role("link", name="Inburgering en Nederlands leren").click()
    way = f"thema/inburgering/{'provincie/' if first.startswith('agii') else ''}{step};in={nis}"
    fragment(desk, way)
    assert shown(desk.page)[0] == first
    desk.page.get_by_role("button", name="Vorige vraag").click()
    fragment(desk, f"thema;in={nis}")
    assert desk.errors == []


def test_brussels_leads_to_its_own_question(desk) -> None:
    choose(desk.page, "Bruxelles")
    fragment(desk, "thema;in=21004")
    desk.page.get_by_role("link", name="Inburgering en Nederlands leren").click()
    fragment(desk, "thema/inburgering/brussel;in=21004")
    desk.page.get_by_role("link", name="Inburgeren, of een vraag over de plicht").click()
    fragment(desk, "thema/inburgering/brussel/brussel-inburgering;in=21004")
    assert "in Brussel" in desk.page.locator("[data-where]").inner_text()
    assert shown(desk.page) == ["bewelcome", "bon", "bapa-bxl", "bapa-convivial", "bapa-via"]


def test_what_does_not_work_there_is_folded_away_and_comes_back(visit) -> None:
    one = visit(f"{GUIDE}#thema/meedoen/buddy;in=44021")
    one.wait("!!document.querySelector('details.elsewhere')")
    assert shown(one.page) == ["amal", "mijnbuddy"]
    assert one.page.locator("#buddy summary").inner_text() == "Werkt niet in Gent (3)"
    assert one.page.get_by_text("Gemeente van de persoon: Gent").is_visible()
    one.page.get_by_role("button", name="Verander").click()
    fragment(one, "thema/meedoen/buddy")
    assert shown(one.page) == ["agii", "atlas", "amal", "bon", "mijnbuddy"]
    assert one.page.evaluate("document.activeElement.id") == "place"
    choose(one.page, "Hasselt")
    fragment(one, "thema/meedoen/buddy;in=71072")
    one.wait("!!document.querySelector('#buddy > [data-card=agii-limburg] a[href^=\"tel:\"]')")
    one.page.go_back()
    fragment(one, "thema/meedoen/buddy")
    one.page.go_back()
    fragment(one, "thema/meedoen/buddy;in=44021")
    one.wait("!!document.querySelector('details.elsewhere')")
    assert shown(one.page) == ["amal", "mijnbuddy"]


def test_another_municipality_at_a_result_for_a_place_leads_to_its_own(visit) -> None:
    one = visit(f"{GUIDE}#thema/inburgering/inburgering-gent-stad;in=44021")
    one.page.get_by_role("button", name="Verander").click()
    choose(one.page, "Leuven")
    fragment(one, "thema/inburgering/provincie/inburgering-vlaams-brabant;in=24062")


def test_a_service_of_each_municipality_is_named_with_it(visit) -> None:
    one = visit(f"{GUIDE}#thema/geld/te-weinig-geld;in=44021")
    one.wait("document.querySelector('#te-weinig-geld .name')?.textContent.endsWith('in Gent')")


def test_where_no_service_works_it_says_so(visit) -> None:
    one = visit(f"{GUIDE}#thema/meedoen/oefenen;in=62063")
    one.wait("!!document.querySelector('#oefenen .none')")
    assert "We kennen hier geen dienst voor Luik" in one.page.locator("#oefenen .none").inner_text()


@pytest.mark.parametrize("said", ["xyzzy", "91201", "<script>", ""])
def test_what_is_no_municipality_is_told(said: str, desk) -> None:
    choose(desk.page, said)
    desk.wait("document.querySelector('.place [role=status]').textContent !== ''")
    assert desk.page.locator(".place [role=status]").inner_text().startswith("Niet gevonden")
    assert (desk.page.evaluate("location.hash"), desk.errors) == ("", [])


def test_several_municipalities_are_offered(desk) -> None:
    choose(desk.page, "halle")
    desk.page.get_by_role("button", name="Zoersel (Halle)").click()
    fragment(desk, "thema;in=11055")


def test_nothing_of_the_person_leaves_the_page(desk) -> None:
    choose(desk.page, "Gent")
    fragment(desk, "thema;in=44021")
    desk.page.get_by_role("link", name="Problemen en rechten").click()
    desk.page.get_by_role("link", name="Mensenhandel").click()
    fragment(desk, "thema/rechten/mensenhandel;in=44021")
    for url in desk.requests:
        asked = urlsplit(url)
        assert (asked.query, "44021" in asked.path, "mensenhandel" in asked.path) == ("", False, False), url
    kept = desk.page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, history.state])"
    )
    assert kept == '[{},{},"",null]'
    assert desk.elsewhere == []


def test_by_keyboard_alone_at_four_times_the_size(visit) -> None:
    one = visit(GUIDE, width=320, height=640, reduced_motion="reduce")
    page = one.page
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "place":
            break
    page.keyboard.type("Gent")
    page.keyboard.press("Enter")
    fragment(one, "thema;in=44021")
    for answer in ("Werk en diploma", "Werk of een opleiding zoeken"):
        assert page.evaluate("document.activeElement.tagName") == "SECTION", "the focus follows the reader"
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.textContent") == answer:
                break
        page.keyboard.press("Enter")
    fragment(one, "thema/werk/werk-zoeken/werk-vlaanderen;in=44021")
    assert shown(page)[0] == "vdab"
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, "it scrolls sideways"


def test_without_a_script_there_is_no_field_that_does_nothing(visit) -> None:
    assert not visit(GUIDE, java_script_enabled=False).page.locator("[data-place]").is_visible()


def test_a_result_is_there_soon_on_a_slow_telephone(visit, record_property) -> None:
    one = visit()
    one.page.context.new_cdp_session(one.page).send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    start = time.monotonic()
    one.go(f"{GUIDE}#thema/wonen/huren;in=44021")
    one.wait("document.querySelector('[data-where]').textContent.endsWith('in Gent')")
    taken = time.monotonic() - start
    record_property("seconds from load to a result", round(taken, 2))
    assert taken < SOON, f"{taken:.1f} seconds from load to a result"
