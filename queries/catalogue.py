"""The catalogue of questions: each a file `NAME.rq` whose header says in words what it asks.

A header is a block of comments at the top of the file:

    # question: Which measures is an agency responsible for?
    # question-zh: 某機構負責哪些措施？
    # parameter: agency iri https://w3id.org/policygraph/id/agency/hk/security-bureau

A parameter has a name (that of a variable of the query), a kind (`iri`, `string`, `date`) and a default.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal, get_args

from ..errors import InputError, NotFoundError

Folder = Literal["pages", "competency"]
ParameterKind = Literal["iri", "string", "date"]
FOLDERS: tuple[Folder, ...] = get_args(Folder)
_LINE = re.compile(r"#\s*(question|question-zh|parameter):\s*(\S.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that whoever asks may set; `default` as text."""

    name: str
    kind: ParameterKind
    default: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question in words, in two languages, and in SPARQL."""

    name: str
    question: str
    question_zh: str
    text: str
    parameters: tuple[Parameter, ...]
    folder: Folder


@cache
def all_queries() -> tuple[Query, ...]:
    """Every query of the catalogue, by folder and name. Raises InputError for a header that says too little."""
    return tuple(query for folder in FOLDERS for query in _folder(folder))


def load(name: str) -> Query:
    """The query of this name (the stem of its file). Raises NotFoundError."""
    for query in all_queries():
        if query.name == name:
            return query
    raise NotFoundError("there is no such query in the catalogue", where=name)


def _folder(folder: Folder) -> list[Query]:
    place = files(str(__package__)).joinpath(folder)
    found = sorted((f for f in place.iterdir() if f.name.endswith(".rq")), key=lambda f: f.name)
    return [_read(file, folder) for file in found]


def _read(file: Traversable, folder: Folder) -> Query:
    text = file.read_text(encoding="utf-8")
    where = f"queries/{folder}/{file.name}"
    said = {key: value for key, value in _header(text) if key != "parameter"}
    missing = {"question", "question-zh"} - set(said)
    if missing:
        raise InputError(f"the header lacks {', '.join(sorted(missing))}", where=where)
    name = file.name.removesuffix(".rq")
    return Query(name, said["question"], said["question-zh"], text, parameters(text, where), folder)


def parameters(text: str, where: str) -> tuple[Parameter, ...]:
    """The parameters that the header of a query names. Raises InputError for a line that is none."""
    return tuple(_parameter(value, where) for key, value in _header(text) if key == "parameter")


def _header(text: str) -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        found = _LINE.match(line)
        if found:
            lines.append((found[1], found[2]))
    return lines


def _parameter(value: str, where: str) -> Parameter:
    name, _, rest = value.partition(" ")
    kind, _, default = rest.strip().partition(" ")
    for known in get_args(ParameterKind):
        if kind == known and default:
            return Parameter(name, known, default.strip())
    raise InputError(
        f"{value!r} is no parameter", where=where, advice="Write: # parameter: NAME iri|string|date DEFAULT"
    )
