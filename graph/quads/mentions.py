"""Entities named at one place of a document."""

from ...ingest.facts import Backing, Block, Named, Span
from ...ontology.iris import content_hash
from ...ontology.vocabulary import PG
from .backing import write_backing, write_people
from .scope import Scope
from .terms import integer, text


def write_mentions(scope: Scope, block: Block, entity: str, fact: Named) -> tuple[str, ...]:
    """A mention for each place at which the block names the entity; returns their IRIs, none for an implied one.

    Two rules may read one name at one place (as a party and as a place): that is one mention, found by the first.
    """
    places = () if fact.at is None else (fact.at, *fact.also)
    return tuple(_mention(scope, block, entity, at, fact) for at in places)


def _mention(scope: Scope, block: Block, entity: str, at: Span, fact: Named) -> str:
    digest = content_hash(entity.removeprefix(scope.iris.base))
    me = scope.iris.mention(scope.doc, *at, digest)
    if me not in scope.mentions:
        scope.mentions.add(me)
        scope.own.type(me, str(PG.Mention))
        scope.own.link(me, str(PG.refersTo), entity)
        write_place(scope, block, me, at, fact.rule, fact.backing)
    else:
        write_people(scope, me, fact.backing)
    return me


def write_place(scope: Scope, block: Block, me: str, at: Span, rule: str, backing: Backing) -> None:
    """Where a mention, a quantity or a date stands, which rule found it there, and what else stands behind it."""
    scope.own.link(me, str(PG.inPassage), scope.passage(scope.home(block, at)))
    scope.own.add(me, str(PG.start), integer(at[0]))
    scope.own.add(me, str(PG.end), integer(at[1]))
    scope.own.add(me, str(PG.surface), text(scope.facts.document.text[at[0] : at[1]], scope.language))
    scope.own.link(me, str(PG.extractedBy), scope.rule(rule))
    write_backing(scope, me, backing)
