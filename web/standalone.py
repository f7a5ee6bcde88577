"""Pages as single files that need no other: the templates outside a request, and what lies in `static`."""

from collections.abc import Iterable
from importlib.resources import files

from jinja2 import Environment, PackageLoader

from .i18n import texts


def environment(language: str) -> Environment:
    """The templates of the pages, speaking one of the two languages."""
    made = Environment(
        loader=PackageLoader(str(__package__)),
        autoescape=True, trim_blocks=True, lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )  # fmt: skip
    spoken = texts(language)
    made.install_gettext_callables(spoken.ugettext, spoken.ungettext, newstyle=True)  # pyright: ignore
    return made


def static(name: str) -> str:
    """The text of a file of ours below `static`, by its path there: "css/base.css"."""
    return files(str(__package__)).joinpath("static", *name.split("/")).read_text(encoding="utf-8")


def styles(names: Iterable[str]) -> str:
    """Several sheets of `static/css` as one."""
    return "\n".join(static(f"css/{name}") for name in names)
