"""The settings, read once: flags, then ``WHOSAYS_*`` variables, then a TOML file, then defaults.

Nothing else in the package reads an environment variable or a settings file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

import platformdirs

from whosays.errors import UsageError

PREFIX: Final = "WHOSAYS_"
"""What the name of an environment variable for a setting starts with."""

CONFIG_VARIABLE: Final = "WHOSAYS_CONFIG"
"""The environment variable that names the settings file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Every setting there is.

    Args:
        home: the folder for what whosays keeps between runs; need not exist.
        model: the name of a shipped model or the folder of another; None for the default one.
        max_chars: the most characters of text that an article may have, at least 1.
        database: the address of the database of the dossiers, as SQLAlchemy writes it, or the
            path of a file; None for ``whosays.db`` in ``home``.
        published: publication time for articles that state none or another one, ISO 8601.
    """

    home: Path
    model: str | None = None
    max_chars: int = 1_000_000
    database: str | None = None
    published: str | None = None


def read_config(
    flags: Mapping[str, object], environ: Mapping[str, str], file: Path | None = None
) -> Config:
    """Settle every setting from where it was given first.

    Args:
        flags: settings by name as given on the command line; None stands for not given.
        environ: the environment variables; an empty value stands for not given.
        file: a TOML file with settings by name. Without it ``WHOSAYS_CONFIG`` names one, and
            without that ``config.toml`` in the user's settings folder is read if it is there.

    Returns:
        The settings in force.

    Raises:
        UsageError: a value does not fit its setting, the file cannot be read, or it has a
            setting that there is none of. The message says where the value was given.
    """
    config = Config(home=Path(platformdirs.user_data_dir("whosays", appauthor=False)))
    path, required = _settings_file(environ, file)
    config = _apply(config, _file_values(path, required=required), lambda name: f"{name} in {path}")
    known = {
        field.name: environ[PREFIX + field.name.upper()]
        for field in fields(Config)
        if environ.get(PREFIX + field.name.upper())
    }
    config = _apply(config, known, lambda name: PREFIX + name.upper())
    return _apply(config, flags, lambda name: "--" + name.replace("_", "-"))


def _settings_file(environ: Mapping[str, str], file: Path | None) -> tuple[Path, bool]:
    """Return the settings file to read, and whether it was asked for by name."""
    if file is not None:
        return file, True
    if named := environ.get(CONFIG_VARIABLE):
        return Path(named).expanduser(), True
    return Path(platformdirs.user_config_dir("whosays", appauthor=False)) / "config.toml", False


def _file_values(path: Path, *, required: bool) -> dict[str, object]:
    """Return what the settings file says, with its paths made relative to the file."""
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        if required:
            raise UsageError(f"{path}: no such settings file; check its name") from error
        return {}
    except OSError as error:
        raise UsageError(f"{path}: cannot read the settings: {error.strerror}") from error
    except ValueError as error:  # both what is not UTF-8 and what is not TOML
        raise UsageError(f"{path}: not a TOML file in UTF-8: {error}") from error
    if isinstance(home := values.get("home"), str) and home:
        values["home"] = str(path.parent / Path(home).expanduser())
    if isinstance(model := values.get("model"), str) and "/" in model:  # else it is a name
        values["model"] = str(path.parent / Path(model).expanduser())
    return values


def _apply(config: Config, values: Mapping[str, object], where: Callable[[str], str]) -> Config:
    """Return ``config`` with ``values`` in force, checked; None among them changes nothing."""
    changes: dict[str, object] = {}
    for name, value in values.items():
        if name not in _CHECKS:
            known = ", ".join(sorted(_CHECKS))
            raise UsageError(f"{where(name)}: there is no such setting; there are {known}")
        if value is None:
            continue
        try:
            changes[name] = _CHECKS[name](value)
        except ValueError as error:
            raise UsageError(f"{where(name)}: {error}, not {value!r:.80}") from error
    # The checks return what the fields are declared as; mypy cannot see that through a mapping.
    return replace(config, **changes)  # type: ignore[arg-type]


def _folder(value: object) -> Path:
    """Return a folder's path; a leading ``~`` is the user's own."""
    if not isinstance(value, str | Path) or not str(value):
        raise ValueError("must be the path of a folder")
    return Path(value).expanduser()


def _model(value: object) -> str:
    """Return a model's name, or the path of its folder; a leading ``~`` is the user's own."""
    if not isinstance(value, str | Path) or not str(value):
        raise ValueError("must be the name of a model or the path of its folder")
    return str(Path(value).expanduser())


def _address(value: object) -> str:
    """Return the address of a database, or the path of its file."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError("must be an address like sqlite:///kept.db, or the path of a file")
    return value.strip()


def _count(value: object) -> int:
    """Return a whole number of at least 1; underscores may group its digits."""
    if isinstance(value, str):
        digits = value.strip().replace("_", "")
        number = int(digits) if digits.isdecimal() and len(digits) < 19 else 0
    else:
        number = value if isinstance(value, int) and not isinstance(value, bool) else 0
    if number < 1:
        raise ValueError("must be a whole number of at least 1")
    return number


def _time(value: object) -> str:
    """Return a date, or a date with a time, in ISO 8601."""
    if isinstance(value, date):  # TOML has dates of its own; datetime is one too
        return value.isoformat()
    try:
        datetime.fromisoformat(str(value))
    except ValueError as error:
        raise ValueError("must be a date like 2031-05-04 or 2031-05-04T09:30+02:00") from error
    return str(value)


_CHECKS: Final[dict[str, Callable[[object], object]]] = {
    "home": _folder,
    "model": _model,
    "max_chars": _count,
    "database": _address,
    "published": _time,
}
