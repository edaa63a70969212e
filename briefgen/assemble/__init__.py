"""Assembly: who is who, what was said twice, which figures are one, what contradicts what."""

from briefgen.assemble.assembly import Heading, assemble, gather
from briefgen.assemble.conclusions import Conclusions

__all__ = ["Conclusions", "Heading", "assemble", "gather"]
