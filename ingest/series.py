"""Series of papers that governments publish each year, and what custom says of each: who publishes it, and when."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """A series: the wording of its titles, and what is known of every paper of it.

    `issued` is its customary day: years after the year in the title, month, day.
    """

    title: re.Pattern[str]
    type: str
    publisher: str | None = None
    implied_lead: str | None = None
    issued: tuple[int, int, int] = (0, 1, 1)
    opening: re.Pattern[str] | None = None
    """What its text says besides, for titles that are not telling by themselves."""


_HKSAR = "Government of the Hong Kong Special Administrative Region"
_MACAO = "澳門特別行政區政府"
SERIES = (
    Series(
        re.compile(r"commissioner.{0,2}s[ _-]operational[ _-]priorities|警務處處長首要行動項目|hkpf.priorities", re.IGNORECASE),
        "operational priorities",
        publisher="Hong Kong Police Force",
    ),
    Series(
        re.compile(r"panel on security|\bpanel[ -]paper", re.IGNORECASE),
        "panel paper",
        publisher="Security Bureau",
        implied_lead="Security Bureau",
        issued=(0, 11, 1),
    ),
    Series(
        re.compile(r"施政報告|policy.address", re.IGNORECASE), "policy address supplement", publisher=_HKSAR, issued=(0, 10, 25)
    ),
    Series(
        re.compile(r"保安範疇|security.guidelines", re.IGNORECASE),
        "policy guidelines",
        publisher=_MACAO,
        implied_lead="保安範疇",
        issued=(-1, 11, 30),
        opening=re.compile(r"施政方針"),
    ),
    Series(
        re.compile(r""),
        "press release",
        publisher=_HKSAR,
        opening=re.compile(r"Ends ?/|Issued at HKT|香港時間\d{1,2}時|^NNNN$", re.MULTILINE),
    ),
)  # fmt: skip


def series_of(title: str, text: str) -> Series | None:
    """The series that a paper of this title and text belongs to, None for none of those known."""
    return next((s for s in SERIES if s.title.search(title) and (not s.opening or s.opening.search(text))), None)
