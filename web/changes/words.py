"""What changes are called on pages and in files: kinds, causes, values, names, in one of the two languages."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from ...graph.diff.model import Change, ChangeSet, Day, Figure, Kind, Named, Pair, Role, Side, Stated, Subject, Value
from ...graph.diff.wording import Run, compare, side
from ...ontology.vocabulary import PG
from ..i18n import marked, texts
from ..names import Label, choose, primary
from ..things import COMPARATORS, TERMS

KINDS: dict[Kind, str] = {
    "added": marked("Added"),
    "removed": marked("Removed"),
    "reworded": marked("Reworded"),
    "moved": marked("Moved to another section"),
    "deadline": marked("Deadlines"),
    "date": marked("Other dates"),
    "target": marked("Targets"),
    "figure": marked("Other figures"),
    "status": marked("Status"),
    "attainment": marked("Attainment as reported"),
    "party-new": marked("New parties"),
    "party-gone": marked("Parties gone"),
    "role": marked("Roles"),
    "named": marked("Named or classed otherwise"),
    "described": marked("Described otherwise"),
}
SUBJECTS: dict[Subject, str] = {
    "measure": marked("Measures"),
    "document": marked("Documents"),
    "section": marked("Headings"),
    "thing": marked("Names kept by hand"),
    "graph": marked("Who takes part at all"),
}
CAUSES = {
    "context": marked("same words; what stands around them changed"),
    "rules": marked("same words; the rules that read them changed"),
    "unclear": marked("same words; the rules and what stands around them changed"),
}
FIELDS = {
    "title": marked("Title"),
    "issued": marked("Issued"),
    "publisher": marked("Publisher"),
    "type": marked("Type"),
    "source": marked("Source"),
    "inLanguage": marked("Language"),
    "jurisdiction": marked("Jurisdiction"),
    "id": marked("Name of the file"),
    "prefLabel": marked("Name"),
    "altLabel": marked("Other names"),
    "acronym": marked("Acronym"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """Changes of one kind of one subject; `total` of them, of which these are shown."""

    subject: Subject
    kind: Kind
    total: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells a comparison in a language.

    `href` gives the page of a measure and its place in its document, None where there are none.
    """

    found: ChangeSet
    language: str
    href: Callable[[Stated], tuple[str, str] | None] = lambda _stated: None

    def text(self, message: str) -> str:
        """A message in the language."""
        return texts(self.language).ugettext(message)

    def term(self, scheme: str, code: str) -> str:
        """What a code of the vocabulary is called: `term("role", "lead")`."""
        return self.text(TERMS[f"{scheme}-{code}"])

    def label(self, iri: str) -> Label:
        """The name of a thing, in the language where it has one in it."""
        return choose(self.found.labels.get(iri, {}), self.language) or Label(iri.rsplit("/", 1)[-1], None)

    def side(self, side: Side) -> str:
        """One side of the comparison in words: a release by the moment it was built, documents by their titles."""
        if side.kind == "release" and side.built:
            return f"{side.built:%Y-%m-%d %H:%M:%S} UTC ({side.id})"
        base = side.iri.rpartition("/document/")[0]
        return self._list([self.label(f"{base}/document/{quote(doc, safe='')}").text for doc in side.documents])

    def class_label(self, name: str) -> Label:
        """What a class of the ontology is called, by its local name."""
        return self.label(str(PG[name]))

    def paper(self, measure: Stated) -> Label:
        """The title of the document that states a measure."""
        head, _, rest = measure.iri.partition("/measure/")
        return self.label(f"{head}/document/{rest.partition('/')[0]}")

    def foreign(self, tag: str) -> bool:
        """Whether a text with this tag is in the other language."""
        return primary(tag) != primary(self.language)

    def wording(self, change: Change) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
        """The former and the present wording of a change."""
        runs = compare(str(change.before or ""), str(change.after or ""))
        return side(runs, "gone"), side(runs, "new")

    def between(self, pair: Pair) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
        """The two wordings of a matched measure; of two languages each as it is."""
        if primary(pair.old.language) != primary(pair.new.language):
            return (Run("same", pair.old.text),), (Run("same", pair.new.text),)
        runs = compare(pair.old.text, pair.new.text)
        return side(runs, "gone"), side(runs, "new")

    def value(self, value: Value) -> str:
        """A value in words."""
        match value:
            case Day():
                return f"{self.term('date', value.purpose)} {value.date}"
            case Figure():
                return f"{self._figure(value)} ({self.term('quantity', value.purpose)})"
            case Role():
                return self._list([self.term("role", role) for role in value.roles])
            case Named():
                return f"{self.text(TERMS[value.relation])}: {self.label(value.iri).text}"
        if value in self.found.labels:
            return self.label(value).text
        return self.text(TERMS[f"status-{value}"]) if f"status-{value}" in TERMS else value

    def _figure(self, value: Figure) -> str:
        per = f" / {value.per}" if value.per else ""
        return f"{COMPARATORS.get(value.comparator, '')} {value.value} {value.unit}{per}".strip()

    def _list(self, parts: list[str]) -> str:
        return ("、" if primary(self.language) == "zh" else ", ").join(parts)
