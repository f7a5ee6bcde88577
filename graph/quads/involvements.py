"""Agencies and partners in a measure: the link, and the involvement that proves it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ...ingest.facts import AgencyFact, Backing, Block, PartnerFact
from ...ontology.iris import Iris, content_hash
from ...ontology.vocabulary import PG
from .backing import write_backing, write_people
from .mentions import write_mentions
from .scope import Scope
from .terms import boolean

SHORTCUTS = {
    "lead": PG.leadAgency,
    "responsible": PG.responsibleAgency,
    "support": PG.supportingAgency,
    "partner": PG.partner,
}


@dataclass(slots=True)
class _Party:
    evidence: list[str] = field(default_factory=list)
    grounds: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    backings: list[Backing] = field(default_factory=list)


def write_involvements(scope: Scope, block: Block, measure: str) -> None:
    """Every party of a measure, one involvement for each agent and role."""
    parties: dict[tuple[str, str], _Party] = {}
    for fact, agent, role in _parties(scope, block):
        party = parties.setdefault((agent, role), _Party())
        party.evidence.extend(write_mentions(scope, block, agent, fact))
        party.rules.add(fact.rule)
        party.backings.append(fact.backing)
        if isinstance(fact, PartnerFact):
            party.kinds.add(fact.kind)
        elif fact.ground:
            party.grounds.add(fact.ground)
    for (agent, role), party in parties.items():
        _write(scope, measure, agent, role, party)


def _parties(scope: Scope, block: Block) -> Iterable[tuple[AgencyFact | PartnerFact, str, str]]:
    for agency in block.agencies:
        yield agency, scope.entities.agency(agency), agency.role
    for partner in block.partners:
        yield partner, scope.entities.partner(partner), "partner"


def involvement_iri(iris: Iris, doc: str, measure: str, agent: str, role: str) -> str:
    """IRI of the involvement of one agent in one role."""
    base = iris.base
    return iris.involvement(doc, content_hash(measure.removeprefix(base), agent.removeprefix(base), role))


def _write(scope: Scope, measure: str, agent: str, role: str, party: _Party) -> None:
    me = involvement_iri(scope.iris, scope.doc, measure, agent, role)
    out = scope.own
    out.link(measure, str(SHORTCUTS[role]), agent)
    out.link(measure, str(PG.involvement), me)
    out.type(me, str(PG.Involvement))
    out.link(me, str(PG.agent), agent)
    out.link(me, str(PG.role), str(PG[f"role-{role}"]))
    out.add(me, str(PG.explicit), boolean(bool(party.evidence)))
    write_backing(scope, me, party.backings[0])
    for further in party.backings[1:]:
        write_people(scope, me, further)
    for kind in party.kinds:
        out.link(me, str(PG.partnerKind), str(PG[f"kind-{kind}"]))
    for mention in party.evidence:
        out.link(me, str(PG.evidence), mention)
    if not party.evidence:
        for ground in party.grounds:
            out.link(me, str(PG.ground), str(PG[f"ground-{ground}"]))
        for rule in party.rules:
            out.link(me, str(PG.extractedBy), scope.rule(rule))
