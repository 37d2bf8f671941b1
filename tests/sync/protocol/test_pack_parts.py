from sync.protocol.pack_parts import Pulled


def test_a_pack_is_whole_when_its_last_byte_has_come():
    assert (Pulled(7, 100, 99).is_whole, Pulled(7, 100, 99).missing) == (False, 1)
    assert (Pulled(7, 100, 100).is_whole, Pulled(7, 100, 100).missing) == (True, 0)
