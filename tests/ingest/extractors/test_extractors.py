"""Optional extractors: what they propose is kept only with its proof, and says who proposed it how surely."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import policygraph
import pytest
from policygraph.errors import ExtractorError
from policygraph.graph.build import BuildWarning, build
from policygraph.graph.release import Release
from policygraph.graph.validation import validate_release
from policygraph.ingest.extractors.admission import ExtractorWarning, extend
from policygraph.ingest.extractors.gazetteer import Gazetteer
from policygraph.ingest.extractors.protocol import Proposal, Source
from policygraph.ingest.facts import DocumentFacts
from policygraph.ingest.library import CORPUS
from policygraph.ingest.names import NameIndex
from policygraph.ingest.pipeline import ingest, name_index
from policygraph.ingest.readers import read
from policygraph.ontology.authorities import load_entries
from policygraph.ontology.themes import load_themes

PRESS = "sb-press-release-2017-12-07"
TERMS = """[[term]]
text = "special operations"
kind = "initiative"
confidence = 0.9

[[term]]
text = "eight major source countries"
kind = "partner"
confidence = 0.25
says = { name = "major source countries", kind = "group" }

[[term]]
text = "Mr Lee"
kind = "agency"
says = { name = "Security Bureau", role = "support" }

[[term]]
text = "Shenzhen"
kind = "place"
"""
Corpus = Callable[..., Path]


def with_terms(folder: Path, terms: str = TERMS) -> Path:
    (folder / "extractors").mkdir()
    (folder / "extractors" / "gazetteer.toml").write_text(terms, encoding="utf-8")
    return folder


def made_by(release: Release, rule: str) -> list[dict[str, Any]]:
    families = ("agencies", "partners", "deadlines", "quantities", "initiatives", "instruments", "places")
    facts = [fact for line in release.facts() for family in families for fact in line[family]]
    return [fact for fact in facts if fact["rule"] == rule]


def test_terms_of_a_list_become_facts_with_their_confidence(corpus: Corpus, tmp_path: Path) -> None:
    folder = with_terms(corpus(PRESS))
    made = build(folder, tmp_path / "data", workers=1, extractors=["gazetteer"])
    facts = {(fact["name"], fact["confidence"]) for fact in made_by(made, "extractor/gazetteer")}
    assert facts == {("special operations", 0.9), ("major source countries", 0.25), ("Security Bureau", 1.0)}
    (initiative,) = [fact for fact in made_by(made, "extractor/gazetteer") if fact["name"] == "special operations"]
    assert len(initiative["also"]) == 1
    assert validate_release(made) == []
    asked = """PREFIX pg: <https://w3id.org/policygraph/ontology#> SELECT ?kind ?confidence ?rule {
      ?x a ?kind ; pg:method "gazetteer" ; pg:confidence ?confidence . OPTIONAL { ?x pg:extractedBy ?rule } }"""
    rows = [{k: getattr(v, "value", "") for k, v in row.items()} for row in made.engine.select(asked)]
    assert {row["kind"].partition("#")[2] for row in rows} == {"Mention", "Involvement"}
    assert {row["confidence"] for row in rows} == {"0.9", "0.25", "1"}
    assert {row["rule"].partition("/rule/")[2] for row in rows if "rule" in row} == {"extractor/gazetteer"}


def test_the_default_is_rules_only(corpus: Corpus, tmp_path: Path) -> None:
    made = build(with_terms(corpus(PRESS)), tmp_path / "data", workers=1)
    assert made_by(made, "extractor/gazetteer") == []
    assert made.build["extractors"] == {}


def test_the_version_is_in_the_catalogue_and_decides_what_is_read_again(corpus: Corpus, tmp_path: Path) -> None:
    folder, data = with_terms(corpus(PRESS)), tmp_path / "data"
    first = build(folder, data, workers=1, extractors=["gazetteer"])
    version = first.build["extractors"]["gazetteer"]
    asked = f"""PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX prov: <http://www.w3.org/ns/prov#>
      ASK {{ ?run prov:used ?x . ?x dcterms:identifier "extractor/gazetteer" ; dcterms:hasVersion "{version}" }}"""
    assert first.engine.ask(asked)
    (folder / "extractors" / "gazetteer.toml").write_text(TERMS.replace("0.9", "0.8"), encoding="utf-8")
    second = build(folder, data, workers=1, extractors=["gazetteer"])
    assert second.build["extractors"]["gazetteer"] != version
    assert {f["confidence"] for f in made_by(second, "extractor/gazetteer")} == {0.8, 0.25, 1.0}


@pytest.mark.parametrize(
    ("terms", "says"),
    [
        (None, "has no options"),
        ("[[term]\n", "no TOML"),
        ("", "no [[term]]"),
        ('[[term]]\ntext = "x"\n', "no term"),
        ('[[term]]\ntext = "x"\nkind = 3\n', "are texts"),
        ('[[word]]\ntext = "x"\n', "unknown key 'word'"),
    ],
)
def test_a_wrong_list_stops_the_build(corpus: Corpus, tmp_path: Path, terms: str | None, says: str) -> None:
    folder = corpus(PRESS)
    if terms is not None:
        with_terms(folder, terms)
    with pytest.raises(ExtractorError) as caught:
        build(folder, tmp_path / "data", workers=1, extractors=["gazetteer"])
    assert says in str(caught.value)
    assert "gazetteer.toml" in str(caught.value)


def test_an_unknown_name_lists_what_is_installed(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(ExtractorError, match="Installed: gazetteer, language-model"):
        build(corpus(PRESS), tmp_path / "data", extractors=["spacy"])


@dataclass(frozen=True)
class Given:
    """An extractor that proposes what it is given."""

    proposals: tuple[Proposal, ...]
    name: str = "given"
    version: str = "1"

    def propose(self, source: Source) -> Iterable[Proposal]:
        assert source.blocks[0].spans
        return self.proposals


@pytest.fixture(scope="module")
def paper() -> tuple[DocumentFacts, NameIndex]:
    document, entries = read(CORPUS / f"{PRESS}.txt"), load_entries()
    return ingest(document, entries, load_themes()), name_index(document, entries)


def proposal(paper: tuple[DocumentFacts, NameIndex], quote: str, of: str, /, **values: Any) -> Proposal:
    start = paper[0].document.text.index(quote)
    shift, confidence = values.pop("shift", 0), values.pop("confidence", 0.5)
    return Proposal(
        kind=of,
        start=start + shift,
        end=start + len(quote) + shift,
        quote=quote,
        confidence=confidence,
        values=values,
    )


@pytest.mark.parametrize(
    ("quote", "kind", "values", "why"),
    [
        ("special operations", "initiative", {"shift": 1}, "quote not verbatim at its offsets"),
        ("Go to main content", "initiative", {}, "quote in no block"),
        ("special operations", "event", {}, "unknown kind 'event'"),
        ("special operations", "status", {"status": "planned"}, "unknown kind 'status'"),
        ("special operations", "initiative", {"confidence": 1.2}, "confidence not from 0 to 1"),
        ("special operations", "initiative", {"colour": "red"}, "'colour' is no key of initiative"),
        ("special operations", "partner", {}, "partner without kind"),
        ("special operations", "deadline", {"date": "2017", "kind": "due"}, "date = '2017' is no date"),
        ("special operations", "agency", {"role": "lead", "ground": "context"}, "an implied agency has no quote"),
        ("Shenzhen", "agency", {"role": "lead"}, "list “Shenzhen” as City"),
    ],
)
def test_what_has_no_proof_is_refused_and_named(
    paper: tuple[DocumentFacts, NameIndex], quote: str, kind: str, values: dict[str, Any], why: str
) -> None:
    facts, names = paper
    offered = Given((proposal(paper, quote, kind, **values),))
    with pytest.warns(ExtractorWarning) as warned:
        assert extend(facts, [offered], names) == facts
    told = str(warned[0].message)
    assert f"{PRESS}: extractor given: 1 of 1 proposals refused: 1 × " in told
    assert why in told
    assert f"“{quote}” at " in told


def test_what_the_rules_read_stays_theirs(paper: tuple[DocumentFacts, NameIndex]) -> None:
    facts, names = paper
    known = Given((proposal(paper, "Immigration Department", "agency", role="support"),))
    assert extend(facts, [known], names) == facts


def test_numbers_and_dates_are_kept(paper: tuple[DocumentFacts, NameIndex]) -> None:
    facts, names = paper
    offered = Given((proposal(paper, "fifth", "quantity", value=5, unit="meetings", comparator="eq"),))
    added = [q for b in extend(facts, [offered], names).blocks for q in b.quantities if q.backing.method]
    assert [(q.value, q.unit, q.rule, q.backing.confidence) for q in added] == [(5, "meetings", "extractor/given", 0.5)]


@dataclass(frozen=True)
class Broken:
    name: str = "broken"
    version: str = "1"

    def propose(self, source: Source) -> Iterator[Proposal]:
        raise ZeroDivisionError(source.id)


def test_one_that_fails_is_named(paper: tuple[DocumentFacts, NameIndex]) -> None:
    with pytest.raises(ExtractorError, match="extractor broken: it failed: ZeroDivisionError"):
        extend(paper[0], [Broken()], paper[1])


PLUGIN = """
from pathlib import Path
from policygraph.ingest.extractors.protocol import Proposal

