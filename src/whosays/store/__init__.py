"""Keeps dossiers: readings, what people decided about them, and the search over both.

The one package that knows SQL. Every function takes the open `Database`; the clock is passed in.
"""

from whosays.store.applying import with_reviews
from whosays.store.database import Database, open_store
from whosays.store.kept import keep_derived, keep_features, load_derived, load_features
from whosays.store.loading import Dossier, Overview, StoredReading, dossiers, load, overview
from whosays.store.locating import Orphan
from whosays.store.replaying import Difference, Replayed, differences, replay
from whosays.store.reviewing import Judgement, is_record, log, review, undo
from whosays.store.reviews import Effective, Review, Target
from whosays.store.search import Hit, contents, find, terms_of
from whosays.store.selecting import Selected, Selection
from whosays.store.weighing import Weighing, weigh
from whosays.store.writing import Added, add, add_known, dossier_name

__all__ = [
    "Added",
    "Database",
    "Difference",
    "Dossier",
    "Effective",
    "Hit",
    "Judgement",
    "Orphan",
    "Overview",
    "Replayed",
    "Review",
    "Selected",
    "Selection",
    "StoredReading",
    "Target",
    "Weighing",
    "add",
    "add_known",
    "contents",
    "differences",
    "dossier_name",
    "dossiers",
    "find",
    "is_record",
    "keep_derived",
    "keep_features",
    "load",
    "load_derived",
    "load_features",
    "log",
    "open_store",
    "overview",
    "replay",
    "review",
    "terms_of",
    "undo",
    "weigh",
    "with_reviews",
]
