"""Fuzz the readers of the protocol: `python -m tests.fuzz --seconds 60` fuzzes all of them.

Each target is a process of its own, and all run at once. What makes one fail is kept in
`tests/fuzz/kept/TARGET` and tried in every test run from then on.
"""

import argparse
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

KEPT = Path(__file__).with_name("kept")
NAMES = ("envelope", "reply", "bundle", "receipt", "pack")
_LONGEST = 16_384
_SECONDS_AN_INPUT = 10
_MEGABYTES = 1_024


def main() -> int:
    """Fuzz one target in this process, or all of them in processes of their own."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", nargs="?", choices=NAMES)
    parser.add_argument("--seconds", type=int, default=60)
    asked = parser.parse_args()
    if find_spec("atheris") is None:
        print("The fuzzer exists for Linux alone; nothing was fuzzed.")
        return 0
    if asked.target:
        return _fuzz(asked.target, asked.seconds)
    with ThreadPoolExecutor(len(NAMES)) as pool:
        return max(pool.map(lambda name: _in_its_own_process(name, asked.seconds), NAMES))


def _in_its_own_process(name: str, seconds: int) -> int:
    command = [sys.executable, "-m", "tests.fuzz", name, "--seconds", str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    report = done.stdout + done.stderr
    print(f"{name}: {_summary(report)}" if done.returncode == 0 else report, flush=True)
    return done.returncode


def _summary(report: str) -> str:
    """Return how many inputs were tried, as libFuzzer says it."""
    told = [line for line in report.splitlines() if line.startswith("Done ")]
    return told[-1] if told else "nothing told"


def _fuzz(name: str, seconds: int) -> int:
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["sync"]):
        from tests.fuzz.targets import TARGETS, seeds  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(seeds(name)):
            Path(corpus, f"seed-{number}").write_bytes(seed)
        (KEPT / name).mkdir(parents=True, exist_ok=True)
        options = [
            f"-max_total_time={seconds}",
            f"-max_len={_LONGEST}",
            f"-timeout={_SECONDS_AN_INPUT}",
            f"-rss_limit_mb={_MEGABYTES}",
            f"-artifact_prefix={KEPT / name}/",
            "-print_final_stats=1",
        ]
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name][0])
        atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
