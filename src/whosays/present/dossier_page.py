"""``whosays report``: a dossier as one page that needs nothing beside it.

The page has no script: everything opens by links and by elements that browsers open themselves,
so that it works by keyboard, on a phone and on paper. It shows who says what in their words, and
never says who is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whosays.gathered import (
    Actor,
    Claim,
    Explanation,
    GatheredDossier,
    Position,
    Repeat,
    Report,
    Rewording,
    Saying,
    Telling,
)
from whosays.present import evidence, timeline
from whosays.present.dossier_cells import Voice, anchors, linked, loose, table
from whosays.present.dossier_head import (
    GROUPS,
    STANCES,
    Head,
    Named,
    about,
    asked,
    count,
    counts,
    imprint_of,
    quoted_most,
    title_of,
)
from whosays.present.html import asset, digest, environment
from whosays.present.labels import ACTS
from whosays.present.pieces import Piece, between, pieces
from whosays.present.quoting import one_line

_FORMS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One telling with its words, for the section of its claim.

    ``facts`` are short phrases on how it came about; ``report`` is the number of its report.
    """

    anchor: str
    day: str
    dated: str
    actor: str
    kind: str
    stance: str
    verb: str
    change: str
    report: int
    place: str
    pieces: tuple[Piece, ...]
    facts: tuple[str, ...]
    checked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """One claim with all that is said on it, the earliest first."""

    anchor: str
    label: str
    about: str
    group: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplanationView:
    """One explanation, numbered from 1, with links to the words; ``id`` is short."""

    number: int
    id: str
    label: str
    about: str
    sides: tuple[tuple[str, tuple[Voice, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairView:
    """Two passages of two reports, side by side, with what differs marked."""

    heading: str
    told: str
    earlier: int
    later: int
    sides: tuple[tuple[str, tuple[Piece, ...], str, tuple[Piece, ...]], ...]


def page(dossier: GatheredDossier, head: Head, version: str) -> str:
    """Return the page of a dossier.

    Args:
        dossier: what is to be shown.
        head: what was asked for.
        version: of the program, for the foot of the page.

    Returns:
        A whole HTML document that loads nothing.
    """
    named = Named(dossier)
    places = anchors(named)
    extra = loose(named, places)
    places |= {("", id_): f"x{number}" for number, id_ in enumerate(extra, 1)}
    positions = timeline.by_claim(dossier)
    style = asset("page.css") + asset("dossier.css")
    explained = evidence.explained(named)
    return environment().get_template("dossier.html").render(
        name=one_line(head.name),
        counts=counts(dossier),
        origins=dossier.origins,
        asked=asked(head),
        read=count(len(dossier.reports), "report"),
        checked=dossier.checked_count,
        table=table(named, places),
        claims=[_claim(named, c, positions.get(c.id, []), places) for c in dossier.claims],
        extra=[_loose(named, id_, places["", id_]) for id_ in extra],
        explanations=[_explanation(named, e, n, places) for n, e in enumerate(explained, 1)],
        evidence=evidence.table(named),
        echoes=[_echo(named, echo) for echo in dossier.echoes],
        changes=[_change(named, change) for change in dossier.rewordings],
        sources=[_source(named, actor) for actor in quoted_most(dossier.actors)],
        reports=[_report(report) for report in dossier.reports],
        version=version,
        style=style,
        style_hash=digest(style),
    )  # fmt: skip


def _claim(
    named: Named,
    claim: Claim,
    positions: list[Position],
    places: Mapping[tuple[str, str], str],
) -> ClaimView:
    """Return a claim with its tellings by day, each with how its speaker's stance moved."""
    moved: dict[str, str] = {}
    for position in positions:
        for entry in timeline.entries([position], named):
            if told := timeline.change(entry):
                moved[entry.step.tellings[0].attribution_id] = told
    told_by: dict[str, list[tuple[Telling, str, str | None]]] = {}
    for cell in claim.cells:
        for telling in cell.tellings:
            told_by.setdefault(telling.attribution_id, []).append(
                (telling, cell.stance, cell.actor)
            )
    order = list(STANCES)
    ranked = sorted(
        told_by.items(),
        key=lambda one: (
            one[1][0][0].when or "~",
            order.index(one[1][0][1]),
            one[1][0][0].printed or "~",
            one[0],
        ),
    )
    words = tuple(
        _words(named, telling=told[0][0], stance=told[0][1], actors=[t[2] for t in told],
               anchor=places[claim.id, id_], change=moved.get(id_, ""))
        for id_, told in ranked
    )  # fmt: skip
    return ClaimView(
        anchor=places_of(places, claim.id),
        label=one_line(claim.label),
        about=about(claim),
        group=GROUPS[claim.group],
        words=words,
    )


def places_of(places: Mapping[tuple[str, str], str], claim: str) -> str:
    """Return the anchor of a claim's section, from those of the words in it."""
    return next(anchor for (id_, _), anchor in places.items() if id_ == claim).partition("-")[0]


def _loose(named: Named, id_: str, anchor: str) -> Words:
    """Return the words of an attribution that is under no claim."""
    saying = named.sayings[id_]
    telling = Telling(
        version_id=saying.version_id,
        attribution_id=id_,
        printed=saying.printed,
        said=saying.said,
        place=saying.passage.place,
    )
    actors: list[str | None] = [*saying.actors] or [None]
    return _words(named, telling=telling, stance="affirm", actors=actors, anchor=anchor, change="")


def _words(  # one parameter a part of the line
    named: Named,
    *,
    telling: Telling,
    stance: str,
    actors: list[str | None],
    anchor: str,
    change: str,
) -> Words:
    saying = named.sayings[telling.attribution_id]
    kinds = {named.kind(actor) for actor in actors} - {""}
    return Words(
        anchor=anchor,
        day=named.day(telling.when),
        dated=_dated(telling),
        actor=" and ".join(dict.fromkeys(named.actor(actor) for actor in actors)),
        kind=", ".join(sorted(kinds)),
        stance=stance,
        verb=STANCES[stance] if stance != "neutral" else "takes no side",
        change=change,
        report=named.reports[telling.version_id].number,
        place=telling.place,
        pieces=pieces(saying.passage),
        facts=tuple(_facts(saying)),
        checked=saying.checked,
    )


def _dated(telling: Telling) -> str:
    """Return what the day of a telling is that of."""
    if telling.when is None:
        return "day not known"
    by_report = telling.when == (telling.printed or "")[:10]
    told = (telling.said or "")[:10] == telling.when
    return "day of saying" if told else "day of printing" if by_report else ""


def _facts(saying: Saying) -> Iterable[str]:
    """Yield what is known of a telling beside its words."""
    if saying.act and ACTS.get(saying.act):
        yield ACTS[saying.act]
    if saying.through:
        yield f"through {', '.join(one_line(one) for one in saying.through)}"
    if saying.likelihood:
        yield f"how sure: {one_line(saying.likelihood)}"
    for basis in saying.basis:
        yield f"basis: {one_line(basis)}"


def _explanation(
    named: Named, one: Explanation, number: int, places: Mapping[tuple[str, str], str]
) -> ExplanationView:
    sides = [("proposed by", one.proposes), ("supported by", one.supports)]
    sides = [side for side in sides if side[1] or side[0] == "proposed by"]
    sides.append(("rejected or doubted by", one.rejects))
    return ExplanationView(
        number=number,
        id=one.id[:8],
        label=one_line(one.label),
        about=about(named.claims[one.claim]) if one.claim else "",
        sides=tuple((name, linked(named, cells, places, one.claim)) for name, cells in sides),
    )


def _echo(named: Named, echo: Repeat) -> PairView:
    earlier, later = (named.reports[id_].number for id_ in (echo.earlier, echo.later))
    return PairView(
        heading="shows dependence" if echo.shown else "leaves dependence possible",
        told=echo.explained,
        earlier=earlier,
        later=later,
        sides=tuple(
            (one.place, pieces(one), other.place, pieces(other)) for one, other in echo.passages
        ),
    )


def _change(named: Named, change: Rewording) -> PairView:
    before, after = change.before, change.after
    return PairView(
        heading=change.kind.replace("-", " "),
        told=named.actor(change.actor) if change.actor else "",
        earlier=named.reports[before.version_id].number,
        later=named.reports[after.version_id].number,
        sides=((before.place, between(before), after.place, between(after)),),
    )


def _source(named: Named, actor: Actor) -> dict[str, object]:
    facts = [] if actor.kind == "person" else [actor.kind]
    facts += [*actor.roles[:2], *([actor.country] if actor.country else []), *actor.about]
    forms = [one_line(form) for form, _ in actor.names if form != actor.name]
    return {
        "name": one_line(actor.name),
        "about": ", ".join(dict.fromkeys(one_line(fact) for fact in facts)),
        "also": ", ".join(forms[:_FORMS]),
        "count": actor.telling_count,
        "reports": sorted(named.reports[id_].number for id_ in actor.reports),
    }


def _report(report: Report) -> dict[str, object]:
    url = report.url or ""
    web = url.startswith(("https://", "http://")) and not any(c.isspace() for c in url)
    return {
        "number": report.number,
        "title": title_of(report),
        "imprint": imprint_of(report),
        "path": one_line(report.path or report.url or ""),
        "link": url if web else None,
        "count": report.attribution_count,
    }
