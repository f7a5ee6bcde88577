"""Data IRIs: one function for each kind of thing, one setting for their base."""

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from .vocabulary import DEFAULT_BASE

SEPARATOR = "\u001f"


def slug(name: str) -> str:
    """ASCII kebab case of an English name; a name without Latin letters percent-encoded as UTF-8."""
    folded = unicodedata.normalize("NFKD", name.replace("&", " and ")).casefold()
    folded = re.sub(r"['’\u0300-\u036f]", "", folded)
    kebab = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    has_han = re.search(r"[\u3400-\u9fff]", name)
    return kebab if kebab and not has_han else quote(unicodedata.normalize("NFKC", name).strip(), safe="")


def content_hash(*parts: str) -> str:
    """The first 12 hex digits of SHA-256 over the parts, separated by U+001F."""
    return hashlib.sha256(SEPARATOR.join(parts).encode()).hexdigest()[:12]


def normalised(text: str) -> str:
    """Text as it enters the hash of a measure: NFKC, markup and blanks removed, casefolded."""
    bare = re.sub(r"<[^>]+>|\*+|\\(?=[$*_])", "", unicodedata.normalize("NFKC", text))
    return re.sub(r"\s+", "", bare).casefold()


def measure_hash(section: Sequence[str], text: str, ordinal: int) -> str:
    """The hash that names a measure: it survives a re-run and an edit elsewhere in the document.

    `section` is the path of headings, `ordinal` counts from 0 among equal texts in that section.
    """
    return content_hash(*section, normalised(text), str(ordinal))


def _id(doc: str) -> str:
    return quote(doc, safe="")


@dataclass(frozen=True, slots=True)
class Iris:
    """Mints the IRIs of data below `base`."""

    base: str = DEFAULT_BASE

    def document(self, doc: str) -> str:
        return f"{self.base}document/{_id(doc)}"

    def section(self, doc: str, number: int) -> str:
        return f"{self.base}section/{_id(doc)}/{number}"

    def passage(self, doc: str, start: int, end: int) -> str:
        return f"{self.base}passage/{_id(doc)}/{start}-{end}"

    def measure(self, doc: str, digest: str) -> str:
        return f"{self.base}measure/{_id(doc)}/{digest}"

    def priority(self, doc: str, number: int) -> str:
        return f"{self.base}priority/{_id(doc)}/{number}"

    def involvement(self, doc: str, digest: str) -> str:
        return f"{self.base}involvement/{_id(doc)}/{digest}"

    def mention(self, doc: str, start: int, end: int, digest: str) -> str:
        return f"{self.base}mention/{_id(doc)}/{start}-{end}-{digest}"

    def date(self, doc: str, start: int, end: int) -> str:
        return f"{self.base}date/{_id(doc)}/{start}-{end}"

    def quantity(self, doc: str, start: int, end: int) -> str:
        return f"{self.base}quantity/{_id(doc)}/{start}-{end}"

    def correction(self, doc: str, digest: str) -> str:
        return f"{self.base}correction/{_id(doc)}/{digest}"

    def assessment(self, digest: str) -> str:
        return f"{self.base}assessment/{digest}"

    def link(self, digest: str) -> str:
        return f"{self.base}link/{digest}"

    def change_set(self, digest: str) -> str:
        return f"{self.base}changes/{digest}"

    def change(self, digest: str) -> str:
        return f"{self.base}change/{digest}"

    def network(self, projection: str, *parts: str) -> str:
        """A network, or with `parts` something within it: `node/HASH`, `tie/HASH`, `community/A`, `method/NAME`."""
        return "/".join((f"{self.base}network/{projection}", *parts))

    def rule(self, name: str) -> str:
        return f"{self.base}rule/{name}"

    def release(self, digest: str) -> str:
        return f"{self.base}release/{digest}"

    def gold(self, digest: str) -> str:
        """A hand annotation, by the hash of its files."""
        return f"{self.base}gold/{digest}"

    def metric(self, family: str) -> str:
        """What is measured of a family of facts; a score of it stands below."""
        return f"{self.base}metric/{slug(family)}"

    def dimension(self, name: str) -> str:
        return f"{self.base}dimension/{name}"

    def graph(self, name: str) -> str:
        """A named graph: `document/ID`, `authority`, `registry`, `links`, `corrections`, `inferred`, …"""
        return f"{self.base}graph/{name}"

    def organisation(self, name: str) -> str:
        return f"{self.base}organisation/{slug(name)}"

    def agency(self, jurisdiction: str, name: str) -> str:
        """`jurisdiction` is the short code in the path: `hk` or `macao`."""
        return f"{self.base}agency/{jurisdiction}/{slug(name)}"

    def place(self, name: str) -> str:
        return f"{self.base}place/{slug(name)}"

    def initiative(self, name: str) -> str:
        return f"{self.base}initiative/{slug(name)}"

    def instrument(self, name: str) -> str:
        return f"{self.base}instrument/{slug(name)}"

    def group(self, name: str) -> str:
        return f"{self.base}group/{slug(name)}"

    def theme(self, name: str) -> str:
        return f"{self.base}theme/{slug(name)}"
