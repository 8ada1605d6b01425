"""What a built site holds beside its pages: the files of our own frame, made small."""

from __future__ import annotations

from pathlib import Path

import rcssmin
import rjsmin


def lunr() -> Path:
    """Give lunr for the browser, as MkDocs brings it: the version its indexes are read by."""
    import mkdocs.contrib.search

    return Path(mkdocs.contrib.search.__file__).parent / "templates/search/lunr.js"


def shrink(folder: Path) -> None:
    """Take comments and spaces out of every style sheet and script under `folder`."""
    for file in folder.rglob("*.css"):
        file.write_text(rcssmin.cssmin(file.read_text("utf-8")), "utf-8")
    for file in folder.rglob("*.js"):
        file.write_text(rjsmin.jsmin(file.read_text("utf-8")), "utf-8")
