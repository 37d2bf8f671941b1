from datetime import date

from sync.client.stick_note import NAME, stick_note


def test_the_note_says_whose_the_stick_is_and_when_it_was_written():
    text = stick_note("Nhà văn hóa bon Pi Nao {x}", date(2026, 11, 23)).decode("utf-8-sig")
    assert "Nhà văn hóa bon Pi Nao {x}" in text
    assert "23/11/2026" in text
    assert text.endswith("\r\n")
    assert NAME.endswith(".txt")
