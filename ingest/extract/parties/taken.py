"""Which characters of a text are taken already, so that names that overlap are told in time linear in the text."""

from ...facts import Span


class Taken:
    """The characters of a text of this length that stretches have taken."""

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def overlaps(self, span: Span) -> bool:
        """Whether a character of `span` is taken."""
        return any(self._marks[slice(*span)])

    def take(self, span: Span) -> None:
        """Take the characters of `span`."""
        self._marks[slice(*span)] = b"\x01" * (span[1] - span[0])
