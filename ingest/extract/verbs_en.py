"""English word forms that several rule families share: past forms without -ed, people who stand for a body."""

IRREGULAR = (
    r"made|took|held|set|met|built|won|sought|began|ran|gave|kept|put|brought|led|drew|became|said|told|oversaw|undertook|"
    r"went|paid|spoke|saw|left|came|grew|sent|wrote|chose|taught|caught|fought|found|bound|rose|fell|drove|bought|spent|"
    r"bore|got|dealt|laid|lent|shot|lit|struck|swore|withdrew|foresaw|rebuilt|flew|rode|sat|stood|showed"
)
"""Simple pasts."""
PEOPLE = (
    r"(?:officers?|investigators?|personnel|staff|officials?|colleagues|delegations?|delegates?|representatives?|teams?|"
    r"heads?|spokes(?:man|men|woman|women|person|persons))"
)
"""Those who act for the body named before or behind them: "spokesman for the …", "… officers"."""
PERSON = (
    r"(?:,? (?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,4}(?: ?\([^()]*\))?|"
    r" [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:(?:-| )[A-Za-z][a-z]+)(?=,? \w))"
)
"""The holder of an office, named behind it, with a title or without."""
UNIT = r"(?: [A-Z][\w&-]*){0,4}"
"""What names part of a body between its name and its people: "Customs Marine Enforcement officers"."""
ADVERB = (
    r"(?:\w+ly|also|long|already|further|then|now|all along|soon|jointly|together|therefore|both|since|just|always|"
    r"often|still|again|later|earlier|once|first|thus|hence|instead|as well|so far|currently|in turn|today|tonight|"
    r"(?:yesterday|today|tonight|tomorrow|this \w+|last \w+)(?: \([^()]*\))?)"
)
"""What may stand between a subject and its verb; without "not"."""
HOLDER = (
    r"(?:(?:[Aa]cting|[Dd]eputy|[Vv]ice|[Aa]ssistant|[Ss]enior|[Cc]hief|[Ee]xecutive|[Rr]etiring|[Ff]ormer)[ -])*"
    r"(?:[Cc]hair(?:man|woman|person)|[Pp]resident|[Dd]irector(?:[ -][Gg]eneral)?|[Cc]ommissioner|[Cc]onvenor|[Hh]ead|"
    r"[Cc]ommander|[Ss]uperintendent|[Ii]nspector|[Cc]ontroller|[Oo]fficer|[Ss]ecretary(?:[ -][Gg]eneral)?|[Mm]embers?|"
    r"[Dd]irectorate)(?: ?\([^()]*\))?"
)
"""Who holds an office in the body named behind it: "the Chairman of the …"."""
