"""What part a named body has in a sentence: who acts, who is in charge, who helps."""

import re

from ..facts import Role, Span

_TRAILING = re.compile(r"\((?P<names>[^()]*)\)\.?\s*$")
_AGENT_EN = re.compile(r"\b(?:by|led by|through|under) (?:the )?$", re.IGNORECASE)
_WITH_EN = re.compile(
    r"\b(?:with|between|from|to|of|for|in|on|at|under|against|into|including|within|as|through|via|among|assist|support|"
    r"help|enable|advise|facilitate|than) (?:[\w’'-]+ ){0,3}?$",
    re.IGNORECASE,
)
_ACTS_EN = re.compile(
    r"^(?:\s*\(“?\"?[\w&]+”?\"?\))?,? (?:(?:also|actively|already|further|jointly|then|all along|together) )*"
    r"(?:will|would|has|have|had|is|are|was|were|may|plans?|aims?|targets?|continues?|maintains?|made|set up|conducted|"
    r"\w+ed|and|,)\b",
    re.IGNORECASE,
)
_LEAD_ZH = re.compile(r"(?:由|透過|通過|續由|交由)$")
_SUPPORT_ZH = re.compile(
    r"(?:聯同|會同|連同|協同|與|和|及|以及|、|協調|統籌|協助|配合|支援|支持|領導|透過與|為|向|對|在|的|予|至|經|獲|各|或)$"
)
_BEGINS_ZH = re.compile(r"(?:^|[。；！？，：]|另外|此外|同時|目前|亦|繼續|並|期間|[年月日])$")


def role(text: str, span: Span, *, chinese: bool) -> tuple[Role, str]:
    """The part of the body named at `span`, and the id of the rule that gives it."""
    return _chinese(text, span) if chinese else _english(text, span)


def _english(text: str, span: Span) -> tuple[Role, str]:
    trailing = _TRAILING.search(text)
    if trailing and trailing.start("names") <= span[0] and trailing.end("names") >= span[1]:
        return "responsible", "responsible-by-bracket"
    before, after = text[: span[0]], text[span[1] :]
    if _AGENT_EN.search(before):
        return "lead", "lead-by-agent"
    if not _WITH_EN.search(before) and _ACTS_EN.match(after):
        return "lead", "lead-by-subject"
    return "support", "support-by-default"


def _chinese(text: str, span: Span) -> tuple[Role, str]:
    before, after = text[: span[0]], text[span[1] :]
    if _LEAD_ZH.search(before):
        return "lead", "lead-by-agent-zh"
    if re.match(r"(?:的)?(?:領導下|協助下|統籌下|指示|要求)", after) or _SUPPORT_ZH.search(before):
        return "support", "support-by-preposition-zh"
    if _BEGINS_ZH.search(before):
        return "lead", "lead-by-subject-zh"
    return "support", "support-by-default"
