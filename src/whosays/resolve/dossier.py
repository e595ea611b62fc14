"""The dossier: what many reports say of one contested event, put side by side.

A pure function of the set of readings and decisions, so that adding reports one by one equals
adding them at once. Where the stages of resolution plug in: entities, utterances, echoes and
claims are found by their own modules, each called in one place here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, TypeAlias

from whosays.gathered import (
    Claim,
    Explanation,
    GatheredDossier,
    Position,
    Repeat,
    Report,
    Rewording,
    Saying,
)
from whosays.records import Article, Attribution, Reading
from whosays.resolve.actors import Cast
from whosays.resolve.agencies import agency_tags
from whosays.resolve.answers import evidence_of, explanations_of
from whosays.resolve.claim_cells import rows_of, timelines_of
from whosays.resolve.claims import resolve_claims
from whosays.resolve.clusters import Links
from whosays.resolve.echo_records import Echo
from whosays.resolve.echoes import find_echoes
from whosays.resolve.entities import countries_of, resolve_entities
from whosays.resolve.entity_profiles import CountryOf
from whosays.resolve.event_closeness import CompareEvents, compare_events
from whosays.resolve.event_tellings import Embed
from whosays.resolve.events import resolve_events
from whosays.resolve.headlines import dropped_attributions
from whosays.resolve.origins import report_origins
from whosays.resolve.passages import Passages, PlaceOf
from whosays.resolve.positions import Laid, resolve_positions
from whosays.resolve.utterances import Utterance, resolve_utterances
from whosays.resolve.wording import Telling, wording_changes

_DAY: Final = timedelta(hours=23, minutes=59)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What people decided, as far as it is not in the readings already.

    ``links`` are about ids of entities and attributions; ``checked`` are ids of the attributions
    whose reading was accepted or corrected.
    """

    links: Links = field(default_factory=Links)
    checked: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What gathering is done with.

    Args:
        place_of: names places in a report.
        embed: gives vectors of meaning.
        akin: whether two kinds of event can be one event.
        country_of: gives the country that words name; ``None`` to go by the reports alone.
        find_echoes: gives the echoes among reports, as `echoes.find_echoes` does or from memory.
        compare_events: gives the close pairs of events, as `event_closeness.compare_events` does
            or from memory.
    """

    place_of: PlaceOf
    embed: Embed
    akin: Callable[[str, str], bool]
    country_of: CountryOf | None = None
    find_echoes: Callable[[Iterable[Article]], tuple[Echo, ...]] = find_echoes
    compare_events: CompareEvents = compare_events


def gather(
    readings: Iterable[Reading],
    means: Means,
    decisions: Decisions | None = None,
    printed: Mapping[str, str | None] | None = None,
) -> GatheredDossier:
    """Put the readings of a dossier together.

    Args:
        readings: the one that counts of each report, in any order, decisions on single records
            applied.
        means: what it is done with.
        decisions: what people decided about several records.
        printed: when each version came out, ISO 8601, by version id, where that is not when its
            report was published.

    Returns:
        The same for any order of the readings.
    """
    decisions = decisions or Decisions()
    reports = _reports(readings, printed or {})
    ordered = tuple(reading for reading, _ in reports)
    entities = resolve_entities(ordered, decisions.links, means.country_of)
    cast = Cast(ordered, entities)
    words = {
        reading.article.version_id: Passages(reading.article, means.place_of(reading.article))
        for reading in ordered
    }
    every = {
        saying.attribution_id: saying
        for reading, report in reports
        for saying in _sayings(reading, report, cast, words, decisions.checked)
    }
    utterances = resolve_utterances(ordered, cast.known, means.embed, decisions.links)
    claims, positions = _claims(reports, every, cast, means, (decisions.links, utterances))
    explanations = explanations_of(ordered, claims, every)
    echoes = means.find_echoes(reading.article for reading in ordered)
    accused = {claim.accused for claim in claims if claim.accused}
    numbered = tuple(report for _, report in reports)
    return GatheredDossier(
        reports=numbered,
        attribution_count=sum(len(reading.attributions) for reading in ordered),
        checked_count=sum(id_ in decisions.checked for id_ in every),
        origins=_origins(ordered, echoes, numbered),
        actors=cast.actors(accused),
        claims=claims,
        positions=positions,
        explanations=explanations,
        evidence=evidence_of(ordered, explanations, every),
        echoes=_repeats(echoes, words, numbered),
        rewordings=_rewordings(ordered, utterances, echoes, words, every),
        sayings=_used(every, claims, explanations),
    )


def _used(
    every: Mapping[str, Saying], claims: Iterable[Claim], explanations: Iterable[Explanation]
) -> tuple[Saying, ...]:
    """Return the sayings that something points to, by id; the others are in the readings."""
    cells = [cell for claim in claims for cell in claim.cells]
    cells += [c for e in explanations for c in (*e.proposes, *e.supports, *e.rejects)]
    ids = {telling.attribution_id for cell in cells for telling in cell.tellings}
    return tuple(every[id_] for id_ in sorted(ids))


def _reports(
    readings: Iterable[Reading], printed: Mapping[str, str | None]
) -> list[tuple[Reading, Report]]:
    """Return the readings with their reports, by time of printing, those without one last."""
    dated = []
    for reading in readings:
        article = reading.article
        when = printed.get(article.version_id, article.published_at)
        dated.append((_moment(when), article.version_id, reading, when))
    dated.sort(key=lambda one: one[:2])
    return [
        (
            reading,
            Report(
                number=number,
                version_id=version_id,
                article_id=reading.article.id,
                title=reading.article.title,
                publisher=reading.article.publisher,
                printed=when,
                path=reading.article.path,
                url=reading.article.url,
                attribution_count=len(reading.attributions),
            ),
        )
        for number, (_, version_id, reading, when) in enumerate(dated, 1)
    ]


def _moment(written: str | None) -> datetime:
    """Return the last moment that a time of printing may mean; an unknown one is the last of all.

    A time without a zone is taken as UTC.
    """
    last = datetime.max.replace(tzinfo=UTC)
    try:
        found = datetime.fromisoformat(written or "")
    except ValueError:
        return last
    if found.tzinfo is None:
        found = found.replace(tzinfo=UTC)
    return found + _DAY if len(written or "") <= len("2031-04-12") else found


def _sayings(
    reading: Reading,
    report: Report,
    cast: Cast,
    words: Mapping[str, Passages],
    checked: frozenset[str],
) -> Iterable[Saying]:
    text, passages = reading.article.text, words[report.version_id]
    for item in reading.attributions:
        if not item.content and not item.cue:
            continue
        spoken = cast.of(item.id)
        yield Saying(
            attribution_id=item.id,
            version_id=report.version_id,
            actors=spoken.actors,
            through=spoken.through,
            printed=report.printed,
            said=item.time.value if item.time else None,
            act=item.act,
            likelihood=item.likelihood.text if item.likelihood else None,
            basis=tuple(_basis(item, text)),
            checked=item.id in checked,
            passage=passages.of_attribution(item),
        )


def _basis(item: Attribution, text: str) -> Iterable[str]:
    for basis in item.basis or ():
        given = " ".join(text[slice(*basis.span)].split())
        if basis.kind == "said-absent":
            yield f"{basis.by or 'outlet'}: {given}"
        else:
            yield f"{given} ({basis.kind.replace('-', ' ')})"


def _claims(
    reports: Sequence[tuple[Reading, Report]],
    sayings: Mapping[str, Saying],
    cast: Cast,
    means: Means,
    decided: tuple[Links, Sequence[Utterance]],
) -> tuple[tuple[Claim, ...], tuple[Position, ...]]:
    """Return the claims in the order of the matrix, and who held what on them over time."""
    links, utterances = decided
    readings = [reading for reading, _ in reports]
    events = resolve_events(readings, means.embed, means.akin, links, means.compare_events)
    found = resolve_claims(
        readings, cast.known, events, means.embed, links, countries_of(readings, means.country_of)
    ).claims
    rows = rows_of(found, events, sayings)
    shown = {row.id for row in rows}
    positions = resolve_positions(
        readings,
        [claim for claim in found if claim.id in shown],
        cast.known,
        {id_: utterance.id for utterance in utterances for id_ in utterance.tellings},
        Laid(
            holders={id_: saying.actors for id_, saying in sayings.items()},
            printed={report.version_id: report.printed for _, report in reports},
        ),
    )
    return rows, timelines_of(positions, rows, sayings)


def _origins(readings: Sequence[Reading], echoes: Sequence[Echo], reports: Sequence[Report]) -> str:
    found = report_origins(
        [report.version_id for report in reports],
        echoes,
        {reading.article.version_id: agency_tags(reading.article) for reading in readings},
        {report.version_id: report.printed for report in reports},
    )
    return found.phrase()


def _repeats(
    echoes: Sequence[Echo], words: Mapping[str, Passages], reports: Sequence[Report]
) -> tuple[Repeat, ...]:
    """Return the echoes, those that show dependence and share most first."""
    number = {report.version_id: report.number for report in reports}
    ranked = sorted(
        echoes,
        key=lambda e: (not e.shown, -sum(p.words for p in e.passages), number[e.earlier], e.id),
    )
    return tuple(
        Repeat(
            earlier=echo.earlier,
            later=echo.later,
            kind=echo.kind,
            shown=echo.shown,
            ordered=echo.direction is not None,
            agency=echo.agency,
            explained=echo.explained,
            passages=tuple(
                (
                    words[echo.earlier].of_shared(p.earlier, [c.earlier for c in p.changes]),
                    words[echo.later].of_shared(p.later, [c.later for c in p.changes]),
                )
                for p in echo.passages
            ),
        )
        for echo in ranked
    )


def _rewordings(
    readings: Sequence[Reading],
    utterances: Sequence[Utterance],
    echoes: Sequence[Echo],
    words: Mapping[str, Passages],
    sayings: Mapping[str, Saying],
) -> tuple[Rewording, ...]:
    """Return what the words of utterances lost or gained from one telling to the next."""
    told: dict[str, tuple[Article, Attribution]] = {
        attribution.id: (reading.article, attribution)
        for reading in readings
        for attribution in reading.attributions
    }
    place = {reading.article.version_id: at for at, reading in enumerate(readings)}
    source = {echo.later: echo.earlier for echo in echoes if echo.shown and echo.direction}
    found: list[Rewording] = []
    for utterance in utterances:
        tellings = sorted(
            (told[id_] for id_ in utterance.tellings),
            key=lambda one: (place[one[0].version_id], one[1].content, one[1].id),
        )
        first_of: dict[str, tuple[Article, Attribution]] = {}
        for article, attribution in tellings:
            first_of.setdefault(article.version_id, (article, attribution))
        for before, after in _hops(list(first_of.values()), source):
            found += _changes(before, after, words, sayings)
    found += _heads(readings, words, sayings)
    return tuple(sorted(
        found,
        key=lambda r: (
            place[r.after.version_id], place[r.before.version_id], r.kind, r.before.text,
            r.after.text,
        ),
    ))  # fmt: skip


_Told: TypeAlias = tuple[Article, Attribution]


def _hops(tellings: Sequence[_Told], source: Mapping[str, str]) -> Iterable[tuple[_Told, _Told]]:
    """Yield each later telling beside that of the report it repeats, else beside the first one."""
    by_report = {article.version_id: (article, a) for article, a in tellings}
    for later in tellings[1:]:
        origin = by_report.get(source.get(later[0].version_id, ""))
        before = origin if origin is not None and origin != later else tellings[0]
        yield before, later


def _changes(
    before: _Told, after: _Told, words: Mapping[str, Passages], sayings: Mapping[str, Saying]
) -> Iterable[Rewording]:
    changes = wording_changes(
        Telling(text=before[0].text, attribution=before[1]),
        Telling(text=after[0].text, attribution=after[1]),
    )
    actors = sayings[before[1].id].actors if before[1].id in sayings else ()
    for change in changes:
        yield Rewording(
            kind=change.kind,
            actor=actors[0] if actors else None,
            before=words[before[0].version_id].of_spans(change.before),
            after=words[after[0].version_id].of_spans(change.after),
        )


def _heads(
    readings: Sequence[Reading], words: Mapping[str, Passages], sayings: Mapping[str, Saying]
) -> Iterable[Rewording]:
    """Yield where a report's own head states what its body lays at somebody's door."""
    for reading in readings:
        article, said = reading.article, reading.attributions
        starts = {
            min(a.source + a.cue + a.content): a.id for a in said if a.source + a.cue + a.content
        }
        passages = words[article.version_id]
        for change in dropped_attributions(article, said, article, said):
            actors = sayings[starts[change.before[0]]].actors
            yield Rewording(
                kind=change.kind,
                actor=actors[0] if actors else None,
                before=passages.of_spans(change.before, "content"),
                after=passages.of_spans(change.after),
            )
