"""Makes the weights by which tellings and contents are compared; see ``train.py``."""
