"""JSON inside a page cannot leave its element, and says what it said."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.render.inline_json import json_for_html

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(_JSON)
def test_json_is_read_as_it_was_and_ends_no_script(data: object) -> None:
    text = json_for_html(data)
    assert json.loads(text) == data
    assert re.search("[<>&\u2028\u2029]", text) is None


@pytest.mark.parametrize("words", ["</script>", "<!--", "\u2028", "]]>"])
def test_what_ends_a_script_is_escaped(words: str) -> None:
    assert words not in json_for_html([words])
