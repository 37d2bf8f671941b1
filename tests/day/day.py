"""One day at the desk: three registers, a line that comes and goes, both ends compared."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton
from sqlmodel import select

from desktop.demonstration.people import ADDRESSES, invented_names
from desktop.demonstration.province import DemonstrationProvince
from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.people import find_people
from desktop.operations.roll_call import next_session_key, roll
from desktop.store.tables.catalogue import CopyRow
from desktop.store.tables.people import PersonRow
from desktop.ui.clubs.clubs_page import ClubsPage
from desktop.ui.clubs.roll_call_view import RollCallView
from desktop.ui.list_import.book_kind import BookKind
from desktop.ui.list_import.import_dialog import ImportDialog
from desktop.ui.people.person_dialog import PersonDialog
from tests.day.comparison import Comparison, compare, house_lines
from tests.day.dying_province import EXIT_CODE
from tests.day.hands import Keeper, wait_until

PEOPLE, VISITS, LOANS = 40, 60, 30
HOUSE_NAME = "Nhà văn hoá Bon Pi Nao"
_CLUBS = (("Cồng chiêng – lớp trẻ", "gong"), ("Dệt thổ cẩm", "weaving"))
_ROOT = Path(__file__).parents[2]
_BOOK_LISTS = (
    _ROOT.parent / "shared" / "data" / "books.csv",
    _ROOT / "resources" / "data" / "demonstration_books.csv",
)


def book_list() -> Path:
    """Return the longest list of books that is there."""
    return next(path for path in _BOOK_LISTS if path.exists())


class Day:
    """The day, step by step; `tell` hears what is happening."""

    def __init__(self, folder: Path, tell: Callable[[str], None]) -> None:
        self._tell = tell
        self._province = DemonstrationProvince(folder)
        self._province.start()
        self._keeper = Keeper(folder / "house")

    def play(self) -> Comparison:
        """Live through the day and compare both ends."""
        try:
            return self._play()
        finally:
            self._keeper.leave()
            self._province.stop()

    def _play(self) -> Comparison:
        self._join_the_province()
        self._take_in_the_books()
        self._write_down_people()
        self._send("the morning's lines")
        self._count_visits(VISITS // 2)
        self._province.stop()
        self._tell("the server is stopped; work goes on")
        self._count_visits(VISITS - VISITS // 2)
        self._lend_and_take_back()
        self._keeper.house.exchanger.send_now()
        self._lose_an_answer()
        self._province.start()
        self._tell("the server is back")
        self._send("what had waited")
        for name, kind in _CLUBS:
            self._hold_a_session(name, kind)
        self._send("the evening's lines")
        lines = self._keeper.ask(lambda unit, _: house_lines(unit))
        return compare(lines, self._province.database_url)

    # ---- the exchange ------------------------------------------------------------------------

    def _join_the_province(self) -> None:
        code = self._province.enrolment_code(HOUSE_NAME)
        self._keeper.house.enrol(self._province.url, code)
        wait_until(lambda: self._keeper.state().enrolled)
        self._tell("the house has joined the province")

    def _send(self, what: str) -> None:
        self._keeper.house.exchanger.send_now()
        wait_until(lambda: self._keeper.state().unsent == 0)
        self._tell(f"sent: {what}")

    def _lose_an_answer(self) -> None:
        """Let the province take a batch and die before it can say so."""
        self._province.start(module="tests.day.dying_province")
        unsent = self._keeper.state().unsent
        failures: list[object] = []
        self._keeper.house.exchanger.failed.connect(failures.append)
        self._keeper.house.exchanger.send_now()
        wait_until(lambda: bool(failures))
        code = self._province.stop()
        if code != EXIT_CODE or self._keeper.state().unsent != unsent:
            raise AssertionError(code)
        self._tell(f"the server died after its commit; {unsent} lines still count as not sent")

    # ---- the registers -----------------------------------------------------------------------

    def _take_in_the_books(self) -> None:
        keeper = self._keeper
        dialog = ImportDialog(keeper.house.store, BookKind(), keeper.frame)
        dialog.show()
        taken: list[object] = []
        dialog.imported.connect(taken.append)
        dialog.choose(book_list())
        go_on = dialog.findChild(QPushButton, "main")
        for _ in ("the columns are right", "the preview is right"):
            wait_until(lambda: go_on.isVisible() and go_on.isEnabled())
            words = go_on.text()
            QTest.mouseClick(go_on, Qt.MouseButton.LeftButton)
            wait_until(lambda before=words: go_on.text() != before)
        wait_until(lambda: bool(taken))
        dialog.close()
        self._tell(f"books taken in from {book_list().name}")

    def _write_down_people(self) -> None:
        keeper = self._keeper
        keeper.open("people")
        dialog = PersonDialog(keeper.house.store, keeper.frame)
        dialog.show()
        dialog.activateWindow()
        wait_until(dialog.isActiveWindow)  # only the active window has its keys
        kept: list[UUID] = []
        dialog.saved.connect(kept.append)
        groups = dialog.findChild(QComboBox)
        wait_until(lambda: groups.count() > 1)
        for number, name in enumerate(invented_names(PEOPLE, seed=7), start=1):
            dialog.full_name.setText(name)
            dialog.address.setText(ADDRESSES[number % len(ADDRESSES)])
            dialog.birth_year.setText(str(1950 + number))
            groups.setCurrentIndex(number % groups.count())
            keeper.press("Ctrl+Return", where=dialog)
            wait_until(lambda wanted=number: len(kept) == wanted)
        dialog.close()
        self._tell(f"{PEOPLE} people written down")

    def _count_visits(self, how_many: int) -> None:
        keeper = self._keeper
        keeper.open("today")
        saved = keeper.saved()
        for visit in range(how_many):
            keeper.press(f"Ctrl+{visit % 4 + 1}")
        wait_until(lambda: keeper.saved() == saved + how_many)
        self._tell(f"{how_many} visits counted")

    def _lend_and_take_back(self) -> None:
        keeper = self._keeper
        page = keeper.open("lending")
        box = page.findChild(QLineEdit, "scan")
        cards = keeper.ask(lambda unit, _: unit.exec(select(PersonRow.card_number)).all())
        books = keeper.ask(lambda unit, _: unit.exec(select(CopyRow.barcode).limit(LOANS)).all())
        for place, barcode in enumerate(books):
            if place % 2 == 0:
                self._open_card(box, cards[place // 2])
            keeper.scan(box, barcode)
        keeper.press("Escape", where=page)
        for barcode in books:
            keeper.scan(box, barcode)
        self._tell(f"{LOANS} books lent and taken back")

    def _open_card(self, box: QLineEdit, card: str) -> None:
        QTest.keyClicks(box, card)
        QTest.keyClick(box, Qt.Key.Key_Return)
        wait_until(lambda: not box.text())

    def _hold_a_session(self, name: str, kind: str) -> None:
        keeper = self._keeper
        made: list[UUID] = []
        keeper.house.store.change(
            lambda unit, moment: self._found_a_club(unit, moment, name, kind), then=made.append
        )
        wait_until(lambda: bool(made))
        key = keeper.ask(
            lambda unit, moment: next_session_key(unit, moment, club_id=made[0], day=moment.today)
        )
        page = keeper.open("clubs")
        assert isinstance(page, ClubsPage)
        page.open_roll(key)
        view = page.findChild(RollCallView)
        wait_until(lambda: len(view.roll_model.entries) == PEOPLE // 2)
        for _ in view.roll_model.entries:
            keeper.press("Space", where=view.list)
            keeper.press("Down", where=view.list)
        wait_until(
            lambda: (
                keeper.ask(lambda unit, moment: roll(unit, moment, key=key)).present == PEOPLE // 2
            )
        )
        self._tell(f"the roll of “{name}” is called")

    def _found_a_club(self, unit, moment, name, kind):
        draft = ClubDraft(
            name=name,
            kind=kind,
            rule=None,
            starts_at="19:30",
            place=None,
            leader=None,
            since=moment.today,
        )
        club_id = add_club(unit, moment, draft=draft).club_id
        for person in find_people(unit, moment, limit=PEOPLE // 2):
            add_member(unit, moment, club_id=club_id, person_id=person.person_id)
        return club_id
