import shutil
import sys

import pytest

from wijzer.build import keys
from wijzer.build.keys import code_of, digest, libraries, template_key
from wijzer.frame import templates
from wijzer.model import Place


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A copy of the package, to change; its keys are worked out anew."""
    shutil.copytree(keys._PACKAGE, tmp_path / "wijzer")
    monkeypatch.setattr(keys, "_PACKAGE", tmp_path / "wijzer")
    code_of.cache_clear()
    yield tmp_path / "wijzer"
    code_of.cache_clear()


def changed(package, file):
    (package / file).write_text((package / file).read_text("utf-8") + "\n# anders\n", "utf-8")
    keys._room.cache_clear()
    code_of.cache_clear()


def test_a_key_differs_when_any_field_does():
    assert digest(Place("a.md", 1)) == digest(Place("a.md", 1))
    assert len({digest(Place("a.md", 1)), digest(Place("a.md", 2)), digest(Place("b.md", 1))}) == 3


@pytest.mark.parametrize("file", ["frame.py", "view.py", "menu.py", "fold.py", "model.py"])
def test_the_key_of_a_room_holds_every_room_it_stands_on(package, file):
    before = code_of("frame")
    changed(package, file)
    assert code_of("frame") != before


@pytest.mark.parametrize("file", ["report/page.py", "check/links.py", "publish.py", "plugin.py"])
def test_and_no_other(package, file):
    before = code_of("frame")
    changed(package, file)
    assert code_of("frame") == before


def test_the_key_of_a_family_holds_its_rooms(package):
    before = code_of("check")
    changed(package, "check/terms.py")
    assert code_of("check") != before


def test_the_key_of_a_room_holds_the_versions_of_the_libraries(monkeypatch, package):
    before = code_of("frame")
    monkeypatch.setattr(keys, "libraries", lambda: ("jinja2 99",))
    code_of.cache_clear()
    assert code_of("frame") != before


def test_the_libraries_are_those_the_package_asks_for_and_what_they_ask_for_in_turn(monkeypatch, tmp_path):
    for name, asks in {
        "wijzer-0.1": "Requires-Dist: Jinja2==3.1.6\nRequires-Dist: tzdata; platform_system == 'Windows'",
        "jinja2-3.1.6": "Requires-Dist: Markup.Safe>=2\nRequires-Dist: Babel; extra == 'i18n'",
        "markup_safe-3.0": "",
        "babel-2.18": "",
        "pytest-9": "Requires-Dist: jinja2",
    }.items():
        folder = tmp_path / f"lib/site-packages/{name}.dist-info"
        folder.mkdir(parents=True)
        (folder / "METADATA").write_text(f"Name: {name}\n{asks}\n\nRequires-Dist: words\n", "utf-8")
    monkeypatch.setattr(sys, "path", [str(tmp_path), str(tmp_path / "lib/site-packages")])
    libraries.cache_clear()
    assert libraries() == (sys.version, "jinja2-3.1.6", "markup_safe-3.0", "wijzer-0.1")
    libraries.cache_clear()


def test_what_is_installed_for_the_tests_alone_is_not_among_them():
    found = {one.rpartition("-")[0] for one in libraries()[1:]}
    assert {"jinja2", "markupsafe", "markdown", "click", "comrak_ext", "lunr"} <= found
    assert not {"pytest", "lxml", "hugo"} & found


def test_the_key_of_a_template_holds_those_it_names(tmp_path):
    texts = {
        "page.html": '{% extends "base.html" %}',
        "base.html": '{% include "a.svg" %}',
        "a.svg": "",
        "b": "",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")

    def key():
        return template_key(templates(tmp_path), "page.html")

    before = key()
    (tmp_path / "b").write_text("anders", "utf-8")
    assert key() == before
    (tmp_path / "a.svg").write_text("anders", "utf-8")
    assert key() != before


def test_a_template_that_names_another_by_a_value_depends_on_all(tmp_path):
    (tmp_path / "page.html").write_text("{% include what %}", "utf-8")
    (tmp_path / "a.html").write_text("", "utf-8")
    before = template_key(templates(tmp_path), "page.html")
    (tmp_path / "a.html").write_text("anders", "utf-8")
    assert template_key(templates(tmp_path), "page.html") != before
