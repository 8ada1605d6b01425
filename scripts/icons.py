"""Draws the icons of an installed site from overrides/assets/icon.svg, with the Chromium of the tests."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ASSETS = Path("overrides/assets")
ICONS = {
    "icon-192.png": (192, 1.0, "none"),
    "icon-512.png": (512, 1.0, "none"),
    "maskable-512.png": (512, 0.62, "#fffdf8"),
}
"""File -> its size, the part of it the drawing takes, and the ground. A maskable icon loses its corners."""


def main() -> int:
    """Draw each icon once."""
    drawing = (ASSETS / "icon.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, (size, part, ground) in ICONS.items():
            page = browser.new_page(viewport={"width": size, "height": size}, color_scheme="light")
            style = f"margin:0;height:100vh;display:grid;place-items:center;background:{ground}"
            page.set_content(f'<body style="{style}"><div style="width:{100 * part}vw">{drawing}</div>')
            page.screenshot(path=ASSETS / name, omit_background=True)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
