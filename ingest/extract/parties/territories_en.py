"""Countries, provinces and cities as English texts print them, also where they only say whose a body is."""

import re
from functools import cache, lru_cache

from babel import Locale

from ...names import NameIndex

_ALSO = (
    "Korea", "Republic of Korea", "Democratic People's Republic of Korea", "Macao", "Macau", "Mainland",
    "Mainland China", "UK", "USA", "US", "United States of America", "Burma", "Myanmar", "Czech Republic", "Turkey",
    "Russian Federation", "Viet Nam", "Brunei Darussalam", "Lao PDR", "Chinese Taipei", "European Union", "EU",
    "England", "Scotland", "Wales", "Ivory Coast", "Holland", "Great Britain",
)  # fmt: skip
"""Names that the locale data spell otherwise."""
_KIND = r"(?: (?:Special Administrative Region|Province|Municipality|SAR))?"


@cache
def _names() -> tuple[str, ...]:
    named = Locale("en").territories.items()
    return (*(name for code, name in named if code.isalpha() and "SAR China" not in name), *_ALSO)


def _any_of(names: set[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))


@cache
def countries() -> re.Pattern[str]:
    """Countries by their English names."""
    return re.compile(rf"\b(?:{_any_of(set(_names()))})\b")


@lru_cache(maxsize=8)
def regions(names: NameIndex) -> str:
    """A pattern of every city, province, region and country, the longest name first, with what kind it is."""
    forms = {form for form in names.forms("City") if form.isascii() and form[:1].isupper()}
    return rf"(?:(?:{_any_of(forms | set(_names()))}){_KIND})\b"
