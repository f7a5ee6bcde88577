"""The one tree of errors that every face of PolicyGraph prints.

PolicyGraphError
├── InputError          something handed in is wrong
│   ├── DocumentError       a document cannot be read as what it claims to be
│   ├── DescriptionError    a description file (ID.toml) is wrong
│   ├── AuthorityError      an authority file or the ontology is wrong
│   ├── CorrectionError     a correction by people is wrong, or no longer fits its document
│   ├── ExtractorError      an optional extractor is unknown, or fails
│   └── SettingsError       a setting has an unusable value
├── BuildError          a release cannot be made, the former one stays
│   ├── EvidenceError       a passage or mention does not read as the source does
│   ├── ExpectationError    counts fall outside what the description expects
│   └── ConformanceError    the graph does not conform to the shapes
├── NoReleaseError      nothing has been built yet
├── NotFoundError       the thing asked for is not in this release
└── QueryError          a query gives no answer
    ├── QuerySyntaxError    it is not SPARQL 1.1
    ├── QueryRefusedError   it asks for what is not allowed here
    ├── QueryTimeoutError   its time ran out
    ├── QueryTooLargeError  its answer or its memory went over the limit
    └── QueryBusyError      every worker is taken
"""


class PolicyGraphError(Exception):
    """What is wrong, where, and what to do about it.

    `what` and `advice` are sentences for people; `where` names a file, a line, an option or an IRI.
    """

    def __init__(self, what: str, *, where: str | None = None, advice: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.advice = advice

    def __str__(self) -> str:
        parts = [f"{self.where}: {self.what}" if self.where else self.what]
        if self.advice:
            parts.append(self.advice)
        return "\n".join(parts)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.what, self.where, self.advice))


def _rebuild(kind: type[PolicyGraphError], what: str, where: str | None, advice: str | None) -> PolicyGraphError:
    return kind(what, where=where, advice=advice)


class InputError(PolicyGraphError):
    """Something handed in is wrong."""


class DocumentError(InputError):
    """A document cannot be read as what it claims to be."""


class DescriptionError(InputError):
    """A description file (`ID.toml`) is wrong."""


class AuthorityError(InputError):
    """An authority file or the ontology is wrong."""


class CorrectionError(InputError):
    """A correction (`corrections/*.toml`) is wrong, contradicts another, or no longer fits its document."""


class ExtractorError(InputError):
    """An optional extractor is not installed, or fails."""


class SettingsError(InputError):
    """A setting has an unusable value."""


class BuildError(PolicyGraphError):
    """A release cannot be made; the one before it stays as it was."""


class EvidenceError(BuildError):
    """A passage or mention does not read as its source does at the same offsets."""


class ExpectationError(BuildError):
    """What was found in a document falls outside the counts its description expects."""


class ConformanceError(BuildError):
    """The graph does not conform to the SHACL shapes."""


class NoReleaseError(PolicyGraphError):
    """No release has been built in this data folder."""


class NotFoundError(PolicyGraphError):
    """The thing asked for is not in this release."""


class QueryError(PolicyGraphError):
    """A query gives no answer."""


class QuerySyntaxError(QueryError):
    """The query is not SPARQL 1.1."""


class QueryRefusedError(QueryError):
    """The query asks for what is not allowed here (an update, SERVICE, excessive nesting)."""


class QueryTimeoutError(QueryError):
    """The query's time ran out and its worker was stopped."""


class QueryTooLargeError(QueryError):
    """The query's answer or its memory went over the limit."""


class QueryBusyError(QueryError):
    """Every query worker is taken."""
