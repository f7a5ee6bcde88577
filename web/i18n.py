"""The two languages of the pages: which one a request asks for, and its texts."""

import io
from functools import cache
from importlib.resources import files

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, Request, current_app, g, has_request_context, request

DEFAULT = "en"
LANGUAGES = {"en": "English", "zh-Hant": "繁體中文"}
"""Language tags as they stand in `?lang=` and in `lang` attributes, with their names in themselves."""
CATALOGUES = {"zh-Hant": "zh_Hant"}


@cache
def texts(language: str) -> NullTranslations:
    """The texts of one language; English is the language of the messages themselves."""
    if language not in CATALOGUES:
        return NullTranslations()
    path = files(str(__package__)).joinpath("translations", CATALOGUES[language], "LC_MESSAGES", "messages.po")
    with path.open("rb") as source:
        catalogue = read_po(source, locale=CATALOGUES[language])
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def asked_language(asked: Request) -> str:
    """`?lang=` where it names a language of ours, else what the browser prefers, else English."""
    named = asked.args.get("lang", "")
    if named in LANGUAGES:
        return named
    first = asked.accept_languages.best_match(["en", "zh-Hant", "zh-TW", "zh-HK", "zh-MO", "zh"], DEFAULT)
    return "zh-Hant" if first.startswith("zh") else DEFAULT


def language() -> str:
    """The language of the page being made."""
    return g.language if has_request_context() and "language" in g else DEFAULT


def gettext(message: str) -> str:
    """The message in the language of the page."""
    return texts(language()).ugettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """The message for this number in the language of the page."""
    return texts(language()).ungettext(singular, plural, number)


def marked(message: str) -> str:
    """The message itself, marked to be translated where it is shown."""
    return message


def install(app: Flask) -> None:
    """Give templates their texts and every link of ours the language of the page."""
    for tag in LANGUAGES:
        texts(tag)
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(gettext, ngettext, newstyle=True)  # pyright: ignore
    app.before_request(_remember)
    app.url_defaults(_keep)


def _remember() -> None:
    g.language = asked_language(request)


def _keep(endpoint: str, values: dict[str, object]) -> None:
    if endpoint != "static" and has_request_context() and not endpoint.startswith("sparql"):
        values.setdefault("lang", language())


def other_language() -> tuple[str, str]:
    """Tag and name of the language that the switch in the header offers."""
    tag = next(t for t in LANGUAGES if t != language())
    return tag, LANGUAGES[tag]


def same_page(tag: str) -> str:
    """The address of the page being shown, in another language."""
    arguments = request.args.to_dict(flat=False) | {"lang": tag}
    endpoint = request.endpoint
    if endpoint is None:
        return current_app.url_for("home.home", lang=tag)
    return current_app.url_for(endpoint, **(request.view_args or {}), **arguments)  # pyright: ignore
