from desktop.register.clubs import KINDS, REASONS, known_kind, known_reason


def test_what_the_house_does_not_know_is_other():
    assert (known_kind("chess"), known_reason("aliens")) == ("other", "other")


def test_every_kind_and_reason_that_is_offered_is_known():
    assert [known_kind(kind) for kind in KINDS] == list(KINDS)
    assert [known_reason(reason) for reason in REASONS] == list(REASONS)
