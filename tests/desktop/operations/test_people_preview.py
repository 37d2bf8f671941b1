from desktop.operations.people import PersonDraft, add_person
from tests import people_lists
from tests.book_lists import written

ROWS = (
    ("Thị Mai", "2018"),
    ("Thị Bông", "2018", "", "", "", "", "Thị Lan"),
    ("Nguyễn Văn Đúc", "1980"),
    ("", "1990"),
    ("Y Moan", "36 tuổi"),
)


def test_a_look_counts_everybody_once_and_changes_nothing(database, now, tmp_path):
    with database.unit_of_work(now=now.at) as unit:
        known = add_person(unit, now, draft=PersonDraft("Nguyễn Văn Đức", birth_year=1980))
    rows = (*ROWS, ("NGUYỄN VĂN ĐỨC", "", "", "", known.card_number))
    rows = [(*row, *[""] * (7 - len(row))) for row in rows]
    reading = people_lists.read(written(tmp_path, people_lists.HEADINGS, rows), tmp_path)
    with database.reading() as unit:
        preview = people_lists.look(unit, now, tmp_path)
    assert preview.new + preview.known + preview.doubtful + reading.refused == reading.rows == 6
    assert (preview.new, preview.known, preview.doubtful) == (3, 1, 1)
    assert (preview.children, preview.taken_cards, reading.remarks) == (1, 0, 1)
    [doubtful] = preview.first_doubtful
    assert doubtful.like.full_name == "Nguyễn Văn Đức"
