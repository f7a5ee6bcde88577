"""What an English block says is done, by whom it is said, and whether it is ahead, goes on or is over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..facts import Span, Status
from .sentences import sentences

_ADVERB = r"(?:\w+ly|also|now|already|further|then|therefore|all along|jointly|together|currently|both|since|not|just|soon)"
_BESIDE = (
    r"(?: ?\([^()]{1,60}\))?(?:['’]s?(?: [\w&-]+){1,6}?)?(?: (?:and|of|under|in) [^.;,]{1,90}?)?"
    r"(?:, (?:together|along|in \w+|Mr|Ms|Mrs|Dr|which|who|through|the)\b(?:\([^()]*\)|[^.;]){1,250}?,)*"
)
_PAST = (
    r"(?:[a-z]{2,}(?<!ne)(?<!spe)ed|made|took|taken|held|set|met|built|won|sought|begun|began|run|ran|given|gave|kept|put|"
    r"brought|led|drawn|done|gone|become|became|said|undertaken|overseen)"
)
_PHRASE = re.compile(
    rf"^{_BESIDE},? (?:{_ADVERB} )*(?:"
    rf"(?P<none>(?:will )?(?:needs?|should|must|may|might|believes?|notes?|understands?|hopes?|expects?|(?:is|are) (?:aware|of the view)|"
    rf"set out|set up by)\b)|"
    rf"(?P<on>(?:has|have)(?: {_ADVERB})* all along(?! been)\b|(?:will|would|has|have|agreed to)(?: {_ADVERB})* (?:continue|maintain|keep|remain|sustain)\w*\b|continues?\b|maintains?\b|"
    rf"keeps?\b|(?:has|have|had)(?: {_ADVERB})* been(?: {_ADVERB})* \w+ing\b|(?:is|are)(?: {_ADVERB})* \w+ing\b)|"
    rf"(?P<ahead>(?:will|would|shall|can)\b|(?:plan|aim|target|propose|intend|strive)s? to\b|(?:is|are) to\b|targets? to\b)|"
    rf"(?P<stative>(?:has|have)(?: {_ADVERB})* been(?: {_ADVERB})* (?:committed|an?|the)\b)|"
    rf"(?P<over>(?:has|have|had)(?: {_ADVERB})* {_PAST}\b|(?:has|have)(?: {_ADVERB})* been\b|(?:was|were)\b|{_PAST}\b)|"
    rf"(?P<present>(?!and\b|or\b|to\b|of\b|for\b|with\b|in\b|on\b|by\b|under\b|is\b|are\b|from\b|at\b)[a-z]+\b))"
)
_PASSIVE = re.compile(
    rf"(?P<ahead>\bwill(?: {_ADVERB})* be(?: {_ADVERB})* {_PAST}\b|\b(?:is|are) expected to\b)|"
    rf"(?P<over>\b(?:has|have|had)(?: {_ADVERB})* been(?: {_ADVERB})* {_PAST}\b|\b(?:was|were)(?: {_ADVERB})* {_PAST}\b|"
    rf"\b(?:dropped|increased|decreased|shortened|reduced|rose|fell|improved|exceeded|reached|achieved)\b[^.;]*\d)|"
    rf"(?P<on>\bis underway\b|\bon track\b|\btowards the target\b|\b(?:is|are)(?: {_ADVERB})* being\b)"
)
_WE = re.compile(r"\b(?:[Ww]e|[Bb]oth sides|[Tt]he two sides)\b")
_FORWARD = re.compile(r"(?:will|would|shall|agreed to|is|are)\b")
_RELATIVE = re.compile(r"\b(?:which|whom|what) (?:the )?$")
_ABOUT = re.compile(r"\b(?:[Tt]his|[Tt]he) (?:paper|document|report|booklet|publication|supplement|Annex)\b|\bplease refer to\b|\bMembers are invited\b")
_STATUS: dict[str, Status] = {"ahead": "planned", "on": "ongoing", "over": "completed", "present": "ongoing", "stative": "ongoing"}


@dataclass(frozen=True, slots=True)
class Action:
    """One predicate at `start` of the view.

    `acted`: a public body is its subject, which stands at `subject`; `weak`: a present or a state; `forward`: it says
    what is going on now or will go on.
    """

    start: int
    status: Status
    acted: bool
    weak: bool = False
    forward: bool = False
    subject: int = -1


def actions(text: str, actors: Sequence[Span], title: str = "") -> list[Action]:
    """What the sentences say is done, in order; sentences about the document itself say nothing of that kind.

    `actors` are the names of public bodies of the issuing government; `title` is that of the document.
    """
    found: list[Action] = []
    for start, end in sentences(text, chinese=False):
        sentence = text[start:end]
        if _ABOUT.search(sentence) or (len(title) > 3 and title.casefold() in sentence.replace("’", "'").casefold()):
            continue
        subjects = [*(s for s in actors if start <= s[0] < end), *(m.span() for m in _WE.finditer(text, start, end))]
        found += _of_sentence(text, start, end, subjects)
    return sorted(found, key=lambda a: a.start)


def _of_sentence(text: str, start: int, end: int, subjects: Sequence[Span]) -> Iterator[Action]:
    for at, behind in subjects:
        if _RELATIVE.search(text[start:at]):
            continue
        m = _PHRASE.match(text[behind:end])
        kind = m.lastgroup if m else None
        if m and kind and kind != "none":
            at_verb = behind + m.start(kind)
            forward = kind == "ahead" or (kind == "on" and _FORWARD.match(text, at_verb) is not None)
            weak = kind in ("present", "stative")
            yield Action(at_verb, _STATUS[kind], acted=True, weak=weak, forward=forward, subject=at)
            yield from _second(text, at_verb, end)
    for m in _PASSIVE.finditer(text, start, end):
        if m.lastgroup:
            yield Action(m.start(), _STATUS[m.lastgroup], acted=False, forward=m.lastgroup == "ahead")


def _second(text: str, start: int, end: int) -> Iterator[Action]:
    """A second predicate of the same subject: "…, and have continued to", "…, and will strengthen"."""
    for m in re.finditer(r"(?:,|\band) (?:and )?(?P<on>(?:will|have|has)(?: \w+)? continue\w*)\b", text[start:end]):
        yield Action(start + m.start("on"), "ongoing", acted=True, forward=m["on"].startswith("will"))
