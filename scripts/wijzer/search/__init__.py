"""Pages become one search index per language, which the browser fetches when somebody searches."""

from wijzer.search.data import search_data

__all__ = ["search_data"]
