"""The state of an exploration as its address holds it: centre, what is open, filters, what is selected."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from flask import url_for
from werkzeug.datastructures import MultiDict

from ...queries.narrowing import Choice
from ..addresses import KINDS
from .ties import MOST, SHOWN, default_kinds

WITHIN = ("theme", "jurisdiction", "document", "year")
"""Facets that narrow the measures that make a tie."""


@dataclass(frozen=True, slots=True)
class Exploration:
    """One view of the graph. Every change of it is another address."""

    node: str
    open: tuple[str, ...] = ()
    """Neighbours that were opened, in that order."""
    kinds: tuple[str, ...] = ()
    shown: int = SHOWN
    """How many neighbours of each opened thing."""
    edge: tuple[str, str] | None = None
    show: str | None = None
    """The thing whose card stands in the panel."""
    all: bool = False
    """Whether the panel shows every proof."""
    goal: str | None = None
    """The party to which a way is shown."""
    within: tuple[tuple[str, str], ...] = ()
    """Facets and values: only measures that have them make a tie."""

    @property
    def opened(self) -> tuple[str, ...]:
        """The centre and what was opened."""
        return (self.node, *self.open)

    @property
    def choice(self) -> Choice:
        """What is demanded of the measures that make a tie."""
        return Choice(dict(self.within))

    def address(self, endpoint: str = "explore.explore") -> str:
        """The address of this view."""
        return url_for(endpoint, **self._values(), **dict(self.within))  # pyright: ignore

    @property
    def elsewhere(self) -> list[tuple[str, object]]:
        """Names and values of all that the address holds besides the facets, for a form that changes these."""
        pairs = ((name, value if isinstance(value, list) else [value]) for name, value in self._values().items())
        return [(name, one) for name, several in pairs for one in several]

    def _values(self) -> dict[str, object]:
        values: dict[str, object] = {"node": self.node}
        if self.open:
            values["open"] = list(self.open)
        if sorted(self.kinds) != sorted(default_kinds(self.node)):
            values["kind"] = list(self.kinds)
        if self.shown != SHOWN:
            values["shown"] = self.shown
        if self.edge:
            values["from"], values["to"] = self.edge
        optional = {"show": self.show, "all": 1 if self.all else None, "goal": self.goal}
        return values | {name: value for name, value in optional.items() if value}

    def opening(self, iri: str) -> "Exploration":
        """With a neighbour opened and its card shown."""
        more = self.open if iri in self.opened else (*self.open, iri)
        return replace(self, open=more, show=iri, edge=None, all=False)

    def closing(self, iri: str) -> "Exploration":
        """With a neighbour closed again."""
        return replace(self, open=tuple(o for o in self.open if o != iri), edge=None, show=None, all=False)

    def around(self, iri: str) -> "Exploration":
        """With another thing in the middle."""
        return Exploration(iri, kinds=tuple(default_kinds(iri)), within=self.within)

    def proving(self, one: str, other: str) -> "Exploration":
        """With the proof of a tie in the panel."""
        return replace(self, edge=(one, other), show=None, all=False)

    def with_kind(self, kind: str, wanted: bool) -> "Exploration":
        """With a kind of things put in or left out."""
        kinds = tuple(k for k in KINDS if (k in self.kinds and k != kind) or (k == kind and wanted))
        return replace(self, kinds=kinds)

    def showing(self, shown: int) -> "Exploration":
        """With so many neighbours of each opened thing."""
        return replace(self, shown=min(shown, MOST))

    def towards(self, goal: str | None) -> "Exploration":
        """With the way to another party, or without one."""
        return replace(self, goal=goal)

    def everywhere(self) -> "Exploration":
        """With ties made by any measure."""
        return replace(self, within=())

    def with_all(self) -> "Exploration":
        """With every proof in the panel."""
        return replace(self, all=True)


def read(arguments: MultiDict[str, str], node: str) -> Exploration:
    """The exploration that an address asks for; what it cannot mean is passed over."""
    named: Sequence[str] = [k for k in arguments.getlist("kind") if k in KINDS]
    both = (arguments.get("from", ""), arguments.get("to", ""))
    return Exploration(
        node,
        tuple(dict.fromkeys(i for i in arguments.getlist("open") if i and i != node)),
        tuple(named) if "kind" in arguments else tuple(default_kinds(node)),
        min(max(arguments.get("shown", SHOWN, type=int), 1), MOST),
        both if all(both) else None,
        arguments.get("show") or None,
        "all" in arguments,
        arguments.get("goal") or None,
        tuple((facet, arguments[facet]) for facet in WITHIN if arguments.get(facet)),
    )
