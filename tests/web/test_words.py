"""The texts of the pages: each has its Chinese, and each query that a page names exists and can be shown."""

import re
from collections.abc import Iterator
from pathlib import Path

import policygraph.web
import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po
from flask import Flask
from policygraph.graph.release import Release
from policygraph.queries.catalogue import Query, all_queries, load
from policygraph.queries.run import run
from policygraph.web.asking import written_out
from policygraph.web.http.headers import policy
from policygraph.web.names import choose

WEB = Path(policygraph.web.__file__).parent
PAGE_QUERIES = [query for query in all_queries() if query.folder == "pages"]
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "gettext": None, "ngettext": (1, 2), "marked": None}


def messages() -> Iterator[str | tuple[str, ...]]:
    for suffix, method in ((".html", "jinja2"), (".py", "python")):
        for file in sorted(WEB.rglob(f"*{suffix}")):
            for _line, message, _comments, _context in extract_from_file(method, str(file), KEYWORDS):
                yield message


def test_every_message_has_its_chinese_and_none_is_left_over() -> None:
    with (WEB / "translations/zh_Hant/LC_MESSAGES/messages.po").open("rb") as source:
        catalogue = read_po(source)
    translated = {m.id: m.string for m in catalogue if m.id}
    asked = set(messages())
    assert asked == set(translated)
    assert all(string and all(string) for string in translated.values())


def test_placeholders_are_those_of_the_message() -> None:
    with (WEB / "translations/zh_Hant/LC_MESSAGES/messages.po").open("rb") as source:
        for message in (m for m in read_po(source) if m.id):
            first = message.id if isinstance(message.id, str) else message.id[1]
            second = message.string if isinstance(message.string, str) else message.string[0]
            assert set(re.findall(r"%\(\w+\)s", first)) == set(re.findall(r"%\(\w+\)s", second)), message.id


def test_every_query_that_a_page_names_exists() -> None:
    named = {n for f in WEB.rglob("*.html") for n in re.findall(r'behind\("([\w-]+)"', f.read_text(encoding="utf-8"))}
    named |= {n for f in WEB.rglob("*.py") for n in re.findall(r'\bask\("([\w-]+)"', f.read_text(encoding="utf-8"))}
    assert len(named) > 15
    assert {load(name).folder for name in named} == {"pages"}


@pytest.mark.parametrize("query", PAGE_QUERIES, ids=lambda q: q.name)
def test_the_query_shown_gives_what_the_page_got(release: Release, query: Query) -> None:
    shown = release.engine.select(written_out(query.name))
    assert shown == run(release.engine, query)


@pytest.mark.parametrize(
    ("labels", "language", "text", "foreign"),
    [
        ({"en": "Police", "zh-hant": "警"}, "zh-Hant", "警", False),
        ({"en": "Police", "zh-hant": "警"}, "en", "Police", False),
        ({"zh-hant": "警"}, "en", "警", True),
        ({"": "CERT"}, "zh-Hant", "CERT", False),
    ],
)
def test_a_name_is_chosen_by_language(labels: dict[str, str], language: str, text: str, foreign: bool) -> None:
    chosen = choose(labels, language)
    assert chosen is not None
    assert (chosen.text, chosen.foreign) == (text, foreign)


def test_only_pages_with_vendored_scripts_let_their_style_sheets_in(app: Flask) -> None:
    looser = {rule.endpoint for rule in app.url_map.iter_rules() if "sha256-" in policy(rule.endpoint)}
    assert looser == {"explore.explore", "network.network", "query.editor"}
