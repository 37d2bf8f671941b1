"""The lists that one press shows, through the search that a keeper uses."""

from datetime import timedelta

import pytest

from desktop.operations import crates
from desktop.operations.catalogue import TitleDraft, change_title, search_titles, titles_window
from desktop.operations.copy_changes import CopyDraft, change_copy
from desktop.operations.crate_receiving import expect_crate, receive_copy
from desktop.operations.labels import note_printed, reserve_labels
from desktop.operations.lending import lend_copy
from desktop.operations.loan_changes import return_copy
from desktop.operations.new_labels import LabelledBook, lend_new_book
from desktop.operations.trash import trash_copy
from desktop.register.barcodes import COPY, CRATE, barcode
from desktop.register.hand_over import hand_over_code
from tests.desktop.operations.house import House

LABEL = "30999000000017"


@pytest.fixture
def house(database, now):
    return House(database, now)


def shown(house, only, typed=""):
    found = house.see(search_titles, typed=typed, only=only)
    lines = house.see(titles_window, ids=found.ids, first=0)
    assert len(lines) == found.count
    return [line.title for line in lines]


def test_what_is_lent_is_not_in_the_house_until_it_comes_back(house):
    [out], _ = house.copies("Đất rừng"), house.copies("Kính vạn hoa")
    loan_id = house.do(lend_copy, person_id=house.person(), copy_id=out).loan_id
    assert shown(house, "lent") == ["Đất rừng"]
    assert shown(house, "in_house") == ["Kính vạn hoa"]
    house.do(return_copy, loan_id=loan_id)
    assert shown(house, "lent") == []
    assert shown(house, "in_house") == ["Kính vạn hoa", "Đất rừng"]


def test_one_copy_that_is_here_is_enough(house):
    out, _ = house.copies("Đất rừng", copies=2)
    house.do(lend_copy, person_id=house.person(), copy_id=out)
    assert shown(house, "lent") == shown(house, "in_house") == ["Đất rừng"]


def test_what_another_house_keeps_is_not_here(house):
    [copy_id] = house.copies("Đất rừng")
    house.do(change_copy, copy_id=copy_id, draft=CopyDraft(holder="Nhà văn hoá Bon Bu Sóp"))
    assert shown(house, "in_house") == []
    assert house.see(search_titles).windows[0][0].copies_in == 0


def test_crates_travel_in_both_directions(house):
    house.copies("Đất rừng"), house.copies("Kính vạn hoa")
    due = house.moment.today + timedelta(days=90)
    crate = house.do(crates.make_crate, name="A", receiver="Thôn 3", due_on=due).crate_id
    house.do(crates.put_into_crate, crate_id=crate, code="1")
    assert shown(house, "travelling") == []
    house.do(crates.send_crate, crate_id=crate)
    assert shown(house, "travelling") == ["Đất rừng"]
    assert shown(house, "in_house") == ["Kính vạn hoa"]
    theirs = barcode(COPY, house_number="0099", serial=1)
    code = hand_over_code(barcode(CRATE, house_number="0099", serial=12), [theirs]).digits()
    came = house.do(expect_crate, code=code, name="Tỉnh 12", owner="Thư viện tỉnh").crate_id
    house.do(receive_copy, crate_id=came, code=theirs, words="Sách luân chuyển")
    assert shown(house, "travelling") == [f"Sách luân chuyển {theirs}", "Đất rừng"]
    assert shown(house, "unfinished") == [], "its owner knows more about it"


@pytest.mark.parametrize("category", ["Văn học thiếu nhi", "THIẾU NHI"])
def test_books_for_children_are_known_by_their_category(house, category):
    house.copies("Dế Mèn", category=category)
    house.copies("Thiếu nhi của bon", category="Khảo cứu")
    assert shown(house, "children") == ["Dế Mèn"]
    assert shown(house, "children", "de") == ["Dế Mèn"]
    assert shown(house, "children", "thieu") == ["Dế Mèn"]
    assert shown(house, "children", "bon") == []


def test_a_title_whose_copies_all_have_labels_is_not_among_those_without(house):
    labelled = house.copies("Đất rừng", copies=2)
    house.copies("Kính vạn hoa")
    house.do(note_printed, copy_ids=labelled[:1])
    assert shown(house, "unlabelled") == ["Kính vạn hoa", "Đất rừng"]
    house.do(note_printed, copy_ids=labelled)
    assert shown(house, "unlabelled") == ["Kính vạn hoa"]
    assert shown(house, "unlabelled", "dat") == []
    assert shown(house, "unlabelled", "kinh") == ["Kính vạn hoa"]


@pytest.mark.parametrize("ahead", [False, True])
def test_a_book_written_down_at_the_desk_waits_until_more_is_known_of_it(house, ahead):
    house.copies("Sách ghi ở trang Sách")
    code = house.do(reserve_labels, how_many=1)[0].barcode if ahead else LABEL
    book = LabelledBook(code, "Đất rừng", "Đoàn Giỏi")
    house.do(lend_new_book, book=book, person_id=house.person())
    assert shown(house, "unfinished") == ["Đất rừng"]
    [line] = house.see(search_titles, only="unfinished").windows[0]
    draft = TitleDraft("Đất rừng phương Nam", author="Đoàn Giỏi", category="Truyện")
    house.do(change_title, title_id=line.title_id, draft=draft)
    assert shown(house, "unfinished") == []


def test_a_short_list_is_searched_by_words_and_numbers(house):
    copies = [house.copies(title)[0] for title in ("Đất rừng", "Đất phương Nam", "Kính vạn hoa")]
    for copy_id in copies:
        house.do(lend_copy, person_id=house.person(), copy_id=copy_id)
    assert shown(house, "lent", "dat") == ["Đất phương Nam", "Đất rừng"]
    assert shown(house, "lent", "nam dat") == ["Đất phương Nam"]
    assert shown(house, "lent", "000003") == ["Kính vạn hoa"]
    assert shown(house, "lent", "?!") == []


def test_what_is_in_the_trash_is_on_no_list(house):
    [copy_id] = house.copies("Đất rừng")
    house.do(trash_copy, copy_id=copy_id)
    assert shown(house, "in_house") == shown(house, "unlabelled") == []
