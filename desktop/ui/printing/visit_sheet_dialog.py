"""Empty sheets on which visitors are counted where the computer is not."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.settings import HouseSettings, read_settings
from desktop.operations.visits import VisitGroup, visit_groups
from desktop.paper.visit_sheets import VisitSheet, visit_sheets
from desktop.ui.parts.labels import labelled, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.visits.visit_words import tally_words
from desktop.ui.wording import by_the_moon, day_and_month, short_date, weekday_name

_WEEK, _MOST = 7, 26


class VisitSheetDialog(PaperDialog):
    """One sheet a week, with the groups of the house, in the order of the screen."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, day: date | None = None
    ) -> None:
        """Begin with the week of `day`, this week if it is None."""
        super().__init__(store, parent)
        self._day = day
        self._house: tuple[HouseSettings, tuple[VisitGroup, ...], date] | None = None
        self.name_it(self.tr("Print sheets for counting visitors"))
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "A stroke for each visitor, in bundles of five. Later the numbers are typed "
                    "in the same order under “Whole week, from paper”."
                )
            )
        )
        self.choices.addWidget(labelled(self.tr("Weeks"), "strong"))
        self.weeks = NumberField(self.tr("Weeks"), lowest=1, highest=_MOST)
        self.weeks.set_number(4)
        self.weeks.number_changed.connect(self._show_sheets)
        self.choices.addWidget(self.weeks)
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment),
                visit_groups(unit, moment),
                moment.today,
            ),
            then=self._on_house,
        )

    def _on_house(self, house: tuple[HouseSettings, tuple[VisitGroup, ...], date]) -> None:
        self._house = house
        self._show_sheets()

    def _show_sheets(self) -> None:
        if self._house is None:
            return
        settings, groups, today = self._house
        day = self._day or today
        monday = day - timedelta(days=day.weekday())
        self.show_pages(
            visit_sheets(
                [
                    self._sheet(settings, groups, monday + timedelta(days=_WEEK * place))
                    for place in range(self.weeks.number())
                ]
            )
        )

    def _sheet(
        self, settings: HouseSettings, groups: tuple[VisitGroup, ...], monday: date
    ) -> VisitSheet:
        days = [monday + timedelta(days=place) for place in range(_WEEK)]
        return VisitSheet(
            house=settings.house_name,
            title=self.tr("Visitors from {first} to {last}").format(
                first=short_date(days[0]), last=short_date(days[-1])
            ),
            days=tuple(
                (weekday_name(one.weekday()), day_and_month(one), by_the_moon(one)) for one in days
            ),
            groups=tuple(group.label for group in groups),
            noted=tuple(tally_words(what) for what in settings.tallies),
            hint=self.tr("Nobody came: write 0. Closed or not counted: leave the day empty."),
            noted_words=self.tr("Of these, if you know it:"),
            guessed=self.tr("About so many (tick)"),
            delegation=self.tr("A delegation came: its name, how many people"),
        )
