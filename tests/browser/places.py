"""The pages the browser tests visit: one of each kind, in each language that has it."""

NEWCOMER = (
    "", "inburgering/", "inburgering/aanmelden/", "inburgering/wie/", "inburgering/film/",
    "pijlers/nederlands/", "pijlers/maatschappelijke-orientatie/", "pijlers/werk/",
    "pijlers/participatie/", "zoeken/",
)  # fmt: skip
DUTCH_ONLY = (
    "doorverwijzers/", "doorverwijzers/gids/", "doorverwijzers/agentschappen/",
    "doorverwijzers/begrippen/", "doorverwijzers/toolkit/", "diensten/", "diensten/agii/",
    "diensten/ocmw/", "over/", "over/kwaliteit/", "404.html",
)  # fmt: skip
GUIDE = "doorverwijzers/gids/"
PLACES = (*NEWCOMER, *DUTCH_ONLY, *(f"{code}/{path}" for code in ("ro", "pl") for path in NEWCOMER))
KINDS = tuple(
    path
    for path in PLACES
    if path in ("ro/", "pl/pijlers/nederlands/", "pl/zoeken/")
    or (path in (*NEWCOMER, *DUTCH_ONLY) and ("pijlers/" not in path or path == "pijlers/nederlands/"))
)
"""Fewer: the layouts, without pages that differ from another in colour or in words only."""
