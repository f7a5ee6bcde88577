"""Who acts in an English sentence: its subject, the agent behind "by", the bureau in the bracket at its end."""

import re
from collections.abc import Iterator, Sequence

from ...facts import Role, Span
from ..sentences import around, sentences
from ..verbs_en import ADVERB, HOLDER, IRREGULAR, PEOPLE, PERSON, UNIT

_DET = r"(?:(?:the|a|an|its|their|our|all|both|various|different|relevant|other|several|statutory|respective|also) )*"
_BRACKET = r"(?: ?\([^()]{1,60}\))?"
_PLAIN = r" (?-i:[A-Z])[\w’']+(?:[ -][\w’']+){1,3}?"
"""The name of somebody, printed without a title behind the office."""
_JOIN = re.compile(
    rf"(?:[”\"]?\))?{_BRACKET}(?:{PERSON}(?=[,;] ?(?:and )?(?:the )|; ),?|{_PLAIN}(?=,| and))?"
    rf"(?:,? and |,? as well as |, |; (?:and )?| ?/ ?|['’]s? ){_DET}| ?\([“\"]?(?:the )?",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\((?P<names>[^()]*)\)[.;]?\s*$")
_AGENT = re.compile(rf"\bby,? {_DET}(?:{HOLDER} (?:of|for) {_DET})?$", re.IGNORECASE)
_HELPER = re.compile(
    rf"\b(?:support|assist|advis|follow|join|accompani|attend|witness|organised for|funded)\w* by {_DET}$", re.I
)
_PASSED = re.compile(rf"\b[Pp]assage of [^.;]{{1,200}} by {_DET}$")
_DOWN = re.compile(
    rf"\b(?:ensur\w+|so|hop\w+|suggest\w*|order|enabl\w+|allow\w*|let|help\w*|assist\w*|requir\w+)(?: that)? {_DET}$",
    re.I,
)
_SAID = r"(?:said|noted)(?: (?:today|yesterday|tonight|this \w+)(?: \([^()]*\))?)?"
_PLACE = re.compile(
    rf"(?:^|[,;:–—] |,[\"“]|^\W*|\b(?:that|and|but|whereby|where|which|when|while|as|since|{_SAID}|if|because|after) )"
    rf"(?:(?:in addition|meanwhile|moreover|then),? )?{_DET}$",
    re.IGNORECASE,
)
_AFTER = (
    rf"(?:[”\"]?\))?{_BRACKET}(?: concerned)?(?:{UNIT} {PEOPLE})?(?:{PERSON}(?!,))?(?:['’]s?(?: [\w&-]+){{1,6}}?)?"
    r"(?: (?:of|under|in|at|from|for) [^,.;]{1,80}?)?(?:,? (?:(?:together|along) with|"
    r"in (?:close )?(?:collaboration|co-?operation|conjunction|partnership) with) [^.;]{1,160}?,?)?"
    r"(?:, (?:Mr|Ms|Mrs|Miss|Dr|Sir|which|who|the|after|before|upon|following|under|as)\b[^.;]{1,250}?,)?"
)
_ADVERB = rf"(?:(?:{ADVERB}|not) )*"
_FINITE = (
    rf"(?:will|would|shall|should|may|can|could|must|has|have|had|is|are|was|were|{IRREGULAR}|"
    r"plans?|aims?|targets?|continues?|maintains?|leads?|conducts?|provides?|"
    r"organises?|works?|operates?|handles?|enhances?|strengthens?|supports?|oversees?|coordinates?|co-ordinates?|implements?|adopts?|"
    r"promotes?|offers?|seeks?|encourages?|runs?|holds?|manages?|monitors?|carries|keeps?|gives?|ensures?|arranges?|assists?|helps?|"
    r"co-?operates?|collaborates?|participates?|deploys?|serves?|strives?|endeavours?|pledges?|intends?|proposes?|recognises?|"
    r"undertakes?|delivers?|engages?|launches|regulates?|enforces?|protects?|safeguards?|combats?|tackles?|invites?|liaises?|"
    r"attach(?:es)?|says|notes|urges?|calls?|expects?|considers?|remains?|takes?|makes?|(?:[a-z]+-)?[a-z]{2,}(?<!ne)(?<!spe)ed)\b"
)
_UNNAMED = r"(?:, [^,.;()]{3,60})+,? and [^,.;()]{3,60}? (?:have|are|were|will)"
_VERB = re.compile(rf"{_AFTER},? {_ADVERB}{_FINITE}|{_UNNAMED} {_ADVERB}[a-z]")
_OPENS_WITH = re.compile(
    rf"^\W*(?:[A-Z]\w+ (?:\w+ )?(?:\w+ )?(?:with|from|of|to|by)|"
    rf"(?:Whil(?:e|st) |When )?(?i:in|at|on|after|before)) {_DET}$"
)
_GOAL = re.compile(rf"\b(?:goal|aim|objective|responsibilit\w+|mission|duty|policy|task|targets?) of {_DET}$", re.I)
_LISTED = re.compile(
    rf"\b(?:participating|attending|organising)\b[^.;]* (?:were|are|included|comprised):? {_DET}$", re.I
)
_FOR_BODY = re.compile(
    rf"(?:^\W*|[.;] |, )(?:(?:more than|over|about|some|around|nearly|almost|a total of) )?(?:\d[\d ,]* )?"
    rf"(?:(?:an?|the) )?(?:[\w-]+ )?(?:{PEOPLE}|{HOLDER}) (?:of|for|from) {_DET}$",
    re.IGNORECASE,
)
_ABLE = re.compile(rf"\b(?:work|efforts?|capacity|capabilit\w+) of {_DET}$", re.IGNORECASE)
_LENDS = re.compile(r"^[^.;,]{0,20} (?:lend|render|give)s? (?:its|their) (?:full |every )?(?:support|assistance)\b")


def roles(text: str, spans: Sequence[Span]) -> dict[Span, tuple[Role, str]]:
    """The role of each party at `spans`; those joined by "and" or a comma have one role together."""
    found: dict[Span, tuple[Role, str]] = {}
    trailing = _bracket(text, spans)
    limits = sentences(text, chinese=False)
    for group in _groups(text, spans):
        first, last = group[0], group[-1]
        inside = trailing is not None and trailing[0] <= first[0] and last[1] <= trailing[1]
        start, end = around(limits, first[0])
        judged = _judge(text[start : first[0]], text[last[1] : end])
        found |= dict.fromkeys(group, ("responsible", "responsible-by-bracket") if inside else judged)
    return found


def _bracket(text: str, spans: Sequence[Span]) -> Span | None:
    """The bracket at the end that names who is in charge; one that only gives the short form of a name is none."""
    m = _TRAILING.search(text)
    if m is None or any(end in (m.start(), m.start() - 1) for _, end in spans):
        return None
    return m.span("names")


def _groups(text: str, spans: Sequence[Span]) -> Iterator[list[Span]]:
    group: list[Span] = []
    for span in spans:
        if group and (not _JOIN.fullmatch(text[group[-1][1] : span[0]]) or _begins_clause(text, group, span)):
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _begins_clause(text: str, group: Sequence[Span], span: Span) -> bool:
    """Whether the comma before `span` ends the phrase that opens the sentence: "Together with the X, the Y will"."""
    opening = re.split(r"[.;] ", text[: group[0][0]])[-1]
    comma = text[group[-1][1] : span[0]].strip().removesuffix("the").strip() == ","
    return comma and _OPENS_WITH.search(opening) is not None and _VERB.match(text, span[1]) is not None


def _judge(before: str, after: str) -> tuple[Role, str]:
    if _HELPER.search(before) or _PASSED.search(before) or _DOWN.search(before):
        return "support", "support-by-verb"
    if _AGENT.search(before):
        return "lead", "lead-by-agent"
    if _LENDS.match(after):
        return "support", "support-by-verb"
    if _GOAL.search(before) or (_ABLE.search(before) and re.match(rf"{_BRACKET} to \w", after)):
        return "lead", "lead-by-goal"
    if _LISTED.search(before):
        return "lead", "lead-by-list"
    if _FOR_BODY.search(before) and _VERB.match(after) and not _lists(before):
        return "lead", "lead-by-people"
    opening = re.fullmatch(rf"\W*{_DET}", before, re.IGNORECASE) is not None
    if opening and not re.match(rf"{_BRACKET}(?: and|,)? ?$", after):
        return "lead", "lead-by-subject"
    if _PLACE.search(before) and _VERB.match(after) and not _lists(before):
        return "lead", "lead-by-subject"
    return "support", "support-by-default"


def _lists(before: str) -> bool:
    """Whether the sentence has opened with "together with …" or lists examples here."""
    return re.search(r"\b(?:including|such as|(?:[Tt]ogether|[Aa]long) with)\b[^,]*,? ?\w* ?$", before) is not None
