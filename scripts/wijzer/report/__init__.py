"""A Site becomes the coverage report of the campaign manager: figures, a web page and tables."""

from wijzer.report.figures import Figures, figures
from wijzer.report.page import page, tables

__all__ = ["Figures", "figures", "page", "tables"]
