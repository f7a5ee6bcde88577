"""What an English block says is done, by whom it is said, and whether it is ahead, goes on or is over."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...facts import Span, Status
from ..sentences import sentences
from ..verbs_en import ADVERB, IRREGULAR, PEOPLE, PERSON, UNIT
from .idle_en import nobody_acts

_ADVERB = ADVERB
_BESIDE = (
    rf"(?: ?\([^()]{{1,60}}\))?(?: concerned)?(?:['’]s?(?: [\w&-]+){{1,6}}?)?(?:{UNIT} {PEOPLE})?{PERSON}?"
    r"(?: (?:and|of|under|in|for|at|from) [^.;,]{1,90}?)?"
    r"(?:,? (?:together|along|and|in \w+|Mr|Ms|Mrs|Dr|"
    r"which|who|through|the|after|before|upon|following|under|as)\b[^.;]{1,200}?,){0,2}"
)
_PAST = (
    rf"(?:(?:[a-z]+-)?[a-z]{{2,}}(?<!ne)(?<!spe)ed|{IRREGULAR}|"
    r"taken|begun|run|given|drawn|done|gone|become|undertaken|overseen)"
)
_SAID = (
    r"said|says|told|added|noted|stated|pointed out|explained|remarked|stressed|emphasi[sz]ed|reiterated|"
    r"mentioned|recalled|believed|opined|understood|hoped|felt|spoke (?:highly|of)"
)
"""Verbs that only bring what somebody says."""
_NONE = (
    rf"(?:{_SAID}|thanked|elaborated|briefed|spoke|made (?:the|this|these)(?: above)? (?:remarks?|statement)s?|"
    r"held (?:a|the) (?:press|media) (?:conference|briefing)|(?:would|should) like to|"
    r"expressed [^.;]{0,60}recognition|fully (?:affirmed|acknowledged|recogni[sz]ed))\b|"
    r"(?:will|would|shall) (?:also )?(?:take effect|come into)\b|"
    r"(?:will )?(?:needs?|should|must|may|might|believes?|notes?|understands?|hopes?|expects?|"
    r"(?:is|are) (?:aware|of the view)|set out|set up by|shall be (?:responsible|accountable|subject|under))\b|"
    r"(?:will|would|shall|can|could|do|does|did|has|have|had|is|are|was|were)(?: \w+)? (?:not(?! only)|never)\b|"
    r"(?:will|would) no longer\b"
)
_ON = (
    rf"(?:has|have)(?: {_ADVERB})* all along(?! been)\b|"
    rf"(?:will|would|has|have|agreed to)(?: {_ADVERB})* (?:continue|maintain|keep|remain|sustain)\w*\b|continues?\b|"
    rf"(?:has|have|had)(?: {_ADVERB})* attached (?:[a-z]+ ){{0,3}}importance\b|"
    rf"maintains?\b|keeps?\b|(?:has|have|had)(?: {_ADVERB})* been(?: {_ADVERB})* \w+ing\b|"
    rf"(?:is|are|was|were)(?: {_ADVERB})* "
    r"(?:keen to\b|determined to\b|\w+ing\b|in the (?:process|course|midst) of \w+ing\b|engaged in\b|under way\b)"
)
_EVENT = (
    r"(?:(?:visits?|attends?) (?:the |an? )?(?:\d+\w\w )?(?=[A-Z])|(?:makes?|pays?) an? (?:\w+ )?visit\b|"
    r"leads? an? (?:[\w-]+ )?delegation\b|signs? an? (?=[A-Z]))"
)
"""What happened once, told in the present: "leads a delegation to …"."""
_PHRASE = re.compile(
    rf"^{_BESIDE},? (?:{_ADVERB} )*(?:"
    rf"(?P<none>{_NONE})|(?P<on>{_ON})|"
    r"(?P<ahead>(?:will|would|shall|can(?! be (?:divided|classified|grouped|seen|found)))\b|"
    r"(?:plan|aim|target|propose|intend|strive)s? to\b|(?:is|are|was|were) to\b)|"
    rf"(?P<stative>(?:has|have)(?: {_ADVERB})* been(?: {_ADVERB})* (?:committed|an?|the)\b)|"
    rf"(?P<over>{_EVENT}|(?:has|have|had)(?: {_ADVERB})* {_PAST}\b|(?:has|have)(?: {_ADVERB})* been\b|"
    rf"(?:has|have|had|was|were)\b|{_PAST}\b))"
)
_PRESENT = re.compile(
    rf"^(?: {_ADVERB})* (?P<present>(?!(?:and|or|to|of|for|with|in|on|by|under|is|are|from|at|as|concerned)\b)[a-z]+\b)"
)
_SUFFERED = (
    r"(?:smuggled|stolen|killed|injured|wounded|hurt|born|deceived|defrauded|robbed|trapped|burnt|cheated|lost|"
    r"victimi[sz]ed)"
)
"""What befalls people and things, by no act of a public body."""
_MEANS = (
    r"(?:[Aa]rrangement|[Aa]greement|[Mm]echanism|[Ss]cheme|[Pp]lan|[Pp]rogramme|[Ii]nitiative|[Pp]roject|[Ss]ystem)s?"
)
_PASSIVE = re.compile(
    rf"(?P<ahead>\bwill(?: {_ADVERB})* be(?: {_ADVERB})* {_PAST}\b|"
    r"\bwill (?:also |then |each |all )?(?:be available|attend|visit|call on|commence|begin|start|open|take place|"
    r"enjoy|benefit|be (?:able|entitled|eligible)|come into (?:effect|operation|force))\b|"
    r"\b[Aa]ccompanying [^.;]{2,80} will be\b|"
    rf"(?:^|(?<=[.;] ))(?:The|This|These) (?:[\w-]+ ){{0,4}}{_MEANS} (?:also )?"
    r"(?:will (?!be\b)|aims? (?:at|to)\b|seeks? to\b|prescribes?\b)|"
    r"\b(?:initiative|proposal|plan)s?\b[^.;]{0,60}? (?:is|are|was|were) to [a-z]|"
    rf"\b(?:is|are) expected to\b)|"
    rf"(?P<over>\b(?:has|have|had)(?: {_ADVERB})* been(?: {_ADVERB})* {_PAST}\b|"
    rf"\b(?:was|were)(?: {_ADVERB})* (?!{_SUFFERED}\b){_PAST}\b|"
    r"\bis held (?:at|in) (?:the )?(?=[A-Z])|\b(?:participated|took part) in\b|\b(?:is|are) (?:also )?led by\b|"
    r"\b(?:joined|attended|delivered|officiated|co-?hosted|hosted|"
    r"visited|toured|inspected|called on|met with|signed (?=an?\b|the\b|[\dA-Z]|two|three|four)|presided over|"
    r"paid (?:a |an |\w+ )*visits?|exchanged (?:views|experience))\b|"
    r"\bbegan (?:operation|service)s?\b|"
    r"\b(?:crimes?|cases|offences|situation|rate|figures?)\b[^.;]{0,60}?\b(?:saw|represented|registered|recorded|marked|"
    r"stood at|(?:was|were) (?:down|up|recorded))\b|"
    r"\b(?:[Ss]peaking|[Oo]fficiating) at\b|"
    r"\bbr(?:ings?|ought) (?:the|to) (?:(?:total|overall|aggregate) )?number\b|"
    r"\barrested (?:persons|people)(?: \w+){0,2} (?:included|comprised)\b|"
    rf"\b(?:dropped|increased|decreased|shortened|reduced|rose|fell|improved|exceeded|reached|achieved)\b[^.;]*\d)|"
    rf"(?P<on>\b(?:is|are) (?:underway|ongoing)\b|\bon track\b|\btowards the target\b|"
    rf"\b(?:is|are|was|were)(?: {_ADVERB})* being\b)"
)
_FLOW = re.compile(r"\b(?:passengers?|visitors?|arrivals|admissions?|population|occupancy|vehicles|vessels|traffic)\b")
"""What passes or fills a place, whatever any body does: its ups and downs are nobody's results."""
_AMOUNT = re.compile(r"(?:(?:was|were) (?:\w+ )?recorded|dropped|increased|decreased|rose|fell|exceeded|reached)\b")
_SECOND = re.compile(r"(?:,|\band) (?:and )?(?P<on>(?:will|have|has)(?: \w+)? continue\w*|(?:is|are) now \w+ing)\b")
_WE = re.compile(
    r"\b(?:[Ww]e|[Bb]oth (?:sides|parties|administrations)|"
    r"[Tt]he (?:two|three|four)(?: [a-z]+)? (?:sides|parties|places|administrations|jurisdictions|delegations))\b"
    r"|(?:^|(?<=[.;,] ))(?:[Tt]he|[Tt]his|An?) (?:[\w-]+ ){0,3}"
    r"(?:delegates|meeting|exercise|drill|operation|delegations?|symposium|conference|ceremony|visit|campaign|heads|"
    r"summit|forum|seminar|workshop|event|parade|briefing|task force|"
    r"working group|group|contingent|mission|trip|tour)\b"
    r"|(?:^|(?<=[.;,] )|(?<=said )|(?<=that ))(?:[Tt]hey|[Ss]?[Hh]e|I)\b(?! (?:also )?agreed to\b)"
    r"|(?:^|(?<=[.;] ))It(?= (?:also )?(?:will|has|launched|plans)\b)"
)
"""Several bodies together, as they are called after they have been named, and what they hold or form."""
_OPENING = re.compile(
    r"\W*(?:(?:By|In|On|At|For|To|Under|Through|During|With|As|After|Before|Upon|Since|Regarding|Concerning|Besides|Apart|"
    r"Moreover|Furthermore|Meanwhile|Also|Today|Currently|At present|[A-Z][a-z]+ly)\b[^.;]{0,160}?, )?"
    rf"(?:[^.;,]{{1,80}}? (?:{_SAID})(?: that)? )?"
    r"(?:[Tt]he )?(?:[A-Z][^.;,]*? and (?:the )?)?"
)
_FORWARD = re.compile(r"(?:will|would|shall|agreed to|is|are)\b")
_RELATIVE = re.compile(r"(?<!\bin )(?<!\bby )(?<!during )\b(?:which|whom|what) (?:the )?$")
_STATUS: dict[str, Status] = {
    "ahead": "planned", "on": "ongoing", "over": "completed", "present": "ongoing", "stative": "ongoing",
}  # fmt: skip


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
        if nobody_acts(sentence, title):
            continue
        subjects = [*(s for s in actors if start <= s[0] < end), *(m.span() for m in _WE.finditer(text, start, end))]
        found += _of_sentence(text, start, end, subjects)
    return sorted(found, key=lambda a: a.start)


