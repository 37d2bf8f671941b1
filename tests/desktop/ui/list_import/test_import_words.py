from desktop.register.list_cells import Oddity
from desktop.ui.list_import.import_words import reason


def test_every_reason_has_its_words(qapp):
    assert len({reason(oddity) for oddity in Oddity}) == len(Oddity)
