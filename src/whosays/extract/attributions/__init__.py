"""Where content is laid at a source's door: the encoder, its decoding, nesting, confidence."""
