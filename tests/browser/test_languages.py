"""The language switch: to the same page, or an honest word that there is none."""

import pytest

PAIRS = [
    ("", "Română", "ro/"),
    ("ro/pijlers/werk/", "Polski", "pl/pijlers/werk/"),
    ("pl/inburgering/aanmelden/", "Nederlands", "inburgering/aanmelden/"),
    ("inburgering/wie/", "Polski", "pl/inburgering/wie/"),
    ("ro/zoeken/", "Nederlands", "zoeken/"),
]


def switch(one, name: str):
    one.page.locator("details.languages summary").click()
    return one.page.locator("details.languages").get_by_role("link", name=name)


@pytest.mark.parametrize(("path", "name", "wanted"), PAIRS)
def test_it_leads_to_the_same_page(path: str, name: str, wanted: str, visit) -> None:
    one = visit(path, java_script_enabled=False)
    switch(one, name).click()
    one.page.wait_for_url(one.server + wanted)
    assert one.page.locator("html").get_attribute("lang") == (
        wanted[:2] if wanted[:2] in ("ro", "pl") else "nl"
    )


@pytest.mark.parametrize("path", ["diensten/ocmw/", "doorverwijzers/gids/", "over/privacy/"])
@pytest.mark.parametrize(("name", "code"), [("Română", "ro"), ("Polski", "pl")])
def test_a_missing_page_is_said_before_the_click(path: str, name: str, code: str, visit) -> None:
    one = visit(path)
    link = switch(one, name)
    note = link.locator("xpath=following-sibling::small")
    assert note.is_visible()
    assert "niet in deze taal" in note.inner_text()
    link.click()
    one.page.wait_for_url(f"{one.server}{code}/")


@pytest.mark.parametrize("path", ["", "ro/inburgering/", "pl/pijlers/nederlands/"])
def test_a_page_that_exists_is_not_called_missing(path: str, visit) -> None:
    one = visit(path)
    one.page.locator("details.languages summary").click()
    assert one.page.locator("details.languages small").count() == 0


def test_each_language_is_named_in_itself_and_the_current_one_is_marked(visit) -> None:
    one = visit("ro/")
    one.page.locator("details.languages summary").click()
    links = one.page.locator("details.languages a").all()
    named = [(link.inner_text(), link.get_attribute("lang"), link.get_attribute("dir")) for link in links]
    assert len(named) == 25
    assert named[:4] == [
        ("Nederlands", "nl", "ltr"), ("English", "en", "ltr"), ("Français", "fr", "ltr"),
        ("Română", "ro", "ltr"),
    ]  # fmt: skip
    assert ("دری", "fa-AF", "rtl") in named
    assert [link.get_attribute("lang") for link in links if link.get_attribute("aria-current")] == ["ro"]


def test_the_switch_works_by_keyboard(visit) -> None:
    one = visit("pijlers/werk/")
    one.page.locator("details.languages summary").focus()
    one.page.keyboard.press("Enter")
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Tab")
    one.page.keyboard.press("Enter")
    one.page.wait_for_url("**/en/pijlers/werk/")


def test_the_switch_is_named_in_words_anybody_finds(visit) -> None:
    """The name of the language stands beside the word for it: no flag, no globe alone."""
    text = visit("pl/").page.locator("details.languages summary").inner_text()
    assert text.split() == ["Polski", "Języki"]


@pytest.mark.parametrize("path", ["bestaat-niet/", "ro/nu-exista/", "diensten/nu/exista.html"])
def test_a_lost_page_leads_home_in_every_language(path: str, visit) -> None:
    one = visit(path)
    assert one.page.get_by_role("heading", level=1).inner_text().startswith("404")
    one.page.get_by_role("link", name="Română: Acasă").click()
    one.page.wait_for_url(one.server + "ro/")
