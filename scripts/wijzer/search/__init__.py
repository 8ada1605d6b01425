"""Pages become one search index per language, which the browser fetches when somebody searches."""

from wijzer.search.data import search_data
from wijzer.search.half import reading_half

__all__ = ["reading_half", "search_data"]
