"""The relation of two measures follows from what each is, when it was said, and for when."""

import datetime
from dataclasses import replace

import pytest
from policygraph.graph.linking.comparing import Likeness
from policygraph.graph.linking.matching import Match
from policygraph.graph.linking.relating import relate
from policygraph.graph.linking.statements import Sentence, Statement

SHARED = frozenset(("initiative:hydrants", "number:300", "word:train"))
PLAN = Statement(
    iri="plan", document="paper-2023", issued=datetime.date(2023, 10, 25), jurisdiction="hk", language="en", kind="kpi",
    status="planned", order=1, section="s", year=2023, sentences=(Sentence("", SHARED),), of=frozenset(),
)  # fmt: skip


def paper(base: Statement, issued: int, **changes: object) -> Statement:
    return replace(base, document=f"paper-{issued}", issued=datetime.date(issued, 10, 25), **changes)


def dated(base: Statement, *days: str, starts: tuple[str, ...] = ()) -> Statement:
    terms = SHARED | {f"date:{day}" for day in (*days, *starts)}
    return replace(base, sentences=(Sentence("", terms, starts=frozenset(f"date:{day}" for day in starts)),))


def relation(one: Statement, other: Statement, alike: float = 0.6, shared: frozenset[str] = SHARED) -> tuple[str, ...]:
    found = relate(Match.of(one, other, Likeness(0.6, alike, shared, (0, 1), (0, 1))))
    return (found.source.statement.iri, found.relation, found.target.statement.iri) if found else ()


AGAIN = paper(PLAN, 2023, iri="again", kind="paragraph")
NEXT = paper(PLAN, 2024, iri="next", year=2024)
DONE = replace(PLAN, iri="done", kind="paragraph", status="completed")


def test_two_plans_of_one_year_are_the_same() -> None:
    assert relation(PLAN, AGAIN)[1] == "same"


@pytest.mark.parametrize("turned", [False, True])
def test_the_plan_of_the_later_year_continues_the_earlier_one(turned: bool) -> None:
    pair = (NEXT, PLAN) if turned else (PLAN, NEXT)
    assert relation(*pair) == ("next", "continues", "plan")


def test_a_result_reports_on_a_commitment_for_its_time() -> None:
    assert relation(dated(DONE, "2023-09-30"), dated(PLAN, "2023-12-31")) == ("done", "reports", "plan")


def test_a_later_commitment_continues_what_was_done() -> None:
    assert relation(dated(DONE, "2022-12-31"), PLAN) == ("plan", "continues", "done")
    assert relation(dated(DONE, "2023-09-30"), dated(PLAN, "2024-12-31")) == ("plan", "continues", "done")


def test_the_day_on_which_something_began_is_not_how_far_it_got() -> None:
    assert relation(dated(DONE, starts=("2016-05-20",)), PLAN)[1] == "reports"


def test_a_result_without_figure_or_date_in_the_same_words_is_the_same() -> None:
    assert relation(DONE, PLAN, alike=0.9)[1] == "same"


def test_a_later_paper_reports_on_what_goes_on_of_the_plan_for_that_year() -> None:
    review = paper(PLAN, 2024, iri="review", kind="paragraph", status="ongoing", year=2023)
    assert relation(review, PLAN) == ("review", "reports", "plan")
    assert relation(review, PLAN, alike=0.95)[1] == "same"


def test_progress_beside_an_indicator_belongs_to_another_only_by_something_of_its_own() -> None:
    progress = dated(replace(DONE, kind="progress", of=frozenset(("indicator",))), "2023-09-30")
    assert relation(progress, PLAN) == ("done", "reports", "plan")
    assert relation(progress, PLAN, shared=frozenset(("word:train", "date:2023-12-31"))) == ()
