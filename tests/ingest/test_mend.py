"""Tests of mending characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.ingest.mend import mend
from whosays.ingest.traced import TracedText


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        ("He said â€œno.â€\x9d", "He said “no.”", "UTF-8 read as Windows-1252"),
        ("It is Pellâ€™s cafÃ©", "It is Pell’s café", "an apostrophe and an accent"),
        ("the ministerâ€”who left", "the minister—who left", "a dash"),
        ("“Right” and â€œwrongâ€\x9d", "“Right” and “wrong”", "sound quotes beside broken ones"),
        ("a &amp; b &quot;c&quot; &#8220;d&#8221;", 'a & b "c" “d”', "entities left in the text"),
        ("&amp;quot;no&amp;quot;", '"no"', "entities escaped twice"),
        ("AT&T; Q&A", "AT&T; Q&A", "an ampersand that is none of that"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd", "line ends of every kind"),
        ("co\u00adop\u200ber\ufeffate", "cooperate", "invisible characters inside a word"),
        ("\x93no\x94 he said", "“no” he said", "Windows-1252 control characters"),
        ("a\x00b\x07c", "abc", "control characters"),
        ("می\u200cخواهم", "می\u200cخواهم", "a joiner that a script needs stays"),
        ("naïve café “so”", "naïve café “so”", "sound text is left alone"),
        ("Ã la carte", "à la carte", "a broken letter whose second half became a space"),
    ],
)
def test_characters_are_mended(text: str, expected: str, reason: str) -> None:
    """What was broken on the way is as the author wrote it."""
    assert mend(TracedText.of(text)).text == expected, reason


@given(st.text(max_size=200) | st.text("aâ€œ™Ã©&;quotamp#8 \r\n\x93", max_size=80))
def test_mending_is_idempotent_and_traced(text: str) -> None:
    """A mended text mends to itself, and what was left alone is where the map says."""
    traced = mend(TracedText.of(text))
    assert mend(TracedText.of(traced.text)).text == traced.text
    for start, source, size in traced.runs:
        assert traced.text[start : start + size] == text[source : source + size]
