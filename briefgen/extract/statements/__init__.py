"""Statements: quotations and attributions, with who utters them and where."""
