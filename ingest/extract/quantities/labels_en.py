"""English digits that count nothing: labels, telephone numbers, times of day, parts of words, items of a list."""

import re

_LABEL = re.compile(
    r"(?:\b(?:(?i:articles?|cap\.?|paras?\.?|paragraphs?|sections?|chapters?|parts?|annex|appendix|schedules?|nos?\.?|"
    r"phases?|stages?|levels?|tiers?|figures?|tables?|items?|pages?|routes?|tel\.?|fax|rooms?|grades?|resolution|"
    r"channel|version|class|terminal|form)|KPI|ISO) ?|[-–.#:/]|\d\(|[A-Za-z])$"
)
_LABELS = re.compile(
    r"\b(?i:articles|paragraphs|paras|sections|chapters|parts|annexes|schedules|phases|stages|levels|tables|figures|items|"
    r"pages) \d[\w()]*(?:, \d[\w()]*)*,? (?:and|or|to) $"
)
"""The last of several labels: "sections 9 and 10"."""
ABBREVIATED = re.compile(r"(?:kg|km|cm|mm|mg|ml|g|GB|TB|MW|kW|HP|-fold|sq m|m2|m²|m³)(?!\w)")
"""Units that stand at the number itself: "8.5kg"."""
_GLUED = re.compile(r" ?[ap]\.?m\b| (?:midnight|noon)\b|(?:st|nd|rd|th)\b|[A-Za-z]|[:/]\d|\.\d|-\d|\(\d")
_QUOTE = re.compile(r"[“”\"]")
_ENDS_QUOTE = re.compile(r"[“\"]$")
_NUMBERS_BEFORE = re.compile(r"\d{3,} $|\b(?:[Hh]otline|[Dd]ial|[Cc]all|[Nn]umber) $")
_GOES_ON = re.compile(r" \d{3}|\) ?(?:$|[A-Z]|\d{3})")
_ITEM_BEFORE = re.compile(r"(?:^|[:;,.](?: and| or)? )\(?$")
_ITEM_MARK = re.compile(r"\.? ?\) [A-Za-z]|\. [a-z]")
"""The number of an item within a sentence: "1. …; 2. …", "1) …, 2) …"."""


def labelled(before: str) -> bool:
    """Whether the number behind these words names one thing of several: "Phase 2", "section 9"."""
    return _LABEL.search(before) is not None


def part_of_another(before: str, after: str) -> bool:
    """Whether the digits belong to a telephone number, a label, a word, a time of day or a quoted sign."""
    glued = _GLUED.match(after) and not ABBREVIATED.match(after)
    quoted = _ENDS_QUOTE.search(before) and _QUOTE.match(after)
    enumerates = _ITEM_BEFORE.search(before) and _ITEM_MARK.match(after)
    return any(
        (
            glued,
            quoted,
            enumerates,
            _NUMBERS_BEFORE.search(before),
            labelled(before),
            _LABELS.search(before),
            _GOES_ON.match(after),
        )
    )
