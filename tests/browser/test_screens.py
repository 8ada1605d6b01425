"""Small screens, big letters, thumbs, keyboards and paper."""

import pymupdf
import pytest

from .places import CARDS, GUIDE, KINDS, MAY_OR_MUST, PLACES, WIDE

OVERFLOW = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > wide + 1)
    .slice(0, 3).map((one) => one.outerHTML.slice(0, 120));
}"""
LOW = """(where) => [...document.querySelectorAll(where)].filter((one) => one.checkVisibility())
  .map((one) => [Math.round(one.getBoundingClientRect().height), one.textContent.trim()])
  .filter(([height]) => height < 44).map(([height, text]) => `${height} px: ${text}`)"""
TARGETS = (
    "header.top > a, header.top summary, header.top nav a, footer nav a, .prompt a, .action a, .answers a, "
    ".card .big, .jump a, .group h3 a, .group a[href^=tel], .filters :is(input, select), .az a, "
    ".tool, .steps button, .sources summary, .crumbs a, .play, #q"
)


@pytest.mark.parametrize(("width", "height"), [(320, 256), (1280, 900)])
def test_nothing_is_wider_than_the_screen(width: int, height: int, visit) -> None:
    """320 by 256 is what is left of 1280 by 1024 at 400 %."""
    one = visit("", width=width, height=height)
    found = {}
    for path in PLACES if width == 320 else WIDE:
        one.go(path)
        if wide := one.page.evaluate(OVERFLOW):
            found[path] = wide
        one.page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        if wide := one.page.evaluate(OVERFLOW):
            found[f"{path} opened"] = wide
    assert not found, "\n".join(f"{path}: {what}" for path, what in found.items())


def test_nothing_is_cut_off_when_letters_are_twice_as_big(visit) -> None:
    """WCAG 1.4.4, on a desk: a telephone has less room than the twice as big letters of a few words."""
    one = visit("", width=1280)
    found = {}
    for path in WIDE:
        one.go(path)
        one.page.evaluate("document.documentElement.style.fontSize = '36px'")
        if wide := one.page.evaluate(OVERFLOW):
            found[path] = wide
    assert not found, "\n".join(f"{path}: {what}" for path, what in found.items())


def test_what_is_pressed_is_as_high_as_a_thumb(visit) -> None:
    one = visit("", has_touch=True, is_mobile=True)
    found = {}
    for path in KINDS:
        one.go(path)
        low = []
        for name in ("languages", "menu"):
            one.page.evaluate(
                "name => document.querySelector(`details.${name}`)?.setAttribute('open', '')", name
            )
            low += one.page.evaluate(LOW, TARGETS)
            one.page.evaluate(
                "name => document.querySelector(`details.${name}`)?.removeAttribute('open')", name
            )
        if low:
            found[path] = sorted(set(low))
    assert not found, "\n".join(f"{path}: {what}" for path, what in found.items())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["", GUIDE, "zoeken/", "inburgering/aanmelden/"])
def test_the_focus_is_always_seen(path: str, scheme: str, visit) -> None:
    one = visit(path, width=1280, color_scheme=scheme, reduced_motion="reduce")
    one.page.evaluate("document.querySelectorAll('.menu, .sources').forEach((one) => (one.open = true))")
    one.page.evaluate("document.activeElement.blur()")
    unseen, seen = [], set()
    for _ in range(60):
        one.page.keyboard.press("Tab")
        name, outline, inside = one.page.evaluate("""() => {
          const one = document.activeElement;
          const style = getComputedStyle(one), box = one.getBoundingClientRect();
          const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          return [one.outerHTML.slice(0, 100), ring || style.boxShadow !== "none",
            one === document.body || (box.width > 0 && box.bottom > 0 && box.top < innerHeight)];
        }""")
        if name.startswith("<body"):
            break
        seen.add(name)
        if not (outline and inside):
            unseen.append(f"{'outside' if outline else 'no ring'}: {name}")
    assert len(seen) > 12
    assert not unseen, "\n".join(unseen)


@pytest.mark.parametrize("path", ["", "ro/", "pl/pijlers/werk/", GUIDE])
def test_the_first_tab_offers_a_way_past_the_menu(path: str, visit) -> None:
    one = visit(path)
    one.page.keyboard.press("Tab")
    assert one.page.evaluate("document.activeElement.className") == "skip"
    one.page.wait_for_timeout(200)
    assert one.page.locator(".skip").bounding_box()["y"] >= 0
    one.page.keyboard.press("Enter")
    assert one.page.url.endswith("#main")


def test_the_menu_opens_and_closes_without_a_script(visit) -> None:
    page = visit("", java_script_enabled=False).page
    page.locator("details.menu summary").click()
    assert page.locator("details.menu nav a").first.is_visible()
    page.locator("details.menu summary").click()
    assert not page.locator("details.menu nav a").first.is_visible()


def test_the_first_screen_of_a_telephone_shows_what_to_do(visit) -> None:
    """Heading, answer and prompt, or the field that finds, come before any scrolling."""
    one, low = visit(), {}
    places = ("", "inburgering/", "inburgering/aanmelden/", MAY_OR_MUST)
    for path in (code + place for code in ("", "ro/", "ar/", "ti/") for place in places):
        box = one.go(path).page.locator(".opening :is(.prompt, .finder)").first.bounding_box()
        if box["y"] + box["height"] > 740:
            low[path] = box
    assert low == {}


@pytest.mark.parametrize("path", ["", "inburgering/aanmelden/", "diensten/ocmw/", "ro/pijlers/werk/"])
def test_paper_leaves_the_menus_out_and_shows_addresses(path: str, visit) -> None:
    page = visit(path, width=794).page
    page.emulate_media(media="print")
    for name in ("details.menu", "details.languages", ".skip", ".bottom nav"):
        assert not page.locator(name).first.is_visible(), name
    assert page.locator("h1").is_visible()
    link = page.locator("article a[href^='https://']:not(.card a)")
    if link.count():
        shown = link.first.evaluate("one => getComputedStyle(one, '::after').content")
        assert "http" in shown


def test_paper_of_the_guide_holds_every_step(visit) -> None:
    page = visit(f"{GUIDE}#thema/nood/nood-112", width=794).page
    page.emulate_media(media="print")
    assert page.locator(".guide section:visible").count() == page.locator(".guide section").count() > 50


def test_paper_of_the_desk_cards_holds_two_to_a_sheet_and_nothing_beside_them(visit) -> None:
    page = visit(CARDS, width=794).page
    headings = page.locator(".stage h2").all_text_contents()
    with pymupdf.open(stream=page.pdf(format="A4")) as paper:
        sheets = [sheet.get_text() for sheet in paper]
    found = [[heading for heading in headings if heading in sheet] for sheet in sheets]
    assert [cards for cards in found if cards] == [headings[:2], headings[2:]]
    assert all("Wat de persoon misschien denkt" in sheet.split("\n", 4)[1:4] for sheet in sheets[1:3])


def test_nobody_is_moved_who_does_not_want_to_be(visit) -> None:
    page = visit("", reduced_motion="reduce").page
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    durations = "[...document.querySelectorAll('*')].map(one => getComputedStyle(one).transitionDuration)"
    assert set(page.evaluate(durations)) == {"0s"}


@pytest.mark.parametrize("path", ["ti/", "inburgering/aanmelden/", MAY_OR_MUST, GUIDE])
def test_what_the_first_view_does_not_need_is_asked_for_once_it_is_seen(path: str, visit) -> None:
    one = visit(path)
    one.wait("performance.getEntriesByType('resource').some((one) => /\\/page\\.\\w+\\.js$/.test(one.name))")
    early = one.page.evaluate("""() => {
      const seen = performance.getEntriesByName("first-contentful-paint")[0].startTime;
      const named = new Set();
      for (const one of document.querySelectorAll("[src], [href]")) named.add(one.src || one.href);
      return performance.getEntriesByType("resource")
        .filter((one) => one.startTime < seen && !named.has(one.name)).map((one) => one.name);
    }""")
    assert early == []
