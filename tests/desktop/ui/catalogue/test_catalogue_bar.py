import pytest
from PySide6.QtWidgets import QLabel, QMenu

from desktop.ui.catalogue.catalogue_bar import CatalogueBar


@pytest.fixture
def bar(qtbot):
    bar = CatalogueBar(QLabel())
    qtbot.add_widget(bar)
    bar.show()
    return bar


def test_what_needs_something_is_offered_only_then(bar):
    assert not any(part.isVisible() for part in (bar.several, bar.new_labels, bar.take))
    bar.show_chosen(1)
    assert not bar.several.isVisible()
    bar.show_chosen(3)
    assert bar.several.accessibleName() == "Change 3 book(s)…"
    bar.show_new(1_200)
    assert bar.new_labels.isVisible()
    bar.show_new(0)
    assert not bar.new_labels.isVisible()
    bar.offer_import(offered=True)
    assert bar.take.isVisible()


@pytest.mark.parametrize(
    ("place", "asked"),
    list(enumerate(("import", "imports", "several", "crates", "stock_take", "export", "trash"))),
)
def test_what_is_seldom_done_is_asked_for_in_the_menu(bar, qtbot, place, asked):
    [menu] = bar.findChildren(QMenu)
    with qtbot.wait_signal(getattr(bar, f"{asked}_asked")):
        menu.actions()[place].trigger()


def test_labels_are_asked_for_by_their_buttons(bar, qtbot):
    with qtbot.wait_signal(bar.labels_asked):
        bar.labels.click()
    with qtbot.wait_signal(bar.new_labels_asked):
        bar.new_labels.click()
