"""Series of papers that governments publish, and what custom says of each: who publishes it, and when."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Series:
    """A series: the wording of its titles or texts, and what is known of every paper of it.

    `issued` is its customary day: years after the year in the title, month, day.
    """

    type: str
    publisher: str
    title: re.Pattern[str] | None = None
    wording: re.Pattern[str] | None = None
    """What its text says, for titles that are not telling by themselves."""
    jurisdiction: str = "hong-kong-sar"
    implied_lead: str | None = None
    issued: tuple[int, int, int] = (0, 1, 1)


_HKSAR = "Government of the Hong Kong Special Administrative Region"
_MACAO = "澳門特別行政區政府"
SERIES = (
    Series(
        "press release",
        wording=re.compile(r"^(?:Ends ?/|Issued at HKT|香港時間 ?\d|NNNN\s*$)", re.MULTILINE),
        publisher=_HKSAR,
    ),
    Series(
        "press release",
        wording=re.compile(r"^(?:(?:資料|新聞)?來源|發佈時間) ?[:：].{0,30}(?:司|局|辦公室|澳門)", re.MULTILINE),
        publisher=_MACAO,
        jurisdiction="macao-sar",
    ),
    Series(
        "operational priorities",
        title=re.compile(
            r"commissioner.{0,2}s[ _-]operational[ _-]priorities(?: \d{4})?|首要行動項目|hkpf.priorities", re.IGNORECASE
        ),
        publisher="Hong Kong Police Force",
    ),
    Series(
        "panel paper",
        title=re.compile(r"panel on security|保安事務委員會|\bpanel[ -]paper", re.IGNORECASE),
        publisher="Security Bureau",
        implied_lead="Security Bureau",
        issued=(0, 11, 1),
    ),
    Series(
        "policy address supplement",
        title=re.compile(r"施政報告|policy.address", re.IGNORECASE),
        publisher=_HKSAR,
        issued=(0, 10, 25),
    ),
    Series(
        "policy guidelines",
        wording=re.compile(r"\A(?=.*保安範疇)(?=.*施政方針(?:的)?執行情況)", re.DOTALL),
        publisher=_MACAO,
        jurisdiction="macao-sar",
        implied_lead="保安範疇",
        issued=(-1, 11, 30),
    ),
    Series(
        "policy guidelines",
        wording=re.compile(r"\A(?=.*保安範疇)(?=.*年度(?:保安範疇)?施政方針)", re.DOTALL),
        publisher=_MACAO,
        jurisdiction="macao-sar",
        implied_lead="保安範疇",
        issued=(0, 4, 1),
    ),
)


def series_of(title: str, text: str) -> Series | None:
    """The series that a paper of this title and text belongs to, None for none of those known.

    Where nothing is printed above the text, hand in its first words for the title.
    """
    return next((s for s in SERIES if _fits(s.title, title) and _fits(s.wording, text)), None)


def _fits(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is None or pattern.search(text) is not None
