"""Briefs under git: what it is told, what it shows, and what it has kept."""
