"""The numbered sentences on the page of the film become a silent film, captions and a share image.

Run `python scripts/film/make.py`; it needs Chromium, FFmpeg and PyYAML. Change the words in
`docs/<code>/inburgering/film.md` or the look in `scene.html`, and run it again.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from html import escape
from math import cos, radians, sin
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from textwrap import wrap

import yaml

DOCS = Path(__file__).parents[2] / "docs"
PAGE = "inburgering/film.md"
LOOKS = "plain", "plain", "plain", "dutch", "society", "work", "people", "prompt"  # in scene.html
LEFT, RIGHT, TOP, FLOOR, FRAME = 790, 1040, 110, 590, 10  # the door, in pixels of a scene
RATE, FADE, LINE = 20, 0.5, 42  # frames a second, seconds, signs on a line of a caption
CHROMIUM = """chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --disable-quic
    --no-first-run --disable-background-networking --disable-component-update --disable-sync"""
FFMPEG = "ffmpeg -v error -y"
H264 = """-bitexact -map_metadata -1 -c:v libx264 -profile:v high -level 3.1 -preset slow -crf 23
    -threads 1 -colorspace bt709 -color_primaries bt709 -color_trc bt709 -movflags +faststart"""


def scenes(language: str) -> list[list[str]]:
    """Give the sentences of each scene: the numbered list on the page in that language."""
    page = DOCS / language / PAGE
    items = re.findall(r"^\d+\. (.+)$", page.read_text("utf-8"), re.MULTILINE)
    if len(items) != len(LOOKS):
        raise SystemExit(f"{page}: {len(items)} numbered sentences, the film shows {len(LOOKS)}")
    bare = (
        re.sub(r"\s*[(（][^()（）]*[)）]", "", item) for item in items
    )  # the Dutch word stands in the film
    return [[one for one in re.split(r"(?<=[.!?።。؟]) ?", item.strip()) if one] for item in bare]


def door(step: int) -> dict[str, str]:
    """Give the lines of the door: it hangs on its right side and opens further with each step."""
    turn = radians(11.5 + 14.5 * step)
    hinge = RIGHT if cos(turn) > 0 else RIGHT + FRAME
    edge, low = hinge - (RIGHT - LEFT) * cos(turn), FLOOR + 78 * sin(turn)
    lit = min(edge, RIGHT)
    return {
        "face": "outside" if hinge == RIGHT else "inside",
        "leaf": f"M{hinge} {TOP}H{edge:.1f}V{low:.1f}L{hinge} {FLOOR}z",
        "light": f"M{LEFT} {FLOOR}H{lit:.1f}l{2 * step} 130H{LEFT - 60 - 14 * step}z",
        "middle": f"{(LEFT + lit) / 2:.1f}",
        "knob": f"translate({edge + 34 * cos(turn):.1f} 362) scale({cos(turn):.3f} 1)",
    }


def shoot(picture: Path, step: int, words: list[str], look: str, size: str = "1280:720") -> None:
    """Take a picture of a scene, in a window too high: Chromium keeps a part of it for itself."""
    template = Template(Path(__file__).with_name("scene.html").read_text("utf-8"))
    lines = "".join(f"<p>{escape(sentence)}</p>" for sentence in words)
    with TemporaryDirectory() as folder:
        page, window = Path(folder, "scene.html"), Path(folder, "window.png")
        page.write_text(template.substitute(door(step), words=lines, step=step, look=look), "utf-8")
        flags = f"--user-data-dir={folder}", "--window-size=1280,1000", f"--screenshot={window}"
        run(CHROMIUM, *flags, page.as_uri())
        run(FFMPEG, "-i", window, "-vf", f"crop={size}:0:0", "-bitexact", picture)


def join(pictures: list[Path], film: Path, seconds: float) -> None:
    """Make a film of pictures: each stays equally long and fades into the next."""
    each, graph, last = seconds / len(pictures), "", "0"
    for number in range(1, len(pictures)):
        fade = f"xfade=duration={FADE}:offset={number * each - FADE / 2}"
        graph, last = f"{graph}[{last}][{number}]{fade}[to{number}];", f"to{number}"
    graph += f"[{last}]format=gbrp,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
    stills = " ".join(f"-loop 1 -framerate {RATE} -t {each + FADE} -i {file}" for file in pictures)
    run(f"{FFMPEG} {stills}", "-filter_complex", graph, "-t", seconds, *H264.split(), film)


def fold(sentences: list[str]) -> list[str]:
    """Give the lines of a caption: the sentences where they fit, else lines of like length."""
    text = re.sub(r"\b(\w) ", "\\1\N{NO-BREAK SPACE}", " ".join(sentences))
    lines = min((wrap(text, wide, break_long_words=False) for wide in range(1, LINE + 1)), key=len)
    return sentences if len(sentences) == len(lines) and max(map(len, sentences)) <= LINE else lines


def cues(texts: list[list[str]], seconds: float) -> Iterator[str]:
    """Yield WebVTT: a cue for each scene, or for each sentence where two lines are too few."""
    yield "WEBVTT\n"
    for number, text in enumerate(texts):
        shown = [fold(text)] if len(fold(text)) <= 2 else [fold([sentence]) for sentence in text]
        each = seconds / len(texts) / len(shown)
        for place, lines in enumerate(shown, number * len(shown)):
            yield f"\n00:{place * each:06.3f} --> 00:{(place + 1) * each:06.3f}\n"
            yield escape("\n".join(lines), quote=False) + "\n"


def run(program: str, *words: object) -> None:
    """Run a program; stop with its own words when it fails."""
    done = subprocess.run([*program.split(), *map(str, words)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr)


def main() -> None:
    """Make what the front matter of the Dutch page names, and the image people share."""
    film = yaml.safe_load((DOCS / "nl" / PAGE).read_text("utf-8").split("---")[1])
    with TemporaryDirectory() as folder:
        pictures = [Path(folder, f"{step}.png") for step in range(len(LOOKS))]
        for step, words in enumerate(scenes("nl")):
            shoot(pictures[step], step + 1, words, LOOKS[step])
        join(pictures, DOCS / film["video"], film["seconds"])
        small = ("-vf", "scale=640:-1", "-c:v", "libwebp", "-quality", 70, "-bitexact")
        run(FFMPEG, "-i", pictures[0], *small, DOCS / film["poster"])
    shoot(DOCS.parent / "overrides/assets/og.png", 3, ["Wijzer"], "share", "1200:630")
    for language, file in film["captions"].items():
        (DOCS / file).write_text("".join(cues(scenes(language), film["seconds"])), "utf-8")


if __name__ == "__main__":
    main()
