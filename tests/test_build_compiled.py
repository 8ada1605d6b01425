from wijzer.build.compiled import Compiled
from wijzer.build.store import Store
from wijzer.build.tell import Tale
from wijzer.frame import templates


def drawn(folder, cache, code="code"):
    frame = templates(folder, Compiled(Store(cache, Tale(print)), code))
    return frame.get_template("a.html").render(name="<Ana>")


def test_a_template_is_compiled_once_for_each_text(tmp_path, monkeypatch):
    folder, cache = tmp_path / "frame", tmp_path / "cache"
    folder.mkdir()
    (folder / "a.html").write_text("Dag {{ name }}", "utf-8")
    assert drawn(folder, cache) == "Dag &lt;Ana&gt;"
    compiled = (cache / "templates/a.html.pack").read_bytes()
    monkeypatch.setattr("jinja2.Environment.compile", lambda *_, **__: 1 / 0)
    assert drawn(folder, cache) == "Dag &lt;Ana&gt;"
    monkeypatch.undo()
    (folder / "a.html").write_text("Welkom {{ name }}", "utf-8")
    assert drawn(folder, cache) == "Welkom &lt;Ana&gt;"
    assert (cache / "templates/a.html.pack").read_bytes() != compiled


def test_what_is_damaged_or_of_other_code_is_compiled_again(tmp_path):
    folder, cache = tmp_path / "frame", tmp_path / "cache"
    folder.mkdir()
    (folder / "a.html").write_text("Dag {{ name }}", "utf-8")
    drawn(folder, cache)
    pack = cache / "templates/a.html.pack"
    pack.write_bytes(pack.read_bytes()[:-3] + b"xyz")
    assert drawn(folder, cache) == "Dag &lt;Ana&gt;"
    assert drawn(folder, cache, code="other") == "Dag &lt;Ana&gt;"


def test_it_says_which_packs_it_uses(tmp_path):
    (tmp_path / "partials").mkdir()
    (tmp_path / "a.html").write_text("", "utf-8")
    (tmp_path / "partials/b.svg").write_text("", "utf-8")
    compiled = Compiled(Store(tmp_path, Tale(print)), "")
    assert compiled.packs(templates(tmp_path, compiled)) == {
        "templates/a.html.pack",
        "templates/partials/b.svg.pack",
    }
