"""Countries and cities abroad that no authority file lists, as the locale data of the Unicode CLDR names them."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

_NOT_ABROAD = frozenset(("CN", "HK", "MO", "UN", "EU", "EZ"))
_REGION = re.compile(r"[A-Z]{2}")
_ZONE = re.compile(r"(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Z][\w-]+")
_WORDS = frozenset(("Oral", "Resolute", "Midway", "Chatham", "Regina", "Nome"))
"""Cities whose names are words or other names first."""


@cache
def countries(language: str) -> re.Pattern[str]:
    """Finds countries as a language names them."""
    names = Locale.parse(language).territories
    wanted = {n for code, n in names.items() if _REGION.fullmatch(code) and code not in _NOT_ABROAD and len(n) > 1}
    return _any_of(wanted, bounded=language != "zh_Hant")


@cache
def cities() -> re.Pattern[str]:
    """Finds the cities after which the time zones of the world are called, by their English names."""
    named = Locale.parse("en").time_zones
    zones = [z for z, region in get_global("zone_territories").items() if region not in _NOT_ABROAD]
    names = {named.get(z, {}).get("city") or z.split("/")[1].replace("_", " ") for z in zones if _ZONE.fullmatch(z)}
    return _any_of(names - _WORDS, bounded=True)


def _any_of(names: set[str], *, bounded: bool) -> re.Pattern[str]:
    joined = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    return re.compile(rf"\b(?:{joined})\b" if bounded else rf"(?:{joined})")
