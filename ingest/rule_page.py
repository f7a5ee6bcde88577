"""The page that documents the rules of extraction, made from their descriptions: docs/rules.md."""

from collections.abc import Mapping

from .rules import FAMILIES

HEAD = """# Rules of extraction

Every fact of the graph names the rule that read it (`pg:extractedBy`); these are all of them, each with an example. The
page is made from [ingest/rules.py](../ingest/rules.py) by `make docs`. `policygraph trace` and the page `/rules` of the
explorer show them with what they found.
"""


def page() -> str:
    """The page in Markdown, a table for each family."""
    return HEAD + "".join(_family(name, rules) for name, rules in FAMILIES.items())


def _family(name: str, rules: Mapping[str, str]) -> str:
    rows = "".join(f"| `{rule}` | {' | '.join(map(_cell, told(reads)))} |\n" for rule, reads in rules.items())
    return f"\n## {name}\n\n| rule | reads | example |\n|---|---|---|\n{rows}"


def told(reads: str) -> tuple[str, str]:
    """What a rule reads, and the example, from its description."""
    meaning, _, example = reads.partition(": ")
    return meaning, example.removesuffix(".")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
