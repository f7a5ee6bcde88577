"""Groups that no authority file lists, by the noun that names their kind: "airlines", "hotel operators"."""

import re
from collections.abc import Iterator

from ...facts import PartnerKind

_KINDS: tuple[tuple[PartnerKind, str], ...] = (
    ("bank", r"banks"),
    ("university", r"universities|colleges|institutes"),
    ("school", r"schools|kindergartens"),
    (
        "ngo",
        r"(?:anti-drug|charitable|community|local|religious|social|voluntary|welfare|youth) organisations|"
        r"associations|non-profit organisations|charities|unions|federations|societies|clubs|foundations",
    ),
    ("media", r"newspapers|broadcasters|journalists"),
    (
        "profession",
        r"experts|practitioners|professionals|specialists|academics|scholars|researchers|"
        r"lawyers|engineers|doctors|social workers",
    ),
    (
        "enterprise",
        r"business leaders|"
        r"companies|corporations|enterprises|firms|airlines|hotels|operators|providers|suppliers|retailers|"
        r"merchants|manufacturers|developers|contractors|dealers|agents|shops|industry|industries|sector|sectors",
    ),
    (
        "group",
        r"(?<=the )community(?=[.,;]| (?:to|in|and|for|through|at|on|as|by|against)\b)|"
        r"volunteers|groups|organisations|mentors|community leaders|representatives|patrons",
    ),
)
_SMALL = (
    r"(?:the|an?|and|or|with|of|to|for|in|on|at|by|from|between|among|its|our|their|all|other|relevant|different|"
    r"together|brought|held|met|led|joined|attended|included|invited|visited|involved|gathered|will|would|should|shall|can|could|may|must|also|(?:invit|engag|consult|mobilis|urg|enlist|commission|appeal|encourag)\w*|about|some|over|nearly)"
)
_WORD = rf"(?!{_SMALL}\b)[a-z][\w-]*"
_PHRASE = re.compile(
    rf"(?<![\w-])(?:{_WORD} ){{0,3}}?(?:" + "|".join(f"(?P<{kind}>{heads})" for kind, heads in _KINDS) + r")(?![\w-])"
)


def groups(text: str) -> Iterator[tuple[int, int, PartnerKind]]:
    """Where a group may be named, and how it would take part."""
    for m in _PHRASE.finditer(text):
        yield m.start(), m.end(), next(kind for kind, _ in _KINDS if m[kind])
