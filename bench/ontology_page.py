"""Write docs/ontology.html, the documentation of the ontology as one file that needs no other.

make docs
"""

from pathlib import Path

from policygraph.web.ontology.page import standalone

PAGE = Path(__file__).parent.parent / "docs" / "ontology.html"


def main() -> None:
    PAGE.write_text(standalone(), encoding="utf-8")


if __name__ == "__main__":
    main()
