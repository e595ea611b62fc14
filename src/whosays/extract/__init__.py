"""One article to spans and labels: pure functions over records and one encoder."""
