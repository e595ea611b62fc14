"""Which actors the pronouns and descriptions of an article point back to.

`Tracer` joins mentions; here the mentions of one referent become an actor of the cast: a person, a
body or a government by its name, else whoever its first description names.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

from whosays.extract.speakers.candidates import Candidate, Referent, find_candidates
from whosays.extract.speakers.cast import Actor, Cast
from whosays.extract.speakers.coreference import LEAST, Link, Tracer
from whosays.extract.speakers.descriptions import Descriptions
from whosays.extract.speakers.ranking import family_of
from whosays.extract.speakers.sayings import find_sayings
from whosays.extract.text.layout import Layout
from whosays.extract.text.phrases import Description, read_source
from whosays.records import Attribution

_LEAST: Final = LEAST | {"several": 0.8}
"""As `LEAST`, where mentions are found and not given: many that "they" could be are no names and
no people, so that none of them is a candidate, and the best of the others seems surer than it is.
"""
_SURE: Final = 0.95
"""No more than this is claimed for a mention that points back."""


class Pointing:
    """Finds the actors that words point back to.

    Args:
        layout: the article.
        cast: its actors.
        descriptions: what reads its descriptions.
        attributions: who says what in it, spans only.
    """

    def __init__(
        self,
        layout: Layout,
        cast: Cast,
        descriptions: Descriptions,
        attributions: Iterable[Attribution],
    ) -> None:
        self._layout = layout
        self._cast = cast
        self._descriptions = descriptions
        self._attributions = tuple(attributions)
        self._read = 0
        self._links: list[Link] = []
        self._by_end: dict[int, Link] = {}
        self._actors: dict[int, tuple[Actor, ...]] = {}

    @cached_property
    def _tracer(self) -> Tracer:
        return Tracer(self._layout, find_sayings(self._layout, self._attributions), sparing=True)

    @cached_property
    def _mentions(self) -> list[Candidate]:
        return find_candidates(self._layout, self._cast.inventory)

    def _link(self, last: int) -> Link | None:
        """Return the link of the mention that ends before a token; nothing behind it is read."""
        done = self._read
        while done < len(self._mentions) and self._mentions[done].first < last:
            done += 1
        self._tracer.trace(self._mentions[self._read : done])
        self._read = done
        for link in self._tracer.links[len(self._links) :]:
            self._links.append(link)
            self._by_end.setdefault(link.mention.last, link)
        return self._by_end.get(last)

    def behind(self, last: int, least: float | None = None) -> tuple[tuple[Actor, ...], float]:
        """Return whom a pronoun or a description points back to.

        Args:
            last: the token after it, or after its head noun.
            least: how sure that has to be (0 to 1); as measured for its kind where None.

        Returns:
            The actors and how sure that is; none where nobody certain is found.
        """
        link = self._link(last)
        if link is None or link.antecedent is None:
            return (), 0.0
        if link.sure < (_LEAST[family_of(link.mention)] if least is None else least):
            return (), 0.0
        actors = self._of(link.antecedent.referent, link.mention)
        return actors, min(link.sure, _SURE) if actors else 0.0

    def _of(self, referent: Referent, mention: Candidate) -> tuple[Actor, ...]:
        """Return the actors of a referent; found once, as far as its mentions before tell."""
        if id(referent) not in self._actors:
            found = self._named(referent) or self._described(referent, mention)
            if found:
                self._actors[id(referent)] = found
            return found
        return self._actors[id(referent)]

    def _named(self, referent: Referent) -> tuple[Actor, ...]:
        if referent.person is not None:
            return (self._cast.person(referent.person),)
        for mention in referent.mentions:
            parts = mention.parts or (mention,)
            found = [self._of_name(part) for part in parts if part.form == "name"]
            actors = [actor for actor in found if actor is not None]
            if actors and len(actors) == len(parts):
                return tuple(dict.fromkeys(actors))
        return ()

    def _of_name(self, mention: Candidate) -> Actor | None:
        if mention.person is not None:
            return self._cast.person(mention.person)
        run = mention.run
        if run is None or run.kind == "place":
            return None
        return self._cast.of_run(run)

    def _described(self, referent: Referent, later: Candidate) -> tuple[Actor, ...]:
        """Return whom the first description of a referent names, if it names anybody."""
        for mention in referent.mentions:
            if mention.form != "description" or mention.first >= later.first:
                continue
            for phrase in read_source(self._layout.words, (mention.span,)):
                if isinstance(phrase, Description):
                    actor, _ = self._descriptions.resolve(phrase)
                    return (actor,) if actor is not None else ()
        return ()
