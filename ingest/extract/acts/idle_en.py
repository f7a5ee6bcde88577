"""English sentences in which no public body acts: of the document itself, of the law, of what everybody may do."""

import re

_ABOUT = re.compile(
    r"\b(?:[Tt]his|[Tt]he) (?:paper|document|report|booklet|publication|supplement|Annex)\b|\bplease refer to\b|"
    r"\bMembers are invited\b|\b(?:[Yy]ear-end [Rr]eview|(?:year-end|annual) (?:press conference|briefing))\b|"
    r"^\W*(?:The f|F)ollowing (?:is|are) (?:the|an?)\b"
)
_OF_LIST = re.compile(
    r"\b(?:priorit(?:y|ies)|refinements?|sub-?sections?)\b[^.]*"
    r"\b(?:has|have) been (?:added|made|retained|included|refined)\b|"
    r"\b(?:has|have) been (?:added|made|retained|included) [^.]*\b(?:priorit(?:y|ies)|sub-?sections?)\b"
)
"""How the list of priorities itself has been drawn up."""
_OF_LAW = re.compile(
    r"\b(?:liable (?:to|on)|guilty of|commits? an offence|"
    r"(?:is|are|be|constitutes?) (?:an? )?(?:serious|criminal) (?:offence|crime)s?|"
    r"maximum (?:fine|penalty))\b"
)
_EVERYBODY = re.compile(
    r"^\W*(?:Members of the public|The public|Citizens|Residents|Any(?:one| person)|Persons|Parents|Drivers|Applicants)"
    r"(?: \w+){0,6} (?:may|can|should|must|are (?:advised|urged|reminded|welcome)|is (?:advised|urged))\b"
)


def nobody_acts(sentence: str, title: str) -> bool:
    """Whether it speaks of the document of this title, or of a rule or a right that nobody carries out here."""
    if any(pattern.search(sentence) for pattern in (_ABOUT, _OF_LIST, _OF_LAW, _EVERYBODY)):
        return True
    return len(title) > 3 and title.casefold() in sentence.replace("’", "'").casefold()
