"""Write docs/rules.md, the documentation of the rules of extraction.

make docs
"""

from pathlib import Path

from policygraph.ingest.rule_page import page

PAGE = Path(__file__).parent.parent / "docs" / "rules.md"


def main() -> None:
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
