"""The paper on the stick: whoever finds it reads whose it is and what to do with it.

It is written in Vietnamese whatever the language of the window, for it is read by others.
"""

from datetime import date

NAME = "ĐỌC TÔI.txt"
_WORDS = (
    "USB này chứa số liệu của {house}, chép ngày {day}.\r\n"
    "Xin chuyển cho cán bộ của trung tâm văn hóa. "
    "Số liệu đã được niêm phong: chỉ trung tâm mở được.\r\n"
    "Không cần mở, sửa hay đổi tên tệp nào trong thư mục NVH.\r\n"
)


def stick_note(house_name: str, day: date) -> bytes:
    """Return the text; the mark at its beginning lets an old Notepad read the letters."""
    return _WORDS.format(house=house_name, day=f"{day:%d/%m/%Y}").encode("utf-8-sig")
