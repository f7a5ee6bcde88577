"""Phrases read as blocks of an invented document, and the figures that the packaged papers reach against the gold."""

import datetime
import importlib.util
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from policygraph.graph.release import Release
from policygraph.ingest.extract.context import Context
from policygraph.ingest.facts import BlockKind, Description, Document, Section
from policygraph.ingest.names import NameIndex
from policygraph.ingest.structure.outline import RawBlock
from policygraph.ingest.view import view
from policygraph.ontology.authorities import load_entries

GOLD = Path(__file__).parents[2] / "gold"
ISSUED = datetime.date(2023, 11, 7)
HAN = ("\u3400", "\u9fff")


@pytest.fixture(scope="session")
def indexes() -> dict[str, NameIndex]:
    """The names of the authority files as a Hong Kong and as a Macao paper reads them."""
    entries = load_entries()
    return {place: NameIndex(entries, place) for place in ("hong-kong-sar", "macao-sar")}


@pytest.fixture
def reading(indexes: dict[str, NameIndex]) -> Callable[..., Context]:
    """Make the context of a phrase: the last block of a document of 7 November 2023, Chinese where it holds Han."""

    def make(
        phrase: str,
        before: str = "",
        headings: tuple[str, ...] = (),
        kind: BlockKind = "paragraph",
        issued: datetime.date = ISSUED,
        publisher: str = "Security Bureau",
    ) -> Context:
        chinese = any(HAN[0] <= c <= HAN[1] for c in phrase)
        place = "macao-sar" if chinese else "hong-kong-sar"
        text = f"{before}\n{phrase}"
        start = len(before) + 1
        description = Description(
            id="sample", title="Sample", publisher=publisher, issued=issued,
            language="zh-Hant" if chinese else "en", jurisdiction=place,
        )  # fmt: skip
        spans = ((start, len(text)),)
        return Context(
            document=Document(description, text, "0" * 64),
            block=RawBlock(spans=spans, section=None, kind=kind),
            view=view(text, spans),
            path=[Section(n, title, n, n - 1 or None, (0, 0)) for n, title in enumerate(headings, 1)],
            names=indexes[place],
            before=view(text, ((0, len(before)),)) if before else None,
        )

    return make


@pytest.fixture(scope="session")
def figures(release: Release) -> dict[str, dict[str, float]]:
    """What `score.py` says of the facts of the packaged papers."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec
    assert spec.loader
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold = [b for path in sorted(GOLD.glob("*-*.json")) for b in json.loads(path.read_text(encoding="utf-8"))]
    ranges = json.loads((GOLD / "ranges.json").read_text(encoding="utf-8"))
    return scorer.score(list(release.facts()), gold, ranges).table()
