"""A document, its sections, its passages and the priorities it puts forward."""

from rdflib.namespace import DCTERMS, SKOS

from ...ingest.facts import Section
from ...ingest.originals import page_of
from ...ontology.vocabulary import PG
from .scope import Scope
from .terms import date, integer, iri, plain, text

INLANGUAGE = "https://schema.org/inLanguage"


def write_document(scope: Scope) -> None:
    """What is known of the paper as a whole."""
    document, out = scope.facts.document, scope.own
    known = document.description
    me = scope.iris.document(document.id)
    out.type(me, str(PG.Document))
    out.add(me, str(DCTERMS.identifier), plain(document.id))
    out.add(me, str(DCTERMS.title), text(known.title, scope.language))
    out.add(me, str(DCTERMS.issued), date(known.issued))
    out.add(me, str(DCTERMS.type), plain(known.type))
    out.link(me, str(DCTERMS.publisher), scope.entities.publisher(known.publisher))
    out.add(me, INLANGUAGE, plain(known.language))
    out.link(me, str(PG.jurisdiction), scope.iris.place(known.jurisdiction))
    out.add(me, str(PG.sha256), plain(document.sha256))
    if known.source:
        out.add(me, str(DCTERMS.source), iri(known.source))
    if known.original:
        out.add(me, str(DCTERMS.format), plain(known.original.media_type))


def write_sections(scope: Scope) -> None:
    """Every heading and what it stands under."""
    for section in scope.facts.sections:
        me = scope.iris.section(scope.doc, section.number)
        scope.own.type(me, str(PG.Section))
        scope.own.add(me, str(DCTERMS.title), text(section.title, scope.language))
        scope.own.link(me, str(DCTERMS.isPartOf), _above(scope, section))
        scope.own.add(me, str(PG.order), integer(section.number))
        scope.own.add(me, str(PG.level), integer(section.level))


def _above(scope: Scope, section: Section) -> str:
    if section.parent is None:
        return scope.iris.document(scope.doc)
    return scope.iris.section(scope.doc, section.parent)


def write_passages(scope: Scope) -> None:
    """Every stretch of every block, in the order of the text."""
    stretches = sorted(((span, b) for b in scope.facts.blocks for span in b.spans), key=lambda pair: pair[0])
    for order, ((start, end), block) in enumerate(stretches, 1):
        me = scope.passage((start, end))
        scope.own.type(me, str(PG.Passage))
        scope.own.link(me, str(DCTERMS.isPartOf), scope.iris.document(scope.doc))
        if block.section is not None:
            scope.own.link(me, str(PG.inSection), scope.iris.section(scope.doc, block.section))
        scope.own.add(me, str(PG.order), integer(order))
        scope.own.add(me, str(PG.kind), plain(block.kind))
        scope.own.add(me, str(PG.start), integer(start))
        scope.own.add(me, str(PG.end), integer(end))
        scope.own.add(me, str(PG.text), text(scope.facts.document.text[start:end], scope.language))
        _write_page(scope, me, start)


def _write_page(scope: Scope, passage: str, start: int) -> None:
    original = scope.facts.document.description.original
    page = page_of(original, start) if original else None
    if page is not None:
        scope.own.add(passage, str(PG.page), integer(page))


def priority_sections(scope: Scope) -> set[int]:
    """Numbers of the sections under which measures stand, directly or in a section inside."""
    found: set[int] = set()
    for block in scope.facts.blocks:
        number = block.section if block.measure else None
        while number is not None and number not in found:
            found.add(number)
            number = scope.facts.sections[number - 1].parent
    return found


def write_priorities(scope: Scope) -> None:
    """An area put forward for each section under which measures stand."""
    for number in sorted(priority_sections(scope)):
        section = scope.facts.sections[number - 1]
        me = scope.iris.priority(scope.doc, number)
        scope.own.type(me, str(PG.Priority))
        scope.own.add(me, str(SKOS.prefLabel), text(section.title, scope.language))
        scope.own.link(me, str(DCTERMS.isPartOf), scope.iris.document(scope.doc))
        if section.parent is not None:
            scope.own.link(me, str(SKOS.broader), scope.iris.priority(scope.doc, section.parent))
        for theme in section.themes:
            scope.own.link(me, str(SKOS.broadMatch), theme)
