from datetime import date

import pytest

from wijzer.research.exports import Export, Found, UnknownExport, read_export
from wijzer.research.volumes import Volume


def terms(text, name="export.csv", encoding="utf-8"):
    found = read_export(text.encode(encoding), name)
    return found.source, {one.term: one.volume for one in found.terms}


PLANNER = "Google Keyword Planner"


def test_keyword_planner_writes_utf_16_with_tabs_and_two_lines_before_the_columns():
    export = (
        "Keyword Stats 2026-07-11 at 18_10_01\n"
        '"August 1, 2025 - June 30, 2026"\n'
        "Keyword\tCurrency\tAvg. monthly searches\tMin search volume\tMax search volume\tSearches: Jul 2026\n"
        "cours de néerlandais\tEUR\tN/A\t1,000\t10,000\t\n"
        "курси нідерландської\tEUR\tN/A\t100\t1,000\t\n"
        'inburgering\tEUR\t"10,000"\t\t\t\n'
    )
    assert read_export(export.encode("utf-16"), "Keyword Stats.csv") == Export(
        source=PLANNER,
        day=date(2026, 7, 11),
        market="",
        terms=(
            Found("cours de néerlandais", Volume(low=1_000, high=10_000)),
            Found("курси нідерландської", Volume(low=100, high=1_000)),
            Found("inburgering", Volume(avg=10_000)),
        ),
    )


@pytest.mark.parametrize(
    ("head", "cell", "read"),
    [
        ("Keyword,Avg. monthly searches", "480", Volume(avg=480)),
        ("Zoekwoord,Gem. aantal zoekopdrachten per maand", "1.200", Volume(avg=1_200)),
        ("Zoekwoord,Gem. maandelijkse zoekopdrachten", "10 – 100", Volume(low=10, high=100)),
        ("Mot clé,Nombre moyen de recherches mensuelles", "1\u202f200", Volume(avg=1_200)),
        ("Mot-clé,Moy. des recherches mensuelles", "100 à 1 000", Volume(low=100, high=1_000)),
    ],
)
def test_keyword_planner_speaks_english_dutch_and_french(head, cell, read):
    assert terms(f"{head}\ninburgering,{cell}\n") == (PLANNER, {"inburgering": read})


def test_keyword_planner_gives_buckets_to_an_account_without_campaigns():
    export = "Keyword\tAvg. monthly searches\tYoY change\na\t50\t900%\nb\t5000\t∞\nc\t\t --\n"
    assert terms(export) == (
        PLANNER,
        {"a": Volume(low=10, high=100), "b": Volume(low=1_000, high=10_000), "c": Volume()},
    )


def test_excel_saves_again_with_semicolons_and_points():
    export = (
        "Zoekwoord;Valuta;Gem. aantal zoekopdrachten per maand\r\ninburgering;EUR;1.200\r\nnt2;EUR;<10\r\n"
    )
    assert terms(export, encoding="utf-8-sig") == (
        PLANNER,
        {"inburgering": Volume(avg=1_200), "nt2": Volume(low=0, high=10)},
    )


def test_an_old_excel_saves_without_unicode():
    export = "Mot clé;Nombre moyen de recherches mensuelles\nnéerlandais;480\n"
    assert terms(export, encoding="cp1252") == (PLANNER, {"néerlandais": Volume(avg=480)})


CONSOLE = [
    ("Top queries,Clicks,Impressions,CTR,Position", "nt2 gent,22,1200,3.53%,8.5"),
    ("Meest uitgevoerde zoekopdrachten,Aantal klikken,Vertoningen,CTR,Positie", "nt2 gent,22,1200,3.53%,8.5"),
    ("Populairste zoekopdrachten,Klikken,Vertoningen,CTR,Positie", "nt2 gent,22,1200,3.53%,8.5"),
    ("Requêtes les plus fréquentes,Clics,Impressions,CTR,Position", "nt2 gent,22,1200,3.53%,8.5"),
    (
        "Meest uitgevoerde zoekopdrachten;Aantal klikken;Vertoningen;CTR;Positie",
        "nt2 gent;22;1.200;3,53%;8,5",
    ),
]


@pytest.mark.parametrize(("head", "row"), CONSOLE)
def test_search_console_counts_how_often_the_site_was_shown_which_is_no_volume(head, row):
    assert read_export(f"{head}\n{row}\n".encode(), "Zoekopdrachten.csv") == Export(
        source="Google Search Console",
        day=None,
        market="",
        terms=(Found("nt2 gent", Volume(), "shown 1200, clicked 22, position 8.5"),),
    )


def test_what_search_console_does_not_know_is_not_0():
    export = "Top queries,Impressions,Position\nnt2,40,8.5\n"
    assert "clicked 0" not in read_export(export.encode(), "Queries.csv").terms[0].note


