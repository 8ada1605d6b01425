"""A visitor whose browser asks for another language is offered the page in it, and never sent there."""

import pytest


@pytest.mark.parametrize(
    ("asked", "path", "offered"),
    [
        ("uk-UA", "inburgering/wie/", ("uk/inburgering/wie/", "uk")),
        ("prs", "", ("fa-AF/", "fa-AF")),
        ("kmr", "pijlers/werk/", ("ku/pijlers/werk/", "ku")),
        ("zh-CN", "ar/", ("zh-Hans/", "zh-Hans")),
        ("nl-BE", "ro/pijlers/werk/", ("pijlers/werk/", "nl")),
        ("ro-RO", "ro/pijlers/werk/", None),
        ("nl-BE", "", None),
        ("ja-JP", "", None),
        ("uk-UA", "doorverwijzers/gids/", None),
    ],
)
def test_the_right_language_is_offered(asked, path, offered, browser, server) -> None:
    context = browser.new_context(locale=asked)
    page = context.new_page()
    page.goto(f"{server}{path}")
    page.wait_for_load_state("networkidle")
    assert page.url == f"{server}{path}"
    offer = page.locator(".offer")
    if offered is None:
        assert offer.count() == 0
    else:
        assert (offer.get_attribute("hreflang"), offer.get_attribute("lang")) == (offered[1], offered[1])
        assert offer.evaluate("link => link.href") == f"{server}{offered[0]}"
    context.close()
