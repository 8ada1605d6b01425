"""A built folder becomes what is published: what devices keep is added, files get their last names."""

from __future__ import annotations

from pathlib import Path

from wijzer import offline
from wijzer.publish import shrink, write
from wijzer.site import Site
from wijzer.stamp import Names, stamp

SHARED = ("js/insluiten.js",)
"""Scripts that stand on the pages of others, who keep the address they were given."""


def preview(site: Site, built: Path, frame: Path) -> None:
    """Add what pages name besides themselves, for an editor who is watching: files keep their names."""
    write(built, offline.files(site, frame))
    (built / "worker.js").write_text(offline.PREVIEW, "utf-8")


def name(site: Site, built: Path, frame: Path, docs: Path) -> Names:
    """Name the files of the site in `built` after their content, and tell the pages that are there.

    `frame` holds the templates. The files of an editor, `docs`/assets, keep their names: people and
    search engines keep their addresses. Raises stamp.CircleError.
    """
    shrink(built)
    write(built, offline.files(site, frame))
    own = docs / "assets"
    return stamp(built, [*SHARED, *(file.relative_to(own).as_posix() for file in own.rglob("*"))])


def finish(site: Site, built: Path, frame: Path) -> None:
    """Write the worker, which knows the pages of the finished site in `built` and what they load."""
    (built / "worker.js").write_text(offline.worker(site, built, frame), "utf-8")
