"""Which sentences of a measure its line is about: a paragraph may speak of more than one commitment."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...ingest.view import view
from ..linking.texts import Span, folded, plain, sentences

_LEFT_OUT = " … "


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a measure: where it begins in the document (code points), and its text."""

    start: int
    text: str

    @property
    def sentences(self) -> Iterator[Span]:
        """Its sentences, as code points of the document."""
        return ((self.start + first, self.start + last) for first, last in sentences(plain(self.text)))

    def cut(self, span: Span) -> str:
        """The text of a stretch of the document that lies in it."""
        return self.text[span[0] - self.start : span[1] - self.start]


def focus(passages: Sequence[Passage], topic: Iterable[str] | None, places: Mapping[str, Iterable[int]]) -> list[Span]:
    """The sentences that name something of the topic; all where none does, or the topic is all that is said.

    `topic` holds IRIs and terms, `places` says at which offsets a measure names an IRI.
    """
    every = [(passage, span) for passage in passages for span in passage.sentences]
    named = frozenset(topic or ())
    offsets = [at for thing in named for at in places.get(thing, ())]
    chosen = [span for passage, span in every if _speaks(passage.cut(span), span, named, offsets)]
    return chosen if topic is not None and chosen else [span for _, span in every]


def _speaks(text: str, span: Span, named: Iterable[str], offsets: Iterable[int]) -> bool:
    printed = folded(plain(text))
    return any(span[0] <= at < span[1] for at in offsets) or any(term in printed for term in named)


def readable(passages: Sequence[Passage], spans: Sequence[Span]) -> str:
    """The sentences as people read them, with a mark where others are left out between or around them."""
    out, whole = "", [span for passage in passages for span in passage.sentences]
    for number, span in enumerate(whole):
        if span in spans:
            passage = next(p for p in passages if p.start <= span[0] < p.start + len(p.text))
            out += " " + view(passage.cut(span), [(0, span[1] - span[0])]).text.strip()
        elif number == 0 or whole[number - 1] in spans:
            out += _LEFT_OUT
    return " ".join(out.split())
