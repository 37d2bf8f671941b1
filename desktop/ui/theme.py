"""The look in one place: colours, sizes, the letter size, the font and the style sheet."""

import re
from functools import cache
from importlib.resources import files
from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

# Names say what a colour is for.
PAPER = "#F6F2EA"  # the desk
CARD = "#FFFFFF"
LINE = "#E3DACB"
EDGE = "#8C8271"  # the outline of a field: 3:1 against paper and card
INK = "#1F2733"
INK_SOFT = "#5A6270"
INDIGO = "#24406B"  # chàm: the rail, the one main action of a screen
INDIGO_DEEP = "#1A3054"
INDIGO_PALE = "#E6ECF6"
INDIGO_TOUCHED = "#D5E0F2"
RAIL_INK = "#DCE5F3"
STRAW = "#F3CF8E"  # the thread of the woven band; words on the dark bar
BRICK = "#A93F27"  # red basalt earth: what needs a person
BRICK_PALE = "#FBEAE5"
OCHRE = "#80530A"  # back entry, waiting
OCHRE_PALE = "#FBF0D9"
OCHRE_LINE = "#E2C47F"
OCHRE_INK = "#5E3D05"
FOREST = "#2B6A4A"  # done, held
FOREST_PALE = "#E3F1E8"
ROW = "#FBF9F5"  # every second row of a table
WHITE = "#FFFFFF"

# Every ink with every ground that it stands on; a test holds each pair to 4.5 : 1.
INKS_ON_GROUNDS = (
    (INK, (PAPER, CARD, ROW, INDIGO_PALE, INDIGO_TOUCHED, OCHRE_PALE, BRICK_PALE, FOREST_PALE)),
    (INK_SOFT, (PAPER, CARD, ROW, INDIGO_PALE, INDIGO_TOUCHED)),
    (INDIGO, (PAPER, CARD, ROW, INDIGO_PALE, INDIGO_TOUCHED)),
    (BRICK, (PAPER, CARD, ROW, BRICK_PALE)),
    (OCHRE, (PAPER, CARD, ROW, INDIGO_PALE, OCHRE_PALE)),
    (OCHRE_INK, (OCHRE_PALE, CARD)),
    (FOREST, (PAPER, CARD, ROW, INDIGO_PALE, FOREST_PALE)),
    (WHITE, (INDIGO, INDIGO_DEEP, INK, BRICK)),
    (RAIL_INK, (INDIGO, INDIGO_DEEP)),
    (STRAW, (INK, INDIGO, INDIGO_DEEP)),
)

# Letter sizes in pixels at 100 %.
SIZES = {"SMALL": 14, "TEXT": 16, "LARGE": 19, "TITLE": 24, "NUMBER": 36, "DATE": 40}
GAP = 8  # every distance is a multiple
LETTER_SIZES = (100, 115, 130, 150, 175)
_RAIL_LARGEST = 140

_NAMES = {name: ink for name, ink in globals().items() if name.isupper() and isinstance(ink, str)}
# A hairline stays a hairline; distances grow half as fast as letters, or a page at 175 %
# would be mostly gaps.
_DISTANCE = re.compile(r"\b(\d+)px")
_HAIRLINE = 2


class _Letters:
    """The letter size in use, in percent."""

    percent = 100


def install(app: QApplication, *, percent: int = 100) -> None:
    """Give the program its font, its colours and its style sheet."""
    for face in ("Regular", "Bold"):
        font_file = files("resources") / "fonts" / f"NotoSans-{face}.ttf"
        QFontDatabase.addApplicationFontFromData(font_file.read_bytes())
    # The style sheet names its few pictures as "icons:check.svg".
    QDir.setSearchPaths("icons", [str(files("resources") / "icons")])
    app.setStyle("Fusion")
    app.setPalette(_palette())
    set_letter_size(app, percent)


def set_letter_size(app: QApplication, percent: int) -> None:
    """Draw everything in this letter size from now on."""
    _Letters.percent = percent
    font = QFont("Noto Sans")
    font.setPixelSize(letters("TEXT"))
    app.setFont(font)
    app.setStyleSheet(style_sheet(percent))


def letter_size() -> int:
    """Return the letter size in use, in percent."""
    return _Letters.percent


def next_letter_size(step: int) -> int:
    """Return the letter size that many steps above (or below) the one in use."""
    place = min(range(len(LETTER_SIZES)), key=lambda n: abs(LETTER_SIZES[n] - letter_size()))
    return LETTER_SIZES[max(0, min(len(LETTER_SIZES) - 1, place + step))]


def letters(name: str) -> int:
    """Return the height in pixels of a named letter size, as it is drawn now."""
    return round(SIZES[name] * letter_size() / 100)


def rail_size(percent: int) -> int:
    """Return the letter size of the narrow rail, in percent, when all else is drawn in this."""
    return min(percent, _RAIL_LARGEST)


def pixels(at_full_size: int) -> int:
    """Return a width or height that has to hold words, as it is drawn now."""
    return round(at_full_size * letter_size() / 100)


def distance(at_full_size: int) -> int:
    """Return a distance, as it is drawn now."""
    return _distance(at_full_size, (100 + letter_size()) / 200)


@cache
def style_sheet(percent: int) -> str:
    """Return the style sheet with its names filled in."""
    sheet = (files("resources") / "styles" / "house.qss").read_text("utf-8")
    halfway = (100 + percent) / 200
    spread = _DISTANCE.sub(lambda found: f"{_distance(int(found[1]), halfway)}px", sheet)
    sizes = {name: f"{round(size * percent / 100)}px" for name, size in SIZES.items()}
    # Words under the pictures of the narrow rail stop growing, or the rail would take the page.
    sizes["RAIL"] = f"{round(SIZES['SMALL'] * rail_size(percent) / 100)}px"
    return Template(spread).substitute(_NAMES, **sizes)


def _distance(at_full_size: int, factor: float) -> int:
    return at_full_size if at_full_size <= _HAIRLINE else round(at_full_size * factor)


def _palette() -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, PAPER),
        (roles.WindowText, INK),
        (roles.Base, CARD),
        (roles.AlternateBase, ROW),
        (roles.Text, INK),
        (roles.Button, CARD),
        (roles.ButtonText, INK),
        (roles.Highlight, INDIGO),
        (roles.HighlightedText, WHITE),
        (roles.PlaceholderText, INK_SOFT),
        (roles.ToolTipBase, INK),
        (roles.ToolTipText, WHITE),
        (roles.Link, INDIGO),
    ):
        palette.setColor(role, QColor(colour))
    return palette
