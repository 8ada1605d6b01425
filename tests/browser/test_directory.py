"""The directory: its filters by keyboard, by link, back and forward, on paper, and without a script."""

import pytest

LIST = "diensten/"
HOMES = "[data-topics~=wonen]"


def names(page) -> list[str]:
    """Give the names of the services a reader sees."""
    return page.eval_on_selector_all(
        ".entries > li",
        "rows => rows.filter(one => one.checkVisibility()).map(one => one.querySelector('a').text)",
    )


def told(one, where: str = "", place: str = "") -> None:
    """Wait until as many services are announced as there are rows `where`."""
    count = one.page.locator(f".entries > li{where}").count()
    one.wait(f"document.querySelector('[data-count]').textContent === '{place}{count} diensten gevonden'")


def test_by_keyboard_alone_back_and_forward(visit) -> None:
    one = visit(LIST)
    page = one.page
    page.locator("#zoek").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Wonen")
    told(one, HOMES)
    assert "Woonloket of wooninfopunt van de gemeente" in names(page)
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "gemeente"
    page.keyboard.type("9000")
    told(one, f"{HOMES}[data-areas~=gent-stad]", "Gent: ")
    assert page.evaluate("location.hash") == "#onderwerp=wonen&waar=44021"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    told(one)
    assert page.evaluate("location.hash") == ""
    page.go_back()
    told(one, f"{HOMES}[data-areas~=gent-stad]", "Gent: ")
    assert page.locator("#gemeente").input_value() == "Gent"
    page.go_forward()
    told(one)
    asked = [url.removeprefix(one.server) for url in one.requests if "?" in url or "44021" in url]
    assert (asked, one.errors, one.elsewhere) == ([], [], [])
    assert page.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0


@pytest.mark.parametrize(
    ("link", "some", "none"),
    [
        ("taal=ti", "Fedasilinfo", "OCMW"),
        ("voor=jongeren", "Awel", "OCMW"),
        ("waar=gent-stad", "Amal – Integratie en Inburgering Gent", "BAPA BXL"),
        (
            "waar=9300",
            "Agentschap Integratie en Inburgering – Oost-Vlaanderen",
            "Amal – Integratie en Inburgering Gent",
        ),
        ("zoek=reddit+OEKRAÏNE", "", "info-ukraine.be"),
        ("zoek=oekraine", "info-ukraine.be", "OCMW"),
    ],
)
def test_a_link_opens_the_list_it_names(link: str, some: str, none: str, visit) -> None:
    one = visit(f"{LIST}#{link}", width=320)
    one.wait("document.querySelector('[data-count]').textContent !== ''")
    found = names(one.page)
    assert (some in found) == bool(some)
    assert none not in found
    assert one.page.evaluate("document.documentElement.scrollWidth") <= 320
    if not found:
        assert one.page.locator("[data-count]").inner_text().startswith("Niets gevonden")


@pytest.mark.parametrize(
    "link", ["onderwerp=<script>", "waar=99999", "waar=12345678", "taal=xx&voor=", "%F0%9F=1"]
)
def test_a_link_that_names_nothing_we_know_breaks_nothing(link: str, visit) -> None:
    one = visit(f"{LIST}#{link}")
    one.wait("document.querySelector('[data-count]').textContent !== ''")
    assert one.errors == []


def test_the_filtered_list_is_what_is_printed_and_is_announced(visit) -> None:
    one = visit(f"{LIST}#onderwerp=wonen")
    told(one, HOMES)
    assert one.page.locator("[data-count]").get_attribute("role") == "status"
    one.page.emulate_media(media="print")
    assert len(names(one.page)) == one.page.locator(HOMES).count() > 3
    assert not one.page.locator(".filters").is_visible()


def test_without_a_script_every_service_stands_under_its_topic(visit) -> None:
    one = visit(LIST, java_script_enabled=False, reduced_motion="reduce")
    page = one.page
    assert page.locator(".entries > li:visible").count() > 50
    assert not page.locator(".filters").is_visible()
    assert page.locator(".entries > li").first.inner_text().count("Werkt in") == 1
    page.locator(".jump a", has_text="Wonen").click()
    assert one.path == "diensten/#wonen"
    assert 0 <= page.locator("#wonen").bounding_box()["y"] < 740
