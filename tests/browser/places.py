"""The pages the browser tests visit: one of each kind, in each language that has it."""

NEWCOMER = (
    "", "inburgering/", "inburgering/aanmelden/", "inburgering/wie/", "inburgering/mag-of-moet/",
    "inburgering/film/",
    "pijlers/nederlands/", "pijlers/maatschappelijke-orientatie/", "pijlers/werk/",
    "pijlers/participatie/", "zoeken/",
)  # fmt: skip
DUTCH_ONLY = (
    "doorverwijzers/", "doorverwijzers/gids/", "doorverwijzers/agentschappen/",
    "doorverwijzers/begrippen/", "doorverwijzers/toolkit/", "doorverwijzers/wat-zeg-je-wanneer/",
    "doorverwijzers/gemeenten/", "doorverwijzers/gemeenten/brussel/", "doorverwijzers/insluiten/",
    "diensten/", "diensten/agii/", "diensten/ocmw/", "over/", "over/kwaliteit/", "over/open-data/",
    "404.html",
)  # fmt: skip
GUIDE = "doorverwijzers/gids/"
CARDS = "doorverwijzers/wat-zeg-je-wanneer/"
MAY_OR_MUST = "inburgering/mag-of-moet/"
SCRIPTS = ("ro", "ar", "ti", "zh-Hans")
"""A language of each kind of script beside Dutch, one of them from right to left."""

TRANSLATED = ("", "inburgering/", "inburgering/aanmelden/", "inburgering/film/", "pijlers/werk/", "zoeken/")
PLACES = (*NEWCOMER, *DUTCH_ONLY, *(f"{code}/{path}" for code in SCRIPTS for path in TRANSLATED))
WIDE = (
    "", "inburgering/aanmelden/", MAY_OR_MUST, "zoeken/", "ar/pijlers/werk/", "doorverwijzers/", GUIDE, CARDS,
    "diensten/", "diensten/ocmw/",
)  # fmt: skip
"""Those that look otherwise on a desk than on a telephone."""
KINDS = tuple(
    path
    for path in PLACES
    if path in ("ro/", "ar/inburgering/aanmelden/", "ar/zoeken/", "ti/pijlers/werk/")
    or (path in (*NEWCOMER, *DUTCH_ONLY) and ("pijlers/" not in path or path == "pijlers/nederlands/"))
)
"""Fewer: the layouts, without pages that differ from another in colour or in words only."""
