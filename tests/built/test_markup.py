"""What judges that nobody here wrote say of the HTML, the links and the security policy."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .reading import Built, none

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]

MISJUDGED = re.compile("violates Content Security Policy")
"""Nu takes 'self' of a file for nothing, and JSON-LD, which is data, for a script. In the browser tests
Chromium judges the policy: it would say so on the console."""


@pytest.fixture(scope="module")
def samples(pages: list[Built]) -> list[str]:
    """One page of each kind in each language, and 404.html."""
    found = {(page.lang, page.root.find("body").get("class")): str(page.file) for page in reversed(pages)}
    assert len({lang for lang, _ in found}) > 2
    return sorted(found.values())


def test_html_is_as_the_standard_wants_it(samples: list[str], tools: Path) -> None:
    jar = tools / "vnu-jar/build/dist/vnu.jar"
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *samples],
        capture_output=True,
        text=True,
    )
    messages = json.loads(done.stderr)["messages"]
    none(
        f"{one['url']}:{one.get('lastLine')}: {one['message']}: {one.get('extract', '')!r}"
        for one in messages
        if (one["type"] != "info" or one.get("subType") == "warning") and not MISJUDGED.search(one["message"])
    )


def test_html_validate_finds_nothing(samples: list[str], tools: Path) -> None:
    command = ["node", str(tools / "html-validate/bin/html-validate.mjs"), "--formatter", "json"]
    config = ["--config", str(REPOSITORY / ".htmlvalidate.json")]
    done = subprocess.run([*command, *config, *samples], capture_output=True, text=True)
    assert done.stdout, done.stderr
    none(
        f"{file['filePath']}:{one['line']}: {one['ruleId']}: {one['message']}"
        for file in json.loads(done.stdout)
        for one in file["messages"]
    )


def test_lychee_follows_every_link_of_the_site(site: Path, base: str) -> None:
    command = [
        str(Path(sys.executable).with_name("lychee")), "--offline", "--no-progress", "--include-fragments",
        "--index-files", "index.html", "--format", "json", "--root-dir", str(site),
        "--remap", f"{base} file://{site}/", str(site),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True)
    report = json.loads(done.stdout)
    assert report["successful"] > 500
    none(
        f"{file}: {one['url']}: {one['status']}"
        for file, found in report["error_map"].items()
        for one in found
    )


def test_the_policy_withstands_googles_judge(pages: list[Built], tools: Path) -> None:
    query = "//meta[@http-equiv='Content-Security-Policy']/@content"
    policies = sorted({policy for page in pages for policy in page.all(query)})
    command = ["node", str(HERE / "policy.mjs"), str(tools), *policies]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    none(
        f"{policy}: {one['severity']} {one['said']}"
        for policy, found in zip(policies, json.loads(done.stdout), strict=True)
        for one in found
        if one["severity"] in ("HIGH", "MEDIUM", "SYNTAX")
    )
