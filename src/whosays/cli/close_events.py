"""How close the events of a dossier are, kept with it so that only new events are compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from whosays.cli.dossier import now

if TYPE_CHECKING:
    from whosays.resolve.event_closeness import CloseEvents
    from whosays.resolve.event_profiles import EventProfile
    from whosays.resolve.event_tellings import Embed
    from whosays.store import Database

_NAME: Final = "close events"


class KeptCloseEvents:
    """Compares events and remembers which are close; what it finds depends on the events alone.

    Args:
        database: where it is kept.
        dossier: with which.
        code: what stands for the code that compares; what other code found does not count.
    """

    def __init__(self, database: Database, dossier: str, code: str) -> None:
        self._database = database
        self._dossier = dossier
        self._code = code
        self._new: CloseEvents | None = None

    def compare(self, profiles: Sequence[EventProfile], embed: Embed) -> CloseEvents:
        """Return the close pairs of events; see `event_closeness.compare_events`."""
        from whosays.resolve.event_closeness import compare_events

        known = self._load()
        found = compare_events(profiles, embed, known)
        if known is None or not set(found.prints) <= set(known.prints):
            self._new = found
        return found

    def keep(self) -> None:
        """Keep what was found since, in place of what was kept before.

        Raises:
            StoreError: the database cannot be written.
        """
        import msgspec

        from whosays import store

        if self._new is None:
            return
        made, self._new = self._new, None
        pairs = made.first, made.second, made.close, made.alike
        value = msgspec.msgpack.encode((made.prints, *(part.tobytes() for part in pairs)))
        store.keep_derived(
            self._database, self._dossier, _NAME, state=self._code, value=value, now=now(), level=1
        )

    def _load(self) -> CloseEvents | None:
        import msgspec
        import numpy as np

        from whosays import store
        from whosays.resolve.event_closeness import CloseEvents

        value = store.load_derived(self._database, self._dossier, _NAME, self._code)
        if value is None:
            return None
        prints, first, second, close, alike = msgspec.msgpack.decode(
            value, type=tuple[tuple[str, ...], bytes, bytes, bytes, bytes]
        )
        return CloseEvents(
            prints=prints,
            first=np.frombuffer(first, dtype=np.int32),
            second=np.frombuffer(second, dtype=np.int32),
            close=np.frombuffer(close, dtype=np.float32),
            alike=np.frombuffer(alike, dtype=np.bool_),
        )
