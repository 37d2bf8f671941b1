"""A person is erased: nobody reads the name again, and every count stays."""

import shutil
from uuid import UUID

import pytest

from desktop.operations.catalogue import TitleDraft, add_title
from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.consents import ConsentDraft, note_consent
from desktop.operations.erasure import erase_person
from desktop.operations.lending import ReturnDetails, lend_copy, note_return, return_copy
from desktop.operations.people import (
    PersonDraft,
    add_person,
    change_person,
    find_people,
    people_count,
    person_card,
)
from desktop.operations.undo import last_done, undo_last
from desktop.register.consent import GUARDIAN
from desktop.register.errors import BooksOutError, NoLongerThereError
from desktop.store import outbox
from desktop.store.backups import back_up
from desktop.store.erased_list import read_erased
from desktop.store.erasing import blank_row, erase_leftovers
from desktop.store.house_key import house_key
from desktop.store.key_store import KeyFile
from desktop.store.opening import open_register
from desktop.store.sealing import unseal
from desktop.store.tables.people import ConsentRow, PersonTraitRow
from desktop.store.tables.safekeeping import ErasureRow
from sync.protocol.facts import check_fact
from sync.protocol.house_log import Confirmed
from sync.protocol.lines import read_line
from tests.desktop.operations.house import all_that_is_written

NAME = "Zzqxy H’Blum Niê"


class Home:
    """A house that is opened and closed."""

    def __init__(self, folder, now):
        self.folder, self.now = folder, now
        self.open()

    def open(self):
        keys = KeyFile(self.folder / "key")
        self.database = open_register(
            self.folder / "register.nvh", keys, backups=self.folder / "backups"
        )

    def do(self, operation, **asked):
        with self.database.unit_of_work(now=self.now.at) as unit:
            return operation(unit, self.now, **asked)

    def ask(self, statement, *values):
        with self.database.reading() as unit:
            return unit.connection().exec_driver_sql(statement, values).all()

    def lines(self):
        with self.database.unit_of_work(now=self.now.at) as unit:
            found = outbox.lines_after(unit, 0, most_lines=99, most_bytes=10**6).lines
        return [read_line(line) for line in found]

    def written(self):
        return all_that_is_written(self.database)


@pytest.fixture
def home(tmp_path, now):
    home = Home(tmp_path, now)
    yield home
    home.database.close()


@pytest.fixture
def person_id(home):
    draft = PersonDraft(NAME, birth_year=2011, phone="0900 000 000", guardian="Y Bhiu Niê")
    return home.do(add_person, draft=draft).person_id


def test_nothing_in_the_register_says_the_name_any_more(home, person_id):
    home.do(change_person, person_id=person_id, draft=PersonDraft(NAME + " An"))
    home.do(erase_person, person_id=person_id)
    written = home.written()
    for word in ("Zzqxy", "zzqxy", "Bhiu", "0900"):
        assert word not in written
    assert home.ask("SELECT count(*) FROM person_search WHERE person_search MATCH 'zzqxy'") == [
        (0,)
    ]


def test_what_was_noted_of_their_returns_is_unreadable_too(home, person_id):
    draft = TitleDraft("Tắt đèn")
    home.do(add_title, draft=draft, copies=1)
    ((copy_id,),) = home.ask("SELECT id FROM copy")
    loan = home.do(lend_copy, person_id=person_id, copy_id=UUID(copy_id))
    home.do(return_copy, loan_id=loan.loan_id)
    words = ReturnDetails(damaged=True, note="Zzqxy làm ướt", brought_by="Y Bhiu Niê")
    home.do(note_return, loan_id=loan.loan_id, details=words)
    home.do(erase_person, person_id=person_id)
    written = home.written()
    for word in ("Zzqxy", "Bhiu", "làm ướt"):
        assert word not in written
    assert home.ask("SELECT damaged FROM return_detail") == [(1,)]
    lines = home.lines()
    assert {line.fields["of"] for line in lines if line.kind == "erasure"} == {
        "person",
        "return_detail",
    }
    for line in lines:
        check_fact(line)


def test_whoever_was_erased_is_not_found_and_not_counted(home, person_id):
    home.do(add_person, draft=PersonDraft("Thị Mai"))
    home.do(erase_person, person_id=person_id)
    assert [line.full_name for line in home.do(find_people, everyone=True)] == ["Thị Mai"]
    assert home.do(people_count) == 1
    for asked in (
        {"operation": person_card},
        {"operation": erase_person},
        {"operation": change_person, "draft": PersonDraft("Another")},
    ):
        with pytest.raises(NoLongerThereError):
            home.do(**asked, person_id=person_id)


def test_undo_does_not_bring_the_name_back(home, person_id):
    home.do(change_person, person_id=person_id, draft=PersonDraft("Another name"))
    home.do(erase_person, person_id=person_id)
    assert home.do(last_done) is None
    assert home.do(undo_last) is None
    assert "Zzqxy" not in home.written()


def test_the_deeds_of_others_can_still_be_undone(home, person_id):
    other = home.do(add_person, draft=PersonDraft("Thị Mai"))
    home.do(erase_person, person_id=person_id)
    assert home.do(last_done) == other


def test_memberships_end_and_stay_counted(home, person_id):
    club = home.do(
        add_club, draft=ClubDraft("Cồng chiêng", "gong", None, None, None, None, home.now.today)
    )
    home.do(add_member, club_id=club.club_id, person_id=person_id)
    home.do(erase_person, person_id=person_id)
    assert home.ask("SELECT until FROM club_member") == [(home.now.today.isoformat(),)]


