import re
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from desktop.ui import translation
from tests.desktop.ui.compiled_words import TOOLS, WORDS

ROOT = Path(__file__).parents[3]
LISTS = sorted(WORDS.glob("*/*.ts"))
# Words of a computer that a keeper should never have to read (product.md B23).
FOREIGN = re.compile(r"\b(server|database|sync|token|conflict|exception|null|đồng bộ|OK|Yes)\b")


def messages(words: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(words).getroot().iter("context"):
        for message in context.iter("message"):
            if message.find("translation").get("type") not in ("vanished", "obsolete"):
                found[context.findtext("name"), message.findtext("source")] = message
    return found


def texts(message: ET.Element) -> list[str]:
    translated = message.find("translation")
    forms = translated.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translated.text or ""]


@pytest.mark.parametrize("words", LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_sentence_is_left_unfinished(words):
    for message in messages(words).values():
        assert message.find("translation").get("type") is None, message.findtext("source")
        assert all(texts(message)), message.findtext("source")


@pytest.mark.parametrize("words", LISTS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_filled_in_is_filled_in_in_every_language(words):
    for message in messages(words).values():
        source = message.findtext("source")
        gaps = set(re.findall(r"\{\w+\}|%n", source))
        for text in texts(message):
            assert set(re.findall(r"\{\w+\}|%n", text)) == gaps, source


@pytest.mark.parametrize("words", sorted((WORDS / "vi").glob("*.ts")), ids=lambda path: path.stem)
def test_the_keeper_reads_village_words(words):
    for message in messages(words).values():
        for text in texts(message):
            assert not FOREIGN.search(text), text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_sentence_of_the_code_is_in_the_lists(tmp_path, language):
    code = [str(path) for path in sorted((ROOT / "desktop" / "ui").rglob("*.py"))]
    fresh = tmp_path / "fresh.ts"
    only_plurals = ["-pluralonly"] if language == "en" else []
    subprocess.run(
        [TOOLS / "pyside6-lupdate", "-silent", *only_plurals, *code, "-ts", fresh],
        check=True,
        capture_output=True,
    )
    listed = set().union(*(messages(words) for words in (WORDS / language).glob("*.ts")))
    assert set(messages(fresh)) - listed == set(), "run `make words` and translate"


def test_the_program_speaks_vietnamese(app_language):
    translation.install(app_language, "vi")
    assert QCoreApplication.translate("Rail", "Lend – Return") == "Mượn – Trả"
    assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Dán"
    assert QLocale().toString(1234) == "1.234"


def test_english_knows_one_and_many(app_language):
    translation.install(app_language, "en")
    say = QCoreApplication.translate
    assert say("VisitsCard", "%n visit(s)", "", 1) == "1 visit"
    assert say("VisitsCard", "%n visit(s)", "", 27) == "27 visits"


def test_a_house_that_speaks_english_does_not_hear_the_one_before(app_language):
    translation.install(app_language, "vi")
    translation.install(app_language, "en")
    assert QCoreApplication.translate("Rail", "Lend – Return") == "Lend – Return"


def test_without_compiled_words_the_program_still_speaks(qapp, tmp_path, monkeypatch):
    before = QLocale()
    monkeypatch.setattr(translation, "files", lambda _: tmp_path)
    translation.install(qapp, "vi")
    assert QCoreApplication.translate("Rail", "Today") == "Today"
    QLocale.setDefault(before)
