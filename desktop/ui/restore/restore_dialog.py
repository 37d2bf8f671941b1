"""The old register on a new computer: from where, how far, and what came back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.restoring import is_in_use, register_counts, require_new_register
from desktop.ui import theme
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.buttons import button
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, SentenceLine
from desktop.ui.parts.sheet import Sheet
from desktop.ui.parts.sheet_size import fit_over
from desktop.ui.restore.by_stick_step import ByStickStep
from desktop.ui.restore.centre_step import CentreStep
from desktop.ui.restore.choice_step import ChoiceStep
from desktop.ui.restore.copy_step import CopyStep
from desktop.ui.restore.progress_step import ProgressStep
from desktop.ui.restore.result_step import ResultStep

_WIDTH, _HEIGHT = 720, 600
_MARGIN = 3 * theme.GAP


class _Progress(Protocol):
    @property
    def taken(self) -> int: ...


class RestoreDialog(Sheet):
    """Opened only over an empty register; closing it stops nothing that goes by the network.

    Signals:
        copy_given: put this copy in the register's place; carries its path and the typed code.
        stick_asked: show where an invitation on a stick is taken.
        joined: this computer speaks for the house now.
    """

    copy_given = Signal(object, str)
    stick_asked = Signal()
    joined = Signal()

    def __init__(
        self, store: StoreThread, exchanger: Exchanger, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._exchanger = exchanger
        self._presenter = ErrorPresenter(self)
        self._choice, self._centre, self._copy = ChoiceStep(), CentreStep(), CopyStep()
        self._by_stick = ByStickStep()
        self._progress, self._result = ProgressStep(), ResultStep(store)
        self._steps = QStackedWidget()
        self._title = wrapped(self.tr("Get back the old register"), "pageTitle")
        self._said = SentenceLine()
        self._back = button(self.tr("Back"))
        self._next = button(self.tr("Get it back"), "main")
        self._leave = button(self.tr("Close"), "quiet")
        self.setWindowTitle(self._title.text())
        self._assemble()
        self._join()
        self._show_step(self._choice)

    def open_over(self, page: QWidget) -> None:
        """Open as large as the window allows."""
        fit_over(self, page, width=_WIDTH, height=_HEIGHT)
        self.open()

    def complain_of_copy(self, copy: Path, error: Exception, *, typed: str = "") -> None:
        """Say why the copy was not put in the register's place; it may be tried again."""
        self._show_step(self._copy)
        self._copy.choose(copy)
        self._copy.code.set_typed(typed)
        self._complain(
            self._presenter.sentence(error)
            if typed.strip() or is_in_use(error)
            else self.tr(
                "This copy does not open without the recovery code. Nothing was changed. "
                "Type the groups of the sheet."
            )
        )

    def show_result(self) -> None:
        """Show what stands in the register now."""
        self._store.read(register_counts, then=self._result.show_counts)
        self._show_step(self._result)

    # ---- building ----------------------------------------------------------------------------

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 2 * theme.GAP, _MARGIN, 2 * theme.GAP)
        column.setSpacing(12)
        for step in (
            self._choice,
            self._centre,
            self._copy,
            self._by_stick,
            self._progress,
            self._result,
        ):
            self._steps.addWidget(_scrolled(step))
        row = Flow()
        for made in (self._next, self._back, self._leave):
            made.setAutoDefault(False)
            row.addWidget(made)
        below = QWidget()
        below.setLayout(row)
        column.addWidget(self._title)
        column.addWidget(self._steps, 1)
        column.addWidget(self._said)
        column.addWidget(below)

    def _join(self) -> None:
        self._choice.centre_chosen.connect(lambda: self._show_step(self._centre))
        self._choice.copy_chosen.connect(lambda: self._show_step(self._copy))
        self._choice.stick_chosen.connect(lambda: self._show_step(self._by_stick))
        self._centre.entered.connect(self._go_on)
        self._copy.code.entered.connect(self._go_on)
        self._result.names.brought_back.connect(self.show_result)
        self._back.clicked.connect(lambda: self._show_step(self._choice))
        self._next.clicked.connect(self._go_on)
        self._leave.clicked.connect(self.reject)
        self._exchanger.enrolled.connect(self._on_enrolled)
        self._exchanger.enrolment_failed.connect(self._on_not_enrolled)
        self._exchanger.progressed.connect(self._on_progressed)
        self._exchanger.succeeded.connect(self._on_succeeded)
        self._exchanger.failed.connect(self._on_failed)

    # ---- going -------------------------------------------------------------------------------

    def _shown(self) -> QWidget:
        scroller = self._steps.currentWidget()
        return scroller.widget() if isinstance(scroller, QScrollArea) else scroller

    def _show_step(self, step: QWidget) -> None:
        for place in range(self._steps.count()):
            scroller = self._steps.widget(place)
            if isinstance(scroller, QScrollArea) and scroller.widget() is step:
                self._steps.setCurrentIndex(place)
        self._said.hide()
        is_a_way = step in (self._centre, self._copy, self._by_stick)
        self._back.setVisible(is_a_way)
        self._next.setVisible(is_a_way)
        self._next.setText(
            self.tr("Open Send – Receive") if step is self._by_stick else self.tr("Get it back")
        )
        self._leave.setText(self.tr("Done") if step is self._result else self.tr("Close"))
        step.setFocus()

    def _go_on(self) -> None:
        step = self._shown()
        if step is self._centre:
            self._ask_centre()
        elif step is self._copy:
            self._put_back()
        elif step is self._by_stick:
            self._on_stick()
        else:
            self._next.hide()
            self._progress.show_asking()
            self._exchanger.send_now()

    def _ask_centre(self) -> None:
        given = self._centre.filled_in()
        if given is None:
            self._complain(self.tr("Fill in both lines from the paper first."))
            return
        self._if_still_new(partial(self._enrol, *given))

    def _enrol(self, address: str, code: str) -> None:
        self._show_step(self._progress)
        self._progress.show_asking()
        self._exchanger.enrol(address, code)

    def _put_back(self) -> None:
        copy = self._copy.copy()
        if copy is None:
            self._complain(self.tr("Choose the copy first."))
            return
        self._if_still_new(partial(self._give, copy))

    def _give(self, copy: Path) -> None:
        self.accept()
        self.copy_given.emit(copy, self._copy.code.typed())

    def _if_still_new(self, act: Callable[[], None]) -> None:
        """Look once more: somebody may have written something down since this was opened."""
        self._store.read(
            require_new_register,
            then=lambda _: act(),
            failed=lambda error: self._complain(self._presenter.sentence(error)),
        )

    def _on_stick(self) -> None:
        self.accept()
        self.stick_asked.emit()

    def _on_enrolled(self, _credentials: object) -> None:
        self.joined.emit()

    def _on_not_enrolled(self, error: Exception) -> None:
        if self._shown() is self._progress:
            self._show_step(self._centre)
            self._complain(self._presenter.sentence(error))

    def _on_progressed(self, progress: _Progress) -> None:
        self._progress.show_taken(progress.taken)

    def _on_succeeded(self, _outcome: object) -> None:
        if self._shown() is self._progress:
            self.show_result()

    def _on_failed(self, error: Exception) -> None:
        if self._shown() is self._progress:
            self._progress.show_trouble(
                self.tr("Not everything has come yet. {why}").format(
                    why=self._presenter.sentence(error)
                )
            )
            self._next.setText(self.tr("Try again now"))
            self._next.show()

    def _complain(self, sentence: str) -> None:
        self._said.say(sentence, ATTENTION)
        self._said.show()


def _scrolled(step: QWidget) -> QScrollArea:
    step.setObjectName("scrolled")
    scroller = QScrollArea()
    scroller.setWidgetResizable(True)
    scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroller.setFrameShape(QFrame.Shape.NoFrame)
    scroller.setWidget(step)
    return scroller
