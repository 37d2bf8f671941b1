from PySide6.QtCore import Qt

from desktop.ui.parts.labels import labelled, wrapped


def test_a_name_is_shown_as_it_is_written_never_as_html(qapp):
    assert labelled("<b>H’Blum</b>", "soft").textFormat() is Qt.TextFormat.PlainText


def test_a_long_sentence_goes_on_in_the_next_line(qapp):
    assert wrapped("Chưa có ai đến hôm nay.").wordWrap()
    assert not labelled("27 lượt").wordWrap()
