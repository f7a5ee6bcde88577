"""Capitalised names in English running text: runs of capitals with the small words inside them."""

import re
from collections.abc import Iterator

WORD = r"(?:[A-Z][\w’']*(?:[-/&][\w’']+)*|[a-z]{1,2}-?[A-Z][\w’']*(?:-[A-Z]\w*)*)"
_MONTH = (
    r"(?! (?:Jan|Febr|March|April|May|June|July|Aug|Sept|Octo|Novem|Decem)[a-z]* (?:19|20)?\d|"
    r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_LINK = rf"(?:of the|of|for the|for|and to|and|(?:in|on|to|during){_MONTH}|cum|&)"
_INSIDE = (
    rf"(?:\((?![A-Z]{{2,}}\))[A-Z][^()]*\)|\([A-Z][A-Za-z&-]*[A-Z]\)(?= (?:Programmes?|Schemes?|Systems?|Projects?|"
    rf"Mutual|Arrangements?|Platforms?|Services?|Centres?|Plans?|Initiatives?|Networks?|Alliance)\b)|{WORD})"
)
"""A word of a name or brackets in it: "(Amendment)", and a short form where the name goes on, "(AEO) Programme"."""
RUN = re.compile(rf"(?<![\w’'-]){WORD}(?: (?:{_LINK} )?{_INSIDE})*(?: (?:19|20)\d\d(?![\d/])| \d\.\d)?")
QUOTED = re.compile(r"[“\"](?P<name>[^“”\"]{2,160})[”\"]")
_SENTENCE = re.compile(r"(?:^|[.:;!?–] |^- )$")
_VERBS = frozenset((
    "Amend", "Enact", "Repeal", "Refine", "Commend",
    "Adopt", "Advance", "Allow", "Arrange", "Bring", "Collaborate", "Commence", "Commission", "Complete", "Conduct",
    "Continue", "Deploy", "Develop", "Digitalise", "Enhance", "Ensure", "Establish", "Expand", "Expedite", "Explore",
    "Extend", "Facilitate", "Form", "Formulate", "Fully", "Further", "Implement", "Improve", "Increase", "Introduce",
    "Launch", "Leverage", "Maintain", "Organise", "Participate", "Promote", "Provide", "Publish", "Reduce", "Relax",
    "Review", "Roll", "Set", "Sign", "Strengthen", "Support", "Take", "Update", "Use", "Continuing", "Starting",
))  # fmt: skip
_SMALL = frozenset((
    "Through", "Under", "Upon", "With", "The", "This", "These", "In", "On", "At", "By", "For", "From", "Since", "As",
    "To", "And", "Our", "We", "It", "A", "An", "All", "Meanwhile", "Moreover", "Besides", "However", "Both", "Over",
    "During", "Fully", "Further", "New",
))  # fmt: skip


_NEW = re.compile(r"New (?:Zealand|York|Delhi|Territories|South Wales)\b")
"""Places whose name begins as a sentence might."""


def runs(text: str) -> Iterator[tuple[int, int]]:
    """Where capitalised names may stand: maximal runs, without a word that is a capital only as it opens a sentence."""
    for m in RUN.finditer(text):
        start = opening(text, m.start(), m.end())
        if start < m.end():
            yield start, m.end()


def opening(text: str, start: int, end: int) -> int:
    """Where the name in `text[start:end]` begins, behind the words that only open the sentence or link."""
    at = start
    while (first := re.match(r"[A-Za-z]+(?= |$)", text[at:end])) and _no_name(text, at, first[0]):
        at += first.end() + 1
        rest = re.match(rf"(?:(?:{_LINK}|the|a) )+", text[at:end])
        at += rest.end() if rest else 0
    return at


def _no_name(text: str, at: int, word: str) -> bool:
    if _NEW.match(text, at):
        return False
    return word in _SMALL or (word in _VERBS and opens_sentence(text, at))


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence begins here, so that a capital says nothing of the word."""
    return _SENTENCE.search(text[:at]) is not None
