"""Measures: what a public body does, has done or will do, with all that is said of it."""

from collections.abc import Callable
from functools import partial

from rdflib.namespace import RDFS

from ...ingest.facts import Block, Named
from ...ingest.view import view
from ...ontology.vocabulary import PG
from .involvements import write_involvements
from .mentions import write_mentions
from .numbers import write_dates, write_quantities
from .scope import Scope
from .terms import text

LABEL_LENGTH = {"en": 120, "zh-Hant": 60}


def write_measure(scope: Scope, block: Block, measure: str) -> None:
    """Everything that one block says as a measure."""
    out = scope.own
    out.type(measure, str(PG.Measure))
    readable = view(scope.facts.document.text, block.spans).text
    out.add(measure, str(RDFS.label), text(short(readable, LABEL_LENGTH.get(scope.language, 120)), scope.language))
    for span in block.spans:
        out.link(measure, str(PG.statedIn), scope.passage(span))
    if block.section is not None:
        out.link(measure, str(PG.addresses), scope.iris.priority(scope.doc, block.section))
        for theme in _themes(scope, block.section):
            out.link(measure, str(PG.theme), theme)
    if block.status:
        out.link(measure, str(PG.status), str(PG[f"status-{block.status}"]))
    if block.attainment:
        out.add(measure, str(PG.attainment), text(block.attainment, scope.language))
    write_involvements(scope, block, measure)
    write_quantities(scope, block, measure, write_dates(scope, block, measure))
    _write_named(scope, block, measure)


def _themes(scope: Scope, number: int | None) -> tuple[str, ...]:
    """Themes of the innermost enclosing section that has any."""
    while number is not None:
        section = scope.facts.sections[number - 1]
        if section.themes:
            return section.themes
        number = section.parent
    return ()


def _write_named(scope: Scope, block: Block, measure: str) -> None:
    families = (
        (PG.initiative, scope.entities.initiative, block.initiatives),
        (PG.instrument, scope.entities.instrument, block.instruments),
        (PG.place, scope.entities.place, block.places),
    )
    for predicate, resolve, facts in families:
        for fact in facts:
            entity = resolve(fact)
            scope.own.link(measure, str(predicate), entity)
            write_mentions(scope, block, entity, fact)


def write_named_only(scope: Scope, block: Block) -> None:
    """What a block that is no measure names: mentions without a statement."""
    entities = scope.entities
    named: list[tuple[Named, Callable[[], str]]] = [
        *((fact, partial(entities.agency, fact)) for fact in block.agencies if fact.explicit),
        *((fact, partial(entities.partner, fact)) for fact in block.partners),
        *((fact, partial(entities.initiative, fact)) for fact in block.initiatives),
        *((fact, partial(entities.instrument, fact)) for fact in block.instruments),
        *((fact, partial(entities.place, fact)) for fact in block.places),
    ]
    for fact, resolve in named:
        write_mentions(scope, block, resolve(), fact)


def short(readable: str, length: int) -> str:
    """The beginning of a text, cut at a word boundary or after a Chinese clause, with an ellipsis where cut."""
    if len(readable) <= length:
        return readable
    head = readable[: length + 1]
    cut = max(head.rfind(" "), *(head.rfind(mark) for mark in "，、；："))
    return head[: cut if cut > length // 2 else length].rstrip(" ,;:，、；：") + "…"
