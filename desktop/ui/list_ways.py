"""The ways of lists from a page into the register, and out of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.background.store_thread import StoreThread
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:  # a page is imported when it is first opened
    from desktop.ui.catalogue.catalogue_page import CataloguePage
    from desktop.ui.people.people_page import PeoplePage


class ListWays(QObject):
    """Opens the window for whatever list a page asks to take in or give out."""

    def __init__(self, store: StoreThread, window: MainWindow) -> None:
        super().__init__(window)
        self._store = store
        self._window = window

    def serve_books(self, page: "CataloguePage") -> None:
        """Open what the page of books asks for."""
        page.import_asked.connect(self.import_books)
        page.export_asked.connect(self.export_books)
        page.imports_asked.connect(self.show_imports)

    def serve_people(self, page: "PeoplePage") -> None:
        """Open what the page of people asks for."""
        page.import_asked.connect(self.import_people)
        page.export_asked.connect(self.export_people)
        page.imports_asked.connect(self.show_imports)

    def show_imports(self) -> None:
        """Show the lists that were imported, and take one back."""
        from desktop.ui.list_import.past_imports_dialog import PastImportsDialog

        dialog = PastImportsDialog(self._store, self._window.frame)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_books(self) -> None:
        """Take books from a list."""
        from desktop.ui.list_import.book_kind import BookKind
        from desktop.ui.list_import.import_dialog import ImportDialog

        ImportDialog(self._store, BookKind(), self._window.frame).open()

    def export_books(self) -> None:
        """Write the catalogue into a file."""
        from desktop.ui.catalogue.export_dialog import ExportDialog

        frame = self._window.frame
        dialog = ExportDialog(self._store, frame)
        dialog.written.connect(lambda said: frame.undo_bar.say_done(said, can_undo=False))
        dialog.not_written.connect(frame.undo_bar.say_trouble)
        dialog.open()

    def import_people(self) -> None:
        """Take people from a list."""
        from desktop.ui.list_import.import_dialog import ImportDialog
        from desktop.ui.list_import.people_kind import PeopleKind

        ImportDialog(self._store, PeopleKind(), self._window.frame).open()

    def export_people(self) -> None:
        """Write the list of people into a file, once it was said what that is."""
        from desktop.ui.people.export_dialog import PeopleExportDialog

        frame = self._window.frame
        dialog = PeopleExportDialog(self._store, frame)
        dialog.written.connect(lambda said: frame.undo_bar.say_done(said, can_undo=False))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_over(frame)
