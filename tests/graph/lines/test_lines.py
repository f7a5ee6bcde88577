"""The line of a measure goes through papers and years in time order, and stays with one matter."""

import pytest
from policygraph.errors import NotFoundError
from policygraph.graph.diff.model import Day, Figure
from policygraph.graph.lines import Line, Member, line
from policygraph.graph.release import Release

PREFIX = "PREFIX pg: <https://w3id.org/policygraph/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
SUPPLEMENT, PAPER = "policy-address-supplement-2023", "sb-panel-paper-2023"


def measure(release: Release, *words: str, kind: str = "kpi", document: str = PAPER) -> str:
    """The IRI of the measure of this kind that prints all these words."""
    printed = " ".join(f'FILTER(CONTAINS(?all, "{word}"))' for word in words)
    query = f"""SELECT ?m {{ {{ SELECT ?m ?kind ?doc (GROUP_CONCAT(?text; SEPARATOR=" ") AS ?all) {{
      ?m a pg:Measure ; pg:statedIn ?p . ?p pg:text ?text ; pg:kind ?kind ; dcterms:isPartOf/dcterms:identifier ?doc
      FILTER(?kind = "{kind}" && ?doc = "{document}") }} GROUP BY ?m ?kind ?doc }} {printed} }}"""
    (row,) = release.engine.select(PREFIX + query)
    return row["m"].value


def said(found: Line) -> list[str]:
    return [member.stated.text for member in found.members]


def of(found: Line, *words: str) -> Member:
    return next(m for m in found.members if all(word in m.stated.text for word in words))


@pytest.fixture(scope="module")
def removals(release: Release) -> Line:
    return line(release.engine, measure(release, "expedite repatriation"))


@pytest.fixture(scope="module")
def corps(release: Release) -> Line:
    return line(release.engine, measure(release, "Immigration Department Youth Leaders Corps"))


def test_claimants_removed_from_the_indicator_of_2022_to_the_newest_paper(removals: Line) -> None:
    when = [(m.when, m.stated.text.split(",")[0][:24]) for m in removals.members if not m.is_remark]
    assert when[0] == ("2022", "To expedite repatriation")
    assert [day for day, _ in when] == sorted(day for day, _ in when)
    assert of(removals, "1 097").when == "2022-12-31"
    assert of(removals, "1 351").when == "2023-09-30"
    assert of(removals, "on repatriation").when == "2023-11-01"


def test_what_changed_between_neighbours_stands_side_by_side(removals: Line) -> None:
    changes = {(c.kind, c.before, c.after) for c in of(removals, "we will continue").changes}
    goal = ("1200", "ge", "unsubstantiated claimants")
    assert ("target", Figure(*goal, "", "goal"), Figure(*goal, "year", "goal")) in changes
    assert ("deadline", Day("due", "2022-12-31"), None) in changes
    gone = "".join(run.text for run in of(removals, "on repatriation").wording if run.kind == "gone")
    assert gone.strip() == "we will"


def test_a_remark_is_compared_with_nothing(removals: Line) -> None:
    remark = of(removals, "Task completed")
    assert remark.is_remark
    assert remark.compared_with is None


def test_the_corps_moves_its_target_forward(corps: Line) -> None:
    later = of(corps, "500 by end-2023")
    assert ("deadline", Day("due", "2025-12-31"), Day("due", "2024-12-31")) in {
        (c.kind, c.before, c.after) for c in later.changes
    }
    relations = {(tie.relation, tie.source == later.iri) for tie in later.ties}
    assert relations == {("continues", True), ("reports", False)}


@pytest.mark.parametrize("name", ["Electronic Closed Area Permit", "HKSOS"])
def test_an_initiative_over_both_papers_of_2023(release: Release, name: str) -> None:
    found = line(release.engine, measure(release, name, kind="bullet", document=SUPPLEMENT))
    assert {m.stated.document for m in found.members} == {SUPPLEMENT, PAPER}
    assert all(name in text for text in said(found))
    assert len(found.members) == 3


def test_a_paragraph_that_speaks_of_two_things_does_not_glue_their_lines(release: Release) -> None:
    permit = line(release.engine, measure(release, "Electronic Closed Area Permit"))
    app = line(release.engine, measure(release, "HKSOS"))
    shared = {m.iri for m in permit.members} & {m.iri for m in app.members}
    assert len(shared) == 1
    assert not any("HKSOS" in text for text in said(permit))
    assert not any("Permit" in text for text in said(app))
    both = line(release.engine, shared.pop())
    assert {m.iri for m in both.members} == {m.iri for m in (*permit.members, *app.members)}


def test_every_member_has_the_same_line_as_far_as_it_is_about_one_thing(removals: Line, release: Release) -> None:
    again = line(release.engine, of(removals, "on repatriation").iri)
    assert {m.iri for m in again.members} == {m.iri for m in removals.members}
    assert [m.iri for m in again.members] == [m.iri for m in removals.members]


def test_ties_lead_to_earlier_members_and_say_why(removals: Line) -> None:
    numbers = removals.numbers
    for member in removals.members:
        for tie in member.ties:
            assert numbers[tie.other(member.iri)] < numbers[member.iri]
            assert tie.because


def test_a_measure_without_links_is_a_line_of_one(release: Release) -> None:
    query = PREFIX + "SELECT ?m { ?m a pg:Measure FILTER NOT EXISTS { ?l pg:from|pg:to ?m } } ORDER BY ?m LIMIT 1"
    (row,) = release.engine.select(query)
    (member,) = line(release.engine, row["m"].value).members
    assert member.ties == ()
    assert member.changes == ()


def test_what_is_no_measure_has_no_line(release: Release) -> None:
    with pytest.raises(NotFoundError):
        line(release.engine, f"{release.base}measure/none/0")
