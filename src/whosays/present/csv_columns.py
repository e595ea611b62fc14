"""The columns of the CSV export: what each is called, means and holds.

This one table makes the file, the codebook and the documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias, get_args

from whosays.present.exported import VERDICTS, Decision, called
from whosays.present.places import Places
from whosays.present.quoting import one_line
from whosays.records import (
    ActKind,
    Attribution,
    AttributionKind,
    BasisKind,
    Facet,
    Reading,
    Span,
    Spans,
    Speaker,
    SpeakerKind,
    StanceKind,
    Unnamed,
    words,
)

Form: TypeAlias = Literal["text", "number"]

NONE_FOUND: Final = "none found"
"""What stands where something was looked for and not found."""

_BETWEEN: Final = " | "
_FEW: Final = 200  # characters of the words behind a basis


@dataclass(frozen=True, slots=True)
class Row:
    """One attribution with what its row is made of."""

    dossier: str | None
    reading: Reading
    item: Attribution
    places: Places
    names: dict[str, str]
    checked: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Args:
        name: its head.
        meaning: what it holds, for the codebook.
        of: gives its value for a row: a string, a number or None.
        values: the values it may have, where they are few.
        form: ``number`` where every value is one.
    """

    name: str
    meaning: str
    of: Callable[[Row], str | float | None]
    values: tuple[str, ...] = ()
    form: Form = "text"


def _list(values: Iterable[object] | None) -> str | None:
    """Return several values in one cell: None where not drawn, `NONE_FOUND` where none is."""
    if values is None:
        return None
    told = ["" if value is None else one_line(str(value)) for value in values]
    return _joined(told) if told else NONE_FOUND


def _joined(values: Iterable[str]) -> str:
    """Return several values in one cell; a bar of their own cannot be taken for the border."""
    return _BETWEEN.join(value.replace("|", "\u00a6") for value in values)


def _offsets(spans: Spans) -> str:
    # "3-12" and "3:12" would be a date and a time to a spreadsheet.
    return " ".join(f"{start}..{end}" for start, end in spans)


def _said(row: Row, spans: Spans) -> str | None:
    return one_line(words(row.reading.article.text, spans)) or None


def _speakers(get: Callable[[Speaker, Row], object]) -> Callable[[Row], str | None]:
    """Return what gives a value of every speaker."""

    def of(row: Row) -> str | None:
        speakers = row.item.speakers
        return _list(None if speakers is None else [get(one, row) for one in speakers])

    return of


def _unnamed(name: str) -> Callable[[Row], str | None]:
    """Return what gives a field of the profile of every unnamed speaker, and of no other."""

    def of(row: Row) -> str | None:
        profiles: list[Unnamed] = [s.unnamed for s in row.item.speakers or () if s.unnamed]
        return _joined(one_line(str(getattr(p, name) or "not stated")) for p in profiles)

    return of


def _each(field: str, get: Callable[[Any, Row], object]) -> Callable[[Row], str | None]:
    """Return what gives a value of every part of a field that is a list."""

    def of(row: Row) -> str | None:
        found = getattr(row.item, field)
        return _list(None if found is None else [get(one, row) for one in found])

    return of


def _part(field: str, name: str) -> Callable[[Row], str | None]:
    """Return what gives one part of a field that is a record or None."""

    def of(row: Row) -> str | None:
        found = getattr(row.item, field)
        value = None if found is None else getattr(found, name)
        return None if value is None else one_line(str(value))

    return of


def _share(field: str, name: str) -> Callable[[Row], float | None]:
    """Return what gives a number from 0 to 1, to four places."""

    def of(row: Row) -> float | None:
        found = getattr(row.item, field)
        value: float | None = None if found is None else getattr(found, name)
        return None if value is None else round(value, 4)

    return of


def _article(name: str) -> Callable[[Row], str | None]:
    """Return what gives a field of the article."""

    def of(row: Row) -> str | None:
        value = getattr(row.reading.article, name)
        return None if value is None else one_line(str(value))

    return of


