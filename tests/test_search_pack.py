import json
import subprocess
from pathlib import Path

from lunr.index import Index

from wijzer.search.pack import pack

SCRIPT = Path(__file__).parent.parent / "overrides" / "assets" / "js" / "unpack.js"
INDEX = {
    "version": "2.3.9",
    "fields": ["words"],
    "fieldVectors": [["words/0", [0, 1.5, 2, 0.3]], ["words/1", [1, 4, 2, 12.1]]],
    "invertedIndex": [
        ["aap", {"_index": 1, "words": {"1": {}}}],
        ["noot", {"_index": 2, "words": {"0": {}, "1": {}}}],
        ["zus", {"_index": 0, "words": {"0": {}}}],
    ],
    "pipeline": [],
}
PACKED = {
    "version": "2.3.9",
    "field": "words",
    "words": ["zus", "aap", "noot"],
    "vectors": [[0, 15, 2, 3], [1, 40, 1, 121]],
}


def test_an_index_is_packed_by_steps_and_tenths():
    assert pack(Index.load(INDEX)) == PACKED


def test_the_browser_makes_the_same_index_again():
    script = "import(process.argv[1]).then(({ unpack }) => console.log(JSON.stringify(unpack(" \
        "JSON.parse(require('fs').readFileSync(0, 'utf8'))))))"  # fmt: skip
    module = "data:text/javascript," + "".join(f"%{byte:02x}" for byte in SCRIPT.read_bytes())
    command = ["node", "-e", script, module]
    done = subprocess.run(command, input=json.dumps(PACKED), capture_output=True, text=True, check=True)
    made = json.loads(done.stdout)
    assert sorted(made.pop("invertedIndex")) == INDEX["invertedIndex"]
    assert made == {name: part for name, part in INDEX.items() if name != "invertedIndex"}
