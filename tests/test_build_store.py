import os
import time

import pytest

from wijzer.build.store import Store
from wijzer.build.tell import Tale


@pytest.fixture
def said():
    return []


@pytest.fixture
def store(tmp_path, said):
    return Store(tmp_path / "cache/site", Tale(said.append))


PACK = {"index.md": ("key", "<h1>Welkom</h1>")}


def test_what_is_kept_is_found(store):
    store.save("pages/nl.pack", "code", PACK)
    assert store.load("pages/nl.pack", "code") == PACK


def test_what_was_never_kept_is_nothing(store):
    assert store.load("pages/nl.pack", "code") == {}


def test_what_other_code_kept_is_not_even_looked_at(store):
    store.save("pages/nl.pack", "code", PACK)
    assert store.load("pages/nl.pack", "other code") == {}


DAMAGE = (
    lambda raw: b"",
    lambda raw: raw[:20],
    lambda raw: raw[:-1],
    lambda raw: raw[:40] + b"?" + raw[41:],
)


@pytest.mark.parametrize("damage", DAMAGE)
def test_what_is_damaged_is_nothing(store, tmp_path, damage):
    store.save("nl.pack", "code", PACK)
    file = tmp_path / "cache/site/nl.pack"
    file.write_bytes(damage(file.read_bytes()))
    assert store.load("nl.pack", "code") == {}


def test_what_cannot_be_kept_is_told_once(tmp_path, said):
    (tmp_path / "cache").write_text("a file", "utf-8")
    store = Store(tmp_path / "cache/site", Tale(said.append))
    store.save("nl.pack", "code", PACK)
    store.save("ro.pack", "code", PACK)
    assert said == [f"{tmp_path}/cache/site/nl.pack: not kept for the next build: Not a directory"]


def test_an_editor_who_watches_waits_for_no_disk(tmp_path):
    store = Store(tmp_path / "cache/preview", Tale(print), remember=True)
    store.save("nl.pack", "code", PACK)
    (tmp_path / "cache/preview/nl.pack").unlink()
    assert store.load("nl.pack", "code") == PACK


def test_what_nothing_uses_is_swept_away(store, tmp_path):
    for name in ("pages/nl.pack", "pages/ro.pack"):
        store.save(name, "code", PACK)
    (tmp_path / "cache/site/pages/nl.12.part").write_bytes(b"half")
    old, new = tmp_path / "cache/old.pdf", tmp_path / "cache/new.pdf"
    for file in (old, new):
        file.write_bytes(b"%PDF")
    os.utime(old, (time.time() - 40 * 86400,) * 2)
    store.sweep({"pages/nl.pack"})
    left = {str(file.relative_to(tmp_path / "cache")) for file in (tmp_path / "cache").rglob("*.*")}
    assert left == {"site/pages/nl.pack", "new.pdf"}
