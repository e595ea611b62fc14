"""How the attribution encoder is made."""