class Robots:
    name, version = "robots", "7"

    def __init__(self, corpus: Path) -> None:
        self.corpus = corpus

    def propose(self, source):
        at = source.text.index("robot dogs")
        yield Proposal(kind="initiative", start=at, end=at + 10, quote="robot dogs", confidence=0.7)
        yield Proposal(kind="initiative", start=at, end=at + 10, quote="Robot dogs", confidence=0.7)
"""


def test_another_package_plugs_in_by_its_entry_point(tmp_path: Path) -> None:
    site, papers, data = tmp_path / "site", tmp_path / "papers", tmp_path / "data"
    for folder in (site / "robots-1.dist-info", papers):
        folder.mkdir(parents=True)
    (site / "robots.py").write_text(PLUGIN, encoding="utf-8")
    (site / "robots-1.dist-info" / "METADATA").write_text("Metadata-Version: 2.1\nName: robots\nVersion: 1\n")
    (site / "robots-1.dist-info" / "entry_points.txt").write_text("[policygraph.extractors]\nrobots = robots:Robots\n")
    (papers / "dogs.txt").write_text(
        "PRIORITIES 2031\n\nROADS\n\n- The Hong Kong Police Force will train robot dogs by end-2031.\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "policygraph.cli", "build", str(papers), "--data", str(data), "--workers", "2"]
    environment = {"PYTHONPATH": str(site), "PATH": "", "HOME": str(tmp_path), "COLUMNS": "1000"}
    asked = [*command, "--extractor", "robots"]
    done = subprocess.run(asked, capture_output=True, text=True, env=environment, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "dogs: extractor robots: 1 of 2 proposals refused: 1 × quote not verbatim" in done.stderr
    (line,) = map(json.loads, (data / "current" / "facts.jsonl").read_text(encoding="utf-8").splitlines())
    assert [(i["name"], i["rule"], i["confidence"]) for i in line["initiatives"]] == [
        ("robot dogs", "extractor/robots", 0.7)
    ]
    by_setting = subprocess.run(
        command, capture_output=True, text=True, env=environment | {"POLICYGRAPH_EXTRACTORS": "robots, nobody"},
        check=False, cwd=tmp_path,
    )  # fmt: skip
    assert by_setting.returncode == 1
    assert "no extractor 'nobody' is installed" in by_setting.stderr
    assert "robots" in by_setting.stderr.partition("Installed:")[2]


HOTLINES = """
from policygraph.ingest.extractors.admission import extend
from policygraph.ingest.names import NameIndex
from policygraph.ingest.pipeline import ingest
from policygraph.ingest.readers import read

