"""Records: ids, JSON out and in, and the schema that is published.

Run as a script it writes the published schema again (``make schema``).
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import types
import typing
from pathlib import Path
from typing import Any, Literal, Union

import jsonschema
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays import records
from whosays.records import Attribution, Confidences, Reading, Span, Spans

PUBLISHED = Path(__file__).resolve().parent.parent / "docs" / "reference" / "schema.json"
LONGEST = 2**31  # of an offset; far above any --max-chars


def schema_text() -> str:
    """Return the schema as it is published: indented, in a fixed order, with a last newline."""
    return json.dumps(records.reading_schema(), indent=2, ensure_ascii=False) + "\n"


def strategy(kind: Any) -> st.SearchStrategy[Any]:
    """Return a strategy for every value of a type that a record's field is declared with."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.builds(kind, **{name: strategy(hint) for name, hint in hints.items()})
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of([strategy(arg) for arg in args])
    if origin is dict:
        return st.dictionaries(strategy(args[0]), strategy(args[1]), max_size=2)
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(strategy(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*(strategy(arg) for arg in args))
    return {
        str: st.text(max_size=12),
        int: st.integers(0, LONGEST),
        float: st.floats(allow_nan=False, allow_infinity=False),
        bool: st.booleans(),
        types.NoneType: st.none(),
    }[kind]


READINGS = strategy(Reading)


def field_names(record: object) -> object:
    """Return the names of a record's fields, and of the records in it, in place of their values."""
    if dataclasses.is_dataclass(record):
        return {f.name: field_names(getattr(record, f.name)) for f in dataclasses.fields(record)}
    if isinstance(record, tuple):
        return [field_names(item) for item in record]
    return None


def names_in_json(value: object, like: object) -> object:
    """Return the keys of ``value`` in the form of `field_names`, as deep as ``like`` goes."""
    if isinstance(like, dict):
        assert isinstance(value, dict)
        return {key: names_in_json(item, like.get(key)) for key, item in value.items()}
    if isinstance(like, list):
        assert isinstance(value, list)
        return [names_in_json(item, part) for item, part in zip(value, like, strict=True)]
    return None


@given(READINGS)
@settings(max_examples=60, deadline=None)
def test_json_round_trip(reading: Reading) -> None:
    """What was written is read back equal, and is one line."""
    line = reading.to_json()
    assert "\n" not in line
    assert Reading.from_json(line) == reading
    assert Reading.from_json(line.encode()) == reading


@given(READINGS)
@settings(max_examples=60, deadline=None)
def test_every_field_is_written(reading: Reading) -> None:
    """A field that is not drawn is null in the JSON, never left out."""
    expected = field_names(reading)
    assert names_in_json(json.loads(reading.to_json()), expected) == expected


@given(READINGS)
@settings(max_examples=60, deadline=None)
def test_what_is_written_fits_the_published_schema(reading: Reading) -> None:
    """Any reading there can be is valid under docs/reference/schema.json."""
    VALIDATOR.validate(json.loads(reading.to_json()))


VALIDATOR = jsonschema.Draft202012Validator(
    json.loads(PUBLISHED.read_text("utf-8")) if PUBLISHED.exists() else {}
)


def test_published_schema_is_current() -> None:
    """The schema in the documentation is that of the records; `make schema` writes it again."""
    assert PUBLISHED.read_text("utf-8") == schema_text()


def test_schema_is_itself_valid() -> None:
    """The schema follows the dialect that it names."""
    schema = records.reading_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)


ATTRIBUTION = Attribution(
    id="a1",
    parent_id=None,
    kind="indirect",
    confidences=Confidences(source=0.9, content=0.8),
    source=((0, 12),),
    cue=((13, 17),),
    content=((18, 40),),
)


def example() -> Any:
    """Return a small reading as JSON values, to be spoilt by a test."""
    article = records.Article(
        id="i", version_id="v", path="-", url=None, title=None, publisher=None, byline=None,
        published_at=None, modified_at=None, retrieved_at=None, language="en",
        text="The minister said the ferry had sailed.", sha256="0", raw_sha256="0",
        blocks=(records.Block(kind="paragraph", span=(0, 40)),),
    )  # fmt: skip
    run = records.Run(id="r", version="0", models={}, options={})
    reading = Reading(run=run, article=article, attributions=(ATTRIBUTION,))
    return json.loads(reading.to_json())


def spoilt(path: tuple[str | int, ...], value: object) -> Any:
    """Return the example with the value at ``path`` replaced, or taken out where it is `...`."""
    whole = place = example()
    for step in path[:-1]:
        place = place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return whole


SPOILT = [
    (("schema",), 2, "a later contract is not this one"),
    (("article", "text"), None, "an article always has a text"),
    (("article", "text"), ..., "and never leaves it out"),
    (("attributions", 0, "kind"), "reported", "no such kind"),
    (("attributions", 0, "source"), [[0]], "a span has a start and an end"),
    (("attributions", 0, "cue"), [[0, 1, 2]], "and nothing else"),
    (("attributions", 0, "content"), [[0.5, 1]], "offsets are whole numbers"),
    (("attributions", 0, "confidences", "source"), "high", "a confidence is a number"),
    (("attributions", 0, "act"), "tweet", "no such act"),
    (("article", "blocks", 0, "kind"), "advert", "no such block"),
]


