"""Reads inputs of any kind into articles: bytes, characters, clean text, blocks, metadata."""

from whosays.ingest.inputs import IngestOptions, read_inputs

__all__ = ["IngestOptions", "read_inputs"]
