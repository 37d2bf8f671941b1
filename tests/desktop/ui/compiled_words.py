"""The words of every language as `make translations` compiles them."""

import subprocess
from pathlib import Path

_ROOT = Path(__file__).parents[3]
WORDS = _ROOT / "resources" / "translations"
TOOLS = _ROOT / ".venv" / "bin"


def compile_words(place: Path) -> None:
    """Write vi.qm and en.qm into a folder `translations` at this place."""
    compiled = place / "translations"
    compiled.mkdir()
    for language in ("vi", "en"):
        lists = [str(words) for words in sorted((WORDS / language).glob("*.ts"))]
        subprocess.run(
            [TOOLS / "pyside6-lrelease", "-silent", *lists, "-qm", compiled / f"{language}.qm"],
            check=True,
        )
