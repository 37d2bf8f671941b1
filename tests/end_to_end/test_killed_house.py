"""The house is killed while it writes and sends; the province ends with each line once."""

import random

from tests.end_to_end.both_ends import how_many, live_a_little

KILLS = how_many(50)
MOST_SECONDS = 0.15
WHILE_OPENING = 0.2  # of the kills


def test_no_kill_of_a_sending_house_loses_or_doubles_a_line(ends):
    chance = random.Random(2026)
    ends.start_server()
    house = ends.mortal_house()
    for _ in range(KILLS):
        house.start()
        if chance.random() > WHILE_OPENING:
            assert house.line() == "open\n"
        live_a_little(chance, most_seconds=MOST_SECONDS)
        house.kill()
        ends.require_an_honest_house()
    ends.require_everything_once(at_least=KILLS // 2)
    print(f"{KILLS} kills of the house: {ends.in_words()}")
