"""Short forms by which a document itself calls a listed body: “CSD”, "Mr Lee" for the Secretary whom he serves as.

A person named is read as the office held, never as an individual.
"""

import re
from collections.abc import Iterator, Mapping

from ...ontology.authorities import Entry
from ...ontology.entries import PARTNER_KINDS
from ..names import NameIndex
from ..view import view
from .definitions import definitions

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir)"
_PERSON = re.compile(rf",? (?P<title>{_TITLE}) (?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){{1,3}})")
_BREAK = re.compile(r"[.;()\n]")
_REACH = 160
_SURNAMES = (
    "陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余盧梁趙顏柯翁魏孫戴方宋鄧杜傅侯曹薛丁馬董唐藍蔣石卓古紀姚倪歐程馮"
    "湯田康姜汪白鄒尤巫韓龍袁陶崔龔雷聶區麥崔賀譚黎關甘伍陸邵錢范任嚴霍岑尹鄺容"
)
_NAMED_ZH = re.compile(
    rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)(?=[今昨日出在與表向說指率會主強介聯感希，、。（])"
)


def defined(source: str, names: NameIndex) -> Mapping[str, Entry]:
    """Form to entry, as the whole document defines them."""
    found: dict[str, Entry] = {}
    for short, full in definitions(source).items():
        entry = names.lookup(full)
        if entry is not None and entry.kind in PARTNER_KINDS:
            found[short] = entry
    text = view(source, ((0, len(source)),)).text
    for form, entry in (*_persons(text, names), *_persons_zh(text, names)):
        found.setdefault(form, entry)
    return found


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
