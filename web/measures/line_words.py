"""What the line of a measure is told in: names of changes, and relations read from either end."""

from ..i18n import gettext, marked
from ..things import INVERSE, word

CHANGES = {
    "deadline": marked("Date due"),
    "date": marked("Other date"),
    "target": marked("Target"),
    "figure": marked("Other figure"),
    "party-new": marked("New party"),
    "party-gone": marked("Party no longer named"),
    "role": marked("Role"),
}
_DIRECT = {"same": "restates", "continues": "continues", "reports": "reportsOn"}


def change_name(kind: str) -> str:
    """What a kind of change is called in the language of the page."""
    return gettext(CHANGES[kind])


def relation_word(relation: str, forth: bool) -> str:
    """A relation in words, read from its source or, not `forth`, from its target."""
    name = _DIRECT[relation]
    return word(name) if forth or name not in INVERSE else gettext(INVERSE[name])
