import json

from making import page, site
from wijzer.publish import complete, replace, shrink


def test_each_built_language_gets_its_search_data(tmp_path):
    complete(site({"nl/index.md": page("Welkom"), "ro/index.md": page("Bun venit")}), tmp_path)
    found = {
        file.name: json.loads(file.read_text("utf-8")) for file in (tmp_path / "assets/search").iterdir()
    }
    assert {name: data["pages"][0][1] for name, data in found.items()} == {
        "nl.json": "Welkom",
        "ro.json": "Bun venit",
    }


def test_styles_and_scripts_are_made_small_and_the_time_of_the_build_is_taken_out(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/a.css").write_text("/* groen */\nbody {\n  color: green;\n}\n", "utf-8")
    (tmp_path / "assets/a.js").write_text("// tel\nlet a = 1;\n\nlet b = 2;\n", "utf-8")
    (tmp_path / "sitemap.xml.gz").write_bytes(b"nu")
    shrink(tmp_path)
    assert (tmp_path / "assets/a.css").read_text("utf-8") == "body{color:green}"
    assert (tmp_path / "assets/a.js").read_text("utf-8") == "let a=1;let b=2;"
    assert not (tmp_path / "sitemap.xml.gz").exists()


def test_the_new_site_stands_in_the_place_of_the_old_one_whole(tmp_path):
    new, old = tmp_path / "site.unfinished", tmp_path / "site"
    for folder, file in ((new, "nieuw.html"), (old, "oud.html"), (tmp_path / "site.previous", "ouder.html")):
        folder.mkdir()
        (folder / file).write_text(file, "utf-8")
    replace(new, old)
    assert [str(file.relative_to(tmp_path)) for file in sorted(tmp_path.rglob("*"))] == [
        "site", "site/nieuw.html",
    ]  # fmt: skip


def test_the_first_site_takes_no_place(tmp_path):
    (tmp_path / "new").mkdir()
    replace(tmp_path / "new", tmp_path / "site")
    assert [file.name for file in tmp_path.iterdir()] == ["site"]


def test_a_language_without_a_page_stops_nothing(tmp_path):
    complete(site({"nl/index.md": page("Welkom")}), tmp_path)
    assert (tmp_path / "assets/search/nl.json").exists()


def test_the_status_stands_at_the_top_of_the_site(tmp_path):
    complete(site({"nl/index.md": page("Welkom"), "ro/index.md": page("Bun venit")}), tmp_path)
    found = json.loads((tmp_path / "status.json").read_text("utf-8"))
    assert found["languages"]["ro"]["index.md"] == {
        "state": "in_step", "made_by": "machine", "reviewed": False,
    }  # fmt: skip


def test_each_page_has_its_qr_code_and_sheets_have_those_of_where_they_lead(tmp_path):
    files = {"nl/index.md": page("Welkom"), "nl/inburgering/aanmelden.md": page("Aanmelden")}
    complete(site(files), tmp_path)
    assert (tmp_path / "qr.svg").read_text("utf-8").startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    code = (tmp_path / "inburgering/aanmelden/qr.svg").read_text("utf-8")
    kept = json.loads((tmp_path / "assets/hand/codes.json").read_text("utf-8"))
    assert kept == {"https://w.example/inburgering/aanmelden/": code}
    words = json.loads((tmp_path / "assets/hand/words.json").read_text("utf-8"))
    assert words["ro"]["take_lead"] == "Aici poți cere ajutor:"
