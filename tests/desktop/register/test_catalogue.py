import pytest

from desktop.register.catalogue import (
    accessions_begun,
    number_ranges,
    padded_accession,
    search_text,
)


@pytest.mark.parametrize(
    ("numbers", "short"),
    [
        ([], ""),
        (["000007"], "000007"),
        (["000003", "000001", "000002", "000007"], "000001–000003, 000007"),
        (["A1", "A2"], "A1, A2"),
        (["9", "000010"], "000010, 9"),
    ],
)
def test_accession_numbers_are_shown_in_short(numbers, short):
    assert number_ranges(numbers) == short


def test_leading_zeros_need_not_be_typed():
    assert [padded_accession(typed) for typed in ("123", "000123", "TN12")] == [
        "000123",
        "000123",
        "TN12",
    ]


def test_a_title_is_found_by_its_author_too():
    assert search_text("Đất rừng phương Nam", "Đoàn Giỏi", None) == (
        "dat rung phuong nam\ndoan gioi",
        "drpn",
    )


@pytest.mark.parametrize(
    ("typed", "ranges"),
    [
        ("12", ["000120-000129", "001200-001299", "012000-012999", "120000-129999"]),
        ("0012", ["001200-001299"]),
        ("123456", []),
        ("1234567", []),
        ("dế mèn", []),
    ],
)
def test_a_number_is_begun_with_or_without_its_zeros(typed, ranges):
    assert [f"{lowest}-{highest}" for lowest, highest in accessions_begun(typed)] == ranges


def test_a_number_with_letters_is_begun_as_it_is_typed_or_in_capitals():
    begun = accessions_begun("vh1")
    assert [lowest for lowest, _ in begun] == ["VH1", "vh1"]
    assert all(lowest < f"{lowest}23" < highest for lowest, highest in begun)
