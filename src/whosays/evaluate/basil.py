"""Scores who is found to speak the quoted spans that BASIL marks with their speakers.

BASIL names the speaker of a quoted span, or a camp that he is of ("House Democrats"), or says only
that it is "other" than the article's main entities. A named one is right where the speaker found
bears the name; the others where it is somebody whom the article's annotation does not name.

References:
    Fan et al. (2019): In Plain Sight: Media Bias Through the Lens of Factual Reporting. EMNLP.
    https://aclanthology.org/D19-1664/
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

import msgspec

from whosays.errors import DataError
from whosays.evaluate.speaker_names import same_speaker
from whosays.records import Attribution, Span

SpeakerGroup: TypeAlias = Literal["named", "camp", "other"]
QuoteOutcome: TypeAlias = Literal[
    "right", "wrong speaker", "unnamed speaker", "unresolved speaker", "not attributed",
]  # fmt: skip
OUTCOMES: Final[tuple[QuoteOutcome, ...]] = (
    "right", "wrong speaker", "unnamed speaker", "unresolved speaker", "not attributed",
)  # fmt: skip
_OTHER: Final = "other"
_CAMPS: Final = frozenset(
    "lawmakers democrats republicans officials members companies protestors plaintiffs catholics "
    "campaign party conservatives liberals supporters activists".split()
)
"""Words of the names that the annotation gives to many speakers at once."""


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words that somebody is quoted with; ``speaker`` is BASIL's name with blanks."""

    span: Span
    speaker: str

    @property
    def group(self) -> SpeakerGroup:
        """Whether the annotation names a speaker, a camp that he is of, or nobody."""
        if self.speaker.startswith(_OTHER):
            return "other"
        return "camp" if _CAMPS.intersection(self.speaker.lower().split()) else "named"


@dataclass(frozen=True, slots=True)
class QuoteDocument:
    """One article, a paragraph a line, with its quoted spans."""

    name: str
    text: str
    quotes: tuple[QuotedSpan, ...]


@dataclass(frozen=True, slots=True)
class QuoteResult:
    """What was found for one quoted span."""

    document: str
    quote: QuotedSpan
    found: str | None
    outcome: QuoteOutcome


class _Article(msgspec.Struct):
    paragraphs: list[list[str]] = msgspec.field(name="body-paragraphs")
    title: str = ""


class _Phrase(msgspec.Struct):
    id: str
    start: int
    end: int
    quote: str = "no"
    speaker: str = ""


class _Annotation(msgspec.Struct):
    phrases: list[_Phrase] = msgspec.field(name="phrase-level-annotations")


def read_basil(folder: str | Path) -> tuple[QuoteDocument, ...]:
    """Read the articles with quoted spans; title first, then a paragraph a line.

    Raises:
        DataError: there are no annotations, or a span lies outside its sentence.
    """
    found = []
    for path in sorted(Path(folder).glob("annotations/*/*_ann.json")):
        article = Path(folder, "articles", path.parent.name, path.name.replace("_ann", ""))
        document = _read(path, article)
        if document.quotes:
            found.append(document)
    if not found:
        raise DataError(f"{folder}: holds no annotations of quoted spans")
    return tuple(found)


def _read(path: Path, beside: Path) -> QuoteDocument:
    try:
        annotation = msgspec.json.decode(path.read_bytes(), type=_Annotation)
        article = msgspec.json.decode(beside.read_bytes(), type=_Article)
    except (OSError, msgspec.MsgspecError) as error:
        raise DataError(f"{path}: {error}") from None
    text = article.title + "\n\n" if article.title else ""
    starts: list[Span] = []
    for paragraph in article.paragraphs:
        for sentence in paragraph:
            starts.append((len(text), len(text) + len(sentence)))
            text += sentence + " "
        text = text[:-1] + "\n\n"
    quotes = []
    for phrase in annotation.phrases:
        if phrase.quote != "yes":
            continue
        number = int(phrase.id[1:])  # "p12": of the twelfth sentence, counted from 0
        if number >= len(starts) or starts[number][0] + phrase.end > starts[number][1]:
            raise DataError(f"{path}: {phrase.id} lies outside the article")
        begin = starts[number][0]
        span = (begin + phrase.start, begin + phrase.end)
        quotes.append(QuotedSpan(span, phrase.speaker.replace("_", " ").strip()))
    return QuoteDocument(beside.stem, text.rstrip("\n"), tuple(quotes))


def score_quotes(
    documents: Sequence[QuoteDocument], readings: Mapping[str, Sequence[Attribution]]
) -> tuple[QuoteResult, ...]:
    """Compare who is found to speak with who was marked as speaking.

    Args:
        documents: what `read_basil` gave.
        readings: attributions with their speakers, by document name.
    """
    results = []
    for document in documents:
        named = {quote.speaker for quote in document.quotes if quote.group == "named"}
        for quote in document.quotes:
            attribution = _covering(quote.span, readings.get(document.name, ()))
            results.append(_result(document.name, quote, attribution, named))
    return tuple(results)


def _covering(span: Span, attributions: Sequence[Attribution]) -> Attribution | None:
    """Return the attribution whose content has most of a span, the innermost of equals."""
    best: tuple[int, int] | None = None
    found = None
    for attribution in attributions:
        shared = sum(max(0, min(e, span[1]) - max(s, span[0])) for s, e in attribution.content)
        size = sum(e - s for s, e in attribution.content)
        if 2 * shared >= span[1] - span[0] and (best is None or (shared, -size) > best):
            best, found = (shared, -size), attribution
    return found


def _result(
    document: str, quote: QuotedSpan, attribution: Attribution | None, named: set[str]
) -> QuoteResult:
    if attribution is None:
        return QuoteResult(document, quote, None, "not attributed")
    speakers = [s for s in attribution.speakers or () if s.name is not None]
    name = " + ".join(s.name for s in speakers if s.name) or None
    if not speakers:
        return QuoteResult(document, quote, None, "unresolved speaker")
    right = any(same_speaker(quote.speaker, s.name or "") for s in speakers)
    if quote.group != "named" and not right:
        right = not any(same_speaker(other, s.name or "") for other in named for s in speakers)
    if right:
        return QuoteResult(document, quote, name, "right")
    unnamed = all(s.kind in ("unnamed", "group") for s in speakers)
    return QuoteResult(document, quote, name, "unnamed speaker" if unnamed else "wrong speaker")


def quotes_text(results: Sequence[QuoteResult]) -> str:
    """Return the scores as a table for people: named speakers, camps and others, by outcome."""
    rows = {
        "named": [r for r in results if r.quote.group == "named"],
        "camp": [r for r in results if r.quote.group == "camp"],
        "other": [r for r in results if r.quote.group == "other"],
        "all": list(results),
    }
    lines = [f"{'':20}" + "".join(f"{name:>16}" for name in rows)]
    for outcome in OUTCOMES:
        cells = ""
        for found in rows.values():
            count = sum(r.outcome == outcome for r in found)
            share = f"{100 * count / len(found):.1f}%" if found else "-"
            cells += f"{count:>8}{share:>8}"
        lines.append(f"{outcome:20}{cells}")
    lines.append(f"{'quoted spans':20}" + "".join(f"{len(f):>8}{'':8}" for f in rows.values()))
    lines.append(
        "camp, other: the annotation names a camp (House Democrats) or nobody; right is there the "
        "camp,"
    )
    lines.append("or anybody whom the annotation of the article does not name elsewhere")
    return "\n".join(lines) + "\n"
