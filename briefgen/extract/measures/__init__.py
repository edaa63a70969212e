"""Measures: the acts that a text tells, who takes them, against whom, and what becomes of them."""
