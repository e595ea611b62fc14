"""Errors: one tree, and messages that name the input."""

from __future__ import annotations

import pytest

from whosays import errors

KINDS = [errors.DataError, errors.ModelError, errors.UsageError]


@pytest.mark.parametrize("kind", KINDS)
def test_one_base_catches_all(kind: type[errors.WhosaysError]) -> None:
    """A caller who catches the base catches each, and still reads its message."""
    with pytest.raises(errors.WhosaysError, match=r"^names the file$"):
        raise kind("names the file")


def test_kinds_are_told_apart() -> None:
    """None of the kinds catches another."""
    for kind in [*KINDS, errors.InputError]:
        assert kind.__bases__ == (errors.WhosaysError,)


def test_input_error_names_the_input() -> None:
    """The message starts with the input as the user named it, and both parts are kept."""
    error = errors.InputError("reports/a.html", "is empty; give a file with text")
    assert str(error) == "reports/a.html: is empty; give a file with text"
    assert (error.name, error.problem) == ("reports/a.html", "is empty; give a file with text")


def test_no_error_of_ours_is_taken_for_a_builtin_one() -> None:
    """A handler for mistakes in the code or for files does not swallow them."""
    builtin = (ValueError, TypeError, OSError, LookupError, RuntimeError)
    assert not any(issubclass(kind, builtin) for kind in [*KINDS, errors.InputError])
