"""The program's first line, for PyInstaller: what `python -m desktop` does."""

import sys

from desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
