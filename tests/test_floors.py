"""One direction: each floor imports only the floors below it."""

import ast
from pathlib import Path

import policygraph
import pytest

ROOT = Path(policygraph.__file__).parent
FLOORS = ["ontology", "ingest", "graph", "queries", "web", "terminal", "verbs", "cli"]
FOLDERS = [floor for floor in FLOORS if floor not in {"terminal", "cli"}]
EVERYWHERE = {"errors", "settings"}


def modules() -> list[Path]:
    inside = [p for floor in FOLDERS for p in (ROOT / floor).rglob("*.py")]
    return [*inside, ROOT / "cli.py", ROOT / "terminal.py", ROOT / "errors.py", ROOT / "settings.py"]


def rooms_imported(path: Path) -> set[str]:
    package = path.relative_to(ROOT).parent.parts
    rooms: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            target = (*base, *(node.module or "").split(".")) if node.module else base
            rooms |= {target[0]} if target else {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            rooms |= _absolute(node.module or "")
        elif isinstance(node, ast.Import):
            rooms |= {room for alias in node.names for room in _absolute(alias.name)}
    return rooms


def _absolute(name: str) -> set[str]:
    parts = name.split(".")
    return {parts[1]} if parts[0] == "policygraph" and len(parts) > 1 else set()


def level(room: str) -> int:
    return -1 if room in EVERYWHERE else FLOORS.index(room)


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_only_lower_floors(path: Path) -> None:
    room = path.relative_to(ROOT).parts[0].removesuffix(".py")
    known = {r for r in rooms_imported(path) if r in FLOORS or r in EVERYWHERE}
    above = {r for r in known if level(r) > level(room)}
    assert not above, f"{room} imports {', '.join(sorted(above))}, which stand above it"


def test_every_python_folder_of_the_root_is_a_known_floor() -> None:
    folders = {p.parent.relative_to(ROOT).parts[0] for p in ROOT.glob("*/**/__init__.py")}
    assert {f for f in folders if not f.startswith(".")} - {"tests", "bench", "build"} == set(FOLDERS)
