"""Settings: `POLICYGRAPH_*` environment variables over one optional TOML file over defaults."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from .errors import SettingsError

PREFIX = "POLICYGRAPH_"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user may set; the field names are those of the variables without their prefix, in lower case."""

    data: Path = Path(platformdirs.user_data_dir("policygraph", appauthor=False))
    """Folder of releases and caches."""
    base: str = "https://w3id.org/policygraph/id/"
    """Base of data IRIs."""
    query_timeout: float = 30.0
    """Seconds a researcher's query may take before its worker is killed."""
    query_memory: int = 2048
    """MiB of address space that a query worker may add to what it starts with."""
    query_result: int = 256
    """MiB that one answer may have."""
    query_workers: int = 2
    """Query workers kept ready."""
    extractors: str = ""
    """Optional extractors that a build asks besides the rules: names, separated by commas."""


def load(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force. Raises SettingsError for an unknown key or an unusable value."""
    settings = Settings()
    config = environ.get(PREFIX + "CONFIG")
    if config:
        settings = _apply(settings, _read(Path(config)), where=config)
    named = {f.name for f in fields(Settings)}
    from_env = {k.removeprefix(PREFIX).lower(): v for k, v in environ.items() if k.startswith(PREFIX)}
    return _apply(settings, {k: v for k, v in from_env.items() if k in named}, where="environment")


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"the settings file cannot be read: {error}", where=str(path)) from error


def _apply(settings: Settings, values: Mapping[str, Any], where: str) -> Settings:
    known = {f.name: f for f in fields(Settings)}
    for key, value in values.items():
        if key not in known:
            raise SettingsError(f"unknown setting {key!r}", where=where, advice=f"Known settings: {', '.join(known)}.")
        kind = type(getattr(settings, key))
        try:
            settings = replace(settings, **{key: type(Path())(value) if issubclass(kind, Path) else kind(value)})
        except (TypeError, ValueError) as error:
            raise SettingsError(f"{key} = {value!r} is not a {kind.__name__}", where=where) from error
    return settings
