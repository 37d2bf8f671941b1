"""The program's first line, for PyInstaller: what `python -m desktop` does."""

import sys
from pathlib import Path

from desktop.lists import list_child

if __name__ == "__main__":
    if sys.argv[1:2] == [list_child.FROZEN_WORD]:
        list_child.main(Path(sys.argv[2]))
    else:
        from desktop.__main__ import run

        run()
