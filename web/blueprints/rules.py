"""The rules of extraction: what each reads, how many facts it read, and where it first did."""

from flask import Blueprint, render_template

from ...ingest.rule_page import told
from ...ingest.rules import FAMILIES
from ..asking import Cells, ask, cell
from ..documents.running import readable
from ..i18n import marked

blueprint = Blueprint("rules", __name__)
NAMES = {
    "Dates": marked("Dates"),
    "Quantities": marked("Quantities"),
    "Initiatives": marked("Initiatives"),
    "Legal instruments": marked("Legal instruments"),
    "Places": marked("Places"),
    "Agencies": marked("Agencies"),
    "Partners": marked("Partners"),
    "Corrections": marked("Corrections"),
}
"""What the families are called."""
OTHERS = marked("Other rules")


@blueprint.get("/rules")
def rules() -> str:
    """Every rule that read something in this release, by family."""
    rows = {str(row["name"]): _with_example(row) for row in ask("rules")}
    families = [(NAMES[name], [rows[rule] for rule in known if rule in rows]) for name, known in FAMILIES.items()]
    described = {rule for known in FAMILIES.values() for rule in known}
    others = [row for name, row in rows.items() if name not in described]
    shown = [(name, found) for name, found in (*families, (OTHERS, others)) if found]
    return render_template("rules.html", families=shown, readable=readable)


def _with_example(row: Cells) -> Cells:
    """The row of a rule with what it reads and the example apart."""
    if "description" not in row:
        return row
    meaning, example = told(row["description"])
    return row | {"meaning": cell(meaning, row["description"].language), "example": cell(example)}
