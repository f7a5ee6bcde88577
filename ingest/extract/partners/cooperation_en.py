"""Who takes part in an English sentence: a coordination chain is followed left to the word that governs it."""

import re

from ...facts import Span

_JOINT = (
    r"(?:co-?operat\w*|collaborat\w*|co-?ordinat\w*|communicat\w*|exchang\w*|interchang\w*|liais\w*|partnership|"
    r"synergy|consultation|dialogue|interact\w*|linkage|connectivity|agreement|joint\w*|meeting|ties|efforts|trust|understanding)"
)
_SENT = (
    r"(?:support|assistance|trainees?|representatives?|participants?|experts?|officers?|help|contributions?|delegates?|"
    r"participation|involvement|attendance|delegations?|members?|feedback|views|volunteers?|inputs?|advice|comments|mentors?|speakers?)"
)
_GOVERNS = re.compile(
    rf"\b(?:(?P<with>with)|{_JOINT}(?: [\w-]+){{0,3}} (?:between|among|amongst|of|by)|between|{_SENT} (?:from|of)|"
    rf"(?:met|meeting|discussed|discussion|consultation|liaison) with|join(?:ed|ing)? (?:hands|forces) with|"
    r"engag(?:e|es|ed|ing)|invit(?:e|es|ed|ing)|consult(?:s|ed|ing)?|partner(?:ed|ing)? with|mobilis(?:e|ed|ing)|"
    r"commission(?:s|ed|ing)?|enlist(?:s|ed|ing)?|urg(?:e|es|ed|ing)|solicit(?:s|ed|ing)?|"
    r"(?:extend|expand)(?:s|ed|ing)?(?: [^.;]{1,80})? to (?:cover|include)|"
    r"(?:concerted|joint|collective)(?: [\w-]+)? efforts (?:of|by|from)|"
    r"(?:attended|joined|supported|sponsored|co-?organi[sz]ed|"
    r"co-?hosted|signed|accompanied|witnessed|donated) by|(?P<by>by)|(?P<and>and|together|alongside))$",
    re.IGNORECASE,
)
_NOT_WITH = re.compile(
    r"\b(?:deal(?:s|t|ing)?|compl(?:y|ies|ied|iance)|compared|associated|(?:in )?connection|accordance|equipped|"
    r"familiar|provid\w+(?: [\w-]+){0,4}|in line|consistent|patients?|persons?|people|students?|concerned|"
    r"interven\w+|interfac\w+) with$",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(r"(?:members?|participants?|trainees?|officers?|volunteers?)\b", re.IGNORECASE)
_TIE = re.compile(
    r"(?:,? (?:and|or|as well as|including|such as|namely|together with)|,|/|\()(?: the| other| its| our)?$"
)
_OFFICE_OF = re.compile(r"(?<=office|. unit|branch) of$|(?<=offices) of$|(?<=representatives) of$")
_GOVERNS_INSIDE = re.compile(
    r"(?<=\bwith )|(?<=\bengage )|(?<=\bengaging )|(?<=\binvite )|(?<=\bbetween )", re.IGNORECASE
)
_QUALIFIER = re.compile(
    r" (?:the|an?|all|other|its|our|their|relevant|different|various|suitable|some|many|more|several|both|local|major|"
    r"respective|senior|concerned|attending|about|some|over|around|nearly|than|\d[\d ,]*|two|three|four|five|six|seven|"
    r"eight|nine|ten|Mainland|overseas|participating|private|interested|key|individual|these|those|to)$",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[\w’'&/-]+ ){0,5}[\w’'&/-]+(?: \([^()]*\))?(?: of [\w’'-]+(?: [\w’'-]+)?)?$")
_BREAKS = re.compile(
    r"\b(?:to|for|on|that|which|at|in|through|via|from|under|against|who|whereby|so|among|of|by|with|will|has|have|is|"
    r"are|was|were|about|into|towards?|and to)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"(?: \([^()]*\))?(?: concerned| in [A-Z][\w ]{2,30}?| (?:from|of) (?:different|various|all)(?: [a-z]+){1,4}?)? "
    r"(?:will|would|have|has|also|jointly|agreed|signed|conducted|continue|attended|participated|joined|took part|"
    r"(?:are|were|was) (?:also )?(?:invited|engaged|commissioned|mobilised|enlisted))\b"
)
_OPENS = re.compile(r"(?:^|[.;:,]|[.;:,] [A-Z][a-z]+|\bthat)$")
_WHENCE = re.compile(r"\bfrom (?:the )?[A-Z][\w’' -]*(?:, (?:the )?[A-Z][\w’' -]*){0,8} and$")
_SUBJECT = re.compile(r"(?:^|[.;,] )(?:The |the )?[A-Z]\w+(?: [A-Z]\w+)* and$")
_TO_ACT = re.compile(r" to (?!which)[a-z]+")
_FOR_ACT = re.compile(r"\bfor (?:the )?$")
_TRAINS = re.compile(
    r"\b(?:train|recruit|appoint|fund|subsidis|sponsor|arrang|assist|support)\w* (?:and \w+ )?(?:more |the )?$", re.I
)
_FOR_JOINT = re.compile(
    rf" (?:and their \w+ )?(?:for|in|on) (?:the |their |its )?(?:\w+ )?"
    rf"(?:{_JOINT}|support\b|assistance\b|contributions?\b)",
    re.IGNORECASE,
)


def takes_part(text: str, span: Span, others: list[Span], *, body: bool, sure: bool = True) -> bool:
    """Whether the group, city or kind of organisation at `span` acts or is co-operated with.

    `others` are the other names of the text; `body` says that it is a kind of organisation, not of people; of what is
    not `sure` to be a party only a word of co-operation makes one.
    """
    if not sure:
        return _governed(text, span, others, strong=True)
    return _governed(text, span, others) or _is_actor(text, span, others) or _enabled(text, span, body=body)


def _governed(text: str, span: Span, others: list[Span], *, strong: bool = False) -> bool:
    at = span[0]
    for _ in range(12):
        at = _before_qualifiers(text, at)
        left = text[:at].rstrip()
        governor = _GOVERNS.search(left)
        if governor and not governor["and"]:
            if _STATE.search(left):
                return False
            weak = governor["by"] or _OF_PEOPLE.match(governor[0])
            return not (governor["with"] and _NOT_WITH.search(left)) and not (strong and weak)
        tie = _TIE.search(left) or _OFFICE_OF.search(left)
        if tie is None:
            return False
        item = _item_before(text, tie.start(), others)
        if item is None:
            return False
        at = item
    return False


_STATE = re.compile(
    r"\b(?:(?:flow|traffic|travel|movement|boundary|border|distance)s?(?: of [\w ,]{1,40}?)?|"
    r"(?:growing|increasing|frequent|close|closer|closest) (?:exchanges|ties|links|contacts)) between$",
    re.IGNORECASE,
)
"""What goes on between two places, by nobody's act."""


def _before_qualifiers(text: str, at: int) -> int:
    while m := _QUALIFIER.search(" " + text[:at].rstrip()):
        at = m.start()
    return at


def _item_before(text: str, end: int, others: list[Span]) -> int | None:
    """Where the item of the list that ends at `end` begins."""
    end = len(text[:end].rstrip(" ,("))
    for start, stop in others:
        if stop == end or (stop < end and re.fullmatch(r" ?\([^()]*\)?", text[stop:end])):
            return start
    item = _ITEM.search(text[:end])
    if item is None:
        return None
    governs = _GOVERNS_INSIDE.search(text, item.start(), end)
    if governs:
        return governs.end()
    return None if _BREAKS.search(text, item.start(), end) else item.start()


def _is_actor(text: str, span: Span, others: list[Span]) -> bool:
    """Whether it stands as subject of a verb, alone at the head of a clause or beside another body."""
    if not _ACTS.match(text, span[1]):
        return bool(_FOR_JOINT.match(text, span[1]))
    at = _before_qualifiers(text, span[0])
    left = text[:at].rstrip()
    if _OPENS.search(left):
        return True
    return (
        left.endswith(" and")
        and not _WHENCE.search(left)
        and (_SUBJECT.search(left) is not None or any(stop == len(left) - 4 for _, stop in others))
    )


def _enabled(text: str, span: Span, *, body: bool) -> bool:
    """Trained, recruited or paid for doing something: "resources for … units to strengthen"."""
    left = text[: _before_qualifiers(text, span[0])].rstrip() + " "
    if not _TO_ACT.match(text, span[1]):
        return False
    return bool(_TRAINS.search(left) or (body and _FOR_ACT.search(left)))
