"""The documentation says what the program does: these tests read it."""

import re
import tomllib
from pathlib import Path

import policygraph
import pytest
from policygraph.cli import main
from policygraph.errors import PolicyGraphError
from policygraph.settings import Settings

ROOT = Path(policygraph.__file__).parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_every_verb_and_option_is_documented(verb: str) -> None:
    section = re.search(rf"^## {verb}$(.*?)(?=^## |\Z)", COMMANDS, re.M | re.S)
    assert section, f"docs/commands.md has no section for {verb}"
    for parameter in main.commands[verb].params:
        for flag in (o for o in parameter.opts if o.startswith("--")):
            assert f"`{flag}" in section[1] or flag == "--data", f"{flag} of {verb} is not documented"


def test_no_verb_is_documented_that_does_not_exist() -> None:
    assert set(re.findall(r"^## (\w+)$", COMMANDS, re.M)) == set(main.commands)


@pytest.mark.parametrize("verb", sorted(main.commands))
def test_every_verb_has_an_example_in_its_help(verb: str) -> None:
    assert "Example:" in (main.commands[verb].help or "")


def test_every_setting_is_documented() -> None:
    for name in Settings.__dataclass_fields__:
        assert f"`POLICYGRAPH_{name.upper()}`" in COMMANDS


def test_readme_names_the_two_commands_and_what_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"`make (\w+)`", README):
        assert re.search(rf"^{target}:", makefile, re.M), f"README speaks of make {target}"
    for path in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / path).exists(), f"README links to {path}"


def test_changelog_speaks_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert version == policygraph.__version__
    assert f"## {version}" in CHANGELOG


def test_every_error_kind_is_in_the_tree_of_its_module() -> None:
    import policygraph.errors as module

    def kinds(kind: type) -> list[type]:
        return [kind, *(k for child in kind.__subclasses__() for k in kinds(child))]

    for kind in (k for k in kinds(PolicyGraphError) if k.__module__ == module.__name__):
        assert kind.__name__ in (module.__doc__ or "")
