"""The lines of `links.jsonl`: each link between two measures, by the blocks that state them."""

import json
from typing import Any

from ..ontology.vocabulary import ONTOLOGY_IRI
from .engine import Engine

_PREFIX = f"PREFIX pg: <{ONTOLOGY_IRI}#> PREFIX dcterms: <http://purl.org/dc/terms/> "
_LINKS = (
    _PREFIX + "SELECT ?from ?to ?relation { ?l a pg:MeasureLink ; pg:from ?from ; pg:to ?to ; pg:relation ?relation }"
)
_BLOCKS = _PREFIX + (
    "SELECT DISTINCT ?m ?doc ?start ?end { VALUES ?side { pg:from pg:to } ?l a pg:MeasureLink ; ?side ?m . "
    "?m pg:statedIn ?p . ?p pg:start ?start ; pg:end ?end ; dcterms:isPartOf/dcterms:identifier ?doc }"
)


def link_lines(engine: Engine) -> list[str]:
    """One JSON object a link: `from` and `to` with document and offsets (code points), and the relation."""
    blocks: dict[str, tuple[str, int, int]] = {}
    for row in engine.select(_BLOCKS):
        block = row["doc"].value, int(row["start"].value), int(row["end"].value)
        blocks[row["m"].value] = min(block, blocks.get(row["m"].value, block))
    links = sorted(
        (blocks[row["from"].value], blocks[row["to"].value], row["relation"].value.rpartition("#link-")[2])
        for row in engine.select(_LINKS)
    )
    return [
        json.dumps({"from": _end(start), "to": _end(end), "relation": relation}, ensure_ascii=False)
        for start, end, relation in links
    ]


def _end(block: tuple[str, int, int]) -> dict[str, Any]:
    return {"doc": block[0], "start": block[1], "end": block[2]}
