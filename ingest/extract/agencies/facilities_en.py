"""Bodies that English names as the place where something is held or that is visited: "at the … Academy"."""

import re

_SITE = re.compile(
    r"(?:Academy|College|Institute|Institution|Prison|School|Training \w+|Centre|Complex|Headquarters|Building)$"
)
_THERE = re.compile(
    r"\b(?:at|in|inside|into|outside|near|within|around|beside|visit(?:s|ed|ing)?|visits? to|tour(?:s|ed|ing)?(?: of)?|"
    r"went to|trips? to|inspect(?:s|ed|ing)?) (?:the |its |their )?$",
    re.IGNORECASE,
)


def is_scene(text: str, start: int, end: int) -> bool:
    """Whether the body at `text[start:end]` is only where something happens."""
    return _SITE.search(text[start:end]) is not None and _THERE.search(text[max(0, start - 40) : start]) is not None
