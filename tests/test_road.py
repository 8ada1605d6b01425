"""An editor who is watching sees what was saved, at once."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from test_build import OVERRIDES, copy
from wijzer import road

BOUND = 5.0
"""Seconds from saving to seeing, on a machine that is busy with other tests."""


@pytest.fixture
def served(tmp_path):
    """The address of a server for the tiny site in `tmp_path`/top, on a free port."""
    (tmp_path / "frame").symlink_to(OVERRIDES)
    top = copy(tmp_path / "top", frame=tmp_path / "frame")
    config = top / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + f"\ndev_addr: 127.0.0.1:{_free_port()}\n", "utf-8")
    said = (tmp_path / "said").open("w+")
    command = [sys.executable, "-m", "wijzer", "serve"]
    with said, subprocess.Popen(command, cwd=top, stderr=said, env=os.environ) as server:
        try:
            yield _until(lambda: re.search(r"the site is at (\S+);", (tmp_path / "said").read_text()), 60)[1]
        finally:
            server.send_signal(signal.SIGINT)


def test_what_is_saved_is_shown(served, tmp_path):
    page = tmp_path / "top/docs/ro/index.md"
    assert "Nou de tot" not in _until(lambda: _read(served + "ro/"), 60)
    start = time.monotonic()
    page.write_text(page.read_text("utf-8").replace("\n# ", "\n# Nou de tot: ", 1), "utf-8")
    _until(lambda: "Nou de tot" in _read(served + "ro/"), 60)
    assert time.monotonic() - start < BOUND


@pytest.fixture
def config(tmp_path):
    (tmp_path / "frame").symlink_to(OVERRIDES)
    return copy(tmp_path / "top", frame=tmp_path / "frame") / "mkdocs.yml"


@pytest.fixture
def asked(monkeypatch):
    """What MkDocs is asked to read."""
    found, ask = [], road._asked
    monkeypatch.setattr(road, "_asked", lambda *which: found.append(which) or ask(*which))
    return found


def test_mkdocs_is_asked_once_for_each_change_of_mkdocs_yml(config, asked):
    first = road.settings(config)
    assert (road.settings(config), len(asked)) == (first, 1)
    config.write_text(config.read_text("utf-8") + "\nsite_dir: elders\n", "utf-8")
    assert (road.settings(config).out.name, len(asked)) == ("elders", 2)


def test_mkdocs_judges_a_folder_that_was_not_named_before(config, asked, tmp_path):
    road.settings(config)
    assert road.settings(config, tmp_path / "elders").out == tmp_path / "elders"
    with pytest.raises(SystemExit):  # the pages would be overwritten
        road.settings(config, config.parent / "docs")
    assert len(asked) == 3


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"key": "", "said": {}}', "half"])
def test_when_what_mkdocs_said_is_damaged_it_is_asked_again(config, asked, damage):
    first = road.settings(config)
    kept = config.parent / ".cache/wijzer/mkdocs.json"
    kept.write_text(
        kept.read_text("utf-8").replace("docs", "dogs", 1) if damage == "half" else damage, "utf-8"
    )
    assert (road.settings(config), len(asked)) == (first, 2)


@pytest.mark.parametrize(
    ("old", "new"), [("Wijzer", "!ENV [NAME, Wijzer]"), ("site_name", "INHERIT: base.yml\nsite_name")]
)
def test_mkdocs_is_asked_each_time_when_mkdocs_yml_takes_a_value_from_elsewhere(config, asked, old, new):
    (config.parent / "base.yml").write_text("{}", "utf-8")
    config.write_text(config.read_text("utf-8").replace(old, new, 1), "utf-8")
    road.settings(config)
    road.settings(config)
    assert len(asked) == 2


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _read(address):
    """Give a page; nothing while the server does not listen yet."""
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read().decode()
    except urllib.error.URLError:
        return ""


def _until(what, seconds):
    """Give what `what` gives as soon as that is true; fail when it never is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.05)
    raise AssertionError("it never came true")
