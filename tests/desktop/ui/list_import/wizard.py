"""The import dialog as a keeper meets it: what it says and what can be pressed."""

from PySide6.QtWidgets import QWidget

from desktop.ui.list_import.import_dialog import ImportDialog


class Wizard:
    """An import of one kind of list, opened over a page of 1366×768."""

    def __init__(self, store, kind, qtbot):
        self.qtbot = qtbot
        self.page = QWidget()
        self.page.resize(1366, 768)
        qtbot.addWidget(self.page)
        self.dialog = ImportDialog(store, kind, self.page)
        self.dialog.show()

    def wait(self):
        self.qtbot.wait_until(self.dialog._steps.isEnabled, timeout=60_000)

    def choose(self, path):
        self.dialog.choose(path)
        self.wait()

    def go_on(self):
        self.dialog._next.click()
        self.wait()

    @property
    def preview(self):
        return self.dialog._preview_step

    @property
    def result(self):
        return self.dialog.result_step

    @property
    def figures(self):
        return [figure._number.text() for figure in self.preview._figures]

    @property
    def button(self):
        return self.dialog._next.text()

    @property
    def title(self):
        return self.dialog._title.text()


def shown(table):
    """Return the cells of a table as they are shown, row by row."""
    model = table.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
