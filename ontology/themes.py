"""The bilingual theme scheme as plain data: what the documents are about, kept by hand in `themes.ttl`."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from rdflib import RDF, SKOS, Graph, Literal, URIRef

from ..errors import AuthorityError
from .entries import LANGUAGES
from .files import THEMES, at_base
from .turtle import parse
from .vocabulary import DEFAULT_BASE, PG


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One concept of the scheme.

    `alternative` and `hidden` are the words by which headings of any year are recognised: whole English words and
    phrases in the singular or as they are printed, and Han strings. `broader` is the IRI of the wider theme, None at
    the top.
    """

    iri: str
    preferred: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]]
    hidden: Mapping[str, tuple[str, ...]]
    broader: str | None
    definition: Mapping[str, str]


def load_themes(base: str = DEFAULT_BASE, file: Traversable | Path = THEMES) -> tuple[Theme, ...]:
    """Every theme, by IRI, with IRIs below `base`.

    Raises AuthorityError for a file that is no Turtle, a theme without label or definition in English and in Chinese,
    or a broader theme that is none.
    """
    graph = parse(at_base(file.read_text(encoding="utf-8"), base), file.name)
    subjects = sorted((s for s in graph.subjects(RDF.type, PG.Theme) if isinstance(s, URIRef)), key=str)
    themes = tuple(_theme(graph, subject) for subject in subjects)
    _check(themes)
    return themes


def _theme(graph: Graph, subject: URIRef) -> Theme:
    broader = graph.value(subject, SKOS.broader, any=False)
    return Theme(
        iri=str(subject),
        preferred={language: texts[0] for language, texts in _texts(graph, subject, SKOS.prefLabel).items()},
        alternative=_texts(graph, subject, SKOS.altLabel),
        hidden=_texts(graph, subject, SKOS.hiddenLabel),
        broader=None if broader is None else str(broader),
        definition={language: texts[0] for language, texts in _texts(graph, subject, SKOS.definition).items()},
    )


def _texts(graph: Graph, subject: URIRef, predicate: URIRef) -> dict[str, tuple[str, ...]]:
    literals = [o for o in graph.objects(subject, predicate) if isinstance(o, Literal)]
    found: dict[str, tuple[str, ...]] = {}
    for language in LANGUAGES:
        texts = sorted(str(o) for o in literals if (o.language or "").lower() == language.lower())
        if texts:
            found[language] = tuple(texts)
    return found


def _check(themes: tuple[Theme, ...]) -> None:
    known = {theme.iri for theme in themes}
    for theme in themes:
        for what, texts in (("label", theme.preferred), ("definition", theme.definition)):
            missing = [language for language in LANGUAGES if language not in texts]
            if missing:
                raise AuthorityError(f"a theme without {what} in {' and '.join(missing)}", where=theme.iri)
        if theme.broader is not None and theme.broader not in known:
            raise AuthorityError(f"its broader theme {theme.broader} is no theme of the scheme", where=theme.iri)
