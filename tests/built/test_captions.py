"""The captions of the films: players accept them, and people can read them."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import webvtt

from .reading import none

LONGEST = 42
"""Characters a line: what a screen shows without breaking it (BBC, Netflix)."""
FASTEST = 20
"""Characters a second at most."""


@pytest.fixture(scope="module")
def tracks(site: Path) -> dict[str, list[webvtt.Caption]]:
    files = sorted(site.rglob("*.vtt"))
    assert files
    return {file.name: webvtt.read(str(file)).captions for file in files}


def test_every_cue_ends_after_it_begins(tracks) -> None:
    none(f"{name}: {cue.start}" for name, cues in tracks.items() for cue in cues if end(cue) <= start(cue))


def test_no_cue_begins_before_the_last_one_ended(tracks) -> None:
    none(
        f"{name}: {then.start}"
        for name, cues in tracks.items()
        for now, then in pairwise(cues)
        if start(then) < end(now)
    )


def test_lines_are_short_and_at_most_two(tracks) -> None:
    none(
        f"{name}: {cue.start}: {cue.lines}"
        for name, cues in tracks.items()
        for cue in cues
        if not cue.text.strip() or len(cue.lines) > 2 or any(len(line) > LONGEST for line in cue.lines)
    )


def test_cues_stay_long_enough_to_be_read(tracks) -> None:
    none(
        f"{name}: {cue.start}: {cue.text}"
        for name, cues in tracks.items()
        for cue in cues
        if len(cue.text) / max(end(cue) - start(cue), 0.001) > FASTEST
    )


def test_files_are_webvtt_as_browsers_read_it(site: Path) -> None:
    faults = []
    for file in site.rglob("*.vtt"):
        text = file.read_bytes().decode("utf-8")
        if not re.match(r"WEBVTT(?:[ \t][^\n]*)?\n\n", text):
            faults.append(f"{file.name}: no WEBVTT at the top")
        if text.count("-->") != len(webvtt.read(str(file)).captions):
            faults.append(f"{file.name}: a cue was not understood")
    none(faults)


def test_every_track_of_a_film_exists_and_has_cues(site: Path, content, tracks) -> None:
    named = {Path(one).name for page in content for one in page.all("//track/@src")}
    assert named == set(tracks)
    none(name for name, cues in tracks.items() if not cues)


def start(cue: webvtt.Caption) -> float:
    return seconds(cue.start)


def end(cue: webvtt.Caption) -> float:
    return seconds(cue.end)


def seconds(time: str) -> float:
    total = 0.0
    for part in time.split(":"):
        total = total * 60 + float(part)
    return total
