"""What is said of a checked brief: for people, for programs, for editors and for CI."""
