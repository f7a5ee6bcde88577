"""Whether the name of a body means the body, not the house in which it sits."""

from . import facilities_en, facilities_zh


def names_body(text: str, start: int, end: int, *, chinese: bool) -> bool:
    """Whether `text[start:end]` means a body that can act or help."""
    no_body = facilities_zh.is_no_body if chinese else facilities_en.is_scene
    return not no_body(text, start, end)
