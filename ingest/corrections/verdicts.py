"""What a correction may do with a fact, and in which roles people correct."""

from typing import Literal, get_args

Verdict = Literal["accept", "reject", "add", "change"]
AuthorRole = Literal["analyst", "librarian", "researcher", "policy-officer", "publisher"]
"""A closed list, so that no name of a person gets into the graph."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
AUTHOR_ROLES: tuple[AuthorRole, ...] = get_args(AuthorRole)
