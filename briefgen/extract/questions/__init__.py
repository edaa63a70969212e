"""Open questions: what an article leaves unclear, undecided, unconfirmed or unsaid."""
