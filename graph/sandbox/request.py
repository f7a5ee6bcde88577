"""What the pool asks of a worker."""

import json
from dataclasses import asdict, dataclass

from .dataset import Dataset
from .formats import Format, by_name, formats_of
from .screen import Form


@dataclass(frozen=True, slots=True)
class Request:
    """A screened query, the format of its answer and what it may cost."""

    text: str
    form: Form
    format_name: str
    timeout: float
    """Seconds until the worker is stopped."""
    own: Dataset
    """What FROM and FROM NAMED in the text name."""
    asked: Dataset
    """What the protocol's parameters name: it replaces the former."""

    @property
    def format(self) -> Format:
        """How the answer is written. Raises ValueError for a name that is none of this form's."""
        found = by_name(self.format_name, formats_of(self.form))
        if found is None:
            names = ", ".join(f.name for f in formats_of(self.form))
            raise ValueError(f"{self.form} cannot be answered as {self.format_name!r}, but as {names}")
        return found

    def packed(self) -> bytes:
        """As it goes over the wire."""
        return json.dumps(asdict(self)).encode()

    @classmethod
    def unpacked(cls, content: bytes) -> "Request":
        """From the wire."""
        values = json.loads(content)
        for name in ("own", "asked"):
            values[name] = Dataset(**{k: tuple(v) for k, v in values[name].items()})
        return cls(**values)
