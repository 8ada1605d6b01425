"""Films: not one byte before somebody asks, captions for everybody, and no stranger unasked."""

from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
import yaml

from making import asset
from wijzer.show import Part, Player, embed
from wijzer.view import policy

REPOSITORY = Path(__file__).parents[2]
PAGES = {"nl": "inburgering/film/", "ro": "ro/inburgering/film/", "pl": "pl/inburgering/film/"}
ELSEWHERE = [
    ("https://www.youtube.com/watch?v=abc123", "www.youtube-nocookie.com", "/embed/abc123"),
    ("https://youtu.be/abc123", "www.youtube-nocookie.com", "/embed/abc123"),
    ("https://vimeo.com/76979871", "player.vimeo.com", "/video/76979871"),
]


def films(one) -> list[str]:
    return [url for url in one.requests if url.endswith((".mp4", ".webm"))]


def play(page) -> None:
    """Start the film of the page as somebody without a mouse does."""
    page.locator("video").focus()
    page.keyboard.press("Space")


@pytest.mark.parametrize("code", PAGES)
def test_the_film_is_fetched_when_it_is_played_and_not_before(code: str, visit) -> None:
    one = visit(PAGES[code])
    one.page.wait_for_timeout(300)
    assert films(one) == []
    play(one.page)
    one.wait("document.querySelector('video').currentTime > 0")
    assert films(one)[0] == f"{one.server}assets/film/uitleg.mp4"
    assert (one.errors, one.elsewhere) == ([], [])


@pytest.mark.parametrize("code", PAGES)
def test_captions_are_listed_and_those_of_the_page_are_on(code: str, visit) -> None:
    page = visit(PAGES[code]).page
    tracks = page.locator("video").evaluate(
        "video => [...video.textTracks].map(one => [one.kind, one.language, one.label, one.mode])"
    )
    assert sorted(track[1] for track in tracks) == sorted({"nl", code})
    assert {track[0] for track in tracks} == {"captions"}
    assert [track[1] for track in tracks if track[3] == "showing"] == [code]


@pytest.mark.parametrize("code", PAGES)
def test_captions_are_shown_while_the_film_plays(code: str, visit) -> None:
    one = visit(PAGES[code])
    play(one.page)
    one.wait("[...document.querySelector('video').textTracks].some(one => one.activeCues?.length)")
    said = one.page.locator("video").evaluate(
        "video => [...video.textTracks].find(one => one.mode === 'showing').activeCues[0].text"
    )
    words = {"nl": "Je bent nieuw", "ro": "Ai venit", "pl": "Jesteś"}
    assert said.startswith(words[code])


def test_without_a_script_the_film_plays_too(visit) -> None:
    one = visit(PAGES["nl"], java_script_enabled=False)
    assert one.page.locator("video[controls]").is_visible()


@pytest.fixture
def foreign(visit, site):
    """Open a page with the film at `address`; requests to other hosts are noted and never leave."""

    def open_page(address: str, **options):
        one = visit(None, **options)
        one.page.route("**/*", lambda route: answer(route, one.server, film_page(address, site)))
        return one.go("film-van-elders/")

    return open_page


def answer(route, server: str, html: str) -> None:
    url = route.request.url
    if url == f"{server}film-van-elders/":
        route.fulfill(content_type="text/html; charset=utf-8", body=html)
    elif url.startswith(server):
        route.continue_()
    else:
        route.fulfill(content_type="text/html", body="<!doctype html><title>a film</title>")


def film_page(address: str, site: Path) -> str:
    """Give a page with the site's own player, policy and script, and a film from elsewhere."""
    host, source = embed(address)
    player = Player(
        title="Een film", href="./", host=host, address=address, own=True, silent=False,
        source=source, poster="", captions=(), seconds=0,
    )  # fmt: skip
    words = yaml.safe_load((REPOSITORY / "docs/_data/words/nl.yml").read_text("utf-8"))
    loader = jinja2.FileSystemLoader(REPOSITORY / "overrides")
    partial = jinja2.Environment(loader=loader, autoescape=True).get_template("partials/player.html")
    rendered = partial.render(player=player, view=SimpleNamespace(words=words))
    return f"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Film</title>
    <meta http-equiv="Content-Security-Policy" content="{policy((Part(player=player),))}">
    <link rel="icon" href="../{asset(site, "icon.svg")}">
    <link rel="stylesheet" href="../{asset(site, "css/site.css")}"></head><body><main>{rendered}</main>
    <script type="module" src="../{asset(site, "js/player.js")}"></script></body></html>"""


@pytest.mark.parametrize(("address", "host", "path"), ELSEWHERE)
def test_a_film_from_elsewhere_waits_for_a_click(address: str, host: str, path: str, foreign) -> None:
    one = foreign(address)
    one.page.wait_for_timeout(300)
    assert (one.elsewhere, one.page.locator("iframe").count()) == ([], 0)
    one.page.locator(".play").click()
    frame = one.page.locator("iframe")
    frame.wait_for()
    one.page.wait_for_timeout(300)
    assert frame.get_attribute("src").startswith(f"https://{host}{path}?")
    assert one.elsewhere == [frame.get_attribute("src")]
    assert frame.get_attribute("title") == "Een film"
    assert one.errors == [], "the policy must let in the player, and only that"


def test_a_film_from_elsewhere_names_the_host_before_the_click(foreign) -> None:
    one = foreign(ELSEWHERE[0][0])
    assert "YouTube" in one.page.locator("figcaption").inner_text()


def test_a_film_from_elsewhere_starts_by_keyboard(foreign) -> None:
    one = foreign(ELSEWHERE[0][0])
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Enter")
    one.page.locator("iframe").wait_for()
    assert one.page.evaluate("document.activeElement.tagName") == "IFRAME"


def test_without_a_script_a_film_from_elsewhere_is_a_link(foreign) -> None:
    one = foreign(ELSEWHERE[0][0], java_script_enabled=False)
    assert one.page.locator(".play").get_attribute("href") == ELSEWHERE[0][0]
    assert one.elsewhere == []


def test_no_page_of_the_site_lets_a_stranger_in_before_it_has_a_film_of_theirs(visit) -> None:
    content = visit(PAGES["nl"]).page.locator("meta[http-equiv]").get_attribute("content")
    assert "default-src 'none'" in content
    assert "frame-src" not in content
