import json
import subprocess
from pathlib import Path

import pytest

from wijzer.search.keys import keys, rows
from wijzer.search.letters import TABLE

REPOSITORY = Path(__file__).parent.parent
SCRIPT = REPOSITORY / "overrides" / "assets" / "js" / "keys.js"


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Één-twee, drie_vier (5)!", "een twee drie vier 5"),
        ("Łódź Straße Ĳsland Ørsted Đakovo", "lodz strasse ijsland orsted dakovo"),
        ("İŞÇİ Işık ISPARTA", "isci isik isparta"),
        ("l’intégration d'été", "l integration d ete"),
        ("сім'я сім’я сімя", "simya simya simya"),
        ("Їжак, об’єкт, щойно", "izhak obyekt shchoino"),
        ("българи ёлка", "blgari elka"),
        ("العَرَبِيَّة والعربيه للعربية", "arbyh arbyh arbyh"),
        ("إلى أسرة آخر ىي", "aly asrh akhr yy"),
        ("عـــربي عربی", "arby arby"),
        ("۱۲۳ ١٢٣ १२३", "123 123 123"),
        ("می‌خواهم کلاس‌ها", "my khwahm klas ha"),
        ("ሠራሕተኛ ሰራሕተኛ", "serahtenya serahtenya"),
        ("ሃገር ሓገር ኃገር፧", "hager hager hager"),
        ("ዓይኒ ኣይኒ", "ayni ayni"),
        ("काम हिन्दी फ़ॉर्म", "kam hindi form"),
        ("学荷兰语", "学 荷 兰 语 学荷 荷兰 兰语"),
        ("mo考试2026", "mo 2026 考 试 考试"),
        ("ＡＢＣ ﬁlm №5", "abc film no5"),
        ("ء ...", ""),
    ],
)
def test_every_script_is_folded_to_a_key_however_it_is_typed(written, folded):
    assert keys(written) == folded.split()


def test_each_line_is_a_row_of_keys():
    assert rows("Één twee\n...\n荷兰") == [["een", "twee"], ["荷", "兰", "荷兰"]]


def test_python_and_the_browser_fold_every_word_of_the_site_alike():
    files = [
        *(REPOSITORY / "docs").glob("*/**/*.md"),
        *(REPOSITORY / "docs/_data/keywords").glob("*.csv"),
        *(REPOSITORY / "docs/_data/everyday").glob("*.csv"),
        *(REPOSITORY / "tests/queries").glob("*.csv"),
        Path(__file__),
    ]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    script = (
        "import(process.argv[1]).then(({ folder }) => { const { table, lines } = JSON.parse(require('fs')"
        ".readFileSync(0, 'utf8')); console.log(JSON.stringify(lines.map(folder(table)))); });"
    )
    module = "data:text/javascript," + "".join(f"%{byte:02x}" for byte in SCRIPT.read_bytes())
    done = subprocess.run(
        ["node", "-e", script, module],
        input=json.dumps({"table": TABLE, "lines": lines}), capture_output=True, text=True, check=True,
    )  # fmt: skip
    browser = json.loads(done.stdout)
    assert len(lines) > 10_000
    assert [line for line, found in zip(lines, browser, strict=True) if found != keys(line)] == []
