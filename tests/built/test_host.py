"""deploy/nginx.conf serves the built site: with Debian's nginx, on this machine."""

import gzip
import http.client
import os
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

import brotli
import pytest

TOP = Path(__file__).parents[2]
UNPACKED = Path(os.environ.get("WIJZER_NGINX", Path(sys.prefix) / "nginx"))
"""Where scripts/nginx put it."""

AROUND = """
load_module {unpacked}/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
{user}
pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
    access_log off;
    ssl_certificate {folder}/cert; ssl_certificate_key {folder}/key;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fast;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""


def free() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture(scope="module")
def ports(site, tmp_path_factory):
    """The ports at which nginx answers in plain and in secret, as long as the tests run."""
    if not (UNPACKED / "usr/sbin/nginx").exists():
        pytest.fail(f"{UNPACKED} lacks nginx: run `scripts/nginx {UNPACKED}`", pytrace=False)
    folder, (plain, secret) = tmp_path_factory.mktemp("nginx"), (free(), free())
    config = (TOP / "deploy/nginx.conf").read_text("utf-8")
    for old, new in (
        ("listen 80;", f"listen 127.0.0.1:{plain};"),
        ("listen 443 ", f"listen 127.0.0.1:{secret} "),
        ("/srv/wijzer/site", str(site)),
        ("# brotli_static on;", "brotli_static on;"),
    ):
        assert config.count(old) == 1, old
        config = config.replace(old, new)
    (folder / "site.conf").write_text(config, "utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "conf").write_text(AROUND.format(unpacked=UNPACKED, folder=folder, user=user), "utf-8")
    key = ["-keyout", str(folder / "key"), "-out", str(folder / "cert"), "-subj", "/CN=wijzer.example"]
    certify = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", *key]
    subprocess.run(certify, check=True, capture_output=True)
    command = [UNPACKED / "usr/sbin/nginx", "-p", folder, "-c", folder / "conf", "-e", folder / "errors"]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True)
    assert tried.returncode == 0, tried.stderr
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    for _ in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", secret)) == 0:
                break
        time.sleep(0.05)
    yield plain, secret
    process.terminate()
    process.wait()


@pytest.fixture
def get(ports):
    """Gives the answer to a request for a path, and what is in it."""

    def asked(path, accept="br, gzip"):
        trusting = ssl._create_unverified_context()  # the certificate is our own
        connection = http.client.HTTPSConnection("127.0.0.1", ports[1], context=trusting, timeout=10)
        connection.request("GET", path, headers={"Host": "wijzer.example", "Accept-Encoding": accept})
        answer = connection.getresponse()
        return answer, answer.read()

    return asked


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/uk/", 200, "text/html; charset=utf-8"),
        ("/zoeken/?q=a", 200, "text/html; charset=utf-8"),
        ("/worker.js", 200, "application/javascript; charset=utf-8"),
        ("/status.json", 200, "application/json; charset=utf-8"),
        ("/sitemap.xml", 200, "application/xml; charset=utf-8"),
        ("/doorverwijzers/agentschappen/agencies.pdf", 200, "application/pdf"),
        ("/nergens/", 404, "text/html; charset=utf-8"),
        ("/open-data/", 404, "text/html; charset=utf-8"),
        ("/index.html.br", 404, "text/html; charset=utf-8"),
        ("/index.html.gz", 404, "text/html; charset=utf-8"),
    ],
)
def test_each_address_has_its_answer(get, site, path, status, kind):
    answer, content = get(path, accept="identity")
    assert (answer.status, answer.headers["Content-Type"]) == (status, kind)
    if status == 404:
        assert content == (site / "404.html").read_bytes()


def test_a_folder_without_its_slash_leads_to_the_page(get):
    answer, _ = get("/uk")
    assert (answer.status, answer.headers["Location"].endswith("/uk/")) == (301, True)


@pytest.mark.parametrize(
    ("accept", "encoding", "unpack"),
    [("br, gzip", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("identity", None, bytes)],
)
@pytest.mark.parametrize(
    "path", ["uk/index.html", "assets/js/insluiten.js", "inburgering/aanmelden/insluiten.html"]
)
def test_the_copy_that_the_browser_understands_is_sent(get, site, path, accept, encoding, unpack):
    answer, content = get(f"/{path}", accept)
    assert answer.headers["Content-Encoding"] == encoding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert unpack(content) == (site / path).read_bytes()


def test_what_has_its_content_in_its_name_is_kept_for_ever_and_all_else_asked_for_anew(get, site):
    style = next((site / "assets/css").glob("*.css")).name
    kept = {
        path: get(path)[0].headers["Cache-Control"] for path in (f"/assets/css/{style}", "/", "/worker.js")
    }
    assert kept == {
        f"/assets/css/{style}": "public, max-age=31536000, immutable",
        "/": "no-cache",
        "/worker.js": "no-cache",
    }


def test_pages_are_framed_by_nobody_but_those_that_are_made_for_it(get):
    page, framed = (get(path)[0].headers for path in ("/", "/inburgering/aanmelden/insluiten.html"))
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors *" in framed["Content-Security-Policy"]
    assert framed["X-Frame-Options"] is None
    for headers in (page, framed):
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Strict-Transport-Security"].startswith("max-age=63072000")


def test_open_data_may_be_read_from_elsewhere_and_nothing_else(get, site):
    file = next(file for file in sorted((site / "open-data").rglob("*.json")))
    answer, _ = get(f"/{file.relative_to(site).as_posix()}")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert get("/")[0].headers["Access-Control-Allow-Origin"] is None


def test_the_plain_address_leads_to_the_secret_one(ports):
    connection = http.client.HTTPConnection("127.0.0.1", ports[0], timeout=10)
    connection.request("GET", "/ro/?a=b", headers={"Host": "wijzer.example"})
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (301, "https://wijzer.example/ro/?a=b")
