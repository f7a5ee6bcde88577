"""Persons of an English document and the bodies for which they speak: "Mr Lee", "Director Xia"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .known import Known, Whole

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Madam|Dr|Professor|Prof|Sir)\.?"
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){1,4}"
_POST = (
    r"(?:Director(?:[ -]General)?|Commissioner(?:[ -]General)?|Minister|Secretary(?:[ -]General)?|Head|President|"
    r"Chair(?:man|woman|person)|Governor|Mayor|Chief|Superintendent|Comptroller|Controller|Commander|Manager|Principal|"
    r"Convenor|Ambassador|Consul(?:[ -]General)?|Officer|Inspector|Administrator|Member|Representative|Under Secretary)"
)
_OFFICE = re.compile(rf"\b{_POST}\b", re.IGNORECASE)
_INTRODUCED = re.compile(rf"(?P<title>{_TITLE}) (?P<name>{_NAME})")
_APART = re.compile(r"(?: ?\([^()]{1,60}\))?,? ?")
_CHAIN = re.compile(
    rf"(?: ?\([^()]{{1,60}}\))?,?(?: and| &)? (?:the )?(?:(?:[A-Z][\w-]* ){{0,4}}{_POST} (?:of|for) (?:the )?)?"
)
_APPOSITION = re.compile(
    rf",? (?:who is |is )?(?:the )?(?:(?:[A-Z][\w-]* |\([^()]*\) ){{0,5}}{_POST} (?:of|for|at) (?:the )?)?"
)
_PLAIN = re.compile(rf" (?P<name>{_NAME})(?=[ ,;.]|$)")
_CLAUSE = re.compile(r"[.;:\n]")
_CALLED = re.compile(
    rf"\b(?:{_TITLE}|(?:(?:Vice|Deputy)[ -])?{_POST}) (?P<name>(?:[A-Z]['’])?[A-Z][a-z]+)\b(?!-| (?:[A-Z]|of\b|for\b))"
)
_REACH = 160


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody introduced at `at` as of this body, and the family names that the whole name allows."""

    at: int
    family: frozenset[str]
    body: Known


def holders(doc: Whole) -> Iterator[Holder]:
    """Those whom the document introduces by name and office, in its order."""
    for m in _INTRODUCED.finditer(doc.text):
        body = _body_before(doc, m.start()) or _body_behind(doc, m.end())
        if body:
            yield Holder(m.start(), _family(m["name"]), body)
    for body in doc.bodies:
        m = _PLAIN.match(doc.text, body.end)
        if m and _holds(doc, body):
            yield Holder(m.start(), _family(m["name"]), _first(doc, body))


def called(text: str) -> Iterator[re.Match[str]]:
    """Where somebody is called by a title and the family name only."""
    return _CALLED.finditer(text)


def _body_before(doc: Whole, at: int) -> Known | None:
    """ "…, Commissioner of Police, Mr Paul Example"."""
    near = doc.text[max(0, at - _REACH) : at]
    apart = next((m for m in _APART.finditer(near) if m.end() == len(near)), None)
    body = doc.ending(at - len(near) + apart.start()) if apart else None
    return _first(doc, body) if body and _holds(doc, body) else None


def _body_behind(doc: Whole, at: int) -> Known | None:
    """ "Mr Paul Example, Deputy Director of the Prisons Bureau"."""
    m = _APPOSITION.match(doc.text, at)
    body = doc.starting(m.end()) if m and doc.text[at : at + 1] == "," else None
    return body if body and (_OFFICE.search(m[0] if m else "") or _OFFICE.match(body.name)) else None


def _holds(doc: Whole, body: Known) -> bool:
    """Whether an office in the body, or the body as an office, is named: somebody holds it."""
    clause = _CLAUSE.split(doc.text[max(0, body.start - _REACH) : body.start])[-1]
    return _OFFICE.search(body.name) is not None or _OFFICE.search(clause) is not None


def _first(doc: Whole, body: Known) -> Known:
    """Of several offices or bodies in one breath the first: "Head of the Gate Bureau, Ports Authority"."""
    while previous := next(doc.before(body.start), None):
        if not _CHAIN.fullmatch(doc.text, previous.end, body.start):
            break
        body = previous
    return body


def _family(name: str) -> frozenset[str]:
    words = name.split(" ")
    if "-" in words[-1]:
        return frozenset((words[0],))
    if any(len(word) == 1 for word in words):
        return frozenset((words[-1],))
    return frozenset((words[0], words[-1]))
