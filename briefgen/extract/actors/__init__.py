"""Actors: the cast of an article, from the names, offices and descriptions in it."""