def _of_sentence(text: str, start: int, end: int, subjects: Sequence[Span]) -> Iterator[Action]:
    for at, behind in subjects:
        if _RELATIVE.search(text[start:at]):
            continue
        m = _PHRASE.match(text[behind:end]) or _PRESENT.match(text[behind:end])
        kind = m.lastgroup if m else None
        if m and kind and kind != "none":
            at_verb = behind + m.start(kind)
            forward = kind == "ahead" or (kind == "on" and _FORWARD.match(text, at_verb) is not None)
            weak = kind in ("present", "stative")
            if kind == "present" and not _OPENING.fullmatch(text[start:at]):
                continue
            yield Action(at_verb, _STATUS[kind], acted=True, weak=weak, forward=forward, subject=at)
            yield from _second(text, at_verb, end)
    for m in _PASSIVE.finditer(text, start, end):
        if m.lastgroup and not (_FLOW.search(text, start, m.start()) and _AMOUNT.match(m[0])):
            yield Action(m.start(), _STATUS[m.lastgroup], acted=False, forward=m.lastgroup == "ahead")


def _second(text: str, start: int, end: int) -> Iterator[Action]:
    """A second predicate of the same subject: "…, and have continued to …", "… and are now drafting …"."""
    for m in _SECOND.finditer(text, start, end):
        yield Action(m.start("on"), "ongoing", acted=True, forward=not m["on"].startswith("ha"))
