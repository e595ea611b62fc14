"""Organisations in a text in capitals, where no capital letter tells a name.

A name is told by its noun ("... LIBERATION FRONT"), by the brackets that join it with its acronym
("ARMY OF NATIONAL LIBERATION [ELN]"), or by being known. Full name and acronym are one
organisation. "THE TERRORIST GROUP" and "THE GUERRILLAS" name none: they point to the armed group
that was named last.
"""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from whosays.extract.events.armed_groups import ARMED_NAMES
from whosays.extract.events.phrases import (
    DETERMINERS,
    MARKS,
    POSSESSIVES,
    STOPS,
    Range,
    phrase_end,
)
from whosays.extract.events.sheet import Sheet
from whosays.extract.events.words import TRIGGERS
from whosays.extract.text.seats import country_of_adjective
from whosays.extract.text.small_words import is_number

_NAMED_HEADS: Final = frozenset(
    "front army forces movement party organization organisation alliance league union brigade"
    " brigades cartel commando commandos command squad squads column columns unit units group"
    " groups mafia mafias cell faction factions gang gangs militia militias patrols council"
    " coordinator coordinating committees battalion battalions detachment corps".split()
)
STATE_BODIES: Final = frozenset(
    "army military police government regime navy battalion battalions brigade brigades guard"
    " detachment garrison junta marines administration".split()
)
_STATE_PAIRS: Final = frozenset({
    ("armed", "forces"), ("air", "force"), ("security", "forces"), ("high", "command"),
    ("government", "forces"), ("military", "forces"), ("intelligence", "service"),
    ("intelligence", "services"), ("security", "corps"), ("police", "force"), ("civil", "defense"),
    ("police", "department"),
})  # fmt: skip
_PARTS: Final = frozenset(
    "command commando commandos unit units column columns squad squads group groups cell"
    " organization organisation movement forces gang faction factions militia militias".split()
)
_ALONE: Final = frozenset({"mafia", "mafias", "cartel"})
_FIXED: Final = frozenset({("death", "squads"), ("death", "squad")})
_LED_ON: Final = frozenset("army forces front movement party union alliance command".split())
# Words that describe a group without naming it.
_DESCRIBING: Final = frozenset(
    "terrorist guerrilla guerilla subversive armed leftist rightist leftwing rightwing left-wing"
    " right-wing extremist clandestine paramilitary rebel insurgent irregular illegal unidentified"
    " unknown same new other self-styled so-called alleged presumed suspected outlawed criminal"
    " maoist pro-maoist marxist communist pro-cuban pro-castro castroite radical fanatic heavily"
    " urban rural special elite political opposition well-known various several small large"
    " separatist foreign local main major important most another underground ultraleftist"
    " ultrarightist rightwing extreme vigilante self-defense heavily-armed cowardly violent"
    " dangerous dissident combat strategic two three four five six one uniformed combined active"
    " mercenary secret entire whole religious social human ethnic labor trade student peasant"
    " civic humanitarian joint medical working certain different former ruling enemy mobile"
    " specialized repressive opposing top such disbanded commando security intensive care".split()
)
_PEOPLE: Final = frozenset(
    "guerrillas guerrilla terrorists terrorist rebels rebel subversives subversive extremists"
    " insurgents militants fighters kidnappers killers criminals attackers assailants traffickers"
    " combatants outlaws mercenaries".split()
)
_MEMBERS: Final = _PEOPLE | frozenset(
    "member members group groups unit units element elements column columns commando commandos"
    " soldier soldiers troop troops forces men individuals persons people sectors sector agent"
    " agents squad squads personnel officer officers policemen faction wing branch band bands"
    " patrol patrols detachment detachments cell cells combatants front fronts activists gunmen"
    " sympathizers youths murderers assassins hitmen leaders command commands plane planes"
    " aircraft helicopter helicopters paratroopers".split()
)
_CIVIL: Final = frozenset(
    "party union council alliance league federation committee association corps workers".split()
)
"""Last words of organisations that bear no arms: "the guerrillas" are none of theirs."""
_GROUPS: Final = frozenset(
    "group organization organisation movement front gang column commando faction groups band"
    " grouping".split()
)
_NAMING: Final = frozenset(
    "armed united trafficking drug-trafficking narcotics-trafficking organized".split()
)
_OWNERS: Final = frozenset("people workers women children citizens students".split())
_SHORT: Final = 4
QUOTES: Final = frozenset("'‘’\"“”".replace(" ", ""))
_CALLING: Final = frozenset({"called", "named", "self-styled", "so-called"})
_BRACKETS: Final = {"[": "]", "(": ")"}
_LONGEST: Final = 9


