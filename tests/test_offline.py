import json

import pytest

from making import page, site
from wijzer.offline import files, manifest, worker

FRAME = "const ROOT = 1; // waar het staat\n"
NOTICE = "{{ language.code }} {{ words.offline }} {{ links|map(attribute=0)|join(' ') }}"


@pytest.fixture
def frame(tmp_path):
    folder = tmp_path / "frame"
    folder.mkdir()
    (folder / "worker.js").write_text(FRAME, "utf-8")
    (folder / "offline.html").write_text(NOTICE, "utf-8")
    return folder


def two(url="https://w.example/"):
    pages = {
        "nl/index.md": page("Welkom"),
        "nl/inburgering/aanmelden.md": page("Meld je aan"),
        "nl/zoeken.md": page("Zoeken"),
        "ro/index.md": page("Bun venit"),
        "ro/zoeken.md": page("Caută"),
    }
    return site(pages, publisher=f"name: Wijzer\nsite_url: {url}\nunreviewed_by_language: {{}}\n")


def built(top, **pages):
    """Write a finished site whose pages hold these texts."""
    for address in ("", "inburgering/aanmelden/", "zoeken/", "ro/", "ro/zoeken/"):
        file = top / "site" / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(pages.get(address.strip("/").replace("/", "_"), ""), "utf-8")
    for name in ("offline/nl.01234567.html", "offline/ro.01234567.html"):
        file = top / "site/assets" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return top / "site"


def kits(text):
    return json.loads(text.splitlines()[1].removeprefix('const SOURCE="nl",KITS=').removesuffix(";"))


def test_each_language_gets_a_notice_a_manifest_and_its_offer(frame):
    found = files(two("https://w.example/sub/"), frame)
    assert found["assets/offline/ro.html"] == "ro Ești offline /sub/inburgering/aanmelden/ /sub/ro/zoeken/"
    assert json.loads(found["assets/offers.json"]) == {
        "nl": "Lees deze pagina in het Nederlands",
        "ro": "Citește această pagină în română",
    }
    assert "assets/app/ro.webmanifest" in found


def test_a_manifest_opens_the_home_page_of_its_language():
    made = two("https://w.example/sub/")
    found = json.loads(manifest(made, made.by_code["ro"]))
    assert (found["id"], found["start_url"], found["scope"]) == ("/sub/ro", "../../ro/", "../../")
    assert (found["lang"], found["dir"], found["name"]) == ("ro", "ltr", "Wijzer")
    assert found["words"]["finder_several"] == made.words["ro"]["finder_several"]
    assert [(icon["sizes"], icon.get("purpose", "any")) for icon in found["icons"]] == [
        ("any", "any"), ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"),
    ]  # fmt: skip


def test_a_kit_is_a_page_with_all_it_loads(tmp_path, frame):
    top = built(
        tmp_path,
        ro_zoeken='<link href="../../assets/a.01234567.css">'
        '<form data-search="../../assets/ro.01234567.json">'
        '<script src="../../assets/js/s.01234567.js"></script>'
        '<link href="../../assets/app/ro.01234567.webmanifest">'
        '<meta content="https://w.example/assets/og.01234567.png">',
    )
    scripts = {
        "a.01234567.css": "",
        "ro.01234567.json": "",
        "js/s.01234567.js": 'import "./t.01234567.js"',
        "js/t.01234567.js": "fetch(`${root}assets/p.01234567.json`)",
        "p.01234567.json": "",
    }
    (top / "assets/js").mkdir()
    for name, text in scripts.items():
        (top / "assets" / name).write_text(text, "utf-8")
    assert kits(worker(two(), top, frame))["ro"] == {
        "notice": "assets/offline/ro.01234567.html",
        "contacts": ["inburgering/aanmelden/"],
        "search": ["ro/zoeken/", *sorted(f"assets/{name}" for name in scripts)],
    }


def test_another_content_of_a_kit_is_another_worker(tmp_path, frame):
    before = worker(two(), built(tmp_path), frame)
    assert before.splitlines()[2:] == ["const ROOT=1;"]
    assert worker(two(), built(tmp_path), frame) == before
    assert worker(two(), built(tmp_path, ro="iets"), frame) == before, "a page that is in no kit"
    assert worker(two(), built(tmp_path, zoeken="iets"), frame) != before
