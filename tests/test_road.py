"""An editor who is watching sees what was saved, at once."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from test_build import OVERRIDES, copy

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
    assert "Nou de tot" not in _read(served + "ro/")
    start = time.monotonic()
    page.write_text(page.read_text("utf-8").replace("\n# ", "\n# Nou de tot: ", 1), "utf-8")
    _until(lambda: "Nou de tot" in _read(served + "ro/"), 60)
    assert time.monotonic() - start < BOUND


def _free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def _read(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read().decode()


def _until(what, seconds):
    """Give what `what` gives as soon as that is true; fail when it never is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.05)
    raise AssertionError("it never came true")
