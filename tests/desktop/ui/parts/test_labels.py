from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.ui.parts.labels import labelled, naming, wrapped


def test_a_name_is_shown_as_it_is_written_never_as_html(qapp):
    assert labelled("<b>H’Blum</b>", "soft").textFormat() is Qt.TextFormat.PlainText


def test_a_long_sentence_goes_on_in_the_next_line(qapp):
    assert wrapped("Chưa có ai đến hôm nay.").wordWrap()
    assert not labelled("27 lượt").wordWrap()


def test_the_label_before_a_field_is_its_name(qtbot):
    field = QLineEdit()
    qtbot.add_widget(field)
    label = naming(field, "Ngày:")
    assert label.buddy() is field
    assert label.wordWrap()
