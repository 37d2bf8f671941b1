import unicodedata

import pytest

from desktop.register.legacy_letters import _TCVN3, Letters, likely_letters, restored

TCVN3 = ("§­êng lªn ®Ønh", "Bé v¨n ho¸", "Nh÷ng bµi h¸t ru", "TruyÖn cæ M¹")
VNI = ("Ñöôøng leân ñænh", "Boä vaên hoùa", "Nhöõng baøi haùt ru", "Truyeän coå Maï")
_SIGNS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
READ = ["Đường lên đỉnh", "Bộ văn hoá", "Những bài hát ru", "Truyện cổ Mạ"]


def readings(texts):
    return {
        letters: [restored(text, letters) for text in texts]
        for letters in (Letters.UNICODE, Letters.TCVN3, Letters.VNI)
    }


def test_letters_of_tcvn3_come_back():
    assert [restored(text, Letters.TCVN3) for text in TCVN3] == READ


def test_letters_of_vni_come_back():
    assert [restored(text, Letters.VNI) for text in VNI] == [
        "Đường lên đỉnh", "Bộ văn hóa", "Những bài hát ru", "Truyện cổ Mạ"
    ]  # fmt: skip
    assert restored("ÑÖÔØNG LEÂN ÑÆNH", Letters.VNI) == "ĐƯỜNG LÊN ĐỈNH"


@pytest.mark.parametrize("letters", list(Letters))
def test_whatever_was_restored_is_nfc(letters):
    text = restored("Hoa\u0300 bi\u0300nh, e\u0306, b\u01b0\u0309", letters)
    assert unicodedata.is_normalized("NFC", text)


def test_the_letters_are_recognised():
    assert likely_letters(readings(TCVN3)) is Letters.TCVN3
    assert likely_letters(readings(VNI)) is Letters.VNI
    assert likely_letters(readings(READ)) is Letters.UNICODE


@pytest.mark.parametrize(
    "titles",
    [
        (),
        ("The pragmatic programmer",),
        ("De la solitude à la communauté", "L'été à Rhuÿs", "Ørsted", "Günter Grass"),
        ("Ƀon jăng ƀư̆t", "Čhư̆ hra M'năm", "Hdĭp mưng"),
    ],
)
def test_other_languages_are_left_as_they_are(titles):
    assert likely_letters(readings(titles)) is Letters.UNICODE


def test_every_vietnamese_letter_of_tcvn3_is_in_its_table():
    letters = {sign.lower() for sign in _TCVN3.values() if unicodedata.category(sign)[0] == "L"}
    vowels = [unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy" for t in _SIGNS]
    assert letters == {*vowels, "đ"} - set("aeiouy")
