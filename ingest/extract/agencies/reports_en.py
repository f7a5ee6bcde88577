"""Who tells and who is told of in English news: the speaker of reported speech, the only body that a passage names."""

import re
from collections.abc import Sequence

from ...facts import Span
from ..context import Context
from ..parties.party import Party
from ..sentences import around, sentences
from ..verbs_en import ADVERB, PERSON
from .speaker import of_document

_BY_NAME = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir) |"
    r"(?:Chief Executive|(?:Under |Permanent |Chief |Financial )?Secretary|Commissioner|Director|Director[ -]General)\b"
)
_NAMED = re.compile(rf"{PERSON},?")
_OPENS = re.compile(
    r"\W*(?:The )?(?:(?:[A-Z][a-z]+ing (?:at|to|on|after|before|in|with|the) |"
    r"In (?:his|her|a|an) |At the|At an?|On|Regarding|"
    r"Concerning|As (?:regards|for|to)|Turning to)[^.;]{0,160}, (?:the )?)?"
)
_TELLS = re.compile(
    rf" (?:{ADVERB} )*(?:said|told|added|noted|mentioned|stressed|emphasi[sz]ed|remarked|explained|stated|reiterated|"
    r"pointed out|outlined|briefed|commended|praised|thanked|elaborated|highlighted|revealed|recalled|went on to say)\b"
)
_AIMED_AT = re.compile(r"\b(?:to|with|from|for|at|by|including|and|or|,) (?:the |its )?$")


def only_tells(text: str, start: int, end: int) -> bool:
    """Whether this is a person, by name or office, of whom the sentence says no more than that he speaks."""
    if not _BY_NAME.match(text, start):
        return False
    first, _ = around(sentences(text, chinese=False), start)
    named = _NAMED.match(text, end)
    return _OPENS.fullmatch(text, first, start) is not None and any(
        _TELLS.match(text, at) is not None for at in (end, named.end() if named else end)
    )


def alone_named(ctx: Context, party: Party, places: Sequence[Span]) -> bool:
    """Whether the Government speaks of this one of its bodies, which therefore acts: "posts created in the Force"."""
    speaker = of_document(ctx)
    if speaker is None or "Government" not in speaker.preferred.get("en", "") or ctx.block.kind != "paragraph":
        return False
    if party.entry is None or party.entry.kind != "Agency":
        return False
    return not any(_AIMED_AT.search(ctx.text[max(0, s - 20) : s]) for s, _ in places)
