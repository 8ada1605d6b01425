"""The finder: who is responsible where one lives, by keyboard, in a frame elsewhere, without a script."""

import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from .test_axe import barriers

PAGE = "inburgering/aanmelden/"
LISTS = "doorverwijzers/gemeenten/"


def ask(one, text: str) -> str:
    """Type `text`, press Enter, and give what a screen reader is told."""
    one.page.locator("[data-place]").evaluate("said => { said.textContent = '' }")
    one.page.locator("#place").fill(text)
    one.page.locator("#place").press("Enter")
    one.wait("document.querySelector('[data-place]').textContent !== ''")
    return one.page.locator("[data-place]").inner_text()


def phones(one) -> list[str]:
    return one.page.locator("[data-result] a[href^='tel:']").all_inner_texts()


@pytest.mark.parametrize(
    ("path", "text", "said", "phone"),
    [
        (PAGE, "Ledeberg", "Gent (Ledeberg)", "09 265 78 40"),
        (f"ar/{PAGE}", "٢١٠٠", "Antwerpen (2100)", "03 338 70 11"),
        ("doorverwijzers/agentschappen/", "3500", "Hasselt (3500)", "011 30 56 00"),
    ],
)
def test_the_agency_of_a_place_is_shown(path, text, said, phone, visit, tools) -> None:
    one = visit(path, width=320)
    assert [url for url in one.requests if "places" in url] == []
    assert ask(one, text) == said
    assert phones(one) == [phone]
    assert (barriers(one, tools), one.errors, one.elsewhere) == ([], [], [])
    assert [url for url in one.requests if text in url or "gemeente" in url] == []
    assert one.page.evaluate("document.documentElement.scrollWidth <= 320")
    assert one.page.locator("[data-place]").get_attribute("role") == "status"
    assert one.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_a_name_of_several_places_asks_which_by_keyboard_alone(visit) -> None:
    one = visit(PAGE)
    assert ask(one, "Deurne") == "Welke gemeente bedoel je?"
    for _ in range(4):
        one.page.keyboard.press("Tab")
        if one.page.evaluate("document.activeElement.textContent") == "Antwerpen (Deurne)":
            break
    one.page.keyboard.press("Enter")
    one.wait("location.hash === '#gemeente=11002' && document.querySelector('[data-result] .card') !== null")
    assert one.page.evaluate("document.activeElement.hasAttribute('data-result')")
    assert phones(one) == ["03 338 70 11"]
    one.page.keyboard.press("Tab")
    assert one.page.evaluate("document.activeElement.getAttribute('href')") == "tel:+3233387011"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("1050 Elsene", "Welke gemeente"),
        ("90001", "4 cijfers"),
        ("<script>alert(1)</script>", "4 cijfers"),
        ("zzzz", "4 cijfers"),
        ("Luik", "Luik"),
    ],
)
def test_whatever_is_typed_gets_an_answer(text, part, visit) -> None:
    one = visit(PAGE)
    assert part in ask(one, text)
    assert one.errors == []


def test_what_was_found_can_be_shared(visit) -> None:
    one = visit(f"ar/{PAGE}#gemeente=44021")
    one.wait("document.querySelector('[data-result] .card') !== null")
    assert (one.page.locator("[data-place]").inner_text(), phones(one)) == ("Gent", ["09 265 78 40"])


def test_a_failing_network_is_said(visit) -> None:
    one = visit(PAGE)
    one.page.route("**/places.*json", lambda route: route.abort())
    assert ask(one, "9000").startswith("Zoeken lukt nu niet")
    one.page.unroute("**/places.*json")
    assert ask(one, "9000") == "Gent (9000)"


def test_without_a_script_there_is_a_list_of_every_province(visit, tools) -> None:
    one = visit(PAGE, java_script_enabled=False)
    assert not one.page.locator("#place").is_visible(), "a field that does nothing"
    assert one.page.locator("#limburg ~ .card").first.is_visible()
    one.page.get_by_role("link", name="Alle gemeenten per provincie").click()
    one.page.locator("main").get_by_role("link", name="Oost-Vlaanderen").click()
    assert one.path == f"{LISTS}oost-vlaanderen/"
    assert one.page.locator("#n44021 a").all_inner_texts() == ["Amal"]
    assert one.page.locator("#n41002 a").all_inner_texts() == ["AgII Oost-Vlaanderen"]
    assert "9050" in one.page.locator("#n44021").inner_text()


