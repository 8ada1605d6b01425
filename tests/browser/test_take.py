"""Something to take along: a message and a sheet that hold what anybody may know, and tell nobody more."""

import json
import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from .places import GUIDE
from .test_screens import OVERFLOW

RESULT = f"{GUIDE}#thema/nood/nood-112"
LEADS = {"ar": "هنا يمكنك أن تطلب المساعدة:", "ti": "ኣብዚ ሓገዝ ክትሓቱ ትኽእሉ ኢኹም፦"}


def messages(one) -> dict[str, str]:
    """Give the text each link would hand to a program of the reader."""
    found = {
        link.get_attribute("data-way"): link.get_attribute("href")
        for link in one.page.locator("[data-way]").all()
    }
    assert found["sms"].startswith("sms:?&body=")
    assert found["whatsapp"].startswith("https://wa.me/?text=")
    assert found["mailto"].startswith("mailto:?subject=")
    return {
        "sms": unquote(found["sms"].removeprefix("sms:?&body=")),
        "whatsapp": parse_qs(urlsplit(found["whatsapp"]).query)["text"][0],
        "mail": unquote(found["mailto"].partition("&body=")[2]),
    }


def opened(one):
    one.page.locator("[data-take] summary").click()
    return one


def chosen(one, code: str):
    """Open the panel and choose the client's language."""
    opened(one).page.locator(".choice select").select_option(code)
    one.wait(
        f"decodeURIComponent(document.querySelector('[data-way=sms]').href).includes({json.dumps(LEADS[code])})"
    )
    return one


@pytest.mark.parametrize("scripted", [True, False], ids=["with a script", "without"])
@pytest.mark.parametrize("path", ["inburgering/aanmelden/", "ar/inburgering/aanmelden/"])
def test_a_newcomer_page_goes_to_a_phone(path: str, scripted: bool, base: str, visit) -> None:
    one = opened(visit(f"{path}?nl&q=1#brussel", java_script_enabled=scripted))
    texts = set(messages(one).values())
    assert len(texts) == 1
    title, address = texts.pop().split("\n")
    assert address == base + path
    assert len(title) > 10
    assert one.page.locator("[data-take] button:visible").count() == (2 if scripted else 0)


def test_what_the_guide_found_goes_along_in_the_language_of_the_client(base: str, visit) -> None:
    one = chosen(visit(RESULT), "ar")
    texts = set(messages(one).values())
    assert len(texts) == 1
    lead, *lines = texts.pop().split("\n")
    assert lead == LEADS["ar"]
    assert "112" in lines
    assert f"{base}diensten/noodnummer-112/" in lines
    told = "".join(one.requests) + one.page.evaluate(
        "document.cookie + JSON.stringify({...localStorage, ...sessionStorage})"
    )
    assert (
        re.findall("noodnummer|/ar/|ar.json|nood-112", told.replace("#thema/nood/nood-112", "")),
        one.elsewhere,
    ) == ([], [])


def test_no_message_holds_what_was_answered(visit) -> None:
    one = chosen(visit(RESULT), "ar")
    links = "".join(link.get_attribute("href") for link in one.page.locator("[data-way]").all())
    assert not re.search("thema|nood-112|%23|#", links.replace("noodnummer-112", ""))


def test_it_follows_the_guide_from_result_to_result(visit) -> None:
    one = visit(GUIDE)
    assert not one.page.locator("[data-hand]").is_visible(), "a question has nothing to take along"
    one.page.evaluate("location.hash = 'thema/nood/nood-112'")
    one.wait("!document.querySelector('[data-hand]').hidden")
    before = chosen(one, "ti").page.locator("[data-way=sms]").get_attribute("href")
    one.page.evaluate("location.hash = 'thema/nood/zelfmoord'")
    one.wait(f"document.querySelector('[data-way=sms]').href !== {json.dumps(before)}")
    assert "diensten/zelfmoordlijn-1813/" in messages(one)["sms"]


def test_it_holds_what_works_in_the_municipality_alone(visit) -> None:
    one = visit(f"{GUIDE}#thema/meedoen/buddy;in=44021")
    one.wait("!!document.querySelector('details.elsewhere')")
    one.page.locator("#buddy details.elsewhere summary").click()
    text = messages(chosen(one, "ti"))["sms"]
    assert ("Amal" in text, "mijnbuddy" in text, "Atlas" in text) == (True, True, False)


def test_a_sheet_for_the_client(base: str, visit) -> None:
    one = visit("diensten/vdab/", width=680)
    one.page.evaluate("void (window.print = () => { window.printed = true })")
    chosen(one, "ti").page.locator("[data-sheet]").click()
    one.wait("window.printed === true")
    one.page.emulate_media(media="print")
    assert not one.page.locator("main").is_visible()
    sheet = one.page.locator(".handout")
    text = sheet.inner_text()
    for wanted in (
        "VDAB",
        "0800 30 700",
        LEADS["ti"],
        "Hier kan je hulp vragen:",
        f"{base}ti/inburgering/aanmelden/",
    ):
        assert wanted in text
    assert sheet.locator("svg").count() == 2, (
        "a code of the service, and one of the page in the client's language"
    )
    assert {span.get_attribute("lang") for span in sheet.locator("dt > span").all()} == {"ti", "nl"}
    assert re.search(r"Afgedrukt op \d+/\d+/20\d\d", text)
    assert (one.errors, one.elsewhere) == ([], [])


def test_by_keyboard_on_a_small_screen_and_copied(visit) -> None:
    """320 by 256 is what is left of 1280 by 1024 at 400 %."""
    one = visit("diensten/vdab/", width=320, height=256, permissions=["clipboard-read", "clipboard-write"])
    one.page.locator("[data-take] summary").focus()
    one.page.keyboard.press("Enter")
    one.page.keyboard.press("Tab")
    assert one.page.evaluate("document.activeElement.localName") == "select"
    one.page.keyboard.type("العربية")
    one.page.locator(".choice select").select_option("ar")
    for _ in range(4):
        one.page.keyboard.press("Tab")
    one.page.keyboard.press("Enter")
    one.wait("document.querySelector('[data-take] [role=status]').textContent !== ''")
    assert one.page.evaluate("navigator.clipboard.readText()").startswith(LEADS["ar"])
    assert one.page.evaluate(OVERFLOW) == []


def test_without_a_script_a_service_goes_along_in_dutch(base: str, visit) -> None:
    one = opened(visit("diensten/vdab/", java_script_enabled=False))
    assert messages(one)["sms"].split("\n") == [
        "Hier kan je hulp vragen:", "VDAB", "0800 30 700", f"{base}diensten/vdab/",
    ]  # fmt: skip