AHREFS = (
    '"#"\t"Keyword"\t"Country"\t"Volume"\t"Parent Keyword"\t"Last Update"\t"Global volume"\t{more}\n'
    '"1"\t"inburgering"\t"be"\t"1200"\t"inburgeren"\t"2026-03-05 11:20:00"\t"9900"\t{cell}\n'
)


@pytest.mark.parametrize(
    ("more", "cell"),
    [
        ('"Intents"', '"Informational"'),
        ('"SV trend (01-2024 - 12-2025)"', f'"{",".join(["100"] * 24)}"'),
    ],
)
def test_ahrefs_has_a_volume_for_the_country_beside_one_for_the_world(more, cell):
    export = AHREFS.format(more=more, cell=cell)
    assert read_export(export.encode("utf-16"), "google_be.csv") == Export(
        source="Ahrefs",
        day=date(2026, 3, 5),
        market="be",
        terms=(Found("inburgering", Volume(avg=1_200)),),
    )


@pytest.mark.parametrize(
    "export",
    [
        "Keyword,Intent,Volume,Keyword Difficulty,CPC (USD)\ninburgering,Informational,1200,,0.52\n",
        "Keyword;Intent;Volume;Keyword Difficulty;CPC (USD)\ninburgering;Informational;1200;;0.52\n",
        "Keyword,Volume,Trend,Keyword Difficulty,SERP Features\n"
        'inburgering,1200,"0.44,0.54,0.66,0.66,0.81,0.81,1.00,1.00,0.66,0.54",35,"Ads, Sitelinks"\n',
        "Keyword;Volume;Trend;Keyword Difficulty;SERP Features\n"
        'inburgering;1200;"0.44,0.54,0.66,0.66,0.81,0.81,1.00,1.00,0.66,0.54";35;"Ads, Sitelinks"\n',
    ],
)
def test_semrush_names_the_market_and_the_day_in_the_name_of_the_file(export):
    assert read_export(export.encode(), "inburgering_broad-match_be_2026-03-07.csv") == Export(
        source="Semrush",
        day=date(2026, 3, 7),
        market="be",
        terms=(Found("inburgering", Volume(avg=1_200)),),
    )


def test_a_day_that_does_not_exist_is_no_day():
    assert read_export(b"Keyword,Volume,CPC\na,1\n", "a_be_2026-13-45.csv").day is None


@pytest.mark.parametrize(
    ("cell", "term"),
    [
        ("  nt2   gent ", "nt2 gent"),
        ('"kosten, inburgering"', "kosten, inburgering"),
        ("'=SOM(1;2)", "=SOM(1;2)"),
        ("'s avonds nederlands leren", "'s avonds nederlands leren"),
    ],
)
def test_a_term_is_what_people_typed(cell, term):
    assert list(terms(f"Keyword,Volume,CPC\n{cell},10,1\n")[1]) == [term]


def test_a_row_without_a_term_is_left_out():
    assert terms("Keyword,Volume,CPC\n,10,1\n\nnt2,10,1\n") == ("Semrush", {"nt2": Volume(avg=10)})


def refusal(raw, name="export.csv"):
    with pytest.raises(UnknownExport) as found:
        read_export(raw, name)
    return str(found.value)


MATOMO = "label,nb_uniq_visitors,nb_visits\n/uk/taal/,118,131\n'=campagne,1,1\n"
TRENDS = "Category: All categories\n\nTOP\ninburgering,100\n\nRISING\nnt2,Breakout\n"
UNKNOWN = "its first lines name no columns of a known export"


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (MATOMO.encode("utf-16"), "it is a Matomo export, which holds visits and no terms"),
        (
            b"Label,Unieke bezoekers\nwerving,120\n",
            "it is a Matomo export, which holds visits and no terms",
        ),
        (TRENDS.encode(), "it is a Google Trends export, which holds no volumes"),
        (
            b"Top pages,Clicks,Impressions,CTR,Position\nhttps://w.example/,1,2,50%,1\n",
            "it is a Search Console export of pages; export the queries (Zoekopdrachten, Requêtes)",
        ),
        (
            b"Populairste pagina's,Klikken,Vertoningen,CTR,Positie\nhttps://w.example/,1,2,50%,1\n",
            "it is a Search Console export of pages; export the queries (Zoekopdrachten, Requêtes)",
        ),
        (b"No data available", "it is empty: 'No data available'"),
        (b"", UNKNOWN),
        (b"naam,straat\nAna,Dorp\n", UNKNOWN),
        (b"PK\x03\x04\x14\x00\x81\x8d\x8f\x90\x9d", "its bytes are no text"),
        (b"\xff\xfeK", "its bytes are no text"),
        (b'Keyword,Volume,CPC\n"' + b"a" * 200_000, UNKNOWN),
    ],
)
def test_what_is_no_known_export_is_refused_with_the_reason(raw, reason):
    assert refusal(raw) == reason
