"""What stands behind a statement besides its rule: people's corrections, or an extractor and its confidence."""

from rdflib.namespace import PROV

from ...ingest.facts import Backing
from ...ontology.vocabulary import PG
from .scope import Scope
from .terms import decimal, plain


def write_backing(scope: Scope, me: str, backing: Backing) -> None:
    """Who or what stands behind a mention, date, quantity or involvement."""
    if backing.method:
        scope.own.add(me, str(PG.method), plain(backing.method))
    if backing.confidence is not None:
        scope.own.add(me, str(PG.confidence), decimal(backing.confidence))
    write_people(scope, me, backing)


def write_people(scope: Scope, me: str, backing: Backing) -> None:
    """The corrections that made or confirm it."""
    if backing.made_by:
        scope.corrections.link(me, str(PROV.wasGeneratedBy), scope.iris.correction(scope.doc, backing.made_by))
    for confirmed in backing.confirmed_by:
        scope.corrections.link(me, str(PG.confirmedBy), scope.iris.correction(scope.doc, confirmed))
