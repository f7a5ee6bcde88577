"""The wheel holds all that the program needs and runs from any folder."""

import json
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import policygraph
import pytest

ROOT = Path(policygraph.__file__).parent


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    source = tmp_path_factory.mktemp("source") / "policygraph"
    run("git", "clone", "--quiet", ROOT, source, cwd=out)
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, source, cwd=out)
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment: the wheel alone, with the dependencies of this one but not its editable install."""
    env = tmp_path_factory.mktemp("env")
    venv.create(env, with_pip=False)
    python = env / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", wheel, cwd=env)
    purelib = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=env).strip()
    (Path(purelib) / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return env


def test_the_wheel_installs_one_top_level_name(installed: Path) -> None:
    site = next((installed / "lib").glob("python*/site-packages"))
    names = {p.name for p in site.iterdir() if not p.name.endswith((".dist-info", ".pth"))}
    assert names == {"policygraph"}


def test_the_installed_program_builds_and_answers_from_elsewhere(installed: Path, tmp_path: Path) -> None:
    program = installed / "bin" / "policygraph"
    run(program, "build", "--data", tmp_path / "data", cwd=tmp_path)
    question = tmp_path / "q.rq"
    question.write_text("SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a pg:Document }", encoding="utf-8")
    answer = json.loads(run(program, "query", question, "--format", "json", "--data", tmp_path / "data", cwd=tmp_path))
    assert answer["results"]["bindings"][0]["n"]["value"] == "5"