def test_a_person_with_books_is_not_erased(home, person_id):
    insert = (
        "INSERT INTO loan (id, copy_id, person_id, lent_on, due_on, current_due_on, renewals) "
        "VALUES (?, ?, ?, '2026-11-01', '2026-11-15', '2026-11-15', 0)"
    )
    with home.database.unit_of_work(now=1) as unit:
        connection = unit.connection()
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        connection.exec_driver_sql(
            "INSERT INTO title (id, title, folded, initials) VALUES (?, 'T', 't', 't')",
            ("aa" * 16,),
        )
        connection.exec_driver_sql(
            "INSERT INTO copy (id, title_id, accession_number, barcode, acquired_on, state) "
            "VALUES (?, ?, '1', '1', '2026-01-01', 'kept')",
            ("bb" * 16, "aa" * 16),
        )
        connection.exec_driver_sql(insert, ("cc" * 16, "bb" * 16, person_id.hex))
    with pytest.raises(BooksOutError) as caught:
        home.do(erase_person, person_id=person_id)
    assert caught.value.copies == 1
    assert home.do(person_card, person_id=person_id).full_name == NAME
    assert read_erased(home.database.path) == frozenset()


def test_the_order_leaves_the_house_and_the_name_does_not(home, person_id):
    home.do(erase_person, person_id=person_id)
    lines = home.lines()
    for line in lines:
        check_fact(line)
    order = lines[-1]
    assert (order.kind, dict(order.fields)) == (
        "erasure",
        {"of": "person", "row": person_id.hex},
    )
    with home.database.reading() as unit:
        key = house_key(unit)
    boxes = [unseal(key, person_id.bytes, line.sealed) for line in lines if line.sealed]
    assert boxes == [{"name": ""}]


def test_lines_that_the_province_keeps_are_let_go_of(home, person_id):
    hw = len(home.lines())
    with home.database.unit_of_work(now=1) as unit:
        chain = outbox.chain_at(unit, hw)
        outbox.settle(unit, Confirmed(hw, chain, hw, "l", 0, 1), now=1)
    home.do(erase_person, person_id=person_id)
    assert home.ask("SELECT count(*) FROM outbox WHERE json_extract(line, '$.p') <> ''") == [(0,)]


def test_consents_and_traits_go_too_and_are_ordered_to_go(home, person_id):
    draft = ConsentDraft("register", "given", GUARDIAN, "Zzqxy Bhiu", "12/2026")
    home.do(note_consent, person_id=person_id, draft=draft)
    trait = PersonTraitRow(
        person_id=person_id, ethnicity="20", code_system="Zzqxy", disability=True
    )
    home.do(lambda unit, _: unit.add(trait))
    home.do(erase_person, person_id=person_id)
    assert "Zzqxy" not in home.written()
    assert home.ask("SELECT ethnicity, disability FROM person_trait") == [(None, None)]
    orders = {row[0] for row in home.ask("SELECT of_kind FROM erasure")}
    assert orders == {"person", "consent", "person_trait"}
    assert home.ask("SELECT purpose, what FROM consent") == [("register", "given")]


def test_what_comes_late_about_somebody_erased_is_erased_too(home, person_id):
    home.do(erase_person, person_id=person_id)
    late = ConsentRow(
        person_id=person_id,
        purpose="photo",
        what="given",
        on_day=home.now.today,
        number=1,
        giver="guardian",
        given_by="Zzqxy Bhiu",
    )
    home.do(lambda unit, _: unit.add(late))
    home.do(lambda unit, _: erase_leftovers(unit))
    assert "Zzqxy" not in home.written()
    assert ("consent", late_id(home)) in ordered(home)


def late_id(home):
    return home.ask("SELECT id FROM consent")[0][0]


def ordered(home):
    return {tuple(row) for row in home.ask("SELECT of_kind, erased_id FROM erasure")}


def test_an_older_register_erases_again_before_anybody_looks(home, person_id):
    copy = back_up(home.database, home.folder / "backups", home.now)
    home.do(erase_person, person_id=person_id)
    home.database.close()
    shutil.copy(copy, home.folder / "register.nvh")
    home.open()
    assert "Zzqxy" not in home.written()
    assert home.do(people_count) == 0
    assert [line.kind for line in home.lines()].count("erasure") == 1


def test_a_list_that_was_lost_is_written_again_at_the_next_opening(home, person_id):
    home.do(erase_person, person_id=person_id)
    (home.folder / "register.nvh.erased").unlink()
    home.database.close()
    home.open()
    assert read_erased(home.database.path) == {("person", person_id.hex)}


def test_an_erasure_that_was_not_kept_is_not_listed(home, person_id):
    def erase_and_fail(unit, now):
        erase_person(unit, now, person_id=person_id)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        home.do(erase_and_fail)
    assert read_erased(home.database.path) == frozenset()
    assert home.do(person_card, person_id=person_id).full_name == NAME


def test_an_order_from_elsewhere_blanks_without_an_echo(home, person_id):
    before = len(home.lines())
    with home.database.unit_of_work(now=1) as unit:
        assert blank_row(unit, "person", person_id.hex)
        assert not blank_row(unit, "person", "ab" * 16)
        assert not blank_row(unit, "title", person_id.hex)
    assert len(home.lines()) == before
    assert "Zzqxy" not in home.written().replace("outbox", "")
    home.do(add_person, draft=PersonDraft("Thị Mai"))
    assert len(home.lines()) == before + 1, "the triggers are awake again"


def test_an_order_without_its_row_is_carried_out_when_the_row_is_there(home, person_id):
    with home.database.unit_of_work(now=1) as unit:
        unit.add(ErasureRow(of_kind="person", erased_id=person_id))
    home.database.close()
    home.open()
    assert "Zzqxy" not in home.written()
