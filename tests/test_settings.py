"""Settings come from the environment, then a file, then the defaults."""

from pathlib import Path

import pytest
from policygraph.errors import SettingsError
from policygraph.settings import Settings, load


def test_defaults() -> None:
    assert load({}) == Settings()


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "policygraph.toml"
    file.write_text('query_timeout = 5\nbase = "https://example.org/id/"\n', encoding="utf-8")
    found = load({"POLICYGRAPH_CONFIG": str(file), "POLICYGRAPH_QUERY_TIMEOUT": "7.5", "HOME": "/nowhere"})
    assert (found.query_timeout, found.base) == (7.5, "https://example.org/id/")


@pytest.mark.parametrize(
    ("text", "message"),
    [("colour = 1", "unknown setting 'colour'"), ("query_workers = 'many'", "is not a int"), ("= 1", "cannot be read")],
)
def test_an_unusable_file_is_named(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "policygraph.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=message) as caught:
        load({"POLICYGRAPH_CONFIG": str(file)})
    assert caught.value.where == str(file)


def test_an_unusable_variable_is_named() -> None:
    with pytest.raises(SettingsError, match="query_timeout = 'soon'"):
        load({"POLICYGRAPH_QUERY_TIMEOUT": "soon"})
