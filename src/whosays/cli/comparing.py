"""Which reports repeat which, kept with a dossier, so that only new reports are compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from whosays.cli.dossier import now

if TYPE_CHECKING:
    from whosays.records import Article
    from whosays.resolve.echo_records import Echo, Signature
    from whosays.store import Database

_NAME: Final = "echoes"


class KeptEchoes:
    """Finds echoes and remembers them: signatures with their readings, pairs with the dossier.

    What it finds depends on the reports alone.

    Args:
        database: where it is kept.
        dossier: with which.
        code: what stands for the code that compares; what other code found does not count.
        readings: ids of readings by those of their versions, of all reports to be compared.
    """

    def __init__(
        self, database: Database, dossier: str, code: str, readings: Mapping[str, str]
    ) -> None:
        self._database = database
        self._dossier = dossier
        self._code = code
        self._readings = readings
        self._new_signatures: list[Signature] = []
        self._pairs: dict[tuple[str, str], Echo | None] = {}
        self._new_pairs = False

    def find(self, articles: Iterable[Article]) -> tuple[Echo, ...]:
        """Return every echo among reports; see `echoes.find_echoes`."""
        from whosays.resolve.echoes import Compared, compare_all

        known = Compared(signatures=self._load_signatures(), pairs=self._load_pairs())
        found = compare_all(articles, known)
        self._new_signatures = [
            made for id_, made in found.signatures.items() if id_ not in known.signatures
        ]
        self._new_pairs = not found.pairs.keys() <= known.pairs.keys()
        self._pairs = {**known.pairs, **found.pairs}
        return found.echoes

    def keep(self) -> None:
        """Keep what was found since.

        Raises:
            StoreError: the database cannot be written.
        """
        import msgspec

        from whosays import store
        from whosays.resolve.signatures import SCHEME

        packed = {
            self._readings[made.version_id]: _packed(made.keys) for made in self._new_signatures
        }
        if packed:
            store.keep_features(self._database, SCHEME, packed)
        if self._new_pairs:
            value = msgspec.msgpack.encode([(*key, echo) for key, echo in self._pairs.items()])
            store.keep_derived(
                self._database, self._dossier, _NAME, state=self._code, value=value, now=now()
            )
        self._new_signatures, self._new_pairs = [], False

    def _load_signatures(self) -> dict[str, Signature]:
        from whosays import store
        from whosays.resolve.echo_records import Signature
        from whosays.resolve.signatures import SCHEME

        kept = store.load_features(self._database, SCHEME, self._readings.values())
        return {
            version_id: Signature(
                version_id=version_id, scheme=SCHEME, keys=_unpacked(kept[reading_id])
            )
            for version_id, reading_id in self._readings.items()
            if reading_id in kept
        }

    def _load_pairs(self) -> dict[tuple[str, str], Echo | None]:
        import msgspec

        from whosays import store
        from whosays.resolve.echo_records import Echo

        value = store.load_derived(self._database, self._dossier, _NAME, self._code)
        if value is None:
            return {}
        pairs = msgspec.msgpack.decode(value, type=list[tuple[str, str, Echo | None]])
        return {(first, second): echo for first, second, echo in pairs}


def _packed(keys: Iterable[int]) -> bytes:
    """Return the keys of a signature as signed 64-bit integers, the lowest byte first."""
    import numpy as np

    return np.fromiter(keys, dtype="<i8").tobytes()


def _unpacked(value: bytes) -> tuple[int, ...]:
    import numpy as np

    return tuple(np.frombuffer(value, dtype="<i8").tolist())
