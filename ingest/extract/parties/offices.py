"""Short forms by which a document itself calls a listed body: “CSD”, "Mr Lee" for the Secretary whom he serves as.

A person named is read as the office held, never as an individual. 本局 is the bureau that publishes.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from ....ontology.authorities import Entry
from ....ontology.entries import PARTNER_KINDS
from ...names import NameIndex
from ...view import view
from ..definitions import definitions

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir)"
_PERSON = re.compile(rf",? (?P<title>{_TITLE}) (?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){{1,3}})")
_BREAK = re.compile(r"[.;()\n]")
_REACH = 160
_SELVES = {
    "局": ("本局", "局方"), "海關": ("本關",), "署": ("本署", "署方"),
}  # fmt: skip
"""How the publisher speaks of itself, by what its name ends with."""
_SURNAMES = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴方宋鄧杜傅侯曹薛丁馬董唐藍蔣石卓古紀姚倪歐程馮"
    "湯田康姜汪白鄒尤巫韓龍袁陶崔龔雷聶區麥崔賀譚黎關甘伍陸邵錢范任嚴霍岑尹鄺容"
)
_NAMED_ZH = re.compile(
    rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=[局司關署處率帶陪致歡今昨日出在與表向說指率會主強介聯感希，、。（])"
)


def defined(source: str, names: NameIndex, publisher: str = "") -> Mapping[str, Entry]:
    """Form to entry, as the whole document, published by the body of this name, defines them."""
    found: dict[str, Entry] = {}
    for short, full in definitions(source).items():
        entry = names.lookup(full)
        if entry is not None and entry.kind in PARTNER_KINDS:
            found[short] = entry
    text = view(source, ((0, len(source)),)).text
    selves = _ourselves(text, names, names.lookup(publisher))
    for form, entry in (*_persons(text, names), *_persons_zh(text, names), *selves):
        found.setdefault(form, entry)
    return found


def _ourselves(text: str, names: NameIndex, publisher: Entry | None) -> Iterator[tuple[str, Entry]]:
    """本局 and 局方 for the publisher, or for the one body of this ending of which the text speaks most."""
    for last, forms in _SELVES.items():
        used = [form for form in forms if re.search(rf"(?<!當){form}(?!面)", text)]
        entry = _of_ending(last, text, names, publisher) if used else None
        if entry is not None:
            yield from ((form, entry) for form in used)


def _of_ending(last: str, text: str, names: NameIndex, publisher: Entry | None) -> Entry | None:
    if publisher is not None and publisher.preferred.get("zh-Hant", "").endswith(last):
        return publisher
    named = [m.entry for m in names.find(text) if m.entry.kind == "Agency"]
    counts = Counter(e.iri for e in named if e.preferred.get("zh-Hant", "").endswith(last))
    if not counts:
        return None
    iri, most = counts.most_common(1)[0]
    return names.entry(iri) if 2 * most > counts.total() else None


def _persons(text: str, names: NameIndex) -> Iterator[tuple[str, Entry]]:
    """ "The Secretary for Security, Mr John Lee" gives "Mr Lee" and the whole name; family names may stand first."""
    for m in _PERSON.finditer(text):
        before = _BREAK.split(text[max(0, m.start() - _REACH) : m.start()])[-1]
        office = next((f for f in names.find(before) if f.end == len(before)), None)
        if office is None or office.entry.kind not in PARTNER_KINDS:
            continue
        words = m["name"].split(" ")
        for form in (f"{m['title']} {words[-1]}", f"{m['title']} {words[0]}"):
            if re.search(rf"\b{re.escape(form)}\b(?! [A-Z])", text):
                yield form, office.entry


def _persons_zh(text: str, names: NameIndex) -> Iterator[tuple[str, Entry]]:
    """保安局局長李家超 gives 李家超, where the name stands alone elsewhere."""
    for match in names.find(text):
        m = _NAMED_ZH.match(text, match.end) if re.search(r"[長員官]$", match.form) else None
        if m and text.count(m["name"]) > 1 and match.entry.kind in PARTNER_KINDS:
            yield m["name"], match.entry
