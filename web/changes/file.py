"""A comparison as one HTML file that needs no other: no scripts, both wordings side by side, fit to be printed."""

from ...graph.diff.model import ChangeSet
from ..standalone import environment, styles
from .changing import grouped
from .words import CAUSES, FIELDS, KINDS, SUBJECTS, Telling

_STYLES = ("base.css", "pages.css", "changes.css")


def write(found: ChangeSet, language: str) -> str:
    """The file, in one of the two languages."""
    return (
        environment(language)
        .get_template("changes_file.html")
        .render(
            tell=Telling(found, language),
            found=found,
            groups=grouped(found.changes, found.changes),
            language=language,
            styles=styles(_STYLES),
            **words(),
        )
    )


def words() -> dict[str, object]:
    """What the templates call kinds, subjects, causes and fields."""
    return {"kinds": KINDS, "subjects": SUBJECTS, "causes": CAUSES, "fields": FIELDS}
