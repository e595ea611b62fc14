"""Makes the weights of ``whosays.extract.ranking`` from GUM; see ``train.py``."""