facts = ingest(read(Path("roads.txt")), (), ())
extended = extend(facts, [Hotlines(Path())], NameIndex((), ""))
print([initiative.name for block in extended.blocks for initiative in block.initiatives])
"""


def test_the_examples_of_the_documentation_work(paper: tuple[DocumentFacts, NameIndex], tmp_path: Path) -> None:
    page = (Path(policygraph.__file__).parent / "docs" / "extractors.md").read_text(encoding="utf-8")
    code, terms = (page.partition(f"```{kind}\n")[2].partition("```")[0] for kind in ("python", "toml"))
    text = "PRIORITIES 2031\n\nROADS\n\n- The Hong Kong Police Force will run the Safety Hotline by end-2031.\n"
    (tmp_path / "roads.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-c", code + HOTLINES]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.stdout.strip() == "['Safety Hotline']", done.stderr
    found = extend(paper[0], [Gazetteer(with_terms(tmp_path, terms))], paper[1])
    assert [i.name for b in found.blocks for i in b.initiatives if i.backing.method] == ["special operations"]


def test_refusals_are_warned_of_by_the_build(corpus: Corpus, tmp_path: Path) -> None:
    terms = '[[term]]\ntext = "Shenzhen"\nkind = "agency"\nsays = { role = "lead" }\n'
    with pytest.warns(BuildWarning, match="1 of 1 proposals refused|2 of 2 proposals refused"):
        build(with_terms(corpus(PRESS), terms), tmp_path / "data", workers=1, extractors=["gazetteer"])
