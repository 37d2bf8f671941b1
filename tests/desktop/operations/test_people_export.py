import pytest
from sqlmodel import select

from desktop.lists.list_file_errors import ListFileNotWrittenError
from desktop.lists.spreadsheet import read_sheets
from desktop.operations.households import choose_head, join_household
from desktop.operations.list_import import import_all
from desktop.operations.people import PersonDraft, add_person, end_membership
from desktop.operations.people_export import PeopleWords, export_people
from desktop.operations.visit_groups import set_visit_groups, visit_groups
from desktop.register.keepers import NotAllowedError, Role
from desktop.store.database import Database
from desktop.store.tables.people import ConsentRow, HouseholdRow, PersonRow
from tests import people_lists
from tests.conftest import KEY
from tests.desktop.operations.desk_house import StaffedHouse

HEADINGS = (
    "Họ và tên", "Năm sinh", "Nhóm", "Địa chỉ", "Số điện thoại", "Số thẻ", "Hộ gia đình",
    "Người giám hộ", "Tên thường gọi", "Tên trước đây",
)  # fmt: skip
WORDS = PeopleWords("Mọi người", "Thông tin cá nhân.", HEADINGS, "khoảng {year}")
DRAFTS = (
    PersonDraft("Điểu Bơ", birth_year=1950, born_about=True, address="Thôn 3", phone="0912345678"),
    PersonDraft("H'Blum Buôn Yă", birth_year=2018, address="Thôn 3", guardian="Điểu Bơ"),
    PersonDraft("=HYPERLINK(1)", address="+84", nickname="-Đen", former_names="@Cũ"),
    PersonDraft("Ƀon R'Tíh ê̆ ô̆ ư̆"),
)


@pytest.fixture
def house(database, now):
    with database.unit_of_work(now=now.at) as unit:
        set_visit_groups(unit, now, labels=["Người già", "Thiếu nhi"])
        group = visit_groups(unit, now)[0].group_id
        people = [add_person(unit, now, draft=draft).person_id for draft in DRAFTS]
        elder = add_person(unit, now, draft=PersonDraft("Y Moan", group_id=group)).person_id
        join_household(unit, now, person_id=people[1], other_id=people[0])
        join_household(unit, now, person_id=people[2], other_id=people[3])
        choose_head(unit, now, person_id=people[3])
        gone = add_person(unit, now, draft=PersonDraft("Thị Đi")).person_id
        end_membership(unit, now, person_id=gone)
    assert elder
    return database


@pytest.fixture
def path(house, now, tmp_path):
    path = tmp_path / "nguoi.xlsx"
    with house.reading() as unit:
        assert export_people(unit, now, path=path, words=WORDS) == 5
    return path


@pytest.fixture
def other_house(tmp_path):
    database = Database(tmp_path / "other.nvh", KEY)
    yield database
    database.close()


def facts(database):
    """What a register says of everybody who is here, and who lives with whom."""
    with database.reading() as unit:
        rows = unit.exec(select(PersonRow).where(PersonRow.left_on.is_(None))).all()
        heads = dict(unit.exec(select(HouseholdRow.id, HouseholdRow.head_id)).all())
        names = {row.id: row.full_name for row in rows}
        return {
            row.full_name: (
                row.birth_year, row.birth_certainty, row.address, row.phone, row.card_number,
                row.guardian, row.nickname, row.former_names, row.sort_word,
                names.get(heads.get(row.household_id)),
            )
            for row in rows
        }  # fmt: skip


def test_what_goes_out_comes_into_another_house_as_it_was(path, house, other_house, now, tmp_path):
    with other_house.unit_of_work(now=now.at) as unit:
        set_visit_groups(unit, now, labels=["Người già"])
    reading = people_lists.read(path, tmp_path)
    assert (reading.listed, reading.refused, reading.remarks, reading.sure) == (5, 0, 0, True)
    assert reading.headings == HEADINGS
    assert None not in reading.mapping
    with other_house.unit_of_work(now=now.at) as unit:
        done = import_all(unit, now, run=people_lists.run_of(reading, tmp_path))
        assert (done.people, done.refused) == (5, 0)
        assert unit.exec(select(ConsentRow)).all() == []
        assert [row.group_id is not None for row in unit.exec(select(PersonRow))].count(True) == 1
    assert facts(other_house) == facts(house)


def test_the_same_house_has_everybody_already(path, house, now, tmp_path):
    reading = people_lists.read(path, tmp_path)
    with house.reading() as unit:
        preview = people_lists.look(unit, now, tmp_path)
    assert (preview.new, preview.known, preview.doubtful) == (0, 5, 0)
    assert reading.listed == 5


def test_every_cell_is_text_under_a_warning_and_who_left_is_not_there(path):
    [sheet] = read_sheets(path.read_bytes())
    assert sheet.rows[0][0] == "Thông tin cá nhân."
    assert sheet.rows[1] == HEADINGS
    names = [row[0] for row in sheet.rows[2:]]
    assert "=HYPERLINK(1)" in names
    assert "Thị Đi" not in names


def test_two_households_of_one_name_are_told_apart_by_a_card(database, now, tmp_path):
    with database.unit_of_work(now=now.at) as unit:
        for _ in range(2):
            head = add_person(unit, now, draft=PersonDraft("Nguyễn Văn Đức"))
            child = add_person(unit, now, draft=PersonDraft("Thị Mai"))
            join_household(unit, now, person_id=child.person_id, other_id=head.person_id)
    path = tmp_path / "nguoi.xlsx"
    with database.reading() as unit:
        export_people(unit, now, path=path, words=WORDS)
    [sheet] = read_sheets(path.read_bytes())
    assert len({row[6] for row in sheet.rows[2:]}) == 2
    assert all(row[6].startswith("Nguyễn Văn Đức (2") for row in sheet.rows[2:])


def test_only_whoever_is_in_charge_takes_it_out(house, now, tmp_path):
    path, staffed = tmp_path / "nguoi.xlsx", StaffedHouse(house, now)
    staffed.comes(Role.HELPER)
    with pytest.raises(NotAllowedError):
        staffed.see(export_people, path=path, words=WORDS)
    assert not path.exists()
    staffed.comes(Role.KEEPER)
    assert staffed.see(export_people, path=path, words=WORDS) == 5


def test_where_it_cannot_be_saved_is_said(house, now, tmp_path):
    with house.reading() as unit, pytest.raises(ListFileNotWrittenError):
        export_people(unit, now, path=tmp_path / "none" / "nguoi.xlsx", words=WORDS)
