"""What stands on the sheets beside the computer: its keys, and how a scanner is set up."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.paper.guide_sheets import KeySection, KeySheet, ScannerSheet
from desktop.register.barcodes import CARD, CRATE, barcode
from desktop.ui.keys import TABS_OPENED, KeyWords, key_groups

translate = QCoreApplication.translate
# A house without a number gives out none of these, and no publisher has the other.
_NOBODY_S_HOUSE, _NOBODY_S_COVER = "0000", "9780000000002"


def key_sheet_of(house: str, tabs: Sequence[KeyWords]) -> KeySheet:
    """Return all keys; `tabs` are the pages by their names on the screen."""
    pages = KeySection(translate("GuideWords", "The pages"), _lines(tabs))
    sections = [KeySection(group.heading, _lines(group.keys)) for group in key_groups()]
    return KeySheet(house, translate("GuideWords", "The keys of the program"), (pages, *sections))


def scanner_sheet_of(house: str) -> ScannerSheet:
    """Return how a scanner is set up (product.md, C3), and how one sees that it works."""
    return ScannerSheet(
        house=house,
        title=translate("GuideWords", "Setting up a barcode scanner"),
        steps=_steps(),
        tests=(
            translate("GuideWords", "Test 1: a card"),
            translate("GuideWords", "Test 2: the cover of a book"),
            translate("GuideWords", "Test 3: a square code"),
        ),
        card=barcode(CARD, house_number=_NOBODY_S_HOUSE, serial=0),
        cover=_NOBODY_S_COVER,
        crate=barcode(CRATE, house_number=_NOBODY_S_HOUSE, serial=0),
        troubles_title=translate("GuideWords", "Where something is amiss"),
        troubles=_troubles(),
    )


def _lines(keys: Sequence[KeyWords]) -> tuple[tuple[str, str], ...]:
    return tuple((one.keys, one.words) for one in keys if one.keys != TABS_OPENED)


def _steps() -> tuple[str, ...]:
    return (
        translate(
            "GuideWords",
            "Plug the cable, or the small receiver of a wireless one, into the computer. Nothing "
            "has to be installed: a scanner types as a keyboard does.",
        ),
        translate(
            "GuideWords",
            "In the booklet of the scanner look for “Suffix: Enter” (also called CR, Carriage "
            "Return) and scan that code. No sign in front (“Prefix: none”).",
        ),
        translate(
            "GuideWords",
            "In the booklet set the keyboard to “USA / English”, and the mode to “USB keyboard” "
            "(also called HID).",
        ),
        translate(
            "GuideWords",
            "Codes that have to be read: Code 128, Code 39, Codabar, EAN-13, ITF-14, and QR if "
            "the scanner can read squares. All digits are sent, the last one too.",
        ),
        translate(
            "GuideWords",
            "Open Settings, “Test the scanner”, and scan the three codes below. It has to say: "
            "“The scanner works well.”",
        ),
    )


def _troubles() -> tuple[tuple[str, str], ...]:
    return (
        (
            translate("GuideWords", "It beeps, and nothing comes"),
            translate(
                "GuideWords",
                "Plug it into another socket; charge a wireless one, and hold it near its "
                "receiver.",
            ),
        ),
        (
            translate("GuideWords", "It does not beep"),
            translate(
                "GuideWords",
                "Hold it a hand’s breadth away, at a slant; no sun on the label. A smooth label "
                "is read better than a creased one.",
            ),
        ),
        (
            translate("GuideWords", "Other digits or letters come than stand under the bars"),
            translate(
                "GuideWords",
                "Set the keyboard of the scanner to USA; switch the Vietnamese typing program "
                "off while scanning.",
            ),
        ),
        (
            translate("GuideWords", "The digits stay in the field"),
            translate("GuideWords", "The Enter after the code is missing: step 2."),
        ),
        (
            translate("GuideWords", "A scanner with a memory, for a stock take"),
            translate(
                "GuideWords",
                "Let it write one code in each line of a text file, and take that file in on the "
                "page of the stock take.",
            ),
        ),
    )
