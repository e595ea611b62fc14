"""Tests of language detection: other languages named, English never misjudged."""

from __future__ import annotations

import pytest

from whosays.ingest.language import is_read, language_name, language_of

ENGLISH = "The minister said on Tuesday that the harbour would be closed and that ships would wait."


FRENCH = (
    "Le ministre a déclaré mardi que le port serait fermé et que les navires devraient attendre "
    "dans le détroit jusqu'à la fin de la semaine."
)
GERMAN = (
    "Der Minister sagte am Dienstag, der Hafen werde geschlossen und die Schiffe müssten bis zum "
    "Ende der Woche warten, wie das Ministerium mitteilte."
)
RUSSIAN = (
    "Министр заявил во вторник, что порт будет закрыт, а суда должны ждать до конца недели в "
    "проливе, сообщило министерство."
)
SPANISH = (
    "El ministro dijo el martes que el puerto estaría cerrado y que los barcos tendrían que "
    "esperar hasta el final de la semana en el estrecho."
)


@pytest.mark.parametrize(
    ("text", "expected", "reason"),
    [
        (ENGLISH, "en", "English"),
        (ENGLISH.upper(), "en", "capitals"),
        ("Dunn: Veska sank ferry", None, "too short to tell"),
        (FRENCH, "fr", "French"),
        (GERMAN, "de", "German"),
        (GERMAN.upper(), "de", "German in capitals"),
        (RUSSIAN, "ru", "Russian"),
        (SPANISH, "es", "Spanish"),
        ("部长星期二说港口将关闭,船只必须等到周末。", "zh", "Chinese"),
        ("12345 67890", None, "no words"),
        ("", None, "nothing"),
        (f"{ENGLISH} “Nous n'avons rien à voir avec cela,” a déclaré le ministère. {ENGLISH}", "en",
         "English with a French quotation"),
        (f"{ENGLISH} (Arabic: ناحية هبهب)", "en", "English with a name in another script"),
    ],
)  # fmt: skip
def test_languages_are_told_apart(text: str, expected: str | None, reason: str) -> None:
    """English is English in any case, other languages are named, the rest is unknown."""
    assert language_of(text) == expected, reason


def test_only_what_is_surely_not_english_is_refused() -> None:
    """Unknown counts as English, so that no short report is lost."""
    assert is_read("en")
    assert is_read("en-GB")
    assert is_read(None)
    assert not is_read("fr")


def test_languages_have_names() -> None:
    """A message names the language, not its code."""
    assert language_name("fr") == "French"
    assert language_name("el") == "Modern Greek"
    assert language_name("nds") == "Low German"
    assert language_name("qq") == "language 'qq'"
