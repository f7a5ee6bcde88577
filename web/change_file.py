"""A comparison as one HTML file that needs no other: no scripts, both wordings side by side, fit to be printed."""

from importlib.resources import files

from jinja2 import Environment, PackageLoader

from ..graph.diff.model import ChangeSet
from .change_words import CAUSES, FIELDS, KINDS, SUBJECTS, Telling
from .changing import grouped
from .i18n import texts

_STYLES = ("base.css", "pages.css", "changes.css")


def write(found: ChangeSet, language: str) -> str:
    """The file, in one of the two languages."""
    environment = Environment(
        loader=PackageLoader(str(__package__)),
        autoescape=True, trim_blocks=True, lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )  # fmt: skip
    told = texts(language)
    environment.install_gettext_callables(told.ugettext, told.ungettext, newstyle=True)  # pyright: ignore
    styles = files(str(__package__)).joinpath("static", "css")
    sheet = "\n".join(styles.joinpath(name).read_text(encoding="utf-8") for name in _STYLES)
    return environment.get_template("changes_file.html").render(
        tell=Telling(found, language),
        found=found,
        groups=grouped(found.changes, found.changes),
        language=language,
        styles=sheet,
        **words(),
    )


def words() -> dict[str, object]:
    """What the templates call kinds, subjects, causes and fields."""
    return {"kinds": KINDS, "subjects": SUBJECTS, "causes": CAUSES, "fields": FIELDS}
