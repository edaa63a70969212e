"""briefgen: from news articles to a situation brief whose every item carries its exact words."""

__version__ = "0.1.0"
