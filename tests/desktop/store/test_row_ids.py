from desktop.store.row_ids import RowIds


def test_ids_of_one_run_never_repeat_and_differ_only_at_their_end():
    ids = RowIds()
    made = [ids.next() for _ in range(1000)]
    assert len(set(made)) == 1000
    assert len({made_id.hex[:20] for made_id in made}) == 1


def test_an_id_is_a_uuid_of_version_8():
    for random_bits in (0, 2**74 - 1):
        made = RowIds(random_bits).next()
        assert (made.version, made.variant) == (8, "specified in RFC 4122")


def test_two_runs_draw_different_ids():
    assert RowIds().next() != RowIds().next()
