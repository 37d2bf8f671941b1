from desktop.register import phone_codes as rule
from desktop.register.phone_codes import phone_codes


def test_a_code_stays_the_same_whatever_stands_beside_it():
    alone = phone_codes(["day:2026-11-14"])
    among = phone_codes(["backup", "day:2026-11-14", "clock"])
    assert among["day:2026-11-14"] == alone["day:2026-11-14"]


def test_a_code_is_a_plant_and_a_number():
    plant, _, number = phone_codes(["backup"])["backup"].rpartition("-")
    assert plant in rule._PLANTS
    assert 1 <= int(number) <= 99


def test_no_two_things_share_a_code():
    # Twice as many as there are plants: some of them are drawn alike.
    keys = [f"day:{number}" for number in range(800)]
    codes = phone_codes(keys)
    assert len(set(codes.values())) == len(keys)
    assert phone_codes(reversed(keys)) == codes
