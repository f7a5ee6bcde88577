"""The state of the network page as its address holds it: projection, filters, what is selected."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flask import url_for

from ...graph.network.projection import PROJECTIONS, Projection, Selection
from ...queries.narrowing import Choice
from .networks import ORDERS

SHOWN, MOST = 30, 120
"""Nodes that are shown until more are asked for, and at most."""
FILTERS = ("theme", "jurisdiction", "document")


@dataclass(frozen=True, slots=True)
class NetworkView:
    """One view of a network. Every change of it is another address."""

    selection: Selection = field(default_factory=Selection)
    order: str = "strength"
    shown: int = SHOWN
    edge: tuple[str, str] | None = None
    node: str | None = None
    """The node whose card stands in the panel."""
    all: bool = False
    """Whether the panel shows every proof."""
    start: str | None = None
    goal: str | None = None
    """Between these two the shortest way is shown."""

    def address(self, endpoint: str = "network.network", **more: object) -> str:
        """The address of this view, or of a file of it."""
        return url_for(endpoint, **(self._values() | more))  # pyright: ignore

    def address_values(self) -> list[tuple[str, object]]:
        """What its address holds, for the hidden fields of a form."""
        return list(self._values().items())

    def _values(self) -> dict[str, object]:
        chosen, usual = self.selection, Selection()
        values: dict[str, object] = {
            name: getattr(chosen, name)
            for name in ("projection", *FILTERS, "least")
            if getattr(chosen, name) != getattr(usual, name)
        }
        if not chosen.implied:
            values["implied"] = "no"
        first = NetworkView()
        values |= {
            name: getattr(self, name) for name in ("order", "shown") if getattr(self, name) != getattr(first, name)
        }
        if self.edge:
            values["from"], values["to"] = self.edge
        values |= {name: getattr(self, name) for name in ("node", "start", "goal") if getattr(self, name)}
        return values | ({"all": 1} if self.all else {})

    @property
    def choice(self) -> Choice:
        """Its filters as choices of measures."""
        return Choice({name: value for name in FILTERS if (value := getattr(self.selection, name))})

    @property
    def filtered(self) -> bool:
        """Whether it shows anything but the whole of a projection."""
        return self.selection != Selection(self.selection.projection)

    def selecting(self, **changes: object) -> "NetworkView":
        """With another selection; nothing is chosen in it yet."""
        return replace(self, selection=replace(self.selection, **changes), edge=None, node=None, all=False)

    def whole(self) -> "NetworkView":
        """With no filter."""
        return self.selecting(**dict.fromkeys(FILTERS), least=1, implied=True)

    def proving(self, one: str, other: str) -> "NetworkView":
        """With the proof of a tie in the panel."""
        return replace(self, edge=(one, other), node=None, all=False)

    def around(self, node: str) -> "NetworkView":
        """With the card of a node in the panel."""
        return replace(self, node=node, edge=None, all=False)

    def ordered(self, order: str) -> "NetworkView":
        """With other nodes first."""
        return replace(self, order=order)

    def showing(self, shown: int) -> "NetworkView":
        """With so many nodes."""
        return replace(self, shown=min(shown, MOST))

    def between(self, start: str | None, goal: str | None) -> "NetworkView":
        """With the way between two nodes, or without one."""
        return replace(self, start=start, goal=goal)

    def with_all(self) -> "NetworkView":
        """With every proof in the panel."""
        return replace(self, all=True)


def read(arguments: Mapping[str, str]) -> NetworkView:
    """The view that an address asks for; what it cannot mean is passed over."""
    named = {name: arguments.get(name) for name in FILTERS}
    order = arguments.get("order", "")
    both = (arguments.get("from", ""), arguments.get("to", ""))
    selection = Selection(
        _projection(arguments.get("projection")),
        **{name: value or None for name, value in named.items()},
        implied=arguments.get("implied") != "no",
        least=_number(arguments.get("least"), 1),
    )
    return NetworkView(
        selection,
        order if order in ORDERS else "strength",
        min(_number(arguments.get("shown"), SHOWN), MOST),
        both if all(both) else None,
        arguments.get("node") or None,
        "all" in arguments,
        arguments.get("start") or None,
        arguments.get("goal") or None,
    )


def _projection(name: str | None) -> Projection:
    for known in PROJECTIONS:
        if known == name:
            return known
    return PROJECTIONS[0]


def _number(text: str | None, otherwise: int) -> int:
    return max(int(text), 1) if text and text.isdecimal() else otherwise
