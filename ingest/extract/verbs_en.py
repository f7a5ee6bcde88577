"""English word forms that several rule families share: past forms without -ed, people who stand for a body."""

IRREGULAR = (
    r"made|took|held|set|met|built|won|sought|began|ran|gave|kept|put|brought|led|drew|became|said|told|oversaw|undertook|"
    r"went|paid|spoke|saw|left|came|grew|sent|wrote|chose|taught|caught|fought|found|bound|rose|fell|drove|bought|spent|"
    r"bore|got|dealt|laid|lent|shot|struck|swore|withdrew|foresaw|rebuilt"
)
"""Simple pasts."""
PEOPLE = (
    r"(?:officers?|investigators?|personnel|staff|officials?|colleagues|delegations?|delegates?|representatives?|teams?|"
    r"heads?|spokes(?:man|men|woman|women|person|persons))"
)
"""Those who act for the body named before or behind them: "spokesman for the …", "… officers"."""
PERSON = r"(?:, (?:Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir) [A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}(?: ?\([^()]*\))?)"
"""The holder of an office, named behind it."""
