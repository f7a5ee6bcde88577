"""Copies of the packaged papers with edits that are known, built again beside the release of the papers as they are."""

import shutil
from pathlib import Path

import pytest
from policygraph.graph.build import build
from policygraph.graph.diff.compare import releases
from policygraph.graph.diff.model import Change, ChangeSet
from policygraph.graph.release import Release
from policygraph.ingest.library import CORPUS

POLICE, ADDRESS, MACAO = "hkpf-priorities-2024", "policy-address-supplement-2023", "macao-security-guidelines-2021"
SAFE_CYCLING = "  • Promote safe cycling, and pedestrian safety with particular emphasis on elderly.\n\n"
FIRST, SECOND = (
    "  • Strengthen coordination and sharing of expertise in investigating technology crime.\n\n",
    "  • Take proactive measures to investigate and gather intelligence for tackling technology crime "
    "and cyber attack.\n\n",
)
EDITS: dict[str, tuple[tuple[str, str], ...]] = {
    POLICE: (
        (SAFE_CYCLING, ""),
        ("Response\n\n", f"Response\n\n{SAFE_CYCLING}"),
        (FIRST + SECOND, SECOND + FIRST),
        ("Deter drink driving, drug driving, speeding", "Deter and detect drink driving, drug driving"),
        ("  • Take proactive measures to investigate and confiscate proceeds of crime.\n\n", ""),
        ("VIOLENT CRIME", "CRIMES OF VIOLENCE"),
        ("Recovery\n\n  •", "Recovery\n\n  • Train 300 officers in tracing virtual assets.\n\n  •"),
    ),
    ADDRESS: (
        ("a 36-hour joint exercise", "a 48-hour joint exercise"),
        ("Permit\" by end-2023 by the", "Permit\" by mid-2024 by the"),
        ("by the Correctional Services Department by end-2023", "by the Immigration Department by end-2023"),
    ),
    MACAO: (("適時發放防罪資訊及最新警情訊息", "定期發放防罪資訊、最新警情訊息及防騙短片"),),
}  # fmt: skip


def edited(text: str, edits: tuple[tuple[str, str], ...]) -> str:
    """The text with each edit made once."""
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return text


@pytest.fixture(scope="session")
def later(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """A release of the papers with the edits; what was not edited comes from the cache of the first one."""
    folder = tmp_path_factory.mktemp("later")
    corpus = shutil.copytree(CORPUS, folder / "corpus")
    shutil.copytree(data / "cache", folder / "data" / "cache")
    for doc, edits in EDITS.items():
        file = corpus / f"{doc}.txt"
        file.write_text(edited(file.read_text(encoding="utf-8"), edits), encoding="utf-8")
    return build(corpus, folder / "data")


@pytest.fixture(scope="session")
def found(release: Release, later: Release) -> ChangeSet:
    """The two releases compared."""
    return releases(release, later)


@pytest.fixture
def of(found: ChangeSet):
    """Gives the changes of a kind that the words themselves account for."""

    def select(kind: str, subject: str = "measure", document: str | None = None) -> list[Change]:
        return [
            c
            for c in found.changes
            if (c.kind, c.subject, c.cause) == (kind, subject, "text") and document in (None, c.document)
        ]

    return select
