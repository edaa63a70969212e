"""The three-way merge of briefs, and what it leaves for a person to settle."""
