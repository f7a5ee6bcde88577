"""What a rule may know when it reads a block."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..facts import Document, Section
from ..names import NameIndex
from ..structure.outline import RawBlock
from ..view import View


@dataclass(frozen=True, slots=True)
class Context:
    """One block in its document.

    `path` holds the enclosing sections, outermost first. `names` finds the names of the authority files, read as a
    document of this jurisdiction reads them, and those that the document itself defines ("… Department (“CSD”)").
    `indicator` is the view of the KPI that a progress entry reports on, `lead_in` that of the sentence that
    introduces a list item, `before` that of the block before it in the same section.
    """

    document: Document
    block: RawBlock
    view: View
    path: Sequence[Section]
    names: NameIndex
    indicator: View | None = None
    lead_in: View | None = None
    before: View | None = None

    @property
    def chinese(self) -> bool:
        """Whether the document is written in Chinese."""
        return self.document.description.language.startswith("zh")

    @property
    def text(self) -> str:
        """The readable text of the block."""
        return self.view.text
