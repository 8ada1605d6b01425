"""Wijzer: everything between the files an editor commits and the pages and paper a visitor gets.

    read   docs/ -> Site              what is written
    check  Site -> Problems           what is wrong, and where
    shape  Site + Page -> values      what a template places
    build  View -> pages              MkDocs asks for each (plugin), or all at once (build)
    print  sheet -> PDF               sheets

The floors, lowest first. A room imports only rooms on lower floors; the rooms of the folders
`build`, `check`, `opendata`, `report`, `research` and `search` each stand together on one floor, and
the rest of the house knows only the folder's door, its `__init__`.

    model
    page text
    rules source blocks markup fold formats scripts stamp crew
    pack site width records history research
    front guide facts links places
    read
    pairs head menu glosses services ways
    drift show structured sheets cite opendata take search prose
    gather steps stages status directory towns chart
    publish report offline
    check view finish
    frame commands
    build
    road
    plugin __main__
"""
