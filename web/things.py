"""A thing of the graph as pages show it: its name in the right language, its kind, its address."""

from dataclasses import dataclass

from flask import g

from .addresses import KINDS, kind_of, page_of
from .i18n import gettext, language, marked
from .names import Label, primary
from .site import site

TERMS = {
    "status-planned": marked("planned"),
    "status-ongoing": marked("ongoing"),
    "status-completed": marked("completed"),
    "role-lead": marked("leads"),
    "role-responsible": marked("bureau responsible"),
    "role-support": marked("supports"),
    "role-partner": marked("partner"),
    "ground-publisher": marked("the document speaks for it"),
    "ground-heading": marked("it is named in the heading above"),
    "ground-context": marked("it is named in the text before"),
    "date-due": marked("due"),
    "date-start": marked("from"),
    "date-asof": marked("as at"),
    "quantity-goal": marked("target"),
    "quantity-result": marked("result"),
    "quantity-baseline": marked("baseline"),
    "quantity-other": marked("figure"),
    "kind-city": marked("city"),
    "kind-government": marked("government body"),
    "kind-bank": marked("bank"),
    "kind-university": marked("university"),
    "kind-school": marked("school"),
    "kind-ngo": marked("non-governmental organisation"),
    "kind-international": marked("international body"),
    "kind-enterprise": marked("enterprise"),
    "kind-media": marked("media"),
    "kind-profession": marked("professional body"),
    "kind-group": marked("group"),
    "when-overdue": marked("overdue"),
    "when-soon": marked("due soon"),
    "when-later": marked("due later"),
    "when-reported": marked("day passed, reported on since"),
    "when-open": marked("no day set"),
    "when-closed": marked("reported done"),
    "outcome-met": marked("target met"),
    "outcome-not-met": marked("target not met"),
    "outcome-not-yet": marked("not yet comparable"),
    "outcome-not-comparable": marked("not comparable"),
    "outcome-not-reported": marked("not reported"),
    "per-day": marked("a day"),
    "per-week": marked("a week"),
    "per-month": marked("a month"),
    "per-quarter": marked("a quarter"),
    "per-year": marked("a year"),
    "per-hour": marked("an hour"),
    "link-same": marked("restates"),
    "link-continues": marked("continues"),
    "link-reports": marked("reports on"),
    "leadAgency": marked("led by"),
    "responsibleAgency": marked("under the responsibility of"),
    "supportingAgency": marked("supported by"),
    "partner": marked("in partnership with"),
    "initiative": marked("names the initiative"),
    "instrument": marked("names the legal instrument"),
    "place": marked("takes place at"),
    "theme": marked("has the theme"),
    "addresses": marked("stands under the priority"),
    "restates": marked("restates"),
    "continues": marked("continues"),
    "reportsOn": marked("reports on"),
    "subOrganizationOf": marked("is part of"),
    "hasMember": marked("comprises"),
    "broader": marked("is part of"),
    "broadMatch": marked("falls under the theme"),
    "verdict-accept": marked("accepted"),
    "verdict-reject": marked("rejected"),
    "verdict-add": marked("added"),
    "verdict-change": marked("changed"),
    "author-analyst": marked("analyst"),
    "author-librarian": marked("librarian"),
    "author-researcher": marked("researcher"),
    "author-policy-officer": marked("policy officer"),
    "author-publisher": marked("publisher"),
    "paragraph": marked("paragraph"),
    "bullet": marked("bullet"),
    "item": marked("item"),
    "kpi": marked("indicator"),
    "progress": marked("progress"),
}
"""What terms of the vocabulary are called on pages."""
INVERSE = {
    "leadAgency": marked("leads"),
    "responsibleAgency": marked("is responsible for"),
    "supportingAgency": marked("supports"),
    "partner": marked("is a partner in"),
    "initiative": marked("is named in"),
    "instrument": marked("is named in"),
    "place": marked("is the place of"),
    "theme": marked("is the theme of"),
    "addresses": marked("is the priority of"),
    "subOrganizationOf": marked("comprises"),
    "broader": marked("comprises"),
    "hasMember": marked("is a member of"),
    "broadMatch": marked("is the theme of"),
    "continues": marked("is continued by"),
    "reportsOn": marked("is reported on by"),
}
"""Relations read from their object; the others read alike from both ends."""
COMPARATORS = {"ge": "≥", "gt": ">", "le": "≤", "lt": "<", "eq": "", "approx": "≈"}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a page names."""

    iri: str
    kind: str
    label: Label
    href: str | None

    @property
    def kind_name(self) -> str:
        """The kind in the language of the page."""
        return gettext(KINDS[self.kind]) if self.kind in KINDS else ""


def thing(iri: str) -> Thing:
    """The thing with this IRI, looked up once a request."""
    known: dict[str, Thing] = g.setdefault("things", {})
    if iri not in known:
        known[iri] = Thing(iri, kind_of(iri), site().names.label(iri, language()), page_of(iri))
    return known[iri]


def word(term: str) -> str:
    """What a term of the vocabulary is called in the language of the page; takes its IRI or its local name."""
    local = term.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
    return gettext(TERMS[local]) if local in TERMS else local


def relation(name: str, outward: bool) -> str:
    """What a relation is called, read from its subject or from its object."""
    return word(name) if outward or name not in INVERSE else gettext(INVERSE[name])


def foreign(tag: str | None) -> bool:
    """Whether a text with this language tag is not in the language of the page."""
    return bool(tag) and primary(tag or "") != primary(language())


def tag_of(tag: str | None) -> str | None:
    """A language tag as pages write it: stores give them back in lower case."""
    return {"zh-hant": "zh-Hant", "en": "en", "pt": "pt"}.get((tag or "").casefold(), tag)


def language_mark(tag: str | None) -> str:
    """The small mark at a text that is not in the language of the page."""
    return {"en": "EN", "zh": "中文", "pt": "PT"}.get(primary(tag or ""), tag or "")
