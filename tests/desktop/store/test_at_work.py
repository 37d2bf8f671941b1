from desktop.store.at_work import user_of


def test_a_unit_and_a_reading_know_who_they_are_for(database):
    with database.unit_of_work(now=1, user="a1b2c3d4") as unit:
        assert user_of(unit) == "a1b2c3d4"
    with database.reading(user="e5f6a7b8") as unit:
        assert user_of(unit) == "e5f6a7b8"
    with database.reading() as unit:
        assert user_of(unit) == ""
