from tests.desktop.store.golden import renew


def test_what_the_triggers_note_is_what_was_reviewed():
    assert renew.TRIGGERS.read_text("utf-8") == renew.triggers(), (
        f"what leaves the house changed: run {renew.COMMAND} and read the difference"
    )
