from datetime import date

import pytest
from jinja2 import UndefinedError

from making import one, page, site
from wijzer.frame import draw, draw_sheet, templates, whole
from wijzer.view import view

TODAY = date(2026, 11, 21)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "pages").mkdir()
    (tmp_path / "sheets").mkdir()
    return tmp_path


def test_a_page_is_drawn_by_the_template_of_its_kind_and_what_editors_write_is_text(folder):
    (folder / "pages/page.html").write_text("<h1>{{ view.page.title }}</h1>{{ 'x' if serving }}", "utf-8")
    made, ours = one(page("Werk & <b>"))
    shown = view(made, ours, "", TODAY)
    assert draw(templates(folder), shown, serving=False) == "<h1>Werk &amp; &lt;b&gt;</h1>"
    assert draw(templates(folder), shown, serving=True) == "<h1>Werk &amp; &lt;b&gt;</h1>x"


def test_data_keeps_its_letters_and_its_order(folder):
    (folder / "pages/page.html").write_text("{{ {'naam': 'été', 'a': '<'}|tojson }}", "utf-8")
    made, ours = one(page("Werk"))
    assert draw(templates(folder), view(made, ours, "", TODAY), serving=False) == (
        '{"naam":"été","a":"\\u003c"}'
    )


def test_a_sheet_is_drawn_with_the_qr_code_of_its_page(folder):
    (folder / "sheets/guide.html").write_text("{{ view.page.title }} {{ qr[:19] }}", "utf-8")
    made, ours = one(page("Gids", front="sheet: guide\n"))
    assert draw_sheet(templates(folder), view(made, ours, "", TODAY)) == "Gids data:image/svg+xml;"


def test_a_template_that_asks_for_what_is_not_there_says_so(folder):
    (folder / "pages/page.html").write_text("{{ niets.daar }}", "utf-8")
    made, ours = one(page("Werk"))
    with pytest.raises(UndefinedError):
        draw(templates(folder), view(made, ours, "", TODAY), serving=False)


def test_the_files_beside_the_pages_know_the_day_of_each_address():
    made = site({"nl/werk.md": page("Werk"), "nl/index.md": page("Welkom")})
    shown = whole(made, {"nl/werk.md": TODAY, "nl/weg.md": TODAY}, serving=False)
    assert shown["changed"] == {"werk/": TODAY}
    assert shown["root"] == "/"
