"""An evening at the desk, by keys and clicks alone, and what a keeper would say was counted.

The window is driven as a person does: keys go to whatever has the cursor, clicks to what is seen.
`told` is the keeper's own reckoning, in plain numbers: no line of the program made it.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from desktop.demonstration.people import ADDRESSES, invented_names
from desktop.demonstration.province import DemonstrationProvince
from desktop.operations.club_members import add_member
from desktop.operations.clubs import ClubDraft, add_club
from desktop.operations.people import PersonDraft, add_person
from desktop.operations.visits import visit_groups
from desktop.register.folding import fold
from desktop.register.moment import Moment
from desktop.register.schedules import weekly_rule
from desktop.ui.clubs.clubs_page import ClubsPage
from desktop.ui.clubs.roll_call_view import RollCallView
from desktop.ui.parts.choice_list import ChoiceList
from desktop.ui.parts.date_field import DateField
from desktop.ui.parts.number_cell import NumberCell
from desktop.ui.parts.tile import Tile
from desktop.ui.visits.delegation_dialog import DelegationDialog
from desktop.ui.visits.visits_page import VisitsPage
from desktop.ui.wording import long_date
from tests.day.hands import Keeper, wait_until
from tests.end_to_end.fingers import Dialogs, Fingers

HOUSE_NAME = "Nhà văn hoá Bon Pi Nao"
MEMBERS = 40
CLUBS = (
    ("Cồng chiêng", "gong"),
    ("Dệt thổ cẩm", "weaving"),
    ("Đọc sách", "reading"),
    ("Hát Then", "then_tinh"),
)
DELEGATIONS = "Đoàn khách"
TWINS = "Điểu Bơ"
_STRANGER = "Trần Ngọc Yến"

VISIT, CAME, UNNAMED, KNOWN = "visit", "came", "unnamed", "known"
GUESSED, FELL_OUT = "guessed", "fell out"
Told = Counter[tuple[str, date, str]]


def without_nobody(told: Told) -> Told:
    """Leave out what is nobody: a place that says zero and one that says nothing are one here."""
    return Counter({key: count for key, count in told.items() if count})


@dataclass(frozen=True)
class Villager:
    """Somebody whom the house knows, and the tile that they are counted on."""

    person_id: UUID
    name: str
    group: str


class Evening(Fingers):
    """The house, its province, and the hands of whoever is at the desk."""

    def __init__(self, folder: Path) -> None:
        now = Moment.of(datetime.now().astimezone())
        self.today = now.today
        self.province = DemonstrationProvince(folder)
        self.province.start()
        # The evening stands still at one moment: midnight must not fall into it.
        super().__init__(Keeper(folder / "house", clock=lambda: now))
        self.steps: list[Told] = []
        self.villagers: list[Villager] = []
        self.clubs: dict[str, UUID] = {}
        self.dialogs = Dialogs()

    def close(self) -> None:
        self.dialogs.stop()
        self.keeper.leave()
        self.province.stop()

    @property
    def told(self) -> Told:
        """What was counted and not taken back."""
        told: Told = Counter()
        for step in self.steps:
            told.update(step)  # a sum of counters would forget what is taken off
        # Zero is an entry too; a day whose cells stayed empty is none.
        known = {day for step in self.steps for what, day, _ in step if what == VISIT}
        told.update({(KNOWN, day, ""): 1 for day in known})
        return without_nobody(told)

    # ---- before the evening ------------------------------------------------------------------

    def furnish(self) -> None:
        """Have a house with people and three clubs that meet today, joined to the province."""
        self.keeper.house.enrol(self.province.url, self.province.enrolment_code(HOUSE_NAME))
        wait_until(lambda: self.keeper.state().enrolled)
        made: list[object] = []
        self.keeper.house.store.change(self._furnish, then=made.append)
        wait_until(lambda: bool(made))

    def _furnish(self, unit, moment) -> None:
        groups = visit_groups(unit, moment)
        names = [*invented_names(MEMBERS + 6, seed=11), TWINS, TWINS, _STRANGER]
        for number, name in enumerate(names):
            # Two of one name live in two places; both are of one group.
            group = groups[0 if name == TWINS else number % len(groups)]
            draft = PersonDraft(
                name,
                group_id=group.group_id,
                birth_year=1950 + number,
                address=ADDRESSES[number % len(ADDRESSES)],
            )
            person_id = add_person(unit, moment, draft=draft).person_id
            self.villagers.append(Villager(person_id, name, group.label))
        for place, (name, kind) in enumerate(CLUBS):
            draft = ClubDraft(
                name,
                kind,
                weekly_rule((moment.today.weekday(),)),
                f"{17 + place}:30",
                None,
                None,
                moment.today,
            )
            self.clubs[name] = add_club(unit, moment, draft=draft).club_id
            for one in self.villagers[:MEMBERS]:
                add_member(unit, moment, club_id=self.clubs[name], person_id=one.person_id)

    def _write(self, told: Told, shown: Callable[[], bool]) -> None:
        """Note a step that the keeper made, once the window shows it."""
        wait_until(shown)
        self.steps.append(told)

    # ---- visits ------------------------------------------------------------------------------

    def tiles(self) -> dict[str, Tile]:
        page = self.keeper.house.window.page("today")
        return {tile.accessibleName().partition(":")[0]: tile for tile in page.findChildren(Tile)}

    def on_tile(self, group: str) -> int:
        return int(self.tiles()[group].accessibleName().rpartition(" ")[2])

    def count_by_key(self, place: int) -> None:
        """Ctrl+1…8."""
        group = list(self.tiles())[place]
        before = self.on_tile(group)
        self.press(f"Ctrl+{place + 1}")
        self._write(self._visits(group), lambda: self.on_tile(group) == before + 1)

    def count_by_click(self, place: int) -> None:
        """A click on the tile."""
        group = list(self.tiles())[place]
        before = self.on_tile(group)
        self.click(self.tiles()[group])
        self._write(self._visits(group), lambda: self.on_tile(group) == before + 1)

    def _visits(
        self, group: str, count: int = 1, day: date | None = None, *, about: bool = False
    ) -> Told:
        place = day or self.today, group
        told = Counter({(VISIT, *place): count})
        if about:
            told[GUESSED, *place] = count
        return told

    def delegation(self, name: str, count: int, *, about: bool, day: date | None = None) -> None:
        """Write down a group that came together, from Today or from a day of the week on paper."""
        words = "Delegation…" if day is None else f"A delegation came, {long_date(day)}"
        self.click(self.button(words))
        page = self.keeper.house.window.page("today" if day is None else "visits")
        wait_until(lambda: self._sheet(page) is not None)
        sheet = self._sheet(page)
        wait_until(sheet.name.hasFocus)
        self.type(name)
        self.press("Return")
        self.type(str(count))
        self.press("Return")
        if about:
            self.press("Space")
        saved = self.keeper.saved()
        self.press("Ctrl+S")
        told = self._visits(DELEGATIONS, count, day, about=about)
        self._write(told, lambda: self.keeper.saved() > saved and self._sheet(page) is None)
        self.keeper.frame.activateWindow()  # where no window manager does it
        wait_until(lambda: QGuiApplication.focusWindow() is not None)

    def _sheet(self, page: QWidget) -> DelegationDialog | None:
        sheets = page.findChildren(DelegationDialog)
        return next((sheet for sheet in sheets if sheet.isVisible()), None)

    def check_in(self, villager: Villager) -> None:
        """Type a name without accents and say that they are here."""
        before = self.on_tile(villager.group)
        self._say_here(villager)
        self._write(
            self._visits(villager.group), lambda: self.on_tile(villager.group) == before + 1
        )

    def check_in_once_more(self, villager: Villager, complaint: str) -> None:
        """Do it for somebody who was counted: nobody is counted twice."""
        self._say_here(villager)
        wait_until(lambda: complaint in self.keeper.frame.undo_bar.sentence())

    def _say_here(self, villager: Villager) -> None:
        page = self.keeper.house.window.page("today")
        self.press("Ctrl+F")
        self.type(fold(villager.name))
        self.press("Ctrl+Return")
        if sum(fold(villager.name) in fold(one.name) for one in self.villagers) == 1:
            return
        choices = page.findChild(ChoiceList)
        wait_until(lambda: choices.isVisible() and choices.hasFocus())
        self.press("Return")

    # ---- a week from the paper sheet ---------------------------------------------------------

    def open_the_week_before_last(self) -> date:
        """From Today to the cells of that week, by typing a day of it; return its Monday."""
        monday = self.today - timedelta(days=self.today.weekday() + 14)
        self.click(self.button("Write down another day"))
        page = self.keeper.house.window.page("visits")
        wait_until(lambda: page.isVisible() and page.findChild(DateField) is not None)
        self.keeper.settle()
        self.click(self.button("Whole week, from paper"))
        self.keeper.settle()
        field = page.findChild(DateField)
        self.click(field)
        for digit in f"{monday:%d%m%Y}":
            self.type(digit)
            self.keeper.settle()  # whatever the window does about a digit comes before the next
        self.press("Return")
        wait_until(lambda: bool(self._cells()) and self._cells()[0].property("day") == monday)
        return monday

    def write_week(self, sheet: dict[date, tuple[int, ...] | None], *, about: date) -> None:
        """Type the numbers downwards, day after day; None leaves a day empty.

        Of the day `about` nobody had counted: its box is ticked.
        """
        self.keeper.settle()
        self.click(self._cells()[0])
        told: Told = Counter()
        groups = list(self.tiles())
        for day, numbers in sheet.items():
            for place, group in enumerate(groups):
                if numbers is not None:
                    self.type(str(numbers[place]))
                    told.update(self._visits(group, numbers[place], day, about=day == about))
                self.press("Return")
        self.click(self._about_box(about))
        self.click(self.button("Write the week down"))
        total = self.keeper.frame.undo_bar.sentence
        before = total()
        self._write(told, lambda: total() != before)

    def _about_box(self, day: date) -> QCheckBox:
        boxes = self.keeper.house.window.page("visits").findChildren(QCheckBox)
        return next(box for box in boxes if long_date(day) in box.accessibleName())

    def _cells(self) -> list[NumberCell]:
        page = self.keeper.house.window.page("visits")
        assert isinstance(page, VisitsPage)
        cells = [cell for cell in page.findChildren(NumberCell) if cell.property("day")]
        return sorted((cell for cell in cells if cell.isVisible()), key=_across)

    # ---- rolls -------------------------------------------------------------------------------

    def open_roll(self, club: str) -> RollCallView:
        """Press the session on the page of the clubs."""
        self.click(self.button(f"Roll call: {club}"))
        page = self.keeper.house.window.page("clubs")
        assert isinstance(page, ClubsPage)
        view = page.findChild(RollCallView)
        wait_until(lambda: view.isVisible() and len(view.roll_model.entries) == MEMBERS)
        wait_until(view.list.hasFocus)
        return view

    def mark(self, club: str, *, presses: int, came: int) -> None:
        """Press Space on the name that is chosen, until it stands as it should."""
        for press in range(1, presses + 1):
            saved = self.keeper.saved()
            self.press("Space")
            change = 1 if press == 1 else (-1 if press == 2 else 0)  # present, absent, excused
            self._write(self._came(club, change), lambda saved=saved: self.keeper.saved() > saved)
        assert (presses == 1) == bool(came)

    def all_others_present(self, club: str, not_marked: int) -> None:
        saved = self.keeper.saved()
        self.press("Ctrl+A")
        self._write(self._came(club, not_marked), lambda: self.keeper.saved() > saved)

    def walk_in(self, club: str, view: RollCallView) -> None:
        """Type the name of somebody who is no member, arrow down, Enter."""
        self.click(view.side.walk_in.box)
        self.type(fold(_STRANGER))
        choices = view.side.walk_in.choices
        wait_until(choices.isVisible)
        self.press("Down")
        self.press("Return")
        people = lambda: len(view.roll_model.entries)  # noqa: E731  # said twice below
        self._write(self._came(club, 1), lambda: people() == MEMBERS + 1)

    def others_without_names(self, club: str, view: RollCallView, count: int) -> None:
        """Type a number into the field."""
        saved = self.keeper.saved()
        self.click(view.side.unnamed)
        self.press("Ctrl+A")
        self.type(str(count))
        self._write(
            Counter({(UNNAMED, self.today, club): count}), lambda: self.keeper.saved() > saved
        )

    def fell_out(self, club: str, view: RollCallView, reason: str) -> None:
        """Choose why the session did not take place."""
        saved = self.keeper.saved()
        chosen = [
            action
            for menu in view.side.findChildren(QMenu)
            for action in menu.actions()
            if action.text() == reason
        ]
        chosen[0].trigger()
        self._write(Counter({(FELL_OUT, self.today, club): 1}), lambda: self.keeper.saved() > saved)

    def topic(self, view: RollCallView, words: str) -> None:
        saved = self.keeper.saved()
        self.click(view.side.topic.line)
        self.type(words)
        self.press("Return")
        self._write(Counter(), lambda: self.keeper.saved() > saved)

    def _came(self, club: str, change: int) -> Told:
        told: Told = Counter()
        told[CAME, self.today, club] = change
        return told

    # ---- taking back, and sending ------------------------------------------------------------

    def undo(self) -> None:
        """Ctrl+Z: the newest step that stands."""
        saved = self.keeper.saved()
        self.press("Ctrl+Z")
        wait_until(lambda: self.keeper.saved() > saved)
        self.steps.pop()

    def send(self) -> None:
        """Bring everything to the province, and wait until it has confirmed the last line."""
        self.keeper.house.exchanger.send_now()
        wait_until(lambda: self.keeper.state().unsent == 0)


def _across(cell: NumberCell) -> tuple[date, int]:
    return cell.property("day"), cell.y()
