import pytest
from PySide6.QtGui import QImage

from desktop.ui.clubs.photo_scaling import LONGEST_SIDE, scaled_photo
from tests.desktop.ui.clubs.photo_files import photo_file


@pytest.mark.parametrize(
    ("name", "size", "scaled"),
    [
        ("phone.jpg", (3000, 2000), (LONGEST_SIDE, 682)),
        ("upright.png", (1000, 4000), (256, LONGEST_SIDE)),
        ("small.png", (300, 200), (300, 200)),
    ],
)
def test_a_photo_is_made_small_and_a_small_one_stays(qapp, tmp_path, name, size, scaled):
    path = photo_file(tmp_path, width=size[0], height=size[1], name=name)
    picture = QImage.fromData(scaled_photo(path))
    assert (picture.width(), picture.height()) == scaled


def test_nothing_but_the_picture_is_kept(qapp, tmp_path):
    path = photo_file(tmp_path)
    assert b"Chi Hoa" in path.read_bytes()
    small = scaled_photo(path)
    assert b"Chi Hoa" not in small
    assert len(small) < 300_000


def test_what_is_no_picture_is_none(qapp, tmp_path):
    path = tmp_path / "list.jpg"
    path.write_bytes(b"no picture")
    assert scaled_photo(path) is None
    assert scaled_photo(tmp_path / "gone.jpg") is None
