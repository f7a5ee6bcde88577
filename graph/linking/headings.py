"""The year that a measure is of: that of the nearest heading that prints one."""

import re

from ...ontology.vocabulary import PREFIXES
from ..engine import Engine

_SECTIONS = f"""PREFIX pg: <{PREFIXES["pg"]}> PREFIX dcterms: <{PREFIXES["dcterms"]}>
SELECT ?s ?title ?above WHERE {{ ?s a pg:Section ; dcterms:title ?title ; dcterms:isPartOf ?above }}"""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HAN_YEAR = re.compile(r"[一二三四五六七八九][〇○零一二三四五六七八九]{3}(?=年)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


class Headings:
    """Sections of all documents with the year that each, or the nearest one above it, prints."""

    def __init__(self, engine: Engine) -> None:
        self._said = {r["s"].value: (r["title"].value, r["above"].value) for r in engine.select(_SECTIONS)}

    def year(self, section: str) -> int | None:
        """The year; None where no heading prints just one."""
        while section in self._said:
            title, section = self._said[section]
            found = year_in(title)
            if found is not None:
                return found
        return None


def year_in(title: str) -> int | None:
    """The one year that a heading prints, in digits of either script; None where it prints none or several."""
    years = {int(y) for y in _YEAR.findall(title)}
    years |= {int(y.translate(_DIGITS)) for y in _HAN_YEAR.findall(title)}
    return years.pop() if len(years) == 1 else None
