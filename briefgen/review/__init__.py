"""The review page, and the decisions that a person made on it, read back."""
