"""What every command shares: its options, its inputs, its failures, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from whosays.errors import InputError, WhosaysError

if TYPE_CHECKING:
    from rich.status import Status

    from whosays.config import Config
    from whosays.ingest import IngestOptions
    from whosays.records import Article, Reading

Model = Annotated[
    str | None,
    typer.Option(metavar="MODEL", help="A shipped model's name, or a folder with one."),
]
Least = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0, max=1, metavar="X", help="Leave out what is less sure, 0 to 1."
    ),
]


class Failures:
    """Says on standard error which inputs failed, a line each, and keeps count."""

    def __init__(self, as_json: bool) -> None:
        self.count = 0
        self.names: dict[str, str] = {}  # what to call inputs that the user did not name
        self._as_json = as_json

    @property
    def code(self) -> int:
        """The exit code of a command that came to its end."""
        return 1 if self.count else 0

    def add(self, error: InputError) -> None:
        """Say that one input failed."""
        self.count += 1
        error = InputError(self.names.get(error.name, error.name), error.problem)
        self.say({"input": error.name, "problem": error.problem}, str(error))

    def say(self, fields: dict[str, str], line: str) -> None:
        """Print one line on standard error, for a person or for a machine."""
        import msgspec

        from whosays.present.quoting import one_line

        plain = {name: _storable(value) for name, value in fields.items()}
        text = msgspec.json.encode(plain).decode() if self._as_json else one_line(line)
        print(text, file=sys.stderr, flush=True)


class Work:
    """Inputs to be read, in order."""

    def __init__(
        self, inputs: Sequence[str], options: IngestOptions, config: Config, least: float
    ) -> None:
        from whosays.pipeline import load_reader

        self._inputs, self._options = inputs, options
        self._reader = load_reader(str(config.model) if config.model else None, least)

    def readings(self, failures: Failures, status: Status | None = None) -> Iterator[Reading]:
        """Yield the readings; an input that fails is named and the rest are read."""
        from whosays.ingest import read_inputs

        for done, item in enumerate(read_inputs(self._inputs, self._options)):
            if isinstance(item, InputError):
                failures.add(item)
                continue
            if status:
                status.update(f"{done} done, {failures.count} failed; {_name(item)}")
            if (reading := self._read(item, failures)) is not None:
                yield reading

    def _read(self, article: Article, failures: Failures) -> Reading | None:
        """Return the reading of one article, or name it as failed."""
        if article.path:
            article = replace(article, path=_storable(article.path))
        try:
            return self._reader.read(article)
        except InputError as error:
            failures.add(error)
        except Exception as error:  # noqa: BLE001 - one report must not cost the reader the rest
            problem = f"not read, by a fault in whosays: {type(error).__name__}: {error}"
            failures.add(InputError(_name(article), f"{problem}; please report it"))
        return None


def _name(article: Article) -> str:
    """Return what the user called an article."""
    return article.path or article.url or "-"


def _storable(text: str) -> str:
    """Return ``text`` with the bytes of a file name that are not UTF-8 written out."""
    return text.encode(errors="backslashreplace").decode()


def settings(flags: Mapping[str, object]) -> Config:
    """Return the settings in force."""
    from whosays.config import read_config

    return read_config(flags, os.environ)


def options(config: Config, as_is: bool) -> IngestOptions:
    """Return how inputs are to be read."""
    from whosays.ingest import IngestOptions

    return IngestOptions(as_is=as_is, published=config.published, max_chars=config.max_chars)


@contextmanager
def progress(shown: bool) -> Iterator[Status | None]:
    """Show on a terminal's standard error what is being read; nothing elsewhere."""
    if not (shown and sys.stderr.isatty()):
        yield None
        return
    from rich.console import Console

    console = Console(stderr=True, highlight=False, markup=False)
    with console.status("reading") as status:  # what is printed meanwhile stands above it
        yield status


@contextmanager
def ending(failures: Failures) -> Iterator[None]:
    """Turn what can end a command early into its exit code and at most one line."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has what it wanted. What Python would still flush at exit goes nowhere.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(failures.code) from None
    except KeyboardInterrupt:
        raise typer.Exit(130) from None
    except (WhosaysError, OSError) as error:
        failures.say({"problem": str(error)}, f"whosays: {error}")
        raise typer.Exit(2) from None
