"""The vocabulary contract as Python names: a misspelt term is an AttributeError, not a silent new IRI."""

from rdflib import Namespace, URIRef
from rdflib.namespace import DefinedNamespace

ONTOLOGY_IRI = "https://w3id.org/policygraph/ontology"
DEFAULT_BASE = "https://w3id.org/policygraph/id/"

HYPHENATED = [
    "role-lead", "role-responsible", "role-support", "role-partner",
    "status-planned", "status-ongoing", "status-completed",
    "date-due", "date-start", "date-asof",
    "quantity-goal", "quantity-result", "quantity-baseline", "quantity-other",
    "kind-city", "kind-government", "kind-bank", "kind-university", "kind-school", "kind-ngo",
    "kind-international", "kind-enterprise", "kind-media", "kind-profession", "kind-group",
    "ground-publisher", "ground-heading", "ground-context",
    "link-same", "link-continues", "link-reports",
    "verdict-accept", "verdict-reject", "verdict-add", "verdict-change",
    "author-analyst", "author-librarian", "author-researcher", "author-policy-officer", "author-publisher",
    "from", "to",
    "outcome-met", "outcome-not-met", "outcome-not-yet", "outcome-not-comparable", "outcome-not-reported",
    "scheme-outcome",
    "scheme-role", "scheme-status", "scheme-date", "scheme-quantity", "scheme-kind", "scheme-ground", "scheme-link",
    "scheme-verdict", "scheme-author",
    "change-added", "change-removed", "change-reworded", "change-moved", "change-deadline", "change-date",
    "change-target", "change-figure", "change-status", "change-attainment", "change-party-new", "change-party-gone",
    "change-role", "change-named", "change-described", "cause-text", "cause-context", "cause-rules", "cause-unclear",
    "scheme-change", "scheme-cause",
]  # fmt: skip
"""Terms that are no Python names (`PG["role-lead"]`)."""


class PG(DefinedNamespace):
    """Terms of `policygraph.ttl`."""

    _NS = Namespace(ONTOLOGY_IRI + "#")
    _fail = True
    _extras = HYPHENATED

    # classes
    Document: URIRef
    Section: URIRef
    Passage: URIRef
    Priority: URIRef
    Theme: URIRef
    Measure: URIRef
    Quantity: URIRef
    DateStatement: URIRef
    Agency: URIRef
    Collective: URIRef
    GovernmentBody: URIRef
    University: URIRef
    School: URIRef
    Bank: URIRef
    Enterprise: URIRef
    NonGovernmentalOrganisation: URIRef
    InternationalBody: URIRef
    MediaOrganisation: URIRef
    ProfessionalBody: URIRef
    City: URIRef
    StakeholderGroup: URIRef
    Partner: URIRef
    Initiative: URIRef
    LegalInstrument: URIRef
    Place: URIRef
    Involvement: URIRef
    Mention: URIRef
    MeasureLink: URIRef
    CrossBoundaryMeasure: URIRef
    InferenceRule: URIRef
    Network: URIRef
    NodeObservation: URIRef
    Tie: URIRef
    Community: URIRef
    NetworkMethod: URIRef
    Correction: URIRef

    # documents, sections, passages
    jurisdiction: URIRef
    sha256: URIRef
    order: URIRef
    level: URIRef
    inSection: URIRef
    kind: URIRef
    start: URIRef
    end: URIRef
    text: URIRef
    page: URIRef

    # where a mention, quantity or date stands
    inPassage: URIRef
    surface: URIRef
    extractedBy: URIRef
    refersTo: URIRef

    # measures
    statedIn: URIRef
    addresses: URIRef
    theme: URIRef
    status: URIRef
    leadAgency: URIRef
    responsibleAgency: URIRef
    supportingAgency: URIRef
    involvesAgency: URIRef
    partner: URIRef
    involves: URIRef
    involvedIn: URIRef
    involvement: URIRef
    dateStatement: URIRef
    deadline: URIRef
    startDate: URIRef
    asOfDate: URIRef
    quantity: URIRef
    initiative: URIRef
    instrument: URIRef
    place: URIRef
    restates: URIRef
    continues: URIRef
    reportsOn: URIRef
    attainment: URIRef
    collaboratesWith: URIRef

    # involvements
    agent: URIRef
    role: URIRef
    partnerKind: URIRef
    explicit: URIRef
    evidence: URIRef
    ground: URIRef

    # quantities and dates
    value: URIRef
    comparator: URIRef
    unit: URIRef
    per: URIRef
    quantityKind: URIRef
    forDate: URIRef
    date: URIRef
    dateKind: URIRef

    # organisations and places
    acronym: URIRef
    hasMember: URIRef
    inGreaterBayArea: URIRef
    unlisted: URIRef

    # links between measures (`from` is a Python keyword: PG["from"], PG["to"])
    relation: URIRef
    score: URIRef
    because: URIRef
    sharedSubject: URIRef
    sharedTerm: URIRef

    # the ledger of commitments
    Assessment: URIRef
    assesses: URIRef
    target: URIRef
    result: URIRef
    dueBy: URIRef
    resultDate: URIRef
    reportedBy: URIRef
    reportDate: URIRef
    standing: URIRef
    outcome: URIRef
    finding: URIRef

    # networks
    inNetwork: URIRef
    node: URIRef
    tieOf: URIRef
    weight: URIRef
    sharedMeasure: URIRef
    impliedMeasure: URIRef
    bridge: URIRef
    degree: URIRef
    strength: URIRef
    betweenness: URIRef
    weightedBetweenness: URIRef
    crossingBetweenness: URIRef
    closeness: URIRef
    cutsOff: URIRef
    community: URIRef
    joinsCommunity: URIRef
    joinsPlace: URIRef
    modularity: URIRef
    nodeCount: URIRef
    tieCount: URIRef
    untiedCount: URIRef
    pivots: URIRef
    computes: URIRef
    parameter: URIRef
    function: URIRef

    # inference rules
    infers: URIRef

    # corrections by people
    verdict: URIRef
    authorRole: URIRef
    concerns: URIRef
    confirmedBy: URIRef
    factKind: URIRef
    before: URIRef
    after: URIRef
    reason: URIRef
    recordedIn: URIRef

    # optional extractors
    method: URIRef
    confidence: URIRef

    # change sets
    ChangeSet: URIRef
    Change: URIRef
    earlier: URIRef
    later: URIRef
    changeKind: URIRef
    changeCause: URIRef
    formerMeasure: URIRef
    presentMeasure: URIRef
    formerValue: URIRef
    presentValue: URIRef
    changedThing: URIRef
    changedField: URIRef


PREFIXES = {
    "pg": ONTOLOGY_IRI + "#",
    "dcterms": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "time": "http://www.w3.org/2006/time#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "void": "http://rdfs.org/ns/void#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "dqv": "http://www.w3.org/ns/dqv#",
    "qb": "http://purl.org/linked-data/cube#",
    "sh": "http://www.w3.org/ns/shacl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "schema": "https://schema.org/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
}
"""Prefixes that every query, page and file of the project uses."""
