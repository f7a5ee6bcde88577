"""Gold: annotations in files, a set in each folder, with what its `about.toml` tells of it.

A set holds lists of annotated blocks, `ranges` (document → stretches covered whole) and annotated links, in any number
of JSON files and in a folder `links`. `about.toml` may give `title` and `description`, each also with `-zh` behind its
name, and `families`, those that the annotation speaks of; without these a family counts where some block has its key.
"""

import hashlib
import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ...errors import InputError
from ..facts import Span
from .families import FAMILIES, NEEDS
from .figures import Line
from .links import LinkGold

ABOUT = "about.toml"
_BLOCK = frozenset({"id", "doc", "start", "end", "section", "kind", "measure"})
_ABOUT = frozenset({"title", "title-zh", "description", "description-zh", "families"})
_ADVICE = "Gold is a list of blocks, a table of ranges, or a table of links: see tests/gold/README.md."


@dataclass(frozen=True, slots=True)
class About:
    """What a set says of itself, by language tag; `families` is empty where it does not say."""

    title: Mapping[str, str]
    description: Mapping[str, str] = field(default_factory=dict)
    families: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class GoldSet:
    """The annotation of one folder; `sha256` is over the names and bytes of its files."""

    name: str
    about: About
    sha256: str
    blocks: tuple[Line, ...]
    ranges: Mapping[str, Sequence[Span]]
    links: LinkGold | None

    @property
    def documents(self) -> frozenset[str]:
        """Ids of the documents that it annotates."""
        return frozenset(block["doc"] for block in self.blocks)

    def judges(self, family: str) -> bool:
        """Whether the annotation says anything of this family."""
        if self.about.families:
            return family in self.about.families
        return family not in NEEDS or any(NEEDS[family] in block for block in self.blocks)


def load(paths: Iterable[Path]) -> tuple[GoldSet, ...]:
    """The sets of these folders and files, files of one folder together, in the order in which they are named.

    Raises InputError for what is no gold, and for two folders of one name.
    """
    folders: dict[Path, list[Path]] = {}
    for path in paths:
        folder = path.resolve() if path.is_dir() else path.resolve().parent
        folder = folder.parent if folder.name == "links" else folder
        folders.setdefault(folder, []).extend(_inside(folder) if path.is_dir() else [path.resolve()])
    sets = tuple(_set(folder, sorted(set(files))) for folder, files in folders.items())
    names = [found.name for found in sets]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice:
        raise InputError("two sets have this name", where=twice, advice="Rename one of the folders.")
    return sets


def _inside(folder: Path) -> list[Path]:
    found = [*folder.glob("*.json"), *folder.glob("links/*.json")]
    if not found:
        raise InputError("there is no gold in this folder", where=str(folder), advice=_ADVICE)
    return found


def _set(folder: Path, files: Sequence[Path]) -> GoldSet:
    blocks: list[Line] = []
    ranges: dict[str, list[Span]] = {}
    links: list[Mapping[str, Any]] = []
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + content + b"\0")
        match _parsed(content, file):
            case list() as found:
                blocks += _blocks(found, file)
            case {"links": _, "not_links": _} as found:
                links.append(found)
            case {"$schema": _}:
                pass
            case found:
                for doc, stretches in _ranges(found, file).items():
                    ranges.setdefault(doc, []).extend(stretches)
    return GoldSet(folder.name, _about(folder), digest.hexdigest(), tuple(blocks), ranges, _links(links))


def _parsed(content: bytes, file: Path) -> Any:
    try:
        return json.loads(content)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InputError(f"this is no JSON: {error}", where=str(file), advice=_ADVICE) from error


def _blocks(found: Sequence[Any], file: Path) -> list[Line]:
    for number, block in enumerate(found):
        lacks = sorted(_BLOCK - {*block} if isinstance(block, dict) else _BLOCK)
        if lacks:
            raise InputError(f"block {number} lacks {', '.join(lacks)}", where=str(file), advice=_ADVICE)
    return list(found)


def _ranges(found: Any, file: Path) -> dict[str, list[Span]]:
    try:
        return {doc: [(int(start), int(end)) for start, end in stretches] for doc, stretches in found.items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise InputError("this is no gold", where=str(file), advice=_ADVICE) from error


def _links(found: Sequence[Mapping[str, Any]]) -> LinkGold | None:
    if not found:
        return None
    unjudged = {(min(pair), max(pair)) for table in found for pair in table.get("unjudged", ())}
    return LinkGold(
        [link for table in found for link in table["links"]],
        [link for table in found for link in table["not_links"]],
        frozenset(unjudged),
    )


def _about(folder: Path) -> About:
    file = folder / ABOUT
    if not file.is_file():
        return About({"en": folder.name})
    try:
        told = tomllib.loads(file.read_text(encoding="utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"this is no TOML in UTF-8: {error}", where=str(file)) from error
    unknown = sorted({*told} - _ABOUT | {*told.get("families", ())} - FAMILIES.keys())
    if unknown:
        known = f"Known keys: {', '.join(sorted(_ABOUT))}. Families: {', '.join(FAMILIES)}."
        raise InputError(f"{unknown[0]!r} is not known", where=str(file), advice=known)
    title = {"en": folder.name} | _languages(told, "title")
    return About(title, _languages(told, "description"), frozenset(told.get("families", ())))


def _languages(told: Mapping[str, str], key: str) -> dict[str, str]:
    tags = {"en": key, "zh-Hant": f"{key}-zh"}
    return {tag: told[name].strip() for tag, name in tags.items() if name in told}
