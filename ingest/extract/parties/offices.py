"""Short forms by which a document itself calls a listed body: “CSD”; 本局 is the bureau that publishes."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ....ontology.authorities import Entry
from ....ontology.entries import PARTNER_KINDS
from ...names import NameIndex
from ...view import view
from ..definitions import definitions

_SELVES = {
    "局": ("本局", "局方"), "海關": ("本關",), "署": ("本署", "署方"), "處": ("本處", "處方"),
}  # fmt: skip
"""How the publisher speaks of itself, by what its name ends with."""

_WORD_BEFORE, _WORD_AFTER = "(?<![當成基資日根原版文書樣])", "(?![面所理境藥箋])"
"""What makes other words of these characters: 基本處理, 當局方面, 處方藥."""

_HELD = re.compile(r"(?:局|處|署|關|廳|校|獄|秘書)長$|專員$|(?:總|副)監$")


def seat(names: NameIndex, entry: Entry) -> Entry:
    """The body for which the holder of an office speaks, as others see it: 保安局 for 保安局局長."""
    body = names.entry(entry.parent) if _HELD.search(entry.preferred.get("zh-Hant", "")) else None
    return entry if body is None or body.preferred["zh-Hant"].endswith("政府") else body


def defined(source: str, names: NameIndex, publisher: str = "") -> Mapping[str, Entry]:
    """Form to entry, as the whole document, published by the body of this name, defines them."""
    found: dict[str, Entry] = {}
    for short, full in definitions(source).items():
        entry = names.lookup(full)
        if entry is not None and entry.kind in PARTNER_KINDS:
            found[short] = entry
    text = view(source, ((0, len(source)),)).text
    selves = _ourselves(text, names, names.lookup(publisher))
    for form, entry in selves:
        found.setdefault(form, entry)
    return found


def _ourselves(text: str, names: NameIndex, publisher: Entry | None) -> Iterator[tuple[str, Entry]]:
    """本局 and 局方 for the publisher, or for the one body of this ending of which the text speaks most."""
    for last, forms in _SELVES.items():
        used = [form for form in forms if re.search(rf"{_WORD_BEFORE}{form}{_WORD_AFTER}", text)]
        entry = _of_ending(last, text, names, publisher) if used else None
        if entry is not None:
            yield from ((form, entry) for form in used)


def _of_ending(last: str, text: str, names: NameIndex, publisher: Entry | None) -> Entry | None:
    if publisher is not None and publisher.preferred.get("zh-Hant", "").endswith(last):
        return publisher
    named = [seat(names, m.entry) for m in names.find(text) if m.entry.kind == "Agency"]
    counts = Counter(e.iri for e in named if e.preferred.get("zh-Hant", "").endswith(last))
    if not counts:
        return None
    iri, most = counts.most_common(1)[0]
    return names.entry(iri) if 2 * most > counts.total() else None
