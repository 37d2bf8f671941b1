"""A sheet that writes one entry down, then closes or empties itself for the next one."""

from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.background.store_thread import Operation, StoreThread
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.parts.form_dialog import FormDialog

Done = TypeVar("Done")


class SavingDialog(FormDialog, Generic[Done]):
    """Looks the fields over, saves them, says what was refused.

    Signals:
        saved: the entry is written down; carries its id.
    """

    saved = Signal(object)

    def __init__(
        self, store: StoreThread, parent: QWidget | None = None, *, repeats: bool = True
    ) -> None:
        super().__init__(parent, repeats=repeats)
        self._store = store
        self._again = False
        self.save_asked.connect(self._on_save)
        self.next_asked.connect(self._on_next)

    def _amiss(self) -> str:
        """Return what is amiss with the fields ("" for nothing) and go to the first of those."""
        raise NotImplementedError

    def _saving(self) -> Operation[Done]:
        """Return the change that writes down what stands in the fields now."""
        raise NotImplementedError

    def _id_of(self, done: Done) -> UUID:
        raise NotImplementedError

    def _begin_next(self, done: Done) -> None:
        """Empty the fields and say what was saved; only a sheet that repeats needs it."""

    def _on_save(self) -> None:
        self._save(again=False)

    def _on_next(self) -> None:
        self._save(again=True)

    def _save(self, *, again: bool) -> None:
        self._again = again
        if amiss := self._amiss():
            self.complain(amiss)
            return
        self._store.change(self._saving(), then=self._on_saved, failed=self._on_refused)

    def _on_saved(self, done: Done) -> None:
        self.saved.emit(self._id_of(done))
        if self._again:
            self._begin_next(done)
            if self._half_filled is not None:
                self._half_filled.saved()
        else:
            self.accept()

    def _on_refused(self, error: Exception) -> None:
        self.complain(ErrorPresenter().sentence(error))
