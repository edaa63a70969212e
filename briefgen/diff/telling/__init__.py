"""Changes in the words of the domain, and the outputs that print them."""
