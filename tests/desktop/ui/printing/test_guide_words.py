from desktop.register.barcodes import CodeKind, kind_of
from desktop.ui.keys import TABS_OPENED, KeyWords, key_groups
from desktop.ui.printing.guide_words import key_sheet_of, scanner_sheet_of

TABS = [KeyWords("F2", "Today"), KeyWords("F3", "Lend – Return")]


def test_the_sheet_has_every_key_of_the_help_and_every_page_by_its_name(qapp):
    sheet = key_sheet_of("Nhà văn hoá", TABS)
    printed = [line for section in sheet.sections for line in section.lines]
    told = [(one.keys, one.words) for group in key_groups() for one in group.keys]
    assert printed[:2] == [("F2", "Today"), ("F3", "Lend – Return")]
    assert printed[2:] == [line for line in told if line[0] != TABS_OPENED]


def test_the_codes_to_try_a_scanner_on_are_of_three_kinds_and_nobody_s(qapp):
    sheet = scanner_sheet_of("Nhà văn hoá")
    codes = (sheet.card, sheet.cover, sheet.crate)
    assert [kind_of(code) for code in codes] == [CodeKind.CARD, CodeKind.ISBN, CodeKind.CRATE]
    assert {code[1:5] for code in (sheet.card, sheet.crate)} == {"0000"}
