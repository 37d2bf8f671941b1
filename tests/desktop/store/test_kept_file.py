import os

import pytest

from desktop.store.kept_file import keep_file


def test_a_file_is_kept_and_replaced_whole(tmp_path):
    for content in (b"first", b"second"):
        keep_file(tmp_path / "file", content)
        assert (tmp_path / "file").read_bytes() == content
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_disk_that_takes_no_more_leaves_the_one_before(tmp_path, monkeypatch):
    keep_file(tmp_path / "file", b"before")

    def full(_handle):
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        keep_file(tmp_path / "file", b"after")
    assert (tmp_path / "file").read_bytes() == b"before"
