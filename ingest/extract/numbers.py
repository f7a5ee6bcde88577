"""Numbers as English prints them: "1 200", "68,440", "7,530.6", "seven", "5 million"."""

import re

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ROUND = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS: dict[str, int] = {word: value for value, word in enumerate(_SMALL)}
TENS: dict[str, int] = {word: value for value, word in zip(range(20, 100, 10), _ROUND, strict=True)}
SCALES: dict[str, float] = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
         "tenth": 10, "tenths": 10}  # fmt: skip

DIGITS = r"\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?"
WORDS = rf"(?:{'|'.join([*UNITS, *TENS])})(?:[- ](?:{'|'.join(_SMALL[1:10])}))?"
SCALE = rf"(?: (?:{'|'.join(SCALES)})(?![a-z]))?"


def digits(printed: str) -> float:
    """The value of digits with their separators."""
    return float(re.sub(r"[ ,]", "", printed))


def words(printed: str) -> float:
    """The value of a number word up to "ninety-nine"."""
    return float(sum(UNITS.get(w, TENS.get(w, 0)) for w in re.split(r"[- ]", printed.casefold())))


def scaled(printed: str, scale: str | None) -> float:
    """The value of digits or a number word, times "million" and the like."""
    value = digits(printed) if printed[0].isdigit() else words(printed)
    return value * SCALES.get((scale or "").strip().casefold(), 1.0)
