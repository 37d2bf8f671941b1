"""The house's own sheet of labels: measured with a ruler, drawn at once, tried on plain paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSpinBox, QWidget
from typing_extensions import override

from desktop.background.store_thread import StoreThread
from desktop.operations.label_sheets import keep_label_sheet, own_label_sheet
from desktop.paper.ruler import sheet_for_trial
from desktop.paper.stock import stock_of
from desktop.register.errors import RuleBrokenError
from desktop.register.label_sheets import (
    MOST_ACROSS,
    MOST_DOWN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    LabelSheet,
    require_printable,
)
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.labels import naming, wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE
from desktop.ui.printing.paper_dialog import PaperDialog

_FIRST = LabelSheet(3, 8, 63.5, 33.9, left=7.2, top=12.9, gap_across=2.5)


class OwnSheetDialog(PaperDialog):
    """Eight numbers and the sheet that they make.

    Signals:
        kept: the sheet is the house's own from now on; carries the LabelSheet.
    """

    kept = Signal(object)

    def __init__(self, store: StoreThread, parent: QWidget | None = None) -> None:
        super().__init__(store, parent)
        self.name_it(self.tr("Your own sheet of labels"))
        self.columns = _Count(self.tr("Labels side by side"), MOST_ACROSS)
        self.rows = _Count(self.tr("Labels one below the other"), MOST_DOWN)
        self.width_of_one = _Length(self.tr("Width of a label"), PAGE_WIDTH)
        self.height_of_one = _Length(self.tr("Height of a label"), PAGE_HEIGHT)
        self.left = _Length(self.tr("From the left edge to the first label"), PAGE_WIDTH)
        self.top = _Length(self.tr("From the top edge to the first label"), PAGE_HEIGHT)
        self.gap_across = _Length(self.tr("Gap between labels side by side"), PAGE_WIDTH)
        self.gap_down = _Length(self.tr("Gap between labels one below the other"), PAGE_HEIGHT)
        self.keep = button(self.tr("Keep this sheet"), "", "check")
        self.keep.clicked.connect(self._keep)
        self._lay_out_fields()
        self.show_sheet(_FIRST)
        store.read(own_label_sheet, then=self._on_own)

    def sheet(self) -> LabelSheet:
        """Return what the fields say."""
        return LabelSheet(
            self.columns.value(),
            self.rows.value(),
            self.width_of_one.value(),
            self.height_of_one.value(),
            left=self.left.value(),
            top=self.top.value(),
            gap_across=self.gap_across.value(),
            gap_down=self.gap_down.value(),
        )

    def show_sheet(self, sheet: LabelSheet) -> None:
        """Fill the fields."""
        self.columns.setValue(sheet.columns)
        self.rows.setValue(sheet.rows)
        self.width_of_one.setValue(sheet.width)
        self.height_of_one.setValue(sheet.height)
        self.left.setValue(sheet.left)
        self.top.setValue(sheet.top)
        self.gap_across.setValue(sheet.gap_across)
        self.gap_down.setValue(sheet.gap_down)
        self._draw()

    def _lay_out_fields(self) -> None:
        self.choices.addWidget(
            wrapped(
                self.tr(
                    "Measure the sheet with a ruler, in millimetres. Then print this page on "
                    "plain paper and hold it behind the labels against the light."
                )
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GAP)
        grid.setVerticalSpacing(theme.GAP // 2)
        for row, field in enumerate(self._fields()):
            grid.addWidget(naming(field, field.accessibleName()), row, 0)
            grid.addWidget(field, row, 1)
            field.valueChanged.connect(self._draw)
        grid.setColumnStretch(0, 1)
        self.choices.addLayout(grid)
        self.choices.addWidget(self.keep)

    def _fields(self) -> tuple["_Count | _Length", ...]:
        return (
            self.columns,
            self.rows,
            self.width_of_one,
            self.height_of_one,
            self.left,
            self.top,
            self.gap_across,
            self.gap_down,
        )

    def _on_own(self, sheet: LabelSheet | None) -> None:
        if sheet is not None:
            self.show_sheet(sheet)

    def _draw(self) -> None:
        sheet = self.sheet()
        try:
            require_printable(sheet)
        except RuleBrokenError as error:
            self.keep.setEnabled(False)
            self.show_pages(())
            self.say(ErrorPresenter().sentence(error), ATTENTION)
        else:
            self.keep.setEnabled(True)
            self.say("")
            words = self.tr("This has to be 100 mm long.")
            self.show_pages((sheet_for_trial(stock_of(sheet), words),))

    def _keep(self) -> None:
        sheet = self.sheet()
        self._store.change(
            lambda unit, moment: keep_label_sheet(unit, moment, sheet=sheet),
            then=lambda _: self._on_kept(sheet),
        )

    def _on_kept(self, sheet: LabelSheet) -> None:
        self.say(self.tr("Kept. It is the last one in the list of sheets."), DONE)
        self.kept.emit(sheet)


class _Count(QSpinBox):
    def __init__(self, name: str, most: int) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(1, most)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling past must not change a number


class _Length(QDoubleSpinBox):
    def __init__(self, name: str, most: float) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(0, most)
        self.setDecimals(2)
        self.setSingleStep(0.5)
        self.setSuffix(" mm")
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # as above
