"""Assembly: who is who, what was said twice, which figures are one, what contradicts what."""

from briefgen.assemble.assembly import Heading, assemble

__all__ = ["Heading", "assemble"]
