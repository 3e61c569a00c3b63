"""A sentence with its layers: what its words are, and what stands where. Each layer is computed at most once."""
