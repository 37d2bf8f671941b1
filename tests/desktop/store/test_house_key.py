from desktop.store.house_key import house_key


def test_a_new_house_has_a_key_of_its_own(database):
    with database.reading() as unit:
        assert len(house_key(unit)) == 32
