from desktop.ui.keys import TABS_OPENED, key_groups, keys_of


def test_no_key_means_two_things_on_one_page(qapp):
    for group in key_groups():
        keys = [one.keys for one in keys_of(group.page)]
        assert sorted(keys) == sorted(set(keys)), group.page


def test_a_page_has_the_keys_of_every_page_and_its_own(qapp):
    everywhere = keys_of("")
    assert everywhere == key_groups()[0].keys
    assert keys_of("catalogue") == everywhere
    desk = [one.keys for one in keys_of("lending")]
    assert desk[: len(everywhere)] == [one.keys for one in everywhere]
    assert {"F9", "Ctrl+G", "Ctrl+D"} <= set(desk)


def test_the_pages_are_opened_by_one_line(qapp):
    assert [one.keys for one in keys_of("")].count(TABS_OPENED) == 1
