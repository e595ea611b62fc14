"""Names by which the exports call things: the same for the same thing, anywhere, at any time.

Every name is a UUID of version 5: a hash of what it names, so that two exports of a dossier
agree and can be laid over one another, and nothing has to be registered with anybody.

References:
    RFC 9562, section 5.5 (UUIDv5); RFC 8141, section 2.3.3 (the part of a URN after ``#``).
"""

from __future__ import annotations

import json
import re
from typing import Final
from urllib.parse import quote
from uuid import UUID, uuid5

NAMESPACE: Final = UUID("39a741b2-bb9f-4426-8af5-5548dff28159")
"""The namespace of all names that whosays gives; never to be changed."""

TERMS: Final = f"urn:uuid:{NAMESPACE}#"
"""What the terms of whosays begin with where no vocabulary in use has a word for them."""

_ABSOLUTE: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*://[^\s/]")
_STRAY: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_KEPT: Final = "%/:?#@!$&'()*+,;=~-._"  # what an address may hold beside letters and digits


def uuid_of(kind: str, *parts: object) -> UUID:
    """Return the UUID of a thing.

    Args:
        kind: what sort of thing it is, such as ``attribution``.
        parts: strings and integers that make it that very thing.
    """
    key = json.dumps([kind, *parts], ensure_ascii=True, separators=(",", ":"))
    return uuid5(NAMESPACE, key)


def urn(kind: str, *parts: object) -> str:
    """Return the name of a thing as a URN; see `uuid_of`."""
    return f"urn:uuid:{uuid_of(kind, *parts)}"


def address(url: str | None) -> str | None:
    """Return a web address with what no address may hold written as ``%`` and its bytes.

    Args:
        url: as it was given or stands in a page.

    Returns:
        The address as RFC 3986 has it, in ASCII; None where ``url`` is none or is not whole.
    """
    if not url or not _ABSOLUTE.match(url.strip()):
        return None
    return quote(_STRAY.sub("%25", url.strip()), safe=_KEPT, errors="replace")
