"""The ledger as files: a table that no spreadsheet runs, and a calendar (RFC 5545) with an event a deadline."""

import csv
import datetime
import io
from collections.abc import Iterable, Sequence

from flask import url_for
from icalendar import Calendar, Event, vUri

from ..addresses import document_id, page_of
from ..i18n import gettext, language
from ..site import site
from ..things import thing, word
from .ledger import Figure, Line

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    "as_at", "measure", "document", "commitment", "target_comparator", "target", "unit", "per", "due", "state",
    "outcome", "finding", "result_comparator", "result", "result_unit", "result_date", "attainment", "lead",
    "responsible", "reported_by",
)  # fmt: skip
_PRODUCT = "-//PolicyGraph//Commitments//EN"


def table(lines: Iterable[Line], day: datetime.date) -> bytes:
    """CSV (RFC 4180) in UTF-8 with a mark that spreadsheets know it by; `day` is that as at which it stands."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for line in lines:
        writer.writerow([_harmless(cell) for cell in _row(line, day)])
    return out.getvalue().encode("utf-8-sig")


def _row(line: Line, day: datetime.date) -> Sequence[str]:
    return (
        day.isoformat(), line.measure, document_id(line.document), _name(line.measure), *_figure(line.target),
        (line.target.per if line.target else None) or "", line.due or "", line.when, line.outcome,
        _finding(line), *_figure(line.result), line.result_date or "", "; ".join(line.attainments),
        *("; ".join(_name(a) for a in line.agencies.get(role, ())) for role in ("leadAgency", "responsibleAgency")),
        " ".join(line.reports),
    )  # fmt: skip


def _figure(figure: Figure | None) -> tuple[str, str, str]:
    return (figure.comparator, figure.value.replace("\u202f", ""), figure.unit) if figure else ("", "", "")


def _harmless(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula is text after an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def calendar(lines: Iterable[Line], stamp: datetime.date) -> bytes:
    """An iCalendar of all-day events, one for each thing that is due; the same graph gives the same bytes.

    `stamp` is the day of the newest document: what the events say is known from then on.
    """
    made = Calendar()
    made.add("prodid", _PRODUCT)
    made.add("version", "2.0")
    made.add("x-wr-calname", gettext("Commitments"))
    written: set[str] = set()
    for line in lines:
        if line.due and line.uid not in written:
            written.add(line.uid)
            made.add_component(_event(line, datetime.date.fromisoformat(line.due), stamp))
    return made.to_ical()


def _event(line: Line, due: datetime.date, stamp: datetime.date) -> Event:
    page = url_for("home.home", _external=True, lang=None).rstrip("/") + (page_of(line.measure) or "")
    event = Event()
    event.add("uid", f"{line.uid}@{_host()}")
    event.add("dtstamp", datetime.datetime.combine(stamp, datetime.time(), datetime.UTC))
    event.add("dtstart", due)
    event.add("dtend", due + datetime.timedelta(days=1))
    event.add("summary", _name(line.measure))
    event.add("description", "\n".join([*_said(line), page]))
    event.add("url", vUri(page))
    event.add("categories", [word(f"when-{line.when}")])
    event.add("transp", "TRANSPARENT")
    return event


def _said(line: Line) -> list[str]:
    """Whose it is, what is found of it, where it is written."""
    bodies = [_name(agency) for role in line.agencies.values() for agency in role]
    return [part for part in (", ".join(bodies), _finding(line), _name(line.document)) if part]


def _finding(line: Line) -> str:
    return line.finding[language()]


def _host() -> str:
    return site().base.split("/")[2]


def _name(iri: str) -> str:
    return thing(iri).label.text
