"""Casualties: how many people came to which harm, in what setting, and who says so."""
