"""The program's first line, for PyInstaller: what `python -m desktop` does."""

from desktop.__main__ import run

if __name__ == "__main__":
    run()
