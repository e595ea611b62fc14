"""How each shipped model is made, one folder a model."""
