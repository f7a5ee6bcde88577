"""How English prints quantities: numbers with their unit, comparator and "per"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .. import numbers
from .amounts import Amount, covered
from .bounds_en import bounded
from .compare_en import NEAR, comparator, compared
from .fractions_en import fractions
from .labels_en import ABBREVIATED, labelled, part_of_another
from .units_en import noun_phrase
from .words_en import AGE, MEMBERS, counts, one_of_several

_COUNT = re.compile(
    r"(?P<currency>(?:HK|US|MOP|RMB|NT)?\$ ?|\b(?:MOP|RMB|HKD|USD) ?)?"
    rf"(?:(?P<n>{numbers.DIGITS})|(?<![A-Za-z-])(?P<w>(?i:{numbers.WORDS}))(?![A-Za-z]))"
    rf"(?P<scale>{numbers.SCALE})(?P<percent> ?%| per ?cent(?:age points?)?\b)?"
)
_YEARS_MONTHS = re.compile(rf"(?P<y>\d+|{numbers.WORDS}) years? and (?P<m>\d+|{numbers.WORDS}) months?", re.IGNORECASE)
_HALVES = re.compile(
    rf"(?P<n>\d+|{numbers.WORDS}) and a half (?P<unit>years|months|weeks|days|hours|minutes)\b", re.IGNORECASE
)
_DURATION = re.compile(
    r"[- ](?P<unit>(?:(?:working|calendar|consecutive) )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?))\b"
)
_MEASURE = re.compile(r"-(?:year|month|week|day|hour|minute|metre|kilometre|tonne|storey|fold)")

_CURRENCY = {"HKD": "HK$", "USD": "US$", "MOP$": "MOP", "RMB$": "RMB"}
_PARTS = {"man": "members", "strong": "members"}
_QUOTED = re.compile(r"[“\"][^“”\"]{1,60}[”\"]")
_NAME_BEFORE = re.compile(r"\b[A-Z]\w+ $")
_CAPITAL = re.compile(r" [A-Z]")

_SECOND = re.compile(rf" (?:to|or) (?:{numbers.DIGITS}|{numbers.WORDS})(?= [a-z])", re.IGNORECASE)
_SAID = re.compile(r" (?:were|are) (?=[\w-]+[ .,;]|[\w-]+$)")
_KIND = re.compile(r"(?:[a-z]s|[A-Z]\w+)$")
"""A noun, not a participle: "were Mainlanders", "were non-ethnic Chinese", but "were prosecuted"."""
_SENTENCE_END = re.compile(r"[.;!?] ")
_COUNTED = re.compile(
    r"\b(?:number of|capacity for) (?:the )?(?P<what>[^.;,()]{1,80}?(?: \([^()]{1,40}\) [^.;,()]{1,40}?)?)"
    r"(?= (?:from|to|by|has|have|had|was|were|is|are|in|over|under|of|for \d|who|installed|held|reached|"
    r"exceeded|amounted|rose|fell|increased|dropped|stood|totalled)\b|[.;,()])"
    r"|(?P<members>\bmembership)"
)
_MOVES = re.compile(
    r" (?:rose|fell|dropped|increased|decreased|declined|reached|remained|stood|surged|climbed|has|have|had|was|were)\b"
)
"""What is said of a number: "the number of crimes rose …"."""
_SHORT_FORM = re.compile(r" \([^()]*\)")
_NAMED_WORDS = 4
_LAST_YEAR = 2100


def amounts(text: str, taken: Sequence[tuple[int, int]]) -> list[Amount]:
    """The amounts of a text outside the stretches that are taken (dates, names)."""
    special = list(_special(text, taken))
    held = [*taken, *((a.start, a.end) for a in special)]
    quoted = [m.span() for m in _QUOTED.finditer(text)]
    plain = [a for m in _COUNT.finditer(text) if (a := _count(text, m, held, quoted))]
    return _completed(text, sorted([*special, *plain], key=lambda a: a.start))


def _special(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Amount]:
    for m in _YEARS_MONTHS.finditer(text):
        value = numbers.scaled(m["y"], None) + numbers.scaled(m["m"], None) / 12
        yield compared(text, m.start(), m.end(), value, "years", "quantity-en-duration")
    for m in _HALVES.finditer(text):
        value = numbers.scaled(m["n"], None) + 0.5
        yield compared(text, m.start(), m.end(), value, m["unit"].lower(), "quantity-en-duration")
    yield from fractions(text, taken)


def _count(
    text: str, m: re.Match[str], held: Sequence[tuple[int, int]], quoted: Sequence[tuple[int, int]]
) -> Amount | None:
    if covered(m.start(), m.end(), held) or (m["w"] and covered(m.start(), m.end(), quoted)):
        return None
    if _second_day(text, m, held):
        return None
    marked = m["currency"] or m["percent"] or m["scale"]
    if not marked and not (_digits_count(text, m) if m["n"] else _word_counts(text, m)):
        return None
    value = numbers.scaled(m["n"] or m["w"], m["scale"])
    unit, rule = _unit(text, m)
    return compared(text, m.start(), m.end(), value, unit, rule)


def _second_day(text: str, m: re.Match[str], held: Sequence[tuple[int, int]]) -> bool:
    """Whether this is the second of two days: "December 14 and 15"."""
    joined = any(text[end : m.start()] == " and " for _, end in held if end < m.start())
    return joined and m[0].isdigit() and not noun_phrase(text, m.end())


def _digits_count(text: str, m: re.Match[str]) -> bool:
    before, after = text[max(0, m.start() - NEAR) : m.start()], text[m.end() : m.end() + NEAR]
    if part_of_another(before, after):
        return False
    compares, counted = comparator(before) != "eq", noun_phrase(text, m.end())
    if after.startswith("-"):
        return (_MEASURE.match(after) or MEMBERS.match(after)) is not None
    if _NAME_BEFORE.search(before) and not counted and not compares:
        return False
    bare = m["n"].isdigit() and len(m["n"]) >= 4
    year = bare and len(m["n"]) == 4 and 1900 <= int(m["n"]) < _LAST_YEAR
    named = bare and (_CAPITAL.match(after) is not None or not counted)
    return compares or not (year or named or (bare and len(m["n"]) > 7))


def _word_counts(text: str, m: re.Match[str]) -> bool:
    before, after = text[max(0, m.start() - NEAR) : m.start()], text[m.end() : m.end() + NEAR]
    if _DURATION.match(after) or MEMBERS.match(after):
        return True
    if after.startswith("-") or labelled(before) or (m["w"][0].isupper() and _CAPITAL.match(after)):
        return False
    if m["w"].casefold() in ("one", "zero"):
        return comparator(before) != "eq" or one_of_several(before, after)
    return counts(text, m.start(), m.end(), before)


def _unit(text: str, m: re.Match[str]) -> tuple[str, str]:
    if m["percent"]:
        points = m["percent"].rsplit("cent", 1)[-1]
        return f"percent{points}" if points.startswith("age") else "%", "quantity-en-percent"
    if m["currency"]:
        currency = m["currency"].strip()
        return _CURRENCY.get(currency, currency), "quantity-en-money"
    duration = _DURATION.match(text, m.end())
    if duration:
        unit = duration["unit"]
        return unit if unit.endswith("s") else unit + "s", "quantity-en-duration"
    short = ABBREVIATED.match(text, m.end())
    if short:
        return short[0].lstrip("-"), "quantity-en-count"
    parts = MEMBERS.match(text, m.end())
    if parts:
        return _PARTS.get(parts["what"], parts["what"] + "s"), "quantity-en-count"
    if AGE.search(text[max(0, m.start() - NEAR) : m.start()]):
        return "years", "quantity-en-duration"
    return noun_phrase(text, m.end()), "quantity-en-count"


def _completed(text: str, found: list[Amount]) -> list[Amount]:
    """Amounts with the unit that stands with another: "from 600 to 900 beds"."""
    done: list[Amount] = []
    for amount in found:
        done.append(replace(amount, unit=amount.unit or _unit_after(text, amount) or _unit_before(text, done, amount)))
    return bounded(text, done)


def _unit_after(text: str, amount: Amount) -> str:
    """What follows the second number of "five to ten boats", or is said of "30 were boatmen"."""
    second = _SECOND.match(text, amount.end)
    if second:
        return noun_phrase(text, second.end())
    said = _SAID.match(text, amount.end)
    phrase = noun_phrase(text, said.end()) if said else ""
    return phrase if _KIND.search(phrase) else ""


def _unit_before(text: str, done: Sequence[Amount], amount: Amount) -> str:
    """What "… to 900", "(monthly average of 76)" count: named in the sentence, or that of the count before."""
    sentence = max((m.end() for m in _SENTENCE_END.finditer(text, 0, amount.start)), default=0)
    named = (m["what"] or m["members"] for m in _COUNTED.finditer(text, sentence, amount.end))
    phrases = [" ".join(_MOVES.split(_SHORT_FORM.sub("", phrase))[0].split()[-_NAMED_WORDS:]) for phrase in named]
    counts = [a.unit for a in done if a.start >= sentence and a.rule == "quantity-en-count" and a.unit]
    return next((unit for unit in (*counts[::-1], *phrases[::-1]) if unit), "")
