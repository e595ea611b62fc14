"""How the text of an article lies: words, sentences, quotes, names and phrases."""
