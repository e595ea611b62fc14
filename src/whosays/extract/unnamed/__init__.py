"""Sources without a name: how many, whose side, what rank, why unnamed, which are the same."""
