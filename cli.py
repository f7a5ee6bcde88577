"""The command line: one verb a function, each a thin face over the floors below.

Data goes to stdout, words to stderr; the exit status is 0 only when a verb did what was asked.
"""

import json
import sys
from pathlib import Path
from typing import Any

import click

from . import __version__, errors, settings
from .terminal import Faces, configured, data_option, plain, progress_bar, warn, words


@click.group(cls=Faces, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Public policy papers as a knowledge graph in which every fact opens the sentence that proves it."""


@main.command()
@click.argument("corpus", required=False, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--workers", type=click.IntRange(min=1), help="Processes that read documents (default: one a core).")
@click.option("--keep-going", is_flag=True, help="Set a broken document aside, name it, and go on.")
@data_option
def build(corpus: Path | None, workers: int | None, keep_going: bool, data: Path | None) -> None:
    """Read the documents of CORPUS (default: the packaged papers) and publish a release.

    Example: policygraph build my-papers --data /srv/policygraph
    """
    made = _build(corpus, configured(data), workers, keep_going)
    words.print(f"Release {made.id} is published in {made.path.parent.parent}.")


def _build(corpus: Path | None, conf: settings.Settings, workers: int | None = None, keep_going: bool = False) -> Any:
    from .graph.build import build as build_release
    from .ingest.library import CORPUS

    with progress_bar() as progress:
        return build_release(
            corpus or CORPUS, conf.data, base=conf.base, workers=workers, keep_going=keep_going, progress=progress
        )


@main.command()
@click.argument("path", metavar="FILE|FOLDER", type=click.Path(path_type=Path, exists=True))
@click.option(
    "--to",
    "corpus",
    default=Path(),
    show_default="this folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder of the corpus; made if there is none.",
)
@click.option("--id", "document", metavar="ID", help="Id of the document (default: made of the file's name).")
@click.option("--encoding", help="Encoding of a text or web page, where it cannot be told.")
@click.option("--title", help="Title of the document.")
@click.option("--publisher", help="Body that publishes it.")
@click.option("--issued", metavar="DATE", help="Date of issue, as 2023-11-01.")
@click.option("--language", type=click.Choice(["en", "zh-Hant"]), help="Language of the text.")
@click.option("--jurisdiction", metavar="PLACE", help="hong-kong-sar or macao-sar.")
@click.option("--type", metavar="TEXT", help="Kind of paper, for instance “press release”.")
@click.option("--source", metavar="URL", help="Web address of the original.")
def add(path: Path, corpus: Path, document: str | None, encoding: str | None, **given: str | None) -> None:
    """Add a .txt, .md, .html, .pdf or .docx file, or all of a folder, to a corpus.

    Example: policygraph add paper.pdf --to my-papers --publisher "Security Bureau"
    """  # fmt: skip
    from .ingest.adding import add as add_documents

    known = {key: value for key, value in given.items() if value}
    ask = _asked if sys.stdin.isatty() else None
    new = add_documents(path, corpus, known, document=document, encoding=encoding, ask=ask)
    if not new:
        words.print("Nothing new to add.")
    for added in new:
        click.echo(corpus / f"{added.description.id}.txt")
        _say_added(added, known)


def _asked(key: str, proposed: str) -> str:
    return click.prompt(f"{key.capitalize()}", default=proposed, err=True)


def _say_added(added: Any, given: dict[str, str]) -> None:
    """What was decided about a document, and on what ground."""
    reading, described = added.reading, added.description
    pages = f", {len(reading.pages)} pages" if reading.pages else ""
    words.print(f"{described.id}: {len(reading.text)} characters{pages}{_encoded(reading.encoding)}", markup=False)
    for key in ("title", "publisher", "issued", "language", "jurisdiction", "type", "source", "implied_lead"):
        value = getattr(described, key)
        if value is not None:
            ground = "as given" if key in given else "by custom" if key in added.doubts else "from the text"
            words.print(f"  {key}: {value} ({ground})", markup=False, soft_wrap=True)
    for lost in reading.warnings:
        warn(f"{described.id}: {lost}")


def _encoded(encoding: str | None) -> str:
    return f", {encoding}" if encoding else ""


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@data_option
def serve(host: str, port: int, data: Path | None) -> None:
    """Serve the pages and the SPARQL endpoint; builds the packaged papers first if there is nothing yet.

    Example: policygraph serve --port 8080
    """
    from .web.server import serve as serve_release

    conf = configured(data)
    try:
        release = _release(conf)
    except errors.NoReleaseError:
        words.print("Nothing has been built yet: building the packaged papers.")
        release = _build(None, conf)
    serve_release(release, conf, host, port, announce=words.print)


def _release(conf: settings.Settings) -> Any:
    from .graph.release import open_release

    return open_release(conf.data)


@main.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@click.option(
    "--format", "form", default="table", show_default=True,
    type=click.Choice(["table", "csv", "tsv", "json", "xml", "ttl", "nt", "rdf", "jsonld"]), help="Form of the answer.",
)  # fmt: skip
@data_option
def query(file: Any, form: str, data: Path | None) -> None:
    """Answer the SPARQL query in FILE (- for standard input).

    Example: echo 'SELECT (COUNT(*) AS ?n) { ?m a pg:Measure }' | policygraph query -
    """
    from .queries.answer import answer

    conf = configured(data)
    for chunk in answer(_release(conf), file.read(), form, conf):
        sys.stdout.buffer.write(chunk)


@main.command()
@click.argument("text")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="How many hits at most.")
@data_option
def search(text: str, limit: int, data: Path | None) -> None:
    """Find agencies, partners, measures and documents by words, in English or Chinese.

    Example: policygraph search 消防
    """
    hits = _release(configured(data)).search.search(text, limit=limit)
    for hit in hits:
        click.echo(f"{hit.kind}\t{hit.label}\t{hit.iri}")
    if not hits:
        words.print(f"Nothing found for “{plain(text)}”. Fewer or other words may find more.")
    elif len(hits) == limit:
        words.print(f"The first {limit} hits; --limit shows more.")


@main.command()
@click.argument("what")
@data_option
def trace(what: str, data: Path | None) -> None:
    """Follow a measure, involvement or mention (its IRI, or words that find it) down to the characters that prove it.

    Example: policygraph trace "robot dogs"
    """
    from .queries.chain import chain, subject

    release = _release(configured(data))
    for line in chain(release, subject(release, what)):
        click.echo(line)


@main.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@data_option
def validate(file: Path | None, data: Path | None) -> None:
    """Check an RDF FILE, or the current release, against the SHACL shapes.

    Example: policygraph validate mine.ttl
    """
    from .graph.validation import demand, validate_file, validate_release

    release = None if file else _release(configured(data))
    found = validate_release(release) if release else validate_file(file) if file else []
    demand(found, str(file or getattr(release, "path", "")))
    words.print(f"{file or 'The current release'} conforms to the shapes.")


@main.command()
@data_option
def reason(data: Path | None) -> None:
    """Check ontology and current release with a description-logic reasoner (HermiT, needs Java).

    Example: policygraph reason
    """
    from .graph.reasoning import reason as reason_over
    from .queries.inferred import groups

    release = _release(configured(data))
    report = reason_over(release)
    for group in groups(release):
        click.echo(f"{group.statements}\t{group.rule.name}\t{group.rule.axiom}")
    for kind, lines in (("clash", report.clash), ("no possible member", report.unsatisfiable)):
        for line in lines:
            click.echo(f"{kind}\t{line}")
    for kind, statements in (("no rule makes", report.missed), ("no axiom gives", report.unfounded)):
        for statement in statements:
            click.echo("\t".join((kind, *statement)))
    _say_reasoned(report)
    if not report.agrees:
        click.get_current_context().exit(1)


def _say_reasoned(report: Any) -> None:
    """What reasoning found, in sentences."""
    if not report.consistent:
        words.print("Inconsistent: these statements and axioms cannot all be true (“clash” above).")
        return
    words.print(f"Consistent: {report.stated} statements contradict nothing ({report.seconds} s).")
    impossible = len(report.unsatisfiable)
    words.print(f"{impossible} classes can have no member." if impossible else "Every class can have members.")
    words.print(f"{report.entailed} statements follow that are stated nowhere.")
    if report.missed or report.unfounded:
        words.print(
            f"The rules of the build miss {len(report.missed)} and add {len(report.unfounded)} without an axiom."
        )
    else:
        words.print("The rules of the build make exactly these.")


@main.command()
@data_option
@click.option("--links", is_flag=True, help="The links between measures instead of the facts.")
def facts(data: Path | None, links: bool) -> None:
    """Write the facts of the current release, one JSON object a block.

    Example: policygraph facts > facts.jsonl
    """
    release = _release(configured(data))
    for line in release.links() if links else release.facts():
        click.echo(json.dumps(line, ensure_ascii=False))


@main.command()
@data_option
def info(data: Path | None) -> None:
    """Say what the current release holds and where it stands.

    Example: policygraph info
    """
    release = _release(configured(data))
    click.echo(json.dumps(release.info(), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    sys.exit(main())
