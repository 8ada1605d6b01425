"""places.js, as a browser runs it: what people type, and which municipality they find."""

import json
import subprocess
from pathlib import Path

import pytest

from wijzer.places import places
from wijzer.read import read_site

TOP = Path(__file__).parent.parent
SCRIPT = """
const input = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
import("data:text/javascript," + encodeURIComponent(input.script)).then((module) => {
  const places = module.readPlaces(JSON.parse(input.places));
  const answers = input.questions.map((one) => module.findPlaces(places, one));
  console.log(JSON.stringify({ answers, gent: module.placeByNis(places, "44021") }));
});
"""
FOUND = {
    "Gent": ["Gent"],
    "GENT": ["Gent"],
    "  gent ": ["Gent"],
    "Gand": ["Gent via Gand"],
    "9050": ["Gent via 9050"],
    "9000 Gent": ["Gent via 9000"],
    "B-9000 Gent, België": ["Gent via 9000"],
    "٩٠٠٠": ["Gent via 9000"],
    "۹۰۰۰": ["Gent via 9000"],
    "९०००": ["Gent via 9000"],
    "９０００": ["Gent via 9000"],
    "Ledeberg": ["Gent via Ledeberg"],
    "stad Gent": ["Gent"],
    "Гент": ["Gent via Гент"],
    "خنت": ["Gent via خنت"],
    "gnet": ["Gent"],
    "Deurne": ["Antwerpen via Deurne", "Diest via Deurne"],
    "antw": ["Antwerpen"],
    "Antwerpn": ["Antwerpen"],
    "Anvers": ["Antwerpen via Anvers"],
    "beveren": ["Beveren-Kruibeke-Zwijndrecht", "Waregem via Beveren", "Roeselare via Beveren"],
    "9120": ["Beveren-Kruibeke-Zwijndrecht via 9120"],
    "zwijndrecht": ["Beveren-Kruibeke-Zwijndrecht via Zwijndrecht"],
    "Brussel-stad": ["Brussel via Brussel-Stad"],
    "Bruxelles": ["Brussel via Bruxelles"],
    "ville de Bruxelles": ["Brussel via Bruxelles"],
    "بروكسل": ["Brussel via بروكسل"],
    "1050 Elsene": ["Elsene via 1050", "Brussel via 1050"],
    "Moerbeke": ["Geraardsbergen via Moerbeke", "Lokeren via Moerbeke"],
    "liege": ["Luik via Liège"],
    "LIÈGE": ["Luik via Liège"],
    "st niklaas": ["Sint-Niklaas"],
    "sint niklaas": ["Sint-Niklaas"],
    "De Panne": ["De Panne"],
    "panne": ["De Panne"],
    "Limburg": [],
    "90001": [],
    "900": [],
    "0000": [],
    "xyzzyx": [],
    "<script>alert(1)</script>": [],
    "": [],
    "a": [],
    "💥" * 90: [],
}


@pytest.fixture(scope="module")
def told():
    belgium, _ = read_site(TOP / "docs")
    script = (TOP / "overrides/assets/js/places.js").read_text("utf-8")
    questions = {"script": script, "places": places(belgium), "questions": list(FOUND)}
    done = subprocess.run(
        ["node", "-e", SCRIPT], input=json.dumps(questions), capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    return dict(zip(FOUND, found["answers"], strict=True)), found["gent"]


@pytest.mark.parametrize("question", FOUND)
def test_what_is_typed_finds_the_place_that_is_meant(question, told):
    answers, _ = told
    names = [
        one["name"] if one["matched"] == one["name"] else f"{one['name']} via {one['matched']}"
        for one in answers[question]
    ]
    assert names == FOUND[question]


def test_a_place_says_who_is_responsible_and_which_regions_it_lies_in(told):
    _, gent = told
    assert gent["agency"] == ["amal"]
    assert gent["regions"] == ["gent-stad", "oost-vlaanderen", "vlaanderen", "belgie"]
    assert gent["names"][:2] == ["Gent", "Gand"]
    assert "9050" in gent["postcodes"]
