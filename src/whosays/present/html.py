"""``read -f html``: reports with their attributions marked, as one self-contained page.

The page loads nothing: style and script stand in it, and its content security policy admits
no others. Without the script everything can still be read and followed by links. Marks are
cut here, from code point offsets, because browsers count UTF-16 units.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined

from whosays.present.views import report_view
from whosays.records import Reading


def page(readings: Sequence[Reading], heading: str = "Who says what") -> str:
    """Return one page for ``readings``.

    Args:
        readings: one or more articles as read, in the order in which they are to stand.
        heading: the title of the page where it holds several reports.

    Returns:
        A whole HTML document that needs nothing beside it. Stripped of its tags, each
        block of a report is the text of the article, control characters as U+FFFD.
    """
    reports = [report_view(reading, number) for number, reading in enumerate(readings, 1)]
    style, script = asset("page.css"), asset("page.js")
    template = environment().get_template("page.html")
    return template.render(
        title=reports[0].title if len(reports) == 1 else heading,
        reports=reports,
        versions=sorted({reading.run.version for reading in readings}),
        style=style,
        script=script,
        style_hash=digest(style),
        script_hash=digest(script),
    )


@cache
def environment() -> Environment:
    """Return the templates of this package; of what they fill in only the assets go unescaped."""
    return Environment(
        loader=PackageLoader("whosays.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def asset(name: str) -> str:
    """Return a file that the page carries in itself."""
    return (resources.files("whosays.present") / "templates" / name).read_text(encoding="utf-8")


def digest(carried: str) -> str:
    """Return what a content security policy calls an inline style or script by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(carried.encode()).digest()).decode()
