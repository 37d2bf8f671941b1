import pytest

from sync.protocol.isbn_pack import PackEntry
from sync.server.book_csv import Fault, NotABookListError, Reported, read_books


@pytest.fixture
def read(tmp_path):
    def read(text, encoding="utf-8"):
        source = tmp_path / "books.csv"
        source.write_bytes(text.encode(encoding))
        return list(read_books(source))

    return read


def test_a_line_is_read_by_the_names_of_its_columns(read):
    text = (
        "Year,ISBN,title,publisher,author,ddc\n2020,978-604-1-00002-5,Bếp lửa,Sương Sớm,Y Blơ,398.2"
    )
    [(line, entry)] = read(text)
    assert line == 2
    assert entry == PackEntry("9786041000025", "Bếp lửa", "Y Blơ", "Sương Sớm", 2020, "398.2")


def test_ten_digits_become_thirteen_and_letters_are_composed(read):
    [(_, entry)] = read("isbn;title\n0-306-40615-2;Su\u031bo\u031bng   khuya\n", "utf-8-sig")
    assert entry.isbn == "9780306406157"
    assert entry.title == "Sương khuya"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("9786041000026,A,2020", Fault.ISBN),
        ("9.78604E+12,A,2020", Fault.ISBN),
        (",A,2020", Fault.ISBN),
        ("9786041000025, ,2020", Fault.TITLE),
        ("9786041000025,A,hai nghìn", Fault.YEAR),
        (f"9786041000025,{'a' * 501},2020", Fault.TOO_LONG),
        ("9786041000025,A\x07,2020", Fault.CONTROL),
        ("9786041000025", Fault.TITLE),
    ],
)
def test_what_cannot_go_in_is_reported_with_its_line(read, line, fault):
    assert read(f"isbn,title,year\n{line}\n") == [Reported(2, line.split(",")[0], fault)]


def test_empty_lines_are_no_lines(read):
    assert len(read("isbn,title\n\n , \n9786041000025,A\n")) == 1


def test_a_cell_over_two_lines_is_one_title(read):
    [(_, entry)] = read('isbn,title\n9786041000025,"Mùa\nlễ"\n')
    assert entry.title == "Mùa lễ"


@pytest.mark.parametrize("text", ["", "name,number\n", "isbn\n9786041000025\n"])
def test_a_list_without_the_columns_is_refused(read, text):
    with pytest.raises(NotABookListError, match="no column"):
        read(text)


def test_a_list_in_another_encoding_is_refused_whole(read):
    with pytest.raises(NotABookListError):
        read("isbn,title\n9786041000025,Bếp lửa\n", "utf-16")
