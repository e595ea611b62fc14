"""How, to whom, where, when and through whom something was said."""
