"""Makes the weights of ``whosays.extract.speakers.ranking`` from GUM; see ``train.py``."""
