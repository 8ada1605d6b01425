"""Wijzer: everything between the files an editor commits and the pages and paper a visitor gets.

    read   docs/ -> Site              what is written
    check  Site -> Problems           what is wrong, and where
    shape  Site + Page -> values      what a template places
    build  MkDocs asks for each page  plugin
    print  sheet -> PDF               sheets

The floors, lowest first. A room imports only rooms on lower floors; the rooms of the folder
`check` stand together on one floor, and only its door `check/__init__` imports them.

    model
    page
    site rules source blocks fold width formats
    records history
    front guide facts links
    read
    pairs head menu
    show structured find sheets cite
    gather steps publish
    check view
    plugin __main__
"""
