import hashlib

import pytest

from wijzer.stamp import CircleError, stamp


def write(top, **files):
    for name, text in files.items():
        file = top / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return top


def mark(text):
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def named(top, kept=()):
    return stamp(top, kept).known


def texts(top):
    return {
        file.relative_to(top).as_posix(): file.read_text("utf-8") for file in top.rglob("*") if file.is_file()
    }


def test_a_file_is_named_after_its_content_and_pages_say_so(tmp_path):
    page = '<link href="../assets/a.css"><meta content="https://w.example/assets/a.css">'
    names = named(write(tmp_path, ro__index_html=page, assets__a_css="a{}"))
    assert names == {"a.css": "a.5f546eb4.css"}
    assert texts(tmp_path) == {
        "ro/index.html": page.replace("a.css", "a.5f546eb4.css"),
        "assets/a.5f546eb4.css": "a{}",
    }


def test_what_a_script_names_is_renamed_first(tmp_path):
    built = write(
        tmp_path,
        assets__js__a_js='import "./b.js";fetch(new URL("../data.json",import.meta.url));'
        'new URL("../../worker.js")',
        assets__js__b_js="let b",
        assets__data_json="{}",
    )
    names = named(built)
    script = (
        f'import "./b.{mark("let b")}.js";fetch(new URL("../data.{mark("{}")}.json",import.meta.url));'
        'new URL("../../worker.js")'
    )
    assert names["js/a.js"] == f"js/a.{mark(script)}.js"
    assert (tmp_path / "assets" / names["js/a.js"]).read_text("utf-8") == script


def test_a_script_may_name_a_file_from_the_top_of_the_site(tmp_path):
    names = stamp(
        write(tmp_path, assets__js__a_js="fetch(`${root}assets/b.json`)", assets__b_json="{}")
    ).known
    assert texts(tmp_path)[f"assets/{names['js/a.js']}"] == f"fetch(`${{root}}assets/{names['b.json']}`)"


def test_two_scripts_may_name_the_same_file(tmp_path):
    names = stamp(
        write(tmp_path, assets__a_js='import "./c.js"', assets__b_js='import "./c.js";b', assets__c_js="c")
    ).known
    assert f'import "./{names["c.js"]}"' in (tmp_path / "assets" / names["a.js"]).read_text("utf-8")
    assert f'import "./{names["c.js"]}"' in (tmp_path / "assets" / names["b.js"]).read_text("utf-8")


def test_a_style_sheet_names_a_picture_without_quotes(tmp_path):
    names = stamp(
        write(tmp_path, assets__css__a_css="a{background:url(../i.svg)}", assets__i_svg="<svg/>")
    ).known
    assert texts(tmp_path)[f"assets/{names['css/a.css']}"] == f"a{{background:url(../{names['i.svg']})}}"


def test_a_page_that_is_kept_below_assets_is_told_too(tmp_path):
    names = stamp(
        write(tmp_path, assets__off__nl_html='<link href="/assets/a.css">', assets__a_css="a{}")
    ).known
    assert texts(tmp_path)[f"assets/{names['off/nl.html']}"] == '<link href="/assets/a.5f546eb4.css">'


def test_the_files_of_an_editor_and_unknown_names_stay_as_they_are(tmp_path):
    page = '<a href="assets/film.mp4">assets/none.css my-assets/a.css</a>'
    assert named(write(tmp_path, index_html=page, assets__film_mp4="film"), ["film.mp4", "gone.pdf"]) == {
        "film.mp4": "film.mp4"
    }
    assert texts(tmp_path) == {"index.html": page, "assets/film.mp4": "film"}


def test_files_in_a_circle_are_refused(tmp_path):
    built = write(tmp_path, assets__a_js='import "./b.js"', assets__b_js='import "./a.js"')
    with pytest.raises(CircleError) as refused:
        stamp(built)
    assert str(refused.value) == "assets/: a.js -> b.js -> a.js: files may not name each other in a circle"


def test_a_file_that_comes_later_is_named_before_it_is_written(tmp_path):
    names = stamp(write(tmp_path, assets__a_css="a{}"))
    assert names.given("search/ro.json", b"{}") == f"search/ro.{mark('{}')}.json"
    assert names.told('<form data-search="../assets/search/ro.json">', "ro") == (
        f'<form data-search="../assets/search/ro.{mark("{}")}.json">'
    )
