import unicodedata

import pytest

from desktop.register.person_headings import PEOPLE, PersonField

F = PersonField


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (
            ("STT", "Họ và tên", "Năm sinh", "Giới tính", "Thôn", "Số điện thoại", "Ghi chú"),
            (None, F.NAME, F.BORN, None, F.HAMLET, F.PHONE, None),
        ),
        (("HỌ TÊN", "ĐIỆN THOẠI", "BUÔN", "SỐ THẺ"), (F.NAME, F.PHONE, F.HAMLET, F.CARD)),
        (("Họ và tên đệm", "Tên", "Ngày sinh", "Hộ"), (F.FAMILY, F.NAME, F.BORN, F.HOUSEHOLD)),
        (("Họ", "Tên", "Hộ", "Bản"), (F.FAMILY, F.NAME, F.HOUSEHOLD, F.HAMLET)),
        (("Họ tên chủ hộ", "Họ tên", "Quan hệ"), (F.HOUSEHOLD, F.NAME, None)),
        (("Tên", "Tên thường gọi", "Tuổi", "Nhóm"), (F.NAME, F.NICKNAME, None, F.GROUP)),
        (("Họ tên", "Họ tên cha", "Họ tên mẹ"), (F.NAME, F.GUARDIAN, None)),
        (
            ("Full name", "Date of birth", "Phone number", "Village", "Card no", "Guardian"),
            (F.NAME, F.BORN, F.PHONE, F.HAMLET, F.CARD, F.GUARDIAN),
        ),
        (("Họ tên", "Số điện thoại phụ huynh", "Điện thoại"), (F.NAME, None, F.PHONE)),
    ],
)
def test_columns_are_known_by_their_headings(headings, fields):
    assert PEOPLE.guess(headings) == fields
    decomposed = [unicodedata.normalize("NFD", heading) for heading in headings]
    assert PEOPLE.guess(decomposed) == fields


@pytest.mark.parametrize(
    "heading", ["CCCD", "Số CMND", "Dân tộc", "Khuyết tật", "Tôn giáo", "Giới tính", "Đồng ý"]
)
def test_what_the_house_does_not_write_down_is_no_column(heading):
    assert PEOPLE.guess([heading]) == (None,)


def test_a_title_above_the_table_is_no_heading():
    assert PEOPLE.recognised(["DANH SÁCH BẠN ĐỌC NHÀ VĂN HÓA BON PI NAO", "", ""]) == 0


def test_without_marks_a_family_name_is_not_taken_for_a_household():
    assert PEOPLE.guess(["ho", "ten"]) == (None, F.NAME)
