"""Labels for one crate: scanned on any page, they open it."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.background.store_thread import StoreThread
from desktop.operations.crate_lists import CrateLine, crate_card
from desktop.operations.settings import read_settings
from desktop.paper.crate_labels import crate_label
from desktop.paper.labels import with_cutting_lines
from desktop.paper.marks import Box, Marks
from desktop.paper.stock import laid_out
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.number_field import NumberField
from desktop.ui.parts.sentence_line import ATTENTION
from desktop.ui.printing.label_words import crate_label_of
from desktop.ui.printing.paper_dialog import PaperDialog
from desktop.ui.printing.sheet_choice import SheetChoice

_SIDES, _MOST = 2, 100


class CrateLabelDialog(PaperDialog):
    """Asks how many labels, and which sheet lies in the printer."""

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, crate_id: UUID
    ) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Print the label of a crate"))
        self._house = ""
        self._crate: CrateLine | None = None
        self.how_many = NumberField(self.tr("How many labels"), lowest=1, highest=_MOST)
        self.how_many.set_number(_SIDES)
        self.sheet = SheetChoice(store)
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Stick one on two sides of the crate. Whoever scans it, bars or square, on "
                    "whatever page, has the crate before them."
                )
            )
        )
        block = QVBoxLayout()
        block.setSpacing(2)
        block.addWidget(naming(self.how_many, self.tr("How many labels")))
        block.addWidget(self.how_many)
        self.choices.addLayout(block)
        self.choices.addWidget(self.sheet)
        self.how_many.number_changed.connect(lambda _: self._draw())
        self.sheet.changed.connect(self._draw)
        self.preview.touched.connect(self.sheet.touch)
        self._store.read(
            lambda unit, moment: (
                read_settings(unit, moment).house_name,
                crate_card(unit, moment, crate_id=crate_id).line,
            ),
            then=lambda found: self._show(*found),
            failed=lambda error: self.say(ErrorPresenter().sentence(error), ATTENTION),
        )

    def _show(self, house: str, crate: CrateLine) -> None:
        self._house, self._crate = house, crate
        self._draw()

    def _draw(self) -> None:
        if self._crate is None:
            return
        stock, label = self.sheet.chosen(), crate_label_of(self._house, self._crate)

        def one(box: Box, _number: int) -> Marks:
            return with_cutting_lines(stock, box, crate_label(box, label))

        numbers = range(self.how_many.number())
        self.show_pages(laid_out(stock, numbers, one, start=self.sheet.first_place()))
