"""An extractor that asks a language model behind an OpenAI-compatible server, at an address that the corpus names.

`POST URL/chat/completions` with `model`, `messages`, `temperature` 0 and a JSON object as the form of the answer, as
https://platform.openai.com/docs/api-reference/chat describes it and local servers (Ollama, llama.cpp, vLLM) offer it.
"""

import datetime
import http.client
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...errors import ExtractorError
from ...ontology.iris import content_hash
from ..facts import Span
from .options import options
from .protocol import Proposal, Source, SourceBlock

_KEYS = ("url", "model", "key_variable", "timeout")
_LARGEST = 4 * 1024 * 1024
"""Bytes of an answer that are read at most."""
PROMPT = """You read one passage of a public policy paper. List the facts that it states, as a JSON object:
{"facts": [{"kind": ..., "quote": ..., "confidence": ..., "values": {...}}]}
quote: the words of the passage that name the fact, copied character for character. confidence: from 0 to 1.
kind and values:
agency (a body of the issuing government): {"name": full name, "role": "lead" | "responsible" | "support"}
partner (any other body that takes part): {"name": full name, "kind": "city" | "government" | "bank" | "university" |
"school" | "ngo" | "international" | "enterprise" | "media" | "profession" | "group"}
deadline: {"date": "YYYY-MM-DD", the last day of what is printed, "kind": "due" | "start" | "asof"}
quantity: {"value": number, "unit": what is counted, "comparator": "ge" | "gt" | "le" | "lt" | "eq" | "approx"}
initiative, instrument (a law or agreement), place: {"name": name}
State nothing that the passage does not print. Without a fact the list is empty."""


class LanguageModel:
    """Sends each block that is a measure to the server, and proposes what it answers."""

    name = "language-model"

    def __init__(self, corpus: Path) -> None:
        """Takes `url`, `model`, and if need be `key_variable` and `timeout` (seconds) from the file of options.

        Raises ExtractorError for options that are missing or wrong.
        """
        given = options(corpus, self.name)
        given.check_keys(_KEYS)
        self._url, self._model = given.text("url").rstrip("/"), given.text("model")
        self._timeout = given.number("timeout", 120)
        if urlsplit(self._url).scheme not in ("http", "https") or not urlsplit(self._url).hostname:
            raise ExtractorError(f"url = {self._url!r} is no web address", where=given.where)
        self._headers = {"Content-Type": "application/json"}
        if "key_variable" in given.table:
            self._headers["Authorization"] = f"Bearer {_key(given.text('key_variable'), given.where)}"
        self.version = content_hash(self._url, self._model, PROMPT)

    def propose(self, source: Source) -> Iterator[Proposal]:
        """What the model finds in each measure. Raises ExtractorError where the server gives no usable answer."""
        for block in source.blocks:
            if block.measure:
                yield from self._of_block(source, block)

    def _of_block(self, source: Source, block: SourceBlock) -> Iterator[Proposal]:
        for span in block.spans:
            passage = source.text[slice(*span)]
            about = f"Paper of {source.publisher}, {source.issued}, under: {' › '.join(block.headings)}"
            for fact in self._ask(f"{about}\nPassage:\n{passage}"):
                yield _proposal(fact, span, passage)

    def _ask(self, question: str) -> list[Any]:
        body = {
            "model": self._model,
            "temperature": 0,
            "seed": 0,
            "response_format": {"type": "json_object"},
            "messages": [{"role": "system", "content": PROMPT}, {"role": "user", "content": question}],
        }
        answer = self._post(json.dumps(body).encode())
        try:
            facts = json.loads(json.loads(answer)["choices"][0]["message"]["content"])["facts"]
        except (ValueError, LookupError, TypeError) as error:
            raise self._failed(
                f"the server's answer is not in the form that was asked for: {answer[:200]!r}"
            ) from error
        if not isinstance(facts, list):
            raise self._failed(f"facts are no list: {facts!r}")
        return facts

    def _post(self, body: bytes) -> bytes:
        address = urlsplit(f"{self._url}/chat/completions")
        kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
        connection = kind(address.hostname or "", address.port, timeout=self._timeout)
        try:
            connection.request("POST", address.path, body, self._headers)
            answer = connection.getresponse()
            said = answer.read(_LARGEST)
        except (OSError, http.client.HTTPException) as error:
            raise self._failed(f"the server cannot be asked: {error}") from error
        finally:
            connection.close()
        if answer.status != http.HTTPStatus.OK:
            raise self._failed(f"the server answers {answer.status} {answer.reason}: {said[:200]!r}")
        return said

    def _failed(self, what: str) -> ExtractorError:
        return ExtractorError(
            what, where=f"extractor {self.name}, {self._url}", advice="See that the server runs and has this model."
        )


def _key(variable: str, where: str) -> str:
    key = os.environ.get(variable)
    if not key:
        raise ExtractorError(f"the environment variable {variable} is not set", where=where)
    return key


def _proposal(fact: Any, span: Span, passage: str) -> Proposal:
    """A fact as the model gives it, its quote looked up in the passage; one not found there is left to be refused."""
    told = fact if isinstance(fact, dict) else {}
    kind, quote = str(told.get("kind")), str(told.get("quote"))
    confidence, values = told.get("confidence"), told.get("values")
    start = span[0] + max(passage.find(quote), 0)
    return Proposal(
        kind=kind,
        start=start,
        end=start + len(quote),
        quote=quote,
        confidence=confidence if isinstance(confidence, int | float) else -1,
        values=_typed(values) if isinstance(values, dict) else {},
    )


def _typed(values: dict[str, Any]) -> dict[str, Any]:
    """Dates as dates: JSON has none. What cannot be read stays as it is, and is refused later on."""
    if not isinstance(values.get("date"), str):
        return values
    try:
        return values | {"date": datetime.date.fromisoformat(values["date"])}
    except ValueError:
        return values
