"""Exports of keyword tools become rows of the keyword research."""

from wijzer.research.exports import KNOWN, Export, UnknownExport, read_export
from wijzer.research.merge import Tally, merge

__all__ = ["KNOWN", "Export", "Tally", "UnknownExport", "merge", "read_export"]
