"""Every question of the catalogue is asked of the real release; the competency questions give their known answers."""

import datetime
import re
import tomllib
from importlib.resources import files
from typing import Any

import pytest
from policygraph.errors import InputError, NotFoundError
from policygraph.graph.engine import Row
from policygraph.graph.release import Release
from policygraph.queries.catalogue import Query, all_queries, load
from policygraph.queries.run import run

FOLDER = files("policygraph.queries").joinpath("competency")
COMPETENCY = [q for q in all_queries() if q.folder == "competency"]


def text(row: Row) -> dict[str, str]:
    return {name: str(getattr(term, "value", term)) for name, term in row.items()}


def fits(row: dict[str, str], wanted: dict[str, Any]) -> bool:
    """Whether a row has these values; `*` in a wanted value stands for any text."""
    return all(name in row and matches(row[name], value) for name, value in wanted.items() if name != "times")


def of_other_papers(query: Query) -> bool:
    """Whether the packaged papers have no answer: nobody has corrected them (see tests/graph/test_corrections.py)."""
    expected = tomllib.loads(FOLDER.joinpath(f"{query.name}.toml").read_text(encoding="utf-8"))
    return expected.get("equals") == []


def matches(found: str, wanted: str) -> bool:
    pattern = ".*".join(re.escape(part) for part in wanted.split("*"))
    return re.fullmatch(pattern, re.sub(r"<[^>]+>|\*\*", "", found), re.DOTALL) is not None


@pytest.mark.parametrize("query", all_queries(), ids=lambda q: q.name)
def test_every_query_runs_with_its_defaults(release: Release, query: Query) -> None:
    rows = run(release.engine, query)
    assert rows or query.folder == "pages" or of_other_papers(query)


@pytest.mark.parametrize("query", COMPETENCY, ids=lambda q: q.name)
def test_competency_questions_have_their_answers(release: Release, query: Query) -> None:
    expected = tomllib.loads(FOLDER.joinpath(f"{query.name}.toml").read_text(encoding="utf-8"))
    rows = [text(row) for row in run(release.engine, query)]
    shown = "\n".join(map(str, rows))
    for wanted in expected.get("contains", []):
        assert sum(fits(row, wanted) for row in rows) >= wanted.get("times", 1), f"missing {wanted} in\n{shown}"
    for unwanted in expected.get("excludes", []):
        assert not any(fits(row, unwanted) for row in rows), f"{unwanted} stands in\n{shown}"
    for variable, count in expected.get("distinct", {}).items():
        assert len({row[variable] for row in rows}) == count, shown
    if "equals" in expected:
        assert len(rows) == len(expected["equals"]), shown
        assert all(any(fits(row, wanted) for row in rows) for wanted in expected["equals"]), shown


def test_each_question_of_the_list_is_answered() -> None:
    numbers = [q.name[:2] for q in COMPETENCY]
    assert {f"{number:02}" for number in range(1, 15)} < set(numbers)
    assert len(numbers) == len(set(numbers))
    assert all(FOLDER.joinpath(f"{q.name}.toml").is_file() for q in COMPETENCY)


def test_a_parameter_changes_the_answer(release: Release) -> None:
    all_due = run(release.engine, "06-due-in-period", first=datetime.date(2000, 1, 1), last="2099-12-31")
    assert len(all_due) > len(run(release.engine, "06-due-in-period"))
    assert not run(release.engine, "06-due-in-period", first="2099-01-01", last="2099-12-31")


def test_unknown_names_and_wrong_values_are_refused(release: Release) -> None:
    with pytest.raises(NotFoundError):
        load("no-such-query")
    with pytest.raises(InputError, match="no parameter from"):
        run(release.engine, "06-due-in-period", **{"from": "2024-01-01"})
    with pytest.raises(InputError, match="not of the kind date"):
        run(release.engine, "06-due-in-period", first="next week")
    with pytest.raises(InputError, match="not of the kind iri"):
        run(release.engine, "14-two-steps", agency="no iri at all")
