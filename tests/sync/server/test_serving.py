"""The server as a process that a parent finds and stops."""

import signal
import subprocess
import sys
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SHORT_TURNS = """
import sys
from sync.server.serving import take_short_turns
take_short_turns()
print(sys.getswitchinterval())
"""
SPARED = """
import gc
from sync.server.serving import spare_the_collector
spare_the_collector()
print(gc.get_freeze_count())
"""


@pytest.fixture
def serving(tmp_path):
    """Start the server with some arguments; it is gone when the test ends."""
    command = [sys.executable, "-m", "sync.server", "--database", str(tmp_path), "--port", "0"]
    with ExitStack() as stack:

        def serving(*arguments):
            pipe = subprocess.PIPE
            process = subprocess.Popen(
                [*command, *arguments], cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True
            )
            stack.enter_context(process)
            stack.callback(process.kill)
            return process, process.stdout.readline()

        yield serving


def ask(url):
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.read()


def test_it_says_where_it_listens_when_it_takes_connections(serving):
    _, line = serving()
    word, url = line.split()
    assert word == "listening"
    assert ask(f"{url}/v1/health") == b'{"status":"up"}'


def test_a_signal_stops_it(serving):
    process, _ = serving()
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) in {0, -signal.SIGTERM}


def test_it_stops_with_whoever_started_it(serving):
    process, _ = serving("--until-stdin-closes")
    process.stdin.close()
    assert process.wait(10) == 0


def test_nothing_is_logged_about_who_asked(serving):
    process, line = serving("--until-stdin-closes")
    ask(f"{line.split()[1]}/v1/health?token=secret")
    process.stdin.close()
    process.wait(10)
    assert process.stdout.read() + process.stderr.read() == ""


def test_what_the_program_is_made_of_is_passed_over_by_the_collector():
    made = subprocess.run(
        [sys.executable, "-c", SPARED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert int(made.stdout) > 10_000


def test_a_thread_at_work_does_not_wait_long_for_its_turn():
    said = subprocess.run(
        [sys.executable, "-c", SHORT_TURNS], cwd=ROOT, capture_output=True, check=True
    )
    assert float(said.stdout) < 0.001