@pytest.mark.parametrize(("path", "value", "reason"), SPOILT)
def test_what_is_not_a_reading_is_refused(
    path: tuple[str | int, ...], value: object, reason: str
) -> None:
    """Reading JSON and the schema refuse the same mistakes."""
    wrong = spoilt(path, value)
    with pytest.raises(msgspec.ValidationError):
        Reading.from_json(json.dumps(wrong))
    assert not VALIDATOR.is_valid(wrong), reason


def test_the_example_before_it_is_spoilt_is_a_reading() -> None:
    """The mistakes above are refused for what was changed, not for the rest."""
    assert VALIDATOR.is_valid(example())
    assert Reading.from_json(json.dumps(example())).attributions == (ATTRIBUTION,)


def test_a_field_of_a_later_version_is_no_mistake() -> None:
    """Fields may be added, so an unknown one is passed over by both."""
    newer = spoilt(("attributions", 0, "tone"), "dry")
    assert Reading.from_json(json.dumps(newer)) == Reading.from_json(json.dumps(example()))
    assert VALIDATOR.is_valid(newer)


def test_a_field_left_out_is_not_what_whosays_writes() -> None:
    """The schema asks for every field, though reading older lines does not."""
    assert not VALIDATOR.is_valid(spoilt(("attributions", 0, "likelihood"), ...))


IDS: list[tuple[tuple[object, ...], str, str]] = [
    (("a",), '["a"]', "one part"),
    (("a", "b"), '["a","b"]', "two parts"),
    (("ab",), '["ab"]', "are not the same as one"),
    ((None, 1), "[null,1]", "nothing and a number"),
    ((((1, 2), (3, 4)),), "[[[1,2],[3,4]]]", "spans"),
    (("“é”",), '["“é”"]', "text as it is, in UTF-8"),
]


@pytest.mark.parametrize(("parts", "text", "reason"), IDS)
def test_content_id_is_the_hash_of_the_json(
    parts: tuple[object, ...], text: str, reason: str
) -> None:
    """Anybody can work out an id again without this package."""
    expected = hashlib.sha256(text.encode()).hexdigest()[:16]
    assert records.content_id(*parts) == expected, reason


ARTICLE: dict[str, str] = {
    "url": "https://daily.example/a",
    "publisher": "The Daily",
    "title": "Ferry stopped",
    "published_at": "2031-05-04",
    "text": "A ferry was stopped.",
}
ARTICLE_IDS = [
    ({}, {"text": "Another text."}, True, "the same address is the same report"),
    ({}, {"url": "https://daily.example/b"}, False, "another address is another report"),
    ({"url": None}, {"text": "Another text."}, True, "else publisher, title and date decide"),
    ({"url": None}, {"title": "Ferry freed"}, False, "each of the three"),
    ({"url": None}, {"publisher": "The Hourly"}, False, "each of the three"),
    ({"url": None}, {"published_at": "2031-05-05"}, False, "each of the three"),
    ({"url": None, "title": None}, {"publisher": "The Hourly"}, True, "else the text alone"),
    ({"url": None, "title": None}, {"text": "Another text."}, False, "else the text alone"),
]


@pytest.mark.parametrize(("base", "change", "same", "reason"), ARTICLE_IDS)
def test_article_id(base: dict[str, Any], change: dict[str, Any], same: bool, reason: str) -> None:
    """What makes two articles versions of one report."""
    one = records.article_id(**{**ARTICLE, **base})
    other = records.article_id(**{**ARTICLE, **base, **change})
    assert (one == other) is same, reason


SPANS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=3).map(tuple)


@given(SPANS, SPANS, SPANS)
def test_attribution_id_tells_roles_apart(source: Spans, cue: Spans, content: Spans) -> None:
    """The id holds by spans and their roles, and by the version they are in."""
    drawn = records.attribution_id("v", source, cue, content)
    assert drawn == records.attribution_id("v", source, cue, content)
    assert drawn != records.attribution_id("w", source, cue, content)
    if source != cue:
        assert drawn != records.attribution_id("v", cue, source, content)


def test_entity_id_is_of_its_first_mention() -> None:
    """Another mention or another version is another entity."""
    drawn = {records.entity_id(*args) for args in [("v", (0, 4)), ("v", (0, 5)), ("w", (0, 4))]}
    assert len(drawn) == 3


WORDS: list[tuple[str, Spans, str, str]] = [
    ("The mayor said no.", ((4, 9),), "mayor", "one piece"),
    ("The mayor said no.", ((0, 9), (15, 17)), "The mayor ... no", "two pieces"),
    ("The mayor said no.", (), "", "no source"),
    ("\U0001f6a2 sank", ((0, 1),), "\U0001f6a2", "code points, not UTF-16 units"),
]


@pytest.mark.parametrize(("text", "spans", "expected", "reason"), WORDS)
def test_words(text: str, spans: tuple[Span, ...], expected: str, reason: str) -> None:
    """The words at spans, with what was left out between them shown."""
    assert records.words(text, spans) == expected, reason


def test_records_cannot_be_changed() -> None:
    """A record is frozen, and takes no fields beyond its own."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        ATTRIBUTION.kind = "direct"  # type: ignore[misc]  # the mistake that is tested
    assert not hasattr(ATTRIBUTION, "__dict__")


if __name__ == "__main__":
    PUBLISHED.write_text(schema_text(), "utf-8")
