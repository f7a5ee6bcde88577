"""Figures of quality as statements: the Data Quality Vocabulary (https://www.w3.org/TR/vocab-dqv/) with PROV.

Each score is a `dqv:QualityMeasurement` of a `dqv:Metric`, computed on the release; the evaluation that made it used
one hand annotation, which its hash names.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from rdflib import RDF, XSD, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, PROV, SKOS

from ..ingest.evaluation.families import FAMILIES
from ..ingest.evaluation.figures import Figure
from ..ingest.evaluation.gold import GoldSet
from ..ingest.evaluation.report import Evaluation
from ..ontology.iris import Iris, slug
from ..ontology.vocabulary import PREFIXES

DQV = Namespace(PREFIXES["dqv"])
LANGUAGES = ("en", "zh-Hant")
ANNOTATED = "annotated"
"""The score that counts what there is to be found."""
DIMENSIONS: Mapping[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "accuracy": (
        ("Accuracy", "準確度"),
        ("How much of what the graph says the documents say.", "圖譜所載內容有多少確為文件所述。"),
    ),
    "completeness": (
        ("Completeness", "完整度"),
        ("How much of what the documents say the graph says.", "文件所述內容有多少載入圖譜。"),
    ),
    "evidence": (
        ("Evidence of quality", "質素依據"),
        ("On how much the other figures rest.", "其他數字以多少標註為依據。"),
    ),
}
"""Name → labels and definitions, English and Traditional Chinese."""
SCORES: Mapping[str, tuple[tuple[str, str], tuple[str, str], tuple[str, ...]]] = {
    ANNOTATED: (("annotated", "標註數"), ("How many a hand annotation has.", "人手標註中共有多少項。"), ("evidence",)),
    "precision": (
        ("precision", "精確率"),
        ("Share of what was found that the annotation has too.", "擷取所得之中，標註亦有者所佔比例。"),
        ("accuracy",),
    ),
    "recall": (
        ("recall", "召回率"),
        ("Share of what the annotation has that was found.", "標註所載之中，獲擷取者所佔比例。"),
        ("completeness",),
    ),
    "f1": (
        ("F1", "F1 值"),
        ("Harmonic mean of precision and recall.", "精確率與召回率的調和平均數。"),
        ("accuracy", "completeness"),
    ),
    "accuracy": (
        ("accuracy", "準確率"),
        ("Share of things found of which the same is said.", "擷取所得之中，所述與標註相同者所佔比例。"),
        ("accuracy",),
    ),
}
"""Score → labels, definitions, dimensions."""


def measurements(iris: Iris, digest: str, evaluations: Iterable[Evaluation]) -> Graph:
    """All figures as statements about the release with this digest."""
    graph = Graph()
    for found in evaluations:
        activity = _evaluated(graph, iris, digest, found.gold)
        for figure in found.figures:
            _figure(graph, iris, digest, activity, figure)
    return graph


def without_measurements(graph: Graph, iris: Iris) -> Graph:
    """The statements of a catalogue but those that `measurements` made, with the prefixes that they had."""
    made = tuple(f"{iris.base}{kind}/" for kind in ("gold", "metric", "dimension", "measurement", "evaluation"))
    left = Graph()
    for prefix, namespace in PREFIXES.items():
        left.bind(prefix, namespace)
    for subject, predicate, term in graph:
        if not str(subject).startswith(made) and predicate != DQV.hasQualityMeasurement:
            left.add((subject, predicate, term))
    return left


def _evaluated(graph: Graph, iris: Iris, digest: str, gold: GoldSet) -> URIRef:
    """One comparison with one annotation."""
    activity, annotation = URIRef(f"{iris.base}evaluation/{digest}/{slug(gold.name)}"), URIRef(iris.gold(gold.sha256))
    graph.add((activity, RDF.type, PROV.Activity))
    graph.add((activity, PROV.used, URIRef(iris.release(digest))))
    graph.add((activity, PROV.used, annotation))
    graph.add((annotation, RDF.type, PROV.Entity))
    graph.add((annotation, DCTERMS.identifier, Literal(gold.name)))
    for predicate, told in ((DCTERMS.title, gold.about.title), (DCTERMS.description, gold.about.description)):
        for language, text in told.items():
            graph.add((annotation, predicate, Literal(" ".join(text.split()), lang=language)))
    return activity


def _figure(graph: Graph, iris: Iris, digest: str, activity: URIRef, figure: Figure) -> None:
    release = URIRef(iris.release(digest))
    family = URIRef(iris.metric(figure.name))
    _labelled(graph, family, FAMILIES[figure.name])
    for score, value in {ANNOTATED: Decimal(figure.gold), **figure.scores}.items():
        name = slug(figure.name)
        me = URIRef(f"{str(activity).replace('/evaluation/', '/measurement/')}/{name}/{score}")
        metric = URIRef(f"{family}/{score}")
        graph.add((release, DQV.hasQualityMeasurement, me))
        graph.add((me, RDF.type, DQV.QualityMeasurement))
        graph.add((me, DQV.computedOn, release))
        graph.add((me, DQV.isMeasurementOf, metric))
        graph.add((me, DQV.value, Literal(_rounded(value), datatype=XSD.decimal)))
        graph.add((me, PROV.wasGeneratedBy, activity))
        _metric(graph, iris, metric, figure.name, score)


def _rounded(value: float | Decimal) -> str:
    """Four places, none of them a zero at the end."""
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _metric(graph: Graph, iris: Iris, metric: URIRef, family: str, score: str) -> None:
    labels, definitions, dimensions = SCORES[score]
    english, chinese = FAMILIES[family]
    graph.add((metric, RDF.type, DQV.Metric))
    graph.add((metric, DCTERMS.identifier, Literal(score)))
    graph.add((metric, DCTERMS.subject, URIRef(iris.metric(family))))
    graph.add((metric, DQV.expectedDataType, XSD.decimal))
    _labelled(graph, metric, (f"{english}: {labels[0]}", f"{chinese}：{labels[1]}"))
    _defined(graph, metric, definitions)
    for name in dimensions:
        dimension = URIRef(iris.dimension(name))
        graph.add((metric, DQV.inDimension, dimension))
        graph.add((dimension, RDF.type, DQV.Dimension))
        _labelled(graph, dimension, DIMENSIONS[name][0])
        _defined(graph, dimension, DIMENSIONS[name][1])


def _labelled(graph: Graph, node: URIRef, labels: tuple[str, str]) -> None:
    for language, label in zip(LANGUAGES, labels, strict=True):
        graph.add((node, SKOS.prefLabel, Literal(label, lang=language)))


def _defined(graph: Graph, node: URIRef, definitions: tuple[str, str]) -> None:
    for language, definition in zip(LANGUAGES, definitions, strict=True):
        graph.add((node, SKOS.definition, Literal(definition, lang=language)))
