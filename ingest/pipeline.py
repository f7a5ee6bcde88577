"""One document from text to facts: its structure first, then every family of rules over each block."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ..ontology.authorities import Entry
from ..ontology.themes import Theme
from .extract import themes
from .extract.acts import measures, status
from .extract.agencies import agencies
from .extract.agencies.neighbours import Neighbours, neighbours
from .extract.context import Context
from .extract.dates import dates
from .extract.parties import offices
from .extract.partners import partners
from .extract.places import places
from .extract.quantities import quantities
from .extract.works import initiatives, instruments
from .facts import Block, Document, DocumentFacts, Section
from .names import NameIndex
from .structure.outline import Outline, RawBlock
from .structure.parse import outline
from .view import View, view


def ingest(document: Document, entries: Sequence[Entry], schemes: Sequence[Theme]) -> DocumentFacts:
    """Everything that `document` says, every piece with its offsets."""
    found = outline(document)
    sections = tuple(replace(s, themes=themes.themes(s.title, schemes)) for s in found.sections)
    names = name_index(document, entries)
    contexts = list(_contexts(document, Outline(sections, found.blocks), names))
    near = neighbours((ctx, agencies.printed(ctx)) for ctx in contexts)
    blocks = tuple(_read(ctx, near) for ctx in contexts)
    return DocumentFacts(document, sections, blocks)


def name_index(document: Document, entries: Sequence[Entry]) -> NameIndex:
    """Names as this document uses them: those of the authority files, and those that it defines itself."""
    names = NameIndex(entries, document.description.jurisdiction)
    return names.defining(offices.defined(document.text, names, document.description.publisher))


def _contexts(document: Document, found: Outline, names: NameIndex) -> Iterator[Context]:
    views = [view(document.text, raw.spans) for raw in found.blocks]
    by_start = {raw.spans[0][0]: seen for raw, seen in zip(found.blocks, views, strict=True)}
    paths = {s.number: tuple(_path(found.sections, s.number)) for s in found.sections}
    before: tuple[RawBlock, View] | None = None
    for raw, seen in zip(found.blocks, views, strict=True):
        same_section = before is not None and before[0].section == raw.section
        yield Context(
            document=document,
            block=raw,
            view=seen,
            path=paths[raw.section] if raw.section else (),
            names=names,
            indicator=by_start.get(raw.of[0]) if raw.of else None,
            lead_in=by_start.get(raw.introduced_by) if raw.introduced_by is not None else None,
            before=before[1] if before and same_section else None,
        )
        before = raw, seen


def _path(sections: Sequence[Section], number: int | None) -> list[Section]:
    path: list[Section] = []
    while number is not None:
        path.append(sections[number - 1])
        number = path[-1].parent
    return path[::-1]


def _read(ctx: Context, near: Neighbours) -> Block:
    raw = ctx.block
    start, end = raw.spans[0]
    measure = measures.is_measure(ctx)
    found_agencies = agencies.agencies(ctx, near)
    found_partners = partners.partners(ctx)
    found_dates = dates.dates(ctx)
    return Block(
        start=start,
        end=end,
        continued=raw.spans[1:],
        section=raw.section,
        kind=raw.kind,
        measure=measure,
        status=status.status(ctx) if measure else None,
        of=raw.of,
        attainment=raw.attainment,
        agencies=found_agencies if measure else tuple(a for a in found_agencies if a.explicit),
        partners=found_partners,
        dates=found_dates,
        quantities=quantities.quantities(ctx, found_dates),
        initiatives=initiatives.initiatives(ctx),
        instruments=instruments.instruments(ctx),
        places=places.places(ctx, _stretches(ctx, (*found_agencies, *found_partners))),
    )


def _stretches(ctx: Context, facts: Sequence[object]) -> list[tuple[int, int]]:
    """Where in the view these facts are named."""
    spans = [s for f in facts for s in (getattr(f, "at", None), *getattr(f, "also", ())) if s]
    return [(bisect_left(ctx.view.starts, start), bisect_right(ctx.view.ends, end)) for start, end in spans]


@cache
def rules_version() -> str:
    """SHA-256 over the code and the authority files that decide what a document says."""
    digest = hashlib.sha256()
    root = files(__name__.split(".")[0])
    for room in ("ingest", "ontology"):
        for file in sorted(_sources(root / room), key=str):
            digest.update(file.name.encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for child in folder.iterdir():
        if child.is_dir() and child.name not in {"corpus", "examples", "evaluation", "__pycache__"}:
            yield from _sources(child)
        elif child.name.endswith((".py", ".ttl", ".toml")):
            yield child
