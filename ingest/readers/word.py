"""Word files (.docx): paragraphs with their headings, lists and notes; tables; tracked changes as accepted."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from ...errors import DocumentError
from .numbers import Numbers
from .reading import Reading, Writer, bold, tidy

_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_LEFT_OUT = {qn(f"w:{name}") for name in ("del", "moveFrom", "pPr", "rPr", "instrText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_SKIPPED = {"separator", "continuationSeparator", "continuationNotice"}
_BLANKS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_HEADING = 200


def read(data: bytes, path: Path, encoding: str | None) -> Reading:
    """The text of a Word file; headers and footers of its pages are left out.

    Raises DocumentError for what is no Word file or has no text.
    """
    del encoding
    try:
        document = docx.Document(io.BytesIO(data))
    except (PackageNotFoundError, zipfile.BadZipFile, zlib.error, KeyError, ValueError) as error:
        raise DocumentError(
            "this is no Word file of the newer kind (.docx)", where=str(path), advice="Save it as .docx in Word."
        ) from error
    writer = Writer()
    _blocks(writer, document.element.body, _Styles(document), Numbers(document))
    _notes(writer, document)
    if not writer.blocks:
        raise DocumentError("this Word file has no text", where=str(path))
    return Reading(writer.text(), _MEDIA_TYPE)


class _Styles:
    """The outline level that paragraphs get from their style or their own setting."""

    def __init__(self, document: Document) -> None:
        self._styles = {s.style_id: s for s in document.styles}
        self.titled = any(p.style and p.style.name == "Title" for p in document.paragraphs)
        """Whether headings stand below a title."""

    def level(self, paragraph: Any) -> int | None:
        """1 for the outermost heading, 0 for the title of the document, None for neither."""
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
        style = self._styles.get(paragraph.style)
        while own is None and style is not None:
            if style.name == "Title":
                return 0
            own = style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")
            if own is None and style.name and style.name.lower().startswith("heading "):
                return int(style.name.split()[1])
            style = getattr(style, "base_style", None)
        level = int(own.get(qn("w:val"))) + 1 if own is not None else 10
        return level if level < 10 else None


def _blocks(writer: Writer, parent: Any, styles: _Styles, numbers: Numbers) -> None:
    for element in parent:
        if element.tag == qn("w:p"):
            _paragraph(writer, element, styles, numbers)
        elif element.tag == qn("w:tbl"):
            _table(writer, element, numbers)
        elif element.tag == qn("w:sdt"):
            _blocks(writer, element.find(qn("w:sdtContent")), styles, numbers)
        elif element.tag in {qn("w:ins"), qn("w:moveTo")}:
            _blocks(writer, element, styles, numbers)


def _paragraph(writer: Writer, element: Any, styles: _Styles, numbers: Numbers) -> None:
    text, level = _words(element), styles.level(element)
    mark, depth = numbers.mark(element) if tidy(text) else (None, 0)
    if level is not None:
        writer.heading(level + styles.titled, f"{mark or ''} {text}")
    elif mark and tidy(text):
        writer.entry(mark, _set(element, text), depth)
    else:
        writer.paragraph(_set(element, text))
    for box in _boxes(element):
        _blocks(writer, box, styles, numbers)


def _set(element: Any, text: str) -> str:
    """The text, marked where all of its letters are bold."""
    runs = [r for r in element.iter(qn("w:r")) if any((t.text or "").strip() for t in r.iter(qn("w:t")))]
    return bold(text.replace("\n", " ")) if runs and len(text) <= _HEADING and all(map(_bold, runs)) else text


def _bold(run: Any) -> bool:
    mark = run.find(f"{qn('w:rPr')}/{qn('w:b')}")
    return mark is not None and mark.get(qn("w:val")) not in {"0", "false"}


def _words(element: Any) -> str:
    """The words of an element, those of text boxes in it left out."""
    return "".join(_pieces(element))


def _pieces(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == qn("w:txbxContent"):
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BLANKS:
            yield _BLANKS[child.tag]
        elif child.tag == qn("w:footnoteReference"):
            yield f"<sup>{child.get(qn('w:id'))}</sup>"
        else:
            yield from _pieces(child)


def _boxes(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _boxes(child)


def _table(writer: Writer, table: Any, numbers: Numbers) -> None:
    writer.end_table()
    for row in table.iter(qn("w:tr")):
        cells = [cell for cell in row.iter(qn("w:tc")) if next(cell.iterancestors(qn("w:tr"))) is row]
        writer.row([_cell(cell, numbers) for cell in cells])


def _cell(cell: Any, numbers: Numbers) -> str:
    if _continues(cell):
        return ""
    lines: list[str] = []
    for paragraph in cell.iter(qn("w:p")):
        text = _words(paragraph)
        mark = numbers.mark(paragraph)[0] if tidy(text) else None
        lines.append(f"{mark or ''} {text}")
    return "\n".join(lines)


def _continues(cell: Any) -> bool:
    """Whether the cell above reaches down over this one."""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    return merged is not None and merged.get(qn("w:val")) != "restart"


def _notes(writer: Writer, document: Document) -> None:
    parts = [r.target_part for r in document.part.rels.values() if r.reltype == RELATIONSHIP_TYPE.FOOTNOTES]
    for part in parts:
        for note in parse_xml(part.blob).iter(qn("w:footnote")):
            if note.get(qn("w:type")) not in _SKIPPED:
                writer.paragraph(f"<sup>{note.get(qn('w:id'))}</sup> {_words(note)}")