@dataclass(slots=True, eq=False)
class Organisation:
    """One organisation of an article.

    Attributes:
        name: its fullest name, as printed first.
        state: an arm of a state rather than an armed group.
        armed: it may be a group under arms outside the state.
        names: its names and acronyms in lower case.
        places: tokens of its mentions.
    """

    name: str
    state: bool
    armed: bool = True
    names: set[str] = field(default_factory=set)
    places: list[Range] = field(default_factory=list)

    def is_called(self, name: str) -> bool:
        """Tell whether a name in lower case is one of its names, or part of one."""
        words = set(name.split())
        return any(words <= set(one.split()) for one in self.names)


class Organisations:
    """The organisations of one article, in order of their mentions.

    Args:
        sheet: the words of the article.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._by_name: dict[str, Organisation] = {}
        self._mentions: list[tuple[Range, Organisation]] = []
        taken: set[int] = set()
        for part in sorted(self._named(), key=lambda p: (p[0] - p[1], p[0])):
            if taken.isdisjoint(range(*part)):
                taken.update(range(*part))
                self._add(part)
        self._link_acronyms(taken)
        self._find_acronyms(taken)
        self._mentions.sort(key=lambda mention: mention[0])
        self._starts = [part[0] for part, _ in self._mentions]

    @property
    def found(self) -> list[Organisation]:
        """The organisations, by first mention."""
        return list({id(one): one for _, one in self._mentions}.values())

    def _named(self) -> Iterator[Range]:
        """Yield where names stand that their own words tell."""
        lows, size = self._sheet.lows, self._sheet.size
        for i, low in enumerate(lows):
            if low in _FIRST_WORDS:
                for name in _FIRST_WORDS[low]:
                    if tuple(lows[i : i + len(name)]) == name:
                        yield (i, i + len(name))
            if low in _CALLING and i > 0 and (part := self._called(i)) is not None:
                yield part
            if low in _HEADS:
                part = self._headed(i, lows[i - 1] if i else "", size)
                if part is not None:
                    yield part

    def _called(self, i: int) -> Range | None:
        """Return the name behind "a gang called" or "the self-styled", quoted or to its end."""
        lows, size = self._sheet.lows, self._sheet.size
        first = i + 1
        if lows[i] in ("called", "named") and lows[i - 1] not in _GROUPS | _MEMBERS:
            return None
        quoted = first < size and lows[first] in QUOTES
        if not quoted and lows[i] not in ("called", "named"):
            return None
        if quoted:
            first += 1
            last = next((k for k in range(first, min(size, first + 8)) if lows[k] in QUOTES), first)
            while last > first and lows[last - 1] in MARKS:
                last -= 1
        else:
            last = phrase_end(self._sheet, first, self._sheet.bounds(i)[1])
        while first < last and lows[first] == "the":
            first += 1
        return (first, last) if first < last else None

    def _headed(self, i: int, before: str, size: int) -> Range | None:
        """Return the name that ends with a noun for an organisation, if it names one."""
        lows = self._sheet.lows
        low = lows[i]
        pair = (before, low) in _STATE_PAIRS or (before, low) in _FIXED
        if low not in _NAMED_HEADS and low not in STATE_BODIES and not pair:
            return None
        if low in _PARTS and (before in _LED_ON or before in _LAST_WORDS):
            return None  # "FMLN UNITS": the FMLN
        bound, high = self._sheet.bounds(i)
        start = self._start(i, bound)
        if pair:
            start = min(start, i - 1)
        end = i + 1
        if low in _LED_ON and i + 2 < size and lows[i + 1] == "of":
            after = phrase_end(self._sheet, i + 2, high)
            if after > i + 2 and lows[i + 2] not in DETERMINERS and after - i - 2 <= 4:
                end = after
        telling = [w for w in lows[start:i] if w not in _DESCRIBING]
        if not telling and end == i + 1 and not (pair or low in STATE_BODIES or low in _ALONE):
            return None
        return (start, end)

    def _start(self, head: int, bound: int) -> int:
        """Return where the name that ends with a noun begins, describing words left out."""
        lows, i = self._sheet.lows, head
        while i > bound and head - i < _LONGEST and self._belongs(i - 1):
            i -= 1
        while i < head and (lows[i] in _DESCRIBING or is_number(lows[i]) or lows[i] in QUOTES):
            i += 1
        return i

    def _belongs(self, i: int) -> bool:
        """Tell whether a word can be part of a name in front of its noun."""
        low = self._sheet.lows[i]
        if low in POSSESSIVES:
            return i > 0 and self._sheet.lows[i - 1] in _OWNERS
        if low in STOPS or low in DETERMINERS or low in MARKS:
            return False
        verbal = low.endswith(("ed", "ing")) and len(low) > _SHORT and low not in _NAMING
        if verbal or low.endswith("ly"):
            return False
        trigger = TRIGGERS.get(low)
        return trigger is None or not trigger.finite or low in _HEADS

    def _add(self, part: Range, known: Organisation | None = None) -> Organisation:
        sheet = self._sheet
        key = " ".join(sheet.lows[part[0] : part[1]])
        found = known or self._by_name.get(key)
        if found is None:
            state = self._is_state(part)
            armed = not state and _CIVIL.isdisjoint(sheet.lows[part[1] - 1 : part[1]])
            found = Organisation(sheet.text(*part), state, armed)
        found.names.add(key)
        found.places.append(part)
        self._by_name.setdefault(key, found)
        self._mentions.append((part, found))
        return found

    def _is_state(self, part: Range) -> bool:
        lows = self._sheet.lows[part[0] : part[1]]
        if any(pair in _STATE_PAIRS for pair in itertools.pairwise(lows)):
            return "liberation" not in lows and "revolutionary" not in lows
        named = {"liberation", "revolutionary", "popular", "people", "people's"} & set(lows)
        return not named and any(low in STATE_BODIES for low in lows)

    def _link_acronyms(self, taken: set[int]) -> None:
        """Join what stands in brackets behind a name, or the name in brackets behind it."""
        lows = self._sheet.lows
        for part, organisation in list(self._mentions):
            first, last = part
            close = _BRACKETS.get(lows[last]) if last < len(lows) else None
            if close and last + 2 < len(lows) and lows[last + 2] == close:
                inner = last + 1
                self._join((inner, inner + 1), organisation, taken)
            if first >= 2 and lows[first - 1] in _BRACKETS and last < len(lows):
                outer = first - 2
                if lows[last] == _BRACKETS[lows[first - 1]]:
                    self._join((outer, outer + 1), organisation, taken)

    def _join(self, part: Range, organisation: Organisation, taken: set[int]) -> None:
        """Let a single word beside a name be its acronym."""
        low = self._sheet.lows[part[0]]
        known = self._by_name.get(low)
        if known is not None and known is not organisation:
            if len(known.name.split()) == 1:
                self._merge(known, organisation)
        elif part[0] not in taken and _is_acronym(low):
            taken.add(part[0])
            self._add(part, organisation)

    def _merge(self, short: Organisation, full: Organisation) -> None:
        full.names |= short.names
        full.places += short.places
        for name in short.names:
            self._by_name[name] = full
        self._mentions = [(p, full if o is short else o) for p, o in self._mentions]

    def _find_acronyms(self, taken: set[int]) -> None:
        """Find acronyms that a bracket has told wherever they stand."""
        known = {name: o for name, o in self._by_name.items() if " " not in name}
        for i, low in enumerate(self._sheet.lows):
            if low in known and i not in taken and _is_acronym(low):
                taken.add(i)
                self._add((i, i + 1), known[low])

    def within(self, first: int, last: int) -> tuple[Range, Organisation] | None:
        """Return the organisation whose name or people a phrase is: "MEMBERS OF THE ELN"."""
        low = bisect_left(self._starts, first)
        high = bisect_left(self._starts, last)
        for mention in self._mentions[low:high]:
            start, end = mention[0]
            if end <= last and self._leads(first, start) and self._ends(end, last):
                return mention
        return None

    def _leads(self, first: int, start: int) -> bool:
        """Tell whether what stands in front of a name leaves it the one that is meant."""
        lows = self._sheet.lows
        while start > first and (
            lows[start - 1] in DETERMINERS or lows[start - 1] in _DESCRIBING
            or lows[start - 1] in QUOTES or lows[start - 1] in POSSESSIVES
            or is_number(lows[start - 1]) or lows[start - 1] in ("called", "named", "as", "-")
            or lows[start - 1] in _PEOPLE or country_of_adjective(lows[start - 1]) is not None
        ):  # fmt: skip
            start -= 1
        if start - first >= 2 and lows[start - 1] in ("of", "from"):
            return lows[start - 2] in _MEMBERS or self._leads_people(first, start - 1)
        return start == first or lows[start - 1] in _MEMBERS

    def _leads_people(self, first: int, last: int) -> bool:
        return any(low in _MEMBERS for low in self._sheet.lows[first:last])

    def _ends(self, end: int, last: int) -> bool:
        """Tell whether what stands behind a name leaves it the one that is meant."""
        lows = self._sheet.lows
        if end >= last or lows[end] in MARKS or lows[end] in STOPS or lows[end] in QUOTES:
            return True
        if lows[end] in POSSESSIVES:
            return any(low in _MEMBERS for low in lows[end + 1 : last])
        behind = [low for low in lows[end:last] if low not in _DESCRIBING]
        return not behind or behind[0] in _MEMBERS or behind[0] in _GROUPS

    def is_armed(self, first: int, last: int) -> bool:
        """Tell whether a phrase names a group under arms outside the state."""
        while first < last and self._sheet.lows[first] in DETERMINERS:
            first += 1
        named = self.within(first, last)
        return named is not None and named[1].armed

    def ending_at(self, last: int) -> Range | None:
        """Return where an organisation is named whose words end right before a token."""
        k = bisect_left(self._starts, last) - 1
        return self._mentions[k][0] if k >= 0 and self._mentions[k][0][1] == last else None

    def starting_at(self, first: int) -> Range | None:
        """Return where an organisation is named from a token on, its determiner left out."""
        while first < self._sheet.size and self._sheet.lows[first] in DETERMINERS:
            first += 1
        k = bisect_left(self._starts, first)
        named = k < len(self._starts) and self._starts[k] == first
        return self._mentions[k][0] if named else None

    def last_before(self, first: int, last: int) -> Range | None:
        """Return where an armed group is named last between two tokens."""
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return next((p for p, o in reversed(self._mentions[low:high]) if o.armed), None)

    def _named_behind(self, last: int) -> Organisation | None:
        """Return the name right behind a noun: "THE GROUP CALLED X", "THE ORGANIZATION "X"."""
        lows, size = self._sheet.lows, self._sheet.size
        k = last
        while k < size and k - last < 4 and (lows[k] in QUOTES or lows[k] in _CALLING):
            k += 1
        at = bisect_left(self._starts, k)
        if at < len(self._starts) and self._starts[at] == k:
            return self._mentions[at][1]
        return None

    def pointed_at(self, first: int, last: int) -> Organisation | None:
        """Return the armed group that "the guerrillas" or "the group" points back to, if any."""
        lows = self._sheet.lows
        head = lows[last - 1]
        if head not in _PEOPLE and head not in _GROUPS:
            return None
        beside = self._named_behind(last)
        if beside is not None:
            return beside
        if any(country_of_adjective(low) is None and low not in _DESCRIBING and low not in
               DETERMINERS and low not in _PEOPLE for low in lows[first : last - 1]):  # fmt: skip
            return None
        before = self._mentions[: bisect_right(self._starts, first)]
        found = next((o for _, o in reversed(before) if o.armed), None)
        armed = {id(o): o for _, o in self._mentions if o.armed}
        return found or (next(iter(armed.values())) if len(armed) == 1 else None)


def _is_acronym(low: str) -> bool:
    return 2 <= len(low) <= 8 and low[0].isalpha() and low not in STOPS


_HEADS: Final = _NAMED_HEADS | STATE_BODIES | frozenset(pair[1] for pair in _STATE_PAIRS)
_LAST_WORDS: Final = frozenset(name[-1] for name in ARMED_NAMES)
_FIRST_WORDS: Final[dict[str, list[tuple[str, ...]]]] = {}
for _name in ARMED_NAMES:
    _FIRST_WORDS.setdefault(_name[0], []).append(_name)