def _words_behind(span: Span, row: Row) -> str:
    start, end = span
    found = one_line(row.reading.article.text[start:end])
    return found if len(found) <= _FEW else found[: _FEW - 4].rstrip() + " ..."


def _chain(speaker: Speaker, _: Row) -> str:
    return " > ".join(f"{one_line(hop.name)} ({hop.kind})" for hop in speaker.chain)


def _verdict(row: Row) -> str | None:
    return _BETWEEN.join(VERDICTS[one.decision] for one in row.checked) or None


def _by(row: Row) -> str | None:
    return _joined(one_line(one.who) for one in row.checked) or None


def _when(row: Row) -> str | None:
    return _BETWEEN.join(one.decided_at for one in row.checked) or None


def _why(row: Row) -> str | None:
    return _joined(one_line(one.why or "") for one in row.checked) or None


COLUMNS: Final = (
    Column("attribution_id", "Id of the attribution; the same in every export.",
           lambda row: row.item.id),
    Column("parent_id", "Id of the attribution that this one stands inside; empty for none.",
           lambda row: row.item.parent_id),
    Column("dossier", "The dossier.", lambda row: row.dossier),
    Column("article_id", "Id of the report.", _article("id")),
    Column("version_id", "Id of this text of the report.", _article("version_id")),
    Column("report", "What the report was called when it was read: its file, else its address.",
           lambda row: one_line(called(row.reading.article))),
    Column("url", "Address of the report.", _article("url")),
    Column("title", "Title of the report.", _article("title")),
    Column("publisher", "Who published the report.", _article("publisher")),
    Column("byline", "Who wrote the report.", _article("byline")),
    Column("published_at", "When the report was published, ISO 8601.", _article("published_at")),
    Column("language", "Language of the report, BCP 47.", _article("language")),
    Column("place", "Where the content stands: T title, D deck, C caption, ¶3 third paragraph.",
           lambda row: row.places.all(row.item.content)),
    Column("kind", "Whether the content is all in quotation marks, not at all, or in part.",
           lambda row: row.item.kind, get_args(AttributionKind)),
    Column("source", "The words that name who speaks; empty where the report names nobody.",
           lambda row: _said(row, row.item.source)),
    Column("cue", "The words that do the attributing.", lambda row: _said(row, row.item.cue)),
    Column("content", "The words that are attributed.", lambda row: _said(row, row.item.content)),
    Column("source_spans", "Where the source stands in the text.",
           lambda row: _offsets(row.item.source)),
    Column("cue_spans", "Where the cue stands in the text.", lambda row: _offsets(row.item.cue)),
    Column("content_spans", "Where the content stands in the text.",
           lambda row: _offsets(row.item.content)),
    Column("speakers", "Who is taken to speak, in the fullest form of the report.",
           _speakers(lambda one, _: one.name or "unresolved")),
    Column("speaker_kinds", "What sort of speaker each is.",
           _speakers(lambda one, _: one.kind), get_args(SpeakerKind)),
    Column("speaker_roles", "The role of each, in the report's words.",
           _speakers(lambda one, _: one.role)),
    Column("speaker_affiliations", "What each belongs to; the country of a government.",
           _speakers(lambda one, _: one.affiliation)),
    Column("on_behalf_of", "For whom each speaks.",
           _speakers(lambda one, row: row.names.get(one.on_behalf_of or "", one.on_behalf_of))),
    Column("speaker_ids", "Id of each speaker within this text of the report.",
           _speakers(lambda one, _: one.entity_id)),
    Column("chain", "The hands that the words went through to the reader, first to last.",
           _speakers(_chain)),
    Column("unnamed_count", "How many an unnamed speaker is, as the report counts.",
           _unnamed("count")),
    Column("unnamed_side", "On whose side an unnamed speaker is.", _unnamed("side")),
    Column("unnamed_rank", "The rank of an unnamed speaker.", _unnamed("rank")),
    Column("unnamed_reason", "Why an unnamed speaker is not named.", _unnamed("reason")),
    Column("channel", "By what means it was said, in the report's words.",
           _part("channel", "text")),
    Column("channel_value", "The sort of channel.", _part("channel", "value")),
    Column("addressee", "To whom it was said.", _part("addressee", "text")),
    Column("said_in", "Where it was said.", _part("place", "text")),
    Column("said_on", "When it was said, in the report's words.", _part("time", "text")),
    Column("said_at", "That time as ISO 8601, worked out from the day of printing.",
           _part("time", "value")),
    Column("said_precision", "How exact that time is.", _part("time", "precision"),
           ("minute", "hour", "part-of-day", "day", "week", "month", "year")),
    Column("act", "What the speaker does by saying it.", lambda row: row.item.act,
           get_args(ActKind)),
    Column("stance", "The side that is taken on the first of the claims.",
           lambda row: row.item.stance, get_args(StanceKind)),
    Column("claims", "What it is about, put as something that is so; added words in [brackets].",
           _each("about", lambda one, _: one.claim)),
    Column("claim_facets", "The side of the event that each claim is on.",
           _each("about", lambda one, _: one.facet), get_args(Facet)),
    Column("claim_stances", "The side that is taken on each claim.",
           _each("about", lambda one, _: one.stance), get_args(StanceKind)),
    Column("claim_events", "Id of the event of each claim, within this text of the report.",
           _each("about", lambda one, _: one.event_id)),
    Column("claim_answers", "Id of the attribution that is answered by each.",
           _each("about", lambda one, _: one.answers)),
    Column("likelihood", "The speaker's own word for how sure.", _part("likelihood", "text")),
    Column("likelihood_low", "Lower end, 0 to 1; for a number or a term of a scale only.",
           _share("likelihood", "low"), form="number"),
    Column("likelihood_high", "Upper end, 0 to 1; for a number or a term of a scale only.",
           _share("likelihood", "high"), form="number"),
    Column("likelihood_scale", "The scale that defines the term.", _part("likelihood", "scale")),
    Column("basis", "What is given in support; said-absent: somebody remarks that nothing was.",
           _each("basis", lambda one, _: one.kind), get_args(BasisKind)),
    Column("basis_words", "The words behind each basis, cut if long.",
           _each("basis", lambda one, row: _words_behind(one.span, row))),
    Column("basis_by", "Who says so of each basis; empty: the speaker, for said-absent the outlet.",
           _each("basis", lambda one, _: one.by)),
    Column("explanations", "The answers to who did it or why that are offered.",
           _each("explanations", lambda one, _: one.text)),
    Column("sure_source", "How sure the reading of the source is, 0 to 1.",
           _share("confidences", "source"), form="number"),
    Column("sure_content", "How sure the reading of the content is, 0 to 1.",
           _share("confidences", "content"), form="number"),
    Column("sure_speaker", "How sure it is who the speaker is, 0 to 1.",
           _share("confidences", "speaker"), form="number"),
    Column("sure_act", "How sure the act is, 0 to 1.", _share("confidences", "act"),
           form="number"),
    Column("sure_stance", "How sure the stance is, 0 to 1.", _share("confidences", "stance"),
           form="number"),
    Column("reading_checked", "What a person decided about this reading (not about the world); "
           "empty: nobody has checked it.", _verdict, tuple(VERDICTS.values())),
    Column("checked_by", "Who decided.", _by),
    Column("checked_at", "When, ISO 8601 in UTC.", _when),
    Column("checked_why", "The reason.", _why),
    Column("run_id", "Id of what read the report: versions and options.",
           lambda row: row.reading.run.id),
    Column("whosays_version", "The version of whosays that read it.",
           lambda row: row.reading.run.version),
    Column("text_sha256", "SHA-256 of the text in UTF-8, by which offsets hold.",
           _article("sha256")),
)  # fmt: skip
"""Every column, in order. New ones are added at the end; none is renamed."""
