"""The client of OpenAI-compatible servers, against a real server in a process of its own that answers as they do."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from policygraph.errors import ExtractorError
from policygraph.graph.build import BuildWarning, build
from policygraph.graph.release import Release

PRESS = "sb-press-release-2017-12-07"
Corpus = Callable[..., Path]
SERVER = """
import json, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

FACTS = [
    {"kind": "initiative", "quote": "special operations", "confidence": 0.6, "values": {"name": "Special operations"}},
    {"kind": "deadline", "quote": "fifth meeting", "confidence": 0.4, "values": {"date": "2017-12-08", "kind": "due"}},
    {"kind": "place", "quote": "the moon", "confidence": 0.9, "values": {"name": "Moon"}},
]

class Model(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        with open(sys.argv[1], "a") as log:
            log.write(json.dumps({"path": self.path, "key": self.headers["Authorization"], **asked}) + "\\n")
        if asked["model"] == "missing":
            return self.answer(404, {"error": {"message": "model 'missing' not found"}})
        passage = asked["messages"][1]["content"].split("Passage:")[1]
        facts = [f for f in FACTS if f["quote"] in passage or ("fifth" in passage and f["kind"] == "place")]
        content = "Sure, here you are!" if asked["model"] == "chatty" else json.dumps({"facts": facts})
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": content}}
        self.answer(200, {"object": "chat.completion", "model": asked["model"], "choices": [choice]})

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(body).encode())

    def log_message(self, *_):
        pass

server = HTTPServer(("127.0.0.1", 0), Model)
print(server.server_port, flush=True)
server.serve_forever()
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the server and the file in which it notes what it is asked."""
    log = tmp_path_factory.mktemp("server") / "asked.jsonl"
    with subprocess.Popen([sys.executable, "-c", SERVER, str(log)], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        port = running.stdout.readline().strip()
        yield f"http://127.0.0.1:{port}/v1", log
        running.terminate()


def with_options(folder: Path, **options: str) -> Path:
    (folder / "extractors").mkdir()
    lines = "".join(f"{key} = {json.dumps(value)}\n" for key, value in options.items())
    (folder / "extractors" / "language-model.toml").write_text(lines, encoding="utf-8")
    return folder


def read_by_model(release: Release) -> list[dict[str, Any]]:
    families = ("initiatives", "deadlines", "places")
    facts = [fact for line in release.facts() for family in families for fact in line[family]]
    return [fact for fact in facts if fact["rule"] == "extractor/language-model"]


def test_what_the_model_finds_is_kept_with_its_words(corpus: Corpus, tmp_path: Path, server: tuple[str, Path]) -> None:
    url, log = server
    folder, data = with_options(corpus(PRESS), url=url, model="small"), tmp_path / "data"
    with pytest.warns(BuildWarning, match=r"language-model: \d+ of \d+ proposals refused: \d+ × quote not verbatim"):
        made = build(folder, data, workers=1, extractors=["language-model"])
    text = made.text(PRESS)
    found = read_by_model(made)
    assert {(fact.get("name") or fact["date"], fact["confidence"]) for fact in found} == {
        ("Special operations", 0.6),
        ("2017-12-08", 0.4),
    }
    assert all(text[fact["at"][0] : fact["at"][1]] == fact["as"] for fact in found)
    asked = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert {(one["path"], one["model"], one["temperature"]) for one in asked} == {("/v1/chat/completions", "small", 0)}
    assert all(", 2017-12-07, under: " in one["messages"][1]["content"] for one in asked)
    with pytest.warns(BuildWarning):
        build(folder, data, workers=1, extractors=["language-model"])
    assert len(log.read_text(encoding="utf-8").splitlines()) == len(asked), "what is read already is not asked again"


def test_a_key_is_taken_from_the_environment(corpus: Corpus, tmp_path: Path, server: tuple[str, Path]) -> None:
    url, log = server
    folder = with_options(corpus(PRESS), url=url, model="locked", key_variable="NO_SUCH_KEY_HERE")
    with pytest.raises(ExtractorError, match="NO_SUCH_KEY_HERE is not set"):
        build(folder, tmp_path / "data", workers=1, extractors=["language-model"])
    command = [sys.executable, "-m", "policygraph.cli", "build", str(folder), "--workers", "1"]
    environment = {"NO_SUCH_KEY_HERE": "secret", "PATH": "", "HOME": str(tmp_path)}
    asked = [*command, "--data", str(tmp_path / "data"), "--extractor", "language-model"]
    assert subprocess.run(asked, env=environment, capture_output=True, check=False).returncode == 0
    sent = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert {one["key"] for one in sent if one["model"] == "locked"} == {"Bearer secret"}


@pytest.mark.parametrize(
    ("model", "says"), [("missing", "404"), ("chatty", 'not in the form that was asked for: b\'{"object"')]
)
def test_an_answer_that_is_none_stops_the_build(
    corpus: Corpus, tmp_path: Path, server: tuple[str, Path], model: str, says: str
) -> None:
    folder = with_options(corpus(PRESS), url=server[0], model=model)
    with pytest.raises(ExtractorError) as caught:
        build(folder, tmp_path / "data", workers=1, extractors=["language-model"])
    assert says in str(caught.value)
    assert server[0] in str(caught.value)


def test_a_server_that_is_not_there_is_named(corpus: Corpus, tmp_path: Path) -> None:
    folder = with_options(corpus(PRESS), url="http://127.0.0.1:9/v1", model="small")
    with pytest.raises(ExtractorError, match="cannot be asked"):
        build(folder, tmp_path / "data", workers=1, extractors=["language-model"])


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"model": "small"}, "url = None is no text"),
        ({"url": "ftp://127.0.0.1", "model": "small"}, "is no web address"),
        ({"url": "http://127.0.0.1", "model": "small", "colour": "red"}, "unknown key 'colour'"),
    ],
)
def test_wrong_options_are_named(corpus: Corpus, tmp_path: Path, options: dict[str, str], says: str) -> None:
    folder = with_options(corpus(PRESS), **options)
    with pytest.raises(ExtractorError) as caught:
        build(folder, tmp_path / "data", workers=1, extractors=["language-model"])
    assert says in str(caught.value)
