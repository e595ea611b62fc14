"""whosays: who says what, on what evidence, in reports on contested events."""
