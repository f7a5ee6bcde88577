"""The extractors that are installed, found by their entry points."""

import re
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Any

from ...errors import ExtractorError, PolicyGraphError
from .protocol import GROUP, Extractor, Proposal, Source

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def installed() -> dict[str, EntryPoint]:
    """Entry points of all installed extractors, by name."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return {point.name: point for point in found}


def names_of(setting: str) -> tuple[str, ...]:
    """The names in a setting, separated by commas or blanks."""
    return tuple(dict.fromkeys(name for name in re.split(r"[\s,]+", setting) if name))


def check_names(names: Iterable[str]) -> None:
    """Raises ExtractorError for a name that no installed extractor has; it lists those that are installed."""
    known = installed()
    for name in names:
        if name not in known:
            raise ExtractorError(
                f"no extractor {name!r} is installed",
                where="--extractor",
                advice=f"Installed: {', '.join(known) or 'none'}. A package adds one by an entry point of {GROUP}.",
            )


def load(names: Sequence[str], corpus: Path) -> tuple[Extractor, ...]:
    """These extractors for this corpus, in the order given. Raises ExtractorError for one that cannot be had."""
    check_names(names)
    known = installed()
    return tuple(_made(known[name], corpus) for name in names)


def _made(point: EntryPoint, corpus: Path) -> Extractor:
    made: Any = _guarded(point.name, lambda: point.load()(corpus))
    for part in ("name", "version"):
        if not isinstance(getattr(made, part, None), str) or not getattr(made, part):
            raise ExtractorError(f"it has no {part}", where=_where(point.name), advice="See docs/extractors.md.")
    if not _NAME.fullmatch(made.name) or not callable(getattr(made, "propose", None)):
        raise ExtractorError(
            f"it is called {made.name!r} and can{'' if hasattr(made, 'propose') else 'not'} propose",
            where=_where(point.name),
            advice="Its name has small letters, digits and hyphens, and it has a method propose(source).",
        )
    return made


def proposals(extractor: Extractor, source: Source) -> list[Proposal]:
    """All that an extractor proposes of a document. Raises ExtractorError where it fails or gives something else."""
    found: list[Any] = _guarded(extractor.name, lambda: list(extractor.propose(source)))
    strange = [one for one in found if not isinstance(one, Proposal)]
    if strange:
        what = f"of {source.id} it gave {type(strange[0]).__name__}, which is no Proposal"
        raise ExtractorError(what, where=_where(extractor.name))
    return found


def _guarded(name: str, call: Callable[[], Any]) -> Any:
    """What a call into somebody else's code gives. Any exception of it is told as the extractor's, never swallowed."""
    try:
        return call()
    except PolicyGraphError:
        raise
    except Exception as error:
        raise ExtractorError(
            f"it failed: {type(error).__name__}: {error}",
            where=_where(name),
            advice="Build without it, or mend it: the release before stays as it was.",
        ) from error


def _where(name: str) -> str:
    return f"extractor {name}"
