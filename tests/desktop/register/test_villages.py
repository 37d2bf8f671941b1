import pytest

from desktop.register.villages import village_of, walking_key


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


def test_one_walks_village_by_village_and_house_by_house():
    walk = [
        *("Số 9, bon Pi Nao", "Bon Pi Nao, nhà 12", "Số 10, thôn Đoàn Kết", "Nhà 2, thôn 3"),
        *("12 Lê Duẩn", None),
    ]
    villages = [village_of(address) for address in sorted(walk, key=walking_key)]
    assert villages == ["Bon Pi Nao", "Bon Pi Nao", "Thôn 3", "Thôn Đoàn Kết", None, None]
    assert sorted(walk, key=walking_key)[-2:] == ["12 Lê Duẩn", None]
