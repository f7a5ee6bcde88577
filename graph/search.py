"""Search over the labels and texts of a release: SQLite FTS5 with pairs of Han characters."""

import json
import sqlite3
import threading
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from .folding import fold, index_text, match_terms, words
from .quads.terms import language_of

SEARCH_FILE = "search.sqlite"
KINDS = (
    "agency", "organisation", "group", "place", "initiative", "instrument", "theme", "document", "priority", "measure",
)  # fmt: skip
"""What can be found; the last but one part of an IRI's path says the kind."""
EXACT = 2.0
"""Score from which a hit bears exactly the name asked for."""
_SNIPPET = 160
_FIND = """
SELECT e.iri, e.kind, e.labels, e.text,
       e.names LIKE '%|' || :exact || '|%' AS exact, e.names LIKE '%|' || :exact || '%' AS begins,
       -bm25(words, 12.0, 1.0) + MIN(e.weight, 200) / 200.0 AS score
FROM words JOIN entities e ON e.rowid = words.rowid
WHERE words MATCH :match AND e.kind IN (SELECT value FROM json_each(:kinds))
ORDER BY exact DESC, begins DESC, score DESC, e.iri LIMIT :limit"""


@dataclass(frozen=True, slots=True)
class Entity:
    """What the index keeps of one thing; `weight` is the number of measures that it takes part in."""

    iri: str
    kind: str
    labels: Mapping[str, str]
    names: Sequence[str] = ()
    text: str = ""
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: `label` in the language of the query where there is one, `labels` in all."""

    iri: str
    kind: str
    label: str
    snippet: str
    score: float
    labels: Mapping[str, str] = field(default_factory=dict)


def write_index(path: Path, entities: Sequence[Entity]) -> None:
    """Write the index of these entities into a new file."""
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE entities (iri TEXT, kind TEXT, labels TEXT, names TEXT, text TEXT, weight INTEGER)")
        db.execute("CREATE VIRTUAL TABLE words USING fts5(names, text, tokenize = 'porter unicode61', content = '')")
        for row, entity in enumerate(entities, 1):
            names = () if entity.kind == "measure" else (*entity.labels.values(), *entity.names)
            labels = json.dumps(dict(entity.labels), ensure_ascii=False)
            db.execute(
                "INSERT INTO entities (rowid, iri, kind, labels, names, text, weight) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (row, entity.iri, entity.kind, labels, _exact_forms(names), entity.text, entity.weight),
            )
            db.execute(
                "INSERT INTO words (rowid, names, text) VALUES (?, ?, ?)",
                (row, index_text(" / ".join(names)), index_text(entity.text)),
            )
        db.execute("INSERT INTO words (words) VALUES ('optimize')")


def _exact_forms(names: Sequence[str]) -> str:
    return "|" + "|".join(" ".join(words(name)) for name in names) + "|"


class SearchIndex:
    """Finds what a release holds by words in English or Chinese; Simplified finds Traditional. Safe in threads."""

    def __init__(self, release: Path) -> None:
        self._path = release / SEARCH_FILE
        self._local = threading.local()

    def search(self, text: str, *, kinds: Sequence[str] | None = None, limit: int = 20) -> list[Hit]:
        """The best hits first: an exact name or acronym, a beginning of one, then by relevance.

        All words must occur; where nothing has them all, things that have some are given.
        """
        terms = match_terms(text)
        if not terms or limit < 1:
            return []
        exact = " ".join(words(text))
        return self._find(" AND ".join(terms), exact, text, kinds, limit) or (
            self._find(" OR ".join(terms), exact, text, kinds, limit) if len(terms) > 1 else []
        )

    def _find(self, match: str, exact: str, text: str, kinds: Sequence[str] | None, limit: int) -> list[Hit]:
        values = {"match": match, "exact": exact, "kinds": json.dumps(list(kinds or KINDS)), "limit": limit}
        rows = self._connection().execute(_FIND, values).fetchall()
        return [_hit(row, text) for row in rows]

    def _connection(self) -> sqlite3.Connection:
        if not hasattr(self._local, "db"):
            self._local.db = sqlite3.connect(f"{self._path.as_uri()}?mode=ro", uri=True)
        return self._local.db


def _hit(row: tuple[str, str, str, str, int, int, float], query: str) -> Hit:
    iri, kind, packed, text, exact, begins, score = row
    labels: dict[str, str] = json.loads(packed)
    label = labels.get(language_of(query)) or next(iter(labels.values()), iri)
    return Hit(iri, kind, label, _snippet(text, query), _score(exact, begins, score), labels)


def _score(exact: int, begins: int, relevance: float) -> float:
    """Two tiers above relevance, which is brought below 1, so that the score alone tells how a name fits."""
    return EXACT * exact + begins + relevance / (1 + abs(relevance))


def _snippet(text: str, query: str) -> str:
    folded, wanted = fold(text), [word for word in words(query) if word]
    at = min((found for word in wanted if (found := folded.find(word)) >= 0), default=0)
    start = max(0, at - _SNIPPET // 3)
    if start:
        start = text.find(" ", start, at) + 1 or start
    end = min(len(text), start + _SNIPPET)
    return ("…" if start else "") + text[start:end].strip() + ("…" if end < len(text) else "")
