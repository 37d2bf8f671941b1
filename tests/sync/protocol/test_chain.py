from hashlib import blake2b

from sync.protocol.chain import chain_root, links, next_link

LOG = "0f" * 16


def test_a_link_is_over_all_that_came_before_and_the_line():
    first = blake2b(chain_root(LOG) + b"a", digest_size=16).digest()
    assert links(chain_root(LOG), [b"a", b"b"]) == [first, next_link(first, b"b")]


def test_two_logs_have_no_link_in_common():
    assert chain_root(LOG) != chain_root("0e" * 16)
    assert links(chain_root(LOG), [b"a"]) != links(chain_root("0e" * 16), [b"a"])


def test_lines_in_another_order_are_another_history():
    assert links(b"", [b"a", b"b"])[-1] != links(b"", [b"b", b"a"])[-1]
