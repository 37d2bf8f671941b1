from uuid import UUID

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop.operations.session_photos import SessionPhoto
from desktop.ui.clubs.photo_scaling import scaled_photo
from desktop.ui.clubs.photos_box import PhotosBox
from tests.desktop.ui.clubs.photo_files import photo_file

FIRST = UUID(int=1)


@pytest.fixture
def box(qtbot):
    box = PhotosBox()
    qtbot.add_widget(box)
    return box


def test_a_photo_is_shown_and_taken_away(box, qtbot, tmp_path):
    box.show_photos((SessionPhoto(FIRST, scaled_photo(photo_file(tmp_path))),))
    [picture] = [label for label in box.findChildren(QLabel) if label.accessibleName()]
    assert picture.pixmap().width() > 0
    [away] = [
        made for made in box.findChildren(QPushButton) if "Take photo 1" in made.accessibleName()
    ]
    with qtbot.wait_signal(box.removal_asked) as asked:
        away.click()
    assert asked.args == [FIRST]


def test_a_photo_of_another_computer_is_said_to_be_missing(box):
    box.show_photos((SessionPhoto(FIRST, None),))
    assert "This photo is not on this computer." in [
        label.text() for label in box.findChildren(QLabel)
    ]


def test_three_are_enough(box):
    box.show_photos((SessionPhoto(FIRST, None),) * 3)
    assert box._add.isHidden()
    box.show_photos(())
    assert not box._add.isHidden()


def test_a_file_is_scaled_down_or_refused_in_a_sentence(box, qtbot, tmp_path):
    box.show_photos((SessionPhoto(FIRST, None),))
    with qtbot.wait_signal(box.photo_chosen) as chosen:
        box.take_file(photo_file(tmp_path))
    assert chosen.args[0].startswith(b"\xff\xd8")
    (tmp_path / "list.jpg").write_bytes(b"no picture")
    with qtbot.wait_signal(box.photo_refused) as refused:
        box.take_file(tmp_path / "list.jpg")
    assert "list.jpg" in refused.args[0]


def test_before_the_first_photo_it_is_asked_who_agreed(box, qtbot, tmp_path):
    with qtbot.assert_not_emitted(box.photo_chosen):
        box.take_file(photo_file(tmp_path))
    assert not box.asking.isHidden()
    with qtbot.assert_not_emitted(box.photo_chosen):
        box.not_kept.click()
    assert box.asking.isHidden()
    box.take_file(photo_file(tmp_path))
    with qtbot.wait_signal(box.photo_chosen):
        box.agreed.click()
    assert box.asking.isHidden()


def test_who_did_not_agree_is_named(box):
    box.show_without_consent(("Điểu Bơ", "Thị Mai"))
    assert "Điểu Bơ, Thị Mai" in box.without.text()
    box.show_without_consent(())
    assert box.without.isHidden()
