"""Where the files of this floor are: read them with `.read_text(encoding="utf-8")`, installed or in a checkout."""

from importlib.resources import files
from importlib.resources.abc import Traversable

from .vocabulary import DEFAULT_BASE

_ROOT = files(__package__ or "policygraph.ontology")

ONTOLOGY = _ROOT / "policygraph.ttl"
"""The OWL 2 DL ontology. Its class expressions are its only blank nodes; a graph that holds it names them."""
ALIGNMENTS = _ROOT / "alignments.ttl"
"""How its terms stand to those of other vocabularies: read beside it, never part of a release."""
SHAPES = _ROOT / "shapes.ttl"
"""The SHACL shapes that every release conforms to."""
THEMES = _ROOT / "themes.ttl"
"""The bilingual theme scheme."""
EXAMPLES = _ROOT / "examples"
"""A smallest passing and a smallest failing example for each shape."""
SERIES = _ROOT / "authority" / "series.toml"
"""Series of papers and what custom says of each."""
UNITS = _ROOT / "authority" / "units.toml"
"""Units that count the same thing."""


def authority_files() -> tuple[Traversable, ...]:
    """The hand-kept authority files, by name."""
    found = (_ROOT / "authority").iterdir()
    return tuple(sorted((f for f in found if f.name.endswith(".ttl")), key=lambda f: f.name))


def at_base(text: str, base: str) -> str:
    """The text of a hand-kept Turtle file with the data IRIs of a publisher whose base is `base`."""
    return text.replace(f"<{DEFAULT_BASE}", f"<{base}")
