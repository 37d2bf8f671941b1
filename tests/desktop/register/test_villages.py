import pytest

from desktop.register.villages import village_of


@pytest.mark.parametrize(
    ("address", "village"),
    [
        ("Bon Pi Nao", "Bon Pi Nao"),
        ("thôn Đoàn Kết", "Thôn Đoàn Kết"),
        ("Số 5, thôn 3, xã Đắk Wer", "Thôn 3"),
        ("Nhà ông Tài Buôn Čuôr", "Buôn Čuôr"),
        ("Tổ 4; phường Nghĩa Tân", "Tổ 4"),
    ],
)
def test_the_village_is_found_in_an_address(address, village):
    assert village_of(address) == village


@pytest.mark.parametrize("address", [None, "", "12 Lê Duẩn", "nhà ông Khubon"])
def test_no_village_is_guessed(address):
    assert village_of(address) is None
