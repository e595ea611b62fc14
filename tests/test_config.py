"""Settings: what goes before what, and what is refused."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.config import Config, read_config
from whosays.errors import UsageError


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads the settings of whoever runs it."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "user"))


def settings_file(folder: Path, text: str) -> Path:
    """Write a settings file and return its path."""
    path = folder / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_defaults(tmp_path: Path) -> None:
    """With nothing given there is a limit, the shipped model and the user's own folder."""
    config = read_config({}, {})
    assert (config.model, config.max_chars, config.published) == (None, 1_000_000, None)
    assert config.home.is_relative_to(tmp_path / "user")
    assert not config.home.exists(), "reading the settings writes nothing"


ORDER = [
    (7, "8", "9", 7, "a flag goes before all"),
    (None, "8", "9", 8, "a flag not given leaves it to the variable"),
    (None, "", "9", 9, "an empty variable is not given"),
    (None, None, "9", 9, "the file comes last"),
    (None, None, None, 1_000_000, "and then the default"),
]


@pytest.mark.parametrize(("flag", "variable", "in_file", "expected", "reason"), ORDER)
def test_order(
    flag: int | None,
    variable: str | None,
    in_file: str | None,
    expected: int,
    reason: str,
    tmp_path: Path,
) -> None:
    """Flags, then variables, then the file, then defaults."""
    file = settings_file(tmp_path, f"max_chars = {in_file}\n" if in_file else "")
    environ = {} if variable is None else {"WHOSAYS_MAX_CHARS": variable}
    assert read_config({"max_chars": flag}, environ, file).max_chars == expected, reason


VALUES = [
    ("max_chars", "2_000", 2000, "digits may be grouped"),
    ("max_chars", " 12 ", 12, "blanks around a number do no harm"),
    ("published", "2031-05-04", "2031-05-04", "a date"),
    ("published", "2031-05-04T09:30+02:00", "2031-05-04T09:30+02:00", "a time with its zone"),
    ("model", "attribution", "attribution", "a name"),
    ("home", "kept", Path("kept"), "a folder"),
]


@pytest.mark.parametrize(("name", "text", "expected", "reason"), VALUES)
def test_text_becomes_the_setting(name: str, text: str, expected: object, reason: str) -> None:
    """A variable and a flag give the same text the same meaning."""
    from_flag = read_config({name: text}, {})
    from_variable = read_config({}, {f"WHOSAYS_{name.upper()}": text})
    assert getattr(from_flag, name) == expected, reason
    assert from_variable == from_flag, reason


REFUSED = [
    ("max_chars", "0", "a limit of nothing"),
    ("max_chars", "-5", "a negative number"),
    ("max_chars", "1e6", "a number that is not whole"),
    ("max_chars", "lots", "no number"),
    ("max_chars", "9" * 5000, "a number too long to be meant"),
    ("published", "yesterday", "no date"),
    ("published", "2031-02-30", "a day that there is none of"),
    ("published", "04/05/2031", "a date that two countries read in two ways"),
]


@pytest.mark.parametrize(("name", "text", "reason"), REFUSED)
def test_what_does_not_fit_is_refused_with_its_place(name: str, text: str, reason: str) -> None:
    """The message begins with where the value was given."""
    with pytest.raises(UsageError, match=f"^--{name.replace('_', '-')}: must be "):
        pytest.fail(f"{reason}: {read_config({name: text}, {})}")
    with pytest.raises(UsageError, match=f"^WHOSAYS_{name.upper()}: must be "):
        pytest.fail(f"{reason}: {read_config({}, {f'WHOSAYS_{name.upper()}': text})}")


def test_file_has_values_of_its_own_types(tmp_path: Path) -> None:
    """TOML's numbers and dates are taken; paths are relative to the file."""
    file = settings_file(
        tmp_path, 'max_chars = 50\npublished = 2031-05-04\nmodel = "m/1"\nhome = "/h"\n'
    )
    assert read_config({}, {}, file) == Config(
        home=Path("/h"), model=str(tmp_path / "m" / "1"), max_chars=50, published="2031-05-04"
    )


WRONG_FILES = [
    ("max_chars = true", "max_chars in .*: must be a whole number", "yes is not a number"),
    ("max_chars = 1.5", "max_chars in .*: must be a whole number", "nor is a half"),
    ("model = 3", "model in .*: must be the name", "a number is no model"),
    ('model = ""', "model in .*: must be the name", "nor is nothing"),
    (
        "maxchars = 5",
        "maxchars in .*: there is no such setting; there are database, home, ",
        "a slip",
    ),
    ("max_chars =", "not a TOML file", "unfinished"),
]


@pytest.mark.parametrize(("text", "message", "reason"), WRONG_FILES)
def test_a_wrong_file_is_refused(text: str, message: str, reason: str, tmp_path: Path) -> None:
    """The message names the setting and the file."""
    with pytest.raises(UsageError, match=message) as caught:
        read_config({}, {}, settings_file(tmp_path, text))
    assert "settings.toml" in str(caught.value), reason
    assert "\n" not in str(caught.value)


def test_a_model_in_a_file_may_be_a_shipped_one(tmp_path: Path) -> None:
    """What has no slash is a name, not a folder beside the file."""
    file = settings_file(tmp_path, 'model = "attribution"\nhome = "kept"\n')
    config = read_config({}, {}, file)
    assert (config.model, config.home) == ("attribution", tmp_path / "kept")


def test_a_leading_tilde_is_the_users_own_folder(tmp_path: Path) -> None:
    """Where no shell has done it, the path is still the one that was meant."""
    config = read_config({"model": "~/weights"}, {"WHOSAYS_HOME": "~/kept"})
    assert (config.model, config.home) == (
        str(tmp_path / "user" / "weights"),
        tmp_path / "user" / "kept",
    )


def test_a_file_that_is_named_must_be_there(tmp_path: Path) -> None:
    """A name given is meant; the user's own file is read only if there is one."""
    missing = str(tmp_path / "no.toml")
    with pytest.raises(UsageError, match=r"no\.toml: no such settings file"):
        read_config({}, {"WHOSAYS_CONFIG": missing})
    with pytest.raises(UsageError, match="cannot read the settings"):
        read_config({}, {"WHOSAYS_CONFIG": str(tmp_path)})


def test_the_users_own_file_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings in the user's settings folder hold without being named."""
    monkeypatch.setattr("platformdirs.user_config_dir", lambda *_, **__: str(tmp_path))
    (tmp_path / "config.toml").write_text("max_chars = 77\n", "utf-8")
    assert read_config({}, {}).max_chars == 77


def test_config_cannot_be_changed() -> None:
    """Settings are read once."""
    config = read_config({}, {})
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.max_chars = 5  # type: ignore[misc]  # the mistake that is tested


@given(st.dictionaries(st.sampled_from(["WHOSAYS_MAX_CHARS", "WHOSAYS_PUBLISHED"]), st.text()))
def test_any_text_is_a_setting_or_a_usage_error(environ: dict[str, str]) -> None:
    """No value, however odd, brings anything else than settings or a message."""
    try:
        outcome = str(read_config({}, environ))
    except UsageError as error:
        outcome = str(error)
    assert outcome.startswith(("Config(", "WHOSAYS_MAX_CHARS: ", "WHOSAYS_PUBLISHED: "))
    assert len(outcome) < 500, "a message does not repeat pages of what was given"
