"""Git becomes dates: when each file last changed, for the sitemap and for paper."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path


def last_changes(folder: Path) -> dict[str, date]:
    """Give the day of the last commit for each file under `folder`, by its path below it.

    A file that was changed since, or was never committed, has no date; neither has any in a
    shallow clone, where Git shows every file as new.
    """
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = _git(folder, "log", "--format=%x01%cs", "--name-only", "--relative", "--", ".")
    found: dict[str, date] = {}
    for commit in log.split("\x01")[1:]:
        day, *files = (line for line in commit.splitlines() if line)
        for file in files:
            found.setdefault(file, date.fromisoformat(day))
    changed = _git(folder, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--", ".")
    top = _git(folder, "rev-parse", "--show-prefix").strip()
    for entry in changed.split("\0"):
        found.pop(entry[3:].removeprefix(top), None)
    return found


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
