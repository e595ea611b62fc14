"""Joins articles: what repeats what, how many origins there are, what changed on the way."""
