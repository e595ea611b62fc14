"""Readings as people and machines want them: text, JSON lines, brat standoff, one HTML page.

Every function here is pure: it takes a `Reading` and returns a string; `whosays.cli` writes.
"""
