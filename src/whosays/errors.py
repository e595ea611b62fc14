"""The errors that whosays raises, one tree.

Every message is one line, names the input it is about and says what to do.
"""


class WhosaysError(Exception):
    """Base of every error that whosays raises on purpose."""


class InputError(WhosaysError):
    """One input could not be read; the other inputs are not affected.

    Args:
        name: the input as the user named it (path, URL or ``-``).
        problem: what is wrong and what to do, without a full stop.
    """

    def __init__(self, name: str, problem: str) -> None:
        self.name = name
        self.problem = problem
        super().__init__(f"{name}: {problem}")


class UsageError(WhosaysError):
    """The command or a setting was used in a way that cannot work."""


class ModelError(WhosaysError):
    """A model file is missing, damaged or does not fit this version."""


class DataError(WhosaysError):
    """A data set given to ``evaluate`` is not in the form that it should have."""


class StoreError(WhosaysError):
    """The database cannot be used: absent, locked, full, read-only, damaged or of another kind.

    Args:
        name: the database as the user named it, without a password.
        problem: what is wrong and what to do, without a full stop.
    """

    def __init__(self, name: str, problem: str) -> None:
        self.name = name
        self.problem = problem
        super().__init__(f"{name}: {problem}")
