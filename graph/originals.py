"""The files that texts were read from, kept in a release so that a reader can be sent to the page."""

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .quads.part import Part

FOLDER = "originals"


@dataclass(frozen=True, slots=True)
class Kept:
    """An original that a release keeps: its file and its media type."""

    path: Path
    media_type: str


def keep_originals(staging: Path, corpus: Path, parts: Iterable[Part]) -> dict[str, dict[str, str]]:
    """Copy the originals of these documents of `corpus` into the release; what to record of them, by document."""
    kept: dict[str, dict[str, str]] = {}
    for part in (part for part in parts if part.original):
        source = corpus / part.original["file"]
        target = staging / FOLDER / f"{part.id}{source.suffix}"
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(source, target)
        kept[part.id] = {"file": f"{FOLDER}/{target.name}", "media_type": part.original["media_type"]}
    return kept


def kept_original(release: Path, record: dict[str, Any], document: str) -> Kept | None:
    """The original of a document, by the record of the release (`build.json`); None where there is none."""
    known = record.get("originals", {}).get(document)
    return Kept(release / known["file"], known["media_type"]) if known else None
