"""Assembly: who is who, what was said twice, which figures are one, what contradicts what."""

from briefgen.assemble.assembly import Heading, assemble
from briefgen.assemble.conclusions import Conclusions, Grounds, conclude

__all__ = ["Conclusions", "Grounds", "Heading", "assemble", "conclude"]
