"""The application: one release, one pool of query workers, a blueprint for each door."""

from flask import Flask

from .. import settings as configuration
from ..graph.release import Release
from ..graph.sandbox.pool import QueryPool
from ..settings import Settings
from . import addresses, i18n, quality, things
from .asking import sparql_behind
from .blueprints import (
    changes,
    commitments,
    comparing,
    corrections,
    documents,
    entities,
    explore,
    home,
    measures,
    network,
    ontology,
    query,
    rules,
    sparql,
    themes,
)
from .documents import originals
from .http import faults, headers
from .names import Names
from .site import KEY, Site

BLUEPRINTS = (
    home.blueprint, explore.blueprint, measures.blueprint, documents.blueprint, entities.blueprint, query.blueprint,
    sparql.blueprint, network.blueprint, ontology.blueprint, changes.blueprint,
    comparing.blueprint, rules.blueprint, commitments.blueprint, corrections.blueprint,
    themes.blueprint,
)  # fmt: skip


def create_app(release: Release, pool: QueryPool, settings: Settings | None = None) -> Flask:
    """The pages and the endpoint over one release."""
    app = Flask(__name__)
    app.extensions[KEY] = Site(release, pool, settings or configuration.load(), Names(release.engine))
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    i18n.install(app)
    headers.install(app)
    faults.install(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    app.context_processor(_for_templates)
    return app


def _for_templates() -> dict[str, object]:
    tag, name = i18n.other_language()
    return {
        "language": i18n.language(),
        "other_language": {"tag": tag, "name": name},
        "same_page": i18n.same_page,
        "thing": things.thing,
        "word": things.word,
        "foreign": things.foreign,
        "tag_of": things.tag_of,
        "language_mark": things.language_mark,
        "kinds": addresses.KINDS,
        "plurals": addresses.PLURALS,
        "comparators": things.COMPARATORS,
        "document_id": addresses.document_id,
        "place_in_document": addresses.place_in_document,
        "sparql_behind": sparql_behind,
        "percent": quality.percent,
        "opens_at_pages": originals.opens_at_pages,
    }
