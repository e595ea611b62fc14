"""Who speaks: sources become entities of the article, or stay unresolved."""
