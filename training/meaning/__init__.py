"""How the model of meaning is made."""
