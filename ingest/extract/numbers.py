"""Numbers as English prints them: "1 200", "68,440", "7,530.6", "seven", "two-thirds"."""

import re

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
PARTS = {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
         "tenth": 10, "tenths": 10}  # fmt: skip

DIGITS = r"\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?(?![\d])|\d+(?:\.\d+)?"
WORDS = r"(?:%s)(?:[- ](?:%s))?" % ("|".join([*UNITS, *TENS]), "|".join(list(UNITS)[1:10]))
SCALE = r"(?: (?:%s)(?![a-z]))?" % "|".join(SCALES)


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
