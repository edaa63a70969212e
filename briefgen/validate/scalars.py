"""A value of a JSON text that is no object and no list, or what people type for one."""

from briefgen.validate.strings import read_string, read_without_beginning
from briefgen.validate.tokens import Token, read_number, read_word


def read_scalar(text: str, start: int, *, in_list: bool) -> Token | None:
    """Return the string, number or word that begins at an offset, or None.

    Args:
        text: the text.
        start: the offset.
        in_list: whether it stands in a list, where a comma in a number parts two.
    """
    if string := read_string(text, start):
        return string
    token = read_number(text, start, in_list=in_list) or read_word(text, start)
    if token and token.unread:
        return read_without_beginning(text, start) or token
    return token
