"""Finding the names of the authority files in a text: the longest at each place, those of its jurisdiction first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import ahocorasick

from ..ontology.authorities import Entry
from ..ontology.entries import AGENCY_KINDS

_VARIANTS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "‐": "-", "‑": "-", "–": "-", "\u00a0": " "})
_SPELLINGS = (
    ("Macao", "Macau"), ("Macau", "Macao"), ("Coordinat", "Co-ordinat"), ("Co-ordinat", "Coordinat"),
    ("Organised", "Organized"), ("Organized", "Organised"), (" and ", " & "), (" & ", " and "),
)  # fmt: skip
"""Two spellings of one word, either of which an authority file may print."""
_REGION = re.compile(r"\b(?:Hong ?Kong|HKSAR|Macao|Macau|MSAR|Guangdong)\b")
_OF_OWNER = re.compile(r"(?P<thing>[A-Z].*) of the (?P<owner>(?:[A-Z][\w-]* (?:of |and |for )?)*[A-Z]\w+)")
"""A name that may be printed the other way round: the Main Office of the Harbour Council."""
_HOMES = {
    "hong-kong-sar": ("the Hong Kong Special Administrative Region", "the HKSAR", "Hong Kong"),
    "macao-sar": ("the Macao Special Administrative Region", "the Macao SAR", "the MSAR", "Macao"),
}
_POSTED = {
    "hong-kong-sar": re.compile(
        r"香港(\w{3,})|(.+) in (?:Hong Kong|the HKSAR|the Hong Kong Special Administrative Region)"
    ),
    "macao-sar": re.compile(r"澳門(\w{3,})|(.+) in (?:Macao|the Macao SAR|the Macao Special Administrative Region)"),
}
"""How names tell in which territory an office of another government stands: 澳門中聯辦."""
_REMEMBERED = 1024
"""Texts of which an index keeps what it found: every family of rules asks for the same ones."""
_WORD = re.compile(r"[A-Za-z0-9]")
_TERRITORY = re.compile(r"(?P<name>.+) of (?:Macao|Hong Kong)")
_CUT_SHORT = re.compile(r"部[署門分份隊]")
"""A word of two characters of which a name would hold the first only: 行動部 in 行動部署."""
_CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Match:
    """The name of `entry` at `text[start:end]`; `form` is the form of it that the index holds."""

    start: int
    end: int
    entry: Entry
    form: str


class NameIndex:
    """Names of entries, those of one jurisdiction before those of another.

    A form in capitals ("SB", "Force") is found only so; other Latin forms however they are capitalised, at word
    boundaries, also as a possessive; Chinese forms anywhere. Where names overlap the longest is taken.
    """

    def __init__(self, entries: Sequence[Entry], jurisdiction: str) -> None:
        self._entries = tuple(entries)
        self._jurisdiction = jurisdiction
        self._by_iri = {entry.iri: entry for entry in entries}
        self._owners: dict[str, list[tuple[str, Entry]]] = {}
        at_home = [entry for entry in entries if entry.jurisdiction in (jurisdiction, None)]
        for entry in at_home:
            self._add(entry, entry.forms)
        for entry in at_home:
            self._add(entry, _as_at_home(entry))
        for entry in at_home:
            self._add(entry, _posted_here(entry, jurisdiction))
        for entry in entries:
            if entry.jurisdiction not in (jurisdiction, None):
                self._add(entry, _abroad(entry))
        self._automaton = self._compile()
        self._found: dict[str, list[Match]] = {}

    def defining(self, definitions: Mapping[str, Entry]) -> "NameIndex":
        """An index that also reads these forms, which the document itself defines, before all others."""
        if not definitions:
            return self
        other = object.__new__(NameIndex)
        other._entries, other._jurisdiction, other._by_iri = self._entries, self._jurisdiction, self._by_iri
        other._owners = {form: list(owners) for form, owners in self._owners.items()}
        for form, entry in definitions.items():
            other._owners.setdefault(_fold(form), []).insert(0, (form, entry))
        other._automaton = other._compile()
        other._found = {}
        return other

    def find(self, text: str) -> list[Match]:
        """Names in `text`, in order, without overlap."""
        known = self._found.get(text)
        if known is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            known = self._found[text] = self._search(text)
        return list(known)

    def _search(self, text: str) -> list[Match]:
        folded = _fold(text)
        candidates = [m for m in self._candidates(text, folded) if m is not None]
        candidates.sort(key=lambda m: (m.start - m.end, m.start))
        taken = bytearray(len(text))
        kept: list[Match] = []
        for m in candidates:
            if not any(taken[m.start : m.end]):
                taken[m.start : m.end] = b"\x01" * (m.end - m.start)
                kept.append(m)
        return sorted(kept, key=lambda m: m.start)

    def lookup(self, name: str) -> Entry | None:
        """The entry of which the whole of `name` is a name."""
        owners = self._owners.get(_fold(name.strip()), ())
        return next((entry for form, entry in owners if _capitals_agree(form, name.strip())), None)

    def entry(self, iri: str | None) -> Entry | None:
        """The entry with this IRI."""
        return self._by_iri.get(iri) if iri else None

    def forms(self, kind: str) -> Iterator[str]:
        """Every form of the names of entries of a class (its local name), in every spelling."""
        printed = (form for entry in self._entries if entry.kind == kind for form in entry.forms)
        return (one for form in printed for one in _spelled(form))

    def _add(self, entry: Entry, forms: Iterable[str]) -> None:
        for form in (one for printed in (*forms, *_possessed(entry)) for one in _spelled(printed)):
            self._owners.setdefault(_fold(form), []).append((form, entry))

    def _compile(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for key in self._owners:
            automaton.add_word(key, key)
        automaton.make_automaton()
        return automaton

    def _candidates(self, text: str, folded: str) -> Iterable[Match | None]:
        if not self._owners:
            return
        for last, key in self._automaton.iter(folded):
            start, end = last + 1 - len(key), last + 1
            if _bounded(text, start, end):
                yield self._owner(key, text[start:end], start, end)

    def _owner(self, key: str, printed: str, start: int, end: int) -> Match | None:
        for form, entry in self._owners[key]:
            if _capitals_agree(form, printed):
                return Match(start, end, entry, form)
        return None


def _as_at_home(entry: Entry) -> Iterator[str]:
    """English names of a public body without the territory, which its own papers leave out: Health Bureau."""
    if entry.kind in AGENCY_KINDS:
        yield from (m["name"] for form in entry.forms if (m := _TERRITORY.fullmatch(form)))


def _posted_here(entry: Entry, jurisdiction: str) -> Iterator[str]:
    """Names of an office that another government has in the territory, which papers of the territory leave out."""
    if entry.kind == "GovernmentBody" and jurisdiction in _POSTED:
        yield from (m[1] or m[2] for form in entry.forms if (m := _POSTED[jurisdiction].fullmatch(form)))


def _abroad(entry: Entry) -> Iterator[str]:
    """The forms by which a text of another jurisdiction may name it.

    Of a public body none that says so only at home: a hidden English form or a common noun, without the region.
    """
    hidden = entry.hidden.get("en", ())
    for form in entry.forms:
        local = form in hidden or (form.isascii() and form.islower())
        if entry.kind not in AGENCY_KINDS or not local or _REGION.search(form):
            yield form


def _possessed(entry: Entry) -> Iterator[str]:
    """English names of a body with its owner: that of others before it, of a public one its territory behind it."""
    if entry.kind in AGENCY_KINDS:
        for form in entry.preferred.values():
            m = _TERRITORY.fullmatch(form)
            name = m["name"] if m else form
            if name.isascii() and not _REGION.search(name) and " " in name:
                homes = _HOMES.get(entry.jurisdiction or "", ())
                yield from (f"{name} of {home}" for home in homes)
                yield from (f"{homes[-1]} {name}" for _ in homes[:1])
    else:
        for m in (m for form in entry.forms if (m := _OF_OWNER.fullmatch(form))):
            yield f"{m['owner']}'s {m['thing']}"


def _spelled(form: str) -> Iterator[str]:
    yield form
    for one, other in _SPELLINGS:
        if one in form:
            yield form.replace(one, other)


def _fold(text: str) -> str:
    """Lower case and one kind of quote and hyphen, character for character."""
    plain = text.translate(_VARIANTS)
    lower = plain.lower()
    return lower if len(lower) == len(plain) else "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


def _bounded(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    left = not (_WORD.match(text[start]) and _WORD.match(before))
    right = not (_WORD.match(text[end - 1]) and _WORD.match(after))
    return left and right and not _CUT_SHORT.match(text, end - 1)


def _capitals_agree(form: str, printed: str) -> bool:
    """Whether `printed` may stand for `form`: a single capitalised word or an acronym only as it is written.

    Nor is a part of the country a command: "the Harbour East region", "Harbour East Region".
    """
    if form.endswith(" Region") and printed.endswith(" region"):
        return False
    if _CJK.search(form) or " " in form.strip() or form.islower():
        return True
    return form.translate(_VARIANTS) == printed.translate(_VARIANTS)
