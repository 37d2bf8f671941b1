import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.texts import NotATextError, from_text, to_text


@given(st.binary(max_size=70))
def test_bytes_come_out_as_they_went_in(data):
    assert from_text(to_text(data), length=len(data)) == data


@pytest.mark.parametrize("text", ["AA==", "AB", "A", "A A", "AA\n", "+/", "ắắ", "", None, 7])
def test_each_byte_has_one_text(text):
    with pytest.raises(NotATextError):
        from_text(text, length=1)
