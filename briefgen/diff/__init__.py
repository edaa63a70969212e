"""What changed between two briefs, and the three-way merge of them."""
