"""The language model's view of an article, and what every extractor reads off it."""
