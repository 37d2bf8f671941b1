"""The program's first line, for PyInstaller: what `python -m desktop` does."""

import sys
from pathlib import Path

from desktop.book_lists import book_child

if __name__ == "__main__":
    if sys.argv[1:2] == [book_child.FROZEN_WORD]:
        book_child.main(Path(sys.argv[2]))
    else:
        from desktop.__main__ import run

        run()
