"""mkdocs.yml becomes the settings of the fast road, and MkDocs' own server shows what that road builds."""

from __future__ import annotations

import dataclasses
import logging
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import mkdocs.contrib.search
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.livereload import LiveReloadServer

from wijzer.build import Build, RefusedError, Settings, Tale
from wijzer.search import reading_half

_LUNR = Path(mkdocs.contrib.search.__file__).parent / "templates/search/lunr.js"
"""Lunr for the browser, as MkDocs brings it: it reads the indexes that lunr for Python writes."""

_LOOK = 0.2
"""Seconds between two looks at the files an editor may change."""


def settings(config_file: Path, out: Path | None = None) -> Settings:
    """Read mkdocs.yml. `out` is where the site goes, if not where mkdocs.yml says.

    Raises RefusedError when MkDocs finds a fault in it.
    """
    try:
        config = load_config(str(config_file), **({"site_dir": str(out.resolve())} if out else {}))
    except ConfigurationError as error:
        raise RefusedError(f"{config_file}: {error}") from error
    ours = config.plugins["wijzer"].config
    top = Path(config.config_file_path).parent
    return Settings(
        top=top,
        docs=Path(config.docs_dir),
        frame=Path(config.theme.custom_dir or ""),
        out=Path(config.site_dir),
        cache=top / ours["cache"],
        today=ours.day,
        compress=ours.packs,
        extra={"assets/js/lunr.js": lunr()},
    )


def lunr() -> str:
    """Give the half of lunr that reads."""
    return reading_half(_LUNR.read_text("utf-8"))


def serve(config_file: Path, tale: Tale) -> None:
    """Show the site at the address in mkdocs.yml, and build what an editor changes as it is saved."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="wijzer_") as folder:
        config = load_config(str(config_file))
        host, port = config.dev_addr
        site = Path(folder) / "site"
        shown = Build(dataclasses.replace(settings(config_file, site), serving=True), tale)
        shown.run()
        tale.say(shown.told())

        def again() -> None:
            try:
                shown.run()
            except RefusedError as error:
                raise Abort(str(error)) from error
            tale.say(shown.told())

        mount = urlsplit(config.site_url or "/").path
        server = LiveReloadServer(again, host, port, str(site), mount, polling_interval=_LOOK)
        server.error_handler = lambda code: _error_page(site, code)
        for watched in (shown.settings.docs, shown.settings.frame):
            server.watch(str(watched))
        tale.say(f"the site is at {server.url}; stop with Ctrl+C")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            server.shutdown()


def _error_page(site: Path, code: int) -> bytes | None:
    page = site / f"{code}.html"
    return page.read_bytes() if page.is_file() else None
