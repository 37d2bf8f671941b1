from desktop.ui.parts.fresh_page import FreshPage


class Watched(FreshPage):
    def __init__(self, house):
        super().__init__(house.store)
        self.readings = 0

    def reload(self):
        self.readings += 1


def test_a_page_is_read_when_it_comes_into_sight_and_after_each_change(house, qtbot):
    page = Watched(house)
    qtbot.add_widget(page)
    house.store.changed.emit()
    assert page.readings == 0
    page.show()
    assert page.readings == 1
    house.store.changed.emit()
    assert page.readings == 2
    page.hide()
    house.store.changed.emit()
    assert page.readings == 2
