import re
from importlib.resources import files

import pytest
from PySide6.QtGui import QColor

from desktop.ui import theme

ENOUGH = 4.5


def brightness(colour: str) -> float:
    """Relative luminance, WCAG 2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: str, ground: str) -> float:
    darker, lighter = sorted((brightness(ink), brightness(ground)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [(ink, ground) for ink, grounds in theme.INKS_ON_GROUNDS for ground in grounds],
)
def test_every_ink_can_be_read_on_its_ground(ink, ground):
    assert contrast(ink, ground) >= ENOUGH


def test_every_ink_of_the_style_sheet_was_held_against_its_grounds():
    sheet = (files("resources") / "styles" / "house.qss").read_text("utf-8")
    inks = set(re.findall(r"[ -]color: \$(\w+)", re.sub(r"(background|border)-color", "", sheet)))
    known = {ink for ink, _ in theme.INKS_ON_GROUNDS}
    assert {name for name in inks if getattr(theme, name) not in known} == set()


def test_the_edge_of_a_field_can_be_seen():
    assert contrast(theme.EDGE, theme.CARD) >= 3
    assert contrast(theme.EDGE, theme.PAPER) >= 3


@pytest.mark.parametrize("percent", theme.LETTER_SIZES)
def test_all_letters_grow_together(percent):
    sheet = theme.style_sheet(percent)
    assert "$" not in sheet
    assert f"font-size: {round(16 * percent / 100)}px" in sheet


def test_a_hairline_stays_a_hairline():
    assert "border: 1px solid" in theme.style_sheet(175)


def test_letters_grow_and_shrink_step_by_step(qapp):
    assert theme.next_letter_size(1) == 115
    assert theme.next_letter_size(-1) == 100
    theme.set_letter_size(qapp, 175)
    assert theme.next_letter_size(1) == 175
    assert theme.next_letter_size(-1) == 150
    assert theme.pixels(100) == 175


def test_the_program_has_its_own_letters(qapp):
    assert qapp.font().family() == "Noto Sans"
