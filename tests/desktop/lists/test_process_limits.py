import subprocess
import sys

LIMITED = (
    "from desktop.lists.process_limits import limit_this_process;"
    "limit_this_process(megabytes=500, seconds=1);"
)


def run(work):
    return subprocess.run([sys.executable, "-c", LIMITED + work], capture_output=True, check=False)


def test_there_is_no_more_memory_than_was_said():
    ended = run("bytes(600_000_000)")
    assert ended.returncode != 0
    assert b"MemoryError" in ended.stderr


def test_a_process_that_goes_on_computing_ends():
    assert run("\nwhile True: pass").returncode != 0


def test_within_the_limits_nothing_is_different():
    assert run("print(len(bytes(50_000_000)))").stdout.strip() == b"50000000"