class Municipality(BaseHTTPRequestHandler):
    """The page of a municipality, on a host of its own, with our line on it."""

    def __init__(self, line: str, *arguments):
        self.line = line
        super().__init__(*arguments)

    def do_GET(self):
        html = f'<!doctype html><html lang="nl"><title>Gemeente</title><h1>Gemeente</h1>{self.line}'
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(html.encode())

    def log_message(self, *arguments):
        pass


@pytest.fixture
def municipality(visit, server):
    """Open a page on another origin that shows a frame of ours."""
    hosts = []

    def show(attributes: str):
        line = f'<script src="{server}assets/js/insluiten.js" {attributes} async></script>'
        host = ThreadingHTTPServer(("127.0.0.1", 0), partial(Municipality, line))
        hosts.append(host)
        threading.Thread(target=host.serve_forever, daemon=True).start()
        one = visit(width=700)
        one.page.goto(f"http://127.0.0.1:{host.server_port}/")
        one.page.wait_for_selector("iframe")
        return one, f"http://127.0.0.1:{host.server_port}/"

    yield show
    for host in hosts:
        host.shutdown()
        host.server_close()


def height(one) -> float:
    return one.page.locator("iframe").bounding_box()["height"]


def test_the_finder_in_a_frame_on_another_site(municipality, server) -> None:
    one, host = municipality('data-wijzer="zoeker" data-taal="ar"')
    frame = one.page.frame_locator("iframe")
    frame.locator("#place").wait_for()
    one.wait("document.querySelector('iframe').title !== 'Wijzer'")
    assert frame.locator("html").get_attribute("dir") == "rtl"
    before = height(one)
    frame.locator("#place").fill("9000")
    frame.locator("#place").press("Enter")
    frame.locator("[data-result] .card").wait_for()
    one.page.wait_for_timeout(300)
    assert height(one) > before
    assert frame.locator("html").evaluate("one => one.scrollHeight <= window.innerHeight + 1"), "a scroll bar"
    with one.page.context.expect_page() as opened:
        frame.locator("[data-result] .more a").click()
    assert opened.value.url.startswith(f"{server}diensten/amal/")
    assert one.page.url == host
    assert [url for url in one.requests if not url.startswith((server, host))] == []
    assert one.page.context.cookies() == []


def test_the_guide_in_a_frame_on_another_site(municipality, server) -> None:
    one, host = municipality('data-wijzer="gids"')
    frame = one.page.frame_locator("iframe")
    frame.locator(".answers a:visible").first.click()
    frame.locator(".answers a:visible").first.wait_for()
    one.wait("document.querySelector('iframe').title !== 'Wijzer'")
    assert frame.locator("header, footer, [data-take], .tools").count() == 0
    one.page.wait_for_timeout(300)
    assert (one.errors, [url for url in one.requests if "worker" in url]) == ([], [])
    assert one.page.context.pages == [one.page], "an answer stays in the frame"
    assert [url for url in one.requests if not url.startswith((server, host))] == []


def test_the_frame_believes_nobody_but_us(municipality) -> None:
    one, _ = municipality('data-wijzer="zoeker"')
    one.wait("document.querySelector('iframe').title !== 'Wijzer'")
    one.page.evaluate("window.postMessage({wijzer: 'frame', height: 9999, title: 'vals'}, '*')")
    one.page.wait_for_timeout(200)
    assert height(one) < 9999
    assert one.page.locator("iframe").get_attribute("title") != "vals"


@pytest.mark.parametrize("attributes", ['data-wijzer="iets"', 'data-wijzer="zoeker" data-taal="../x"'])
def test_a_wrong_line_shows_nothing(attributes, visit, server) -> None:
    one = visit("404.html")
    one.page.route("**/host", lambda route: route.fulfill(
        content_type="text/html", body=f'<script src="{server}assets/js/insluiten.js" {attributes}></script>'
    ))  # fmt: skip
    one.page.goto(f"{server}host")
    assert one.page.locator("iframe").count() == 0
    assert "data-wijzer" in one.errors[-1]
