"""All that is known of the events of one report while its statements are placed on them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from whosays.extract.events.accused import Parties
from whosays.extract.events.blames import Blame
from whosays.extract.events.groups import Group, group_events
from whosays.extract.events.mentions import find_told
from whosays.extract.events.organisations import Organisations
from whosays.extract.events.party import Party
from whosays.extract.events.phrases import ARTICLES, Range
from whosays.extract.events.responsibility import find_blames
from whosays.extract.events.sheet import Sheet, lay_event_sheet
from whosays.extract.events.tellings import Told
from whosays.extract.events.words import HEDGES, TRIGGERS, WEAPONS
from whosays.extract.text.nouns import WEEKDAYS_MONTHS
from whosays.extract.text.small_words import PRONOUNS
from whosays.extract.times.find import TimeMention
from whosays.records import Article, Attribution, Entity, Span, Spans

_TIME_WORDS = frozenset("overnight latest recent earlier yesterday today early late".split())


@dataclass(slots=True, eq=False)
class Statement:
    """One attribution with the tokens of its parts, and what events it tells of.

    Attributes:
        attribution: the attribution.
        content, cue: their tokens.
        told: numbers of the tellings in its content, those of statements inside it left out.
        blames: who did it, by its words.
        order: where it stands in the text.
    """

    attribution: Attribution
    content: list[Range]
    cue: list[Range]
    order: tuple[int, int]
    told: list[int] = field(default_factory=list)
    blames: list[Blame] = field(default_factory=list)
    children: list[Range] = field(default_factory=list)

    def covers(self, token: int) -> bool:
        """Tell whether a token is in the content and in that of no statement inside it."""
        if any(first <= token < last for first, last in self.children):
            return False
        return any(first <= token < last for first, last in self.content)

    def cues(self, token: int) -> bool:
        """Tell whether a token is in the cue."""
        return any(first <= token < last for first, last in self.cue)


@dataclass(slots=True, eq=False)
class Case:
    """One report.

    Attributes:
        article: the report.
        sheet: its words.
        told: where events are told.
        groups: the events.
        of: the event of each telling by number.
        blames: where words say who did it.
        parties: who is meant.
        statements: its attributions, in text order.
    """

    article: Article
    sheet: Sheet
    told: list[Told]
    groups: list[Group]
    of: dict[int, Group]
    blames: list[Blame]
    parties: Parties
    statements: list[Statement]

    def before(self, token: int) -> Group | None:
        """Return the event told last before a token, real ones first; else the main one."""
        number = bisect_right([one.at for one in self.told], token) - 1
        while (
            number >= 0
            and self.sheet.sentence(token) - self.sheet.sentence(self.told[number].at) < 4
        ):
            group = self.of.get(number)
            if group is not None and group.real and not group.vague:
                return group
            number -= 1
        return self.main()

    def main(self) -> Group | None:
        """Return the event that a report tells most often, the first of several."""
        real = [group for group in self.groups if group.real and not group.vague]
        return max(real, key=lambda g: (len(g.told), -g.number), default=None)

    def what(self, group: Group) -> str:
        """Return a short noun phrase for an event, in the words of the report."""
        return what_of(self.sheet, group)

    def party(self, blame: Blame, statement: Statement | None) -> Party | None:
        """Return who is meant by words of blame."""
        attribution = statement.attribution if statement is not None else None
        if blame.who is None:
            return self.parties.own_side(attribution) if attribution is not None else None
        return self.parties.read(blame.who, attribution)


def find_case(
    article: Article,
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeMention],
) -> Case | None:
    """Return what a report tells of events, with its statements beside it; ``None`` if nothing."""
    sheet = lay_event_sheet(article)
    told = find_told(sheet)
    if not told:
        return None
    case = _open(article, (sheet, told), attributions, entities, times)
    return case if case.groups else None


def _open(
    article: Article,
    read: tuple[Sheet, list[Told]],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    times: Sequence[TimeMention],
) -> Case:
    sheet, told = read
    attributions = sorted(attributions, key=_place)
    sources = [tokens for a in attributions for tokens in _ranges(sheet, a.source)]
    told = [
        one
        for one in told
        # "leaked files" that speak are a source.
        if one.kind != "leak" or not any(first <= one.at < last for first, last in sources)
    ]
    groups = group_events(sheet, told, times)
    at = {id(one): number for number, one in enumerate(told)}
    of = {at[id(one)]: group for group in groups for one in group.told}
    bodies = Organisations(sheet) if sheet.shouted else None
    blames = find_blames(sheet, told, bodies)
    parties = Parties(article, sheet, attributions, entities, bodies)
    statements = [_statement(sheet, attribution) for attribution in attributions]
    _nest(statements)
    case = Case(article, sheet, told, groups, of, blames, parties, statements)
    _share(case)
    return case


def _place(attribution: Attribution) -> tuple[Span, str]:
    """Return where an attribution stands, so that nothing depends on the order given."""
    spans = attribution.content or attribution.cue or attribution.source
    return min(spans, default=(0, 0)), attribution.id


def _statement(sheet: Sheet, attribution: Attribution) -> Statement:
    return Statement(
        attribution=attribution,
        content=_ranges(sheet, attribution.content),
        cue=_ranges(sheet, attribution.cue),
        order=_place(attribution)[0],
    )


def _ranges(sheet: Sheet, spans: Spans) -> list[Range]:
    return [tokens for span in spans if (tokens := sheet.tokens(span))[0] < tokens[1]]


def _nest(statements: list[Statement]) -> None:
    """Note in each statement the contents of those that stand inside it."""
    by_id = {s.attribution.id: s for s in statements}
    for statement in statements:
        parent = by_id.get(statement.attribution.parent_id or "")
        if parent is not None and parent.content != statement.content:
            parent.children += [*statement.content, *statement.cue]


def _share(case: Case) -> None:
    """Give each statement the tellings and the blames in its words."""
    ats = [one.at for one in case.told]
    places = [blame.at for blame in case.blames]
    for statement in case.statements:
        for first, last in statement.content:
            for number in range(bisect_right(ats, first - 1), bisect_right(ats, last - 1)):
                if statement.covers(ats[number]):
                    statement.told.append(number)
        for first, last in sorted([*statement.content, *statement.cue]):
            for number in range(bisect_right(places, first - 1), bisect_right(places, last - 1)):
                blame = case.blames[number]
                if statement.covers(blame.at) or statement.cues(blame.at):
                    statement.blames.append(blame)


def what_of(sheet: Sheet, group: Group) -> str:
    """Return a short noun phrase for an event: the fullest noun that tells it, else its verb.

    Words of distance, times and articles are left out; words that are not the report's stand in
    [brackets].
    """
    nouns = [t for t in group.told if not t.verb and t.kind and not t.predicate and not t.negated]
    nouns = [t for t in nouns if t.kind == group.kind] or nouns
    if nouns:
        best = max(nouns, key=lambda t: (_fullness(t), -t.at))
        return _noun_phrase(sheet, best)
    verbs = [t for t in group.told if t.verb]
    if verbs:
        best = max(verbs, key=lambda t: (t.target is not None, not t.negated, -t.at))
        return _verb_phrase(sheet, best)
    return sheet.text(*group.told[0].core)


def _fullness(one: Told) -> int:
    """Two for a target or a place beside it, one for words in front of the noun; never more."""
    return 2 * (one.target is not None or one.place is not None) + (one.core[1] - one.core[0] > 1)


def _noun_phrase(sheet: Sheet, one: Told) -> str:
    first, last = one.core
    while first < last - 1 and (
        sheet.lows[first] in HEDGES or sheet.lows[first] in WEEKDAYS_MONTHS
        or sheet.lows[first] in _TIME_WORDS or sheet.lows[first] in ARTICLES
        or not sheet.lows[first][0].isalnum() or sheet.lows[first] == "s"
    ):  # fmt: skip
        first += 1
    part = one.target or one.place
    end = part[1] if part is not None and part[0] - last <= 3 else last
    text = sheet.text(first, min(end, first + 12))
    return text[:1].lower() + text[1:] if _is_common(sheet, first) and not sheet.shouted else text


def _is_common(sheet: Sheet, token: int) -> bool:
    """Tell whether a capital stands only on the first word of a sentence."""
    if token not in sheet.firsts:
        return False
    low = sheet.lows[token]
    return low in TRIGGERS or low in WEAPONS or low in sheet.words.forms


def _verb_phrase(sheet: Sheet, one: Told) -> str:
    if one.target is None or sheet.lows[one.target[0]] in PRONOUNS:
        return f"[{one.name}]"
    first, last = one.target
    return f"[{one.name} of] {sheet.text(first, min(last, first + 10))}"
