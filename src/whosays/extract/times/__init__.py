"""Times of an article: where they are said, and when they are."""
