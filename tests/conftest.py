"""What tests of the built site stand on: the site itself, a server, a browser, and the Node tools.

Nothing is built or started before a test asks for it.
"""

import mimetypes
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

REPOSITORY = Path(__file__).parent.parent
CHROMIUM = "/usr/bin/chromium"
CHROMIUM_FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".vtt")
"""What is text."""
STAMPED = re.compile(r"\.[0-9a-f]{8}\.\w+$")
"""A name that tells its content."""
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of this repository; WIJZER_SITE names one that is built already."""
    if built := os.environ.get("WIJZER_SITE"):
        return Path(built).resolve()
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "wijzer", "build", "--out", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True)
    if done.returncode:
        pytest.fail(f"the site does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def base() -> str:
    """Where the site will live, with a slash at the end."""
    publisher = yaml.safe_load((REPOSITORY / "docs/_data/publisher.yml").read_text("utf-8"))
    return publisher["site_url"]


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder with the Node tools of package.json."""
    folder = Path(os.environ.get("NODE_MODULES", REPOSITORY / "node_modules"))
    if not (folder / "vnu-jar").is_dir():
        pytest.fail(f"{folder} lacks the tools: run `npm ci --ignore-scripts`", pytrace=False)
    return folder


@pytest.fixture(scope="session")
def server(site: Path, base: str) -> Iterator[str]:
    """The address of a server on this machine that serves the site as a host would."""
    prefix = urlsplit(base).path
    host = Server(("127.0.0.1", 0), partial(Host, site, prefix))
    threading.Thread(target=host.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{host.server_port}{prefix}"
    host.shutdown()
    host.server_close()


class Server(ThreadingHTTPServer):
    """A server that keeps quiet about browsers that hang up."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Host(BaseHTTPRequestHandler):
    """Serves a folder as deploy/nginx.conf does: packed copies, index.html of folders, 404.html."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, prefix: str, *arguments):
        self.folder, self.prefix = folder, prefix
        super().__init__(*arguments)

    def do_GET(self):
        path = unquote(urlsplit(self.path).path).removeprefix(self.prefix).lstrip("/")
        file = self.folder / path
        if file.is_dir():
            file /= "index.html"
        status = 200 if file.is_file() and ".." not in path else 404
        file = file if status == 200 else self.folder / "404.html"
        content = file.read_bytes()
        self.send_response(status)
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        kind = "text/vtt" if file.suffix == ".vtt" else kind
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if file.suffix in PACKED else kind)
        self.send_header("Cache-Control", FOR_EVER if STAMPED.search(file.name) else "no-cache")
        for name, ending in (("br", ".br"), ("gzip", ".gz")):
            packed = file.with_name(file.name + ending)
            if name in self.headers.get("Accept-Encoding", "") and packed.exists():
                content = packed.read_bytes()
                self.send_header("Content-Encoding", name)
                break
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(ConnectionError):  # a browser that turned away
            self.wfile.write(content if self.command != "HEAD" else b"")

    do_HEAD = do_GET  # noqa: N815

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="session")
def chromium() -> tuple[str, tuple[str, ...]]:
    """Debian's Chromium and how to start it. Without it the tests fail: they are not to be skipped."""
    if not Path(CHROMIUM).exists():
        pytest.fail(f"{CHROMIUM} is missing: apt-get install chromium", pytrace=False)
    return CHROMIUM, CHROMIUM_FLAGS


@pytest.fixture(scope="session")
def browser(chromium: tuple[str, tuple[str, ...]]):
    """A browser that is open for the whole run."""
    from playwright.sync_api import sync_playwright

    program, flags = chromium
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=program, args=list(flags))
        yield found
        found.close()


@pytest.fixture
def page(browser):
    """An empty page on a telephone's screen."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()
