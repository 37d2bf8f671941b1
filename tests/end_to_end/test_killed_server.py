"""The province is killed while it takes a house's lines; each of them is there once."""

import random

from tests.end_to_end.both_ends import how_many, live_a_little

KILLS = how_many(50)
LINES = 4


def test_no_kill_of_the_province_loses_or_doubles_a_line(ends):
    chance = random.Random(2026)
    ends.start_house()
    for _ in range(KILLS):
        ends.start_server()
        ends.proxy.forget()
        ends.ask(LINES)
        ends.proxy.wait_for(chance.choice(("nothing", "question", "question", "answer")))
        # So that the deaths fall on all of its work, on a quick machine and on a slow one.
        live_a_little(chance, most_seconds=1.2 * ends.proxy.seconds_to_answer)
        ends.server.kill()
        ends.told_by_house()
    ends.start_server()
    ends.stop_house()
    ends.require_everything_once(at_least=KILLS * LINES)
    print(f"{KILLS} kills of the province: {ends.in_words()}")
    assert ends.told["sent"]
