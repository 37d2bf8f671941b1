"""Whatever people write, the name of the table is understood; a shared name is asked about."""

import csv
import unicodedata
from importlib.resources import files

import pytest

from desktop.operations.ethnicity_names import peoples_called
from desktop.operations.traits import ethnicities

WRITTEN = [
    *((written, "Mnông") for written in ("M'nông", "M’NÔNG", "Mnong", "mơ-nông", "Pnông")),
    *((written, "Ê-đê") for written in ("Ê Đê", "Êđê", "e de", "Rade", "Rhadé", "Ra-đê")),
    *((written, "Kinh") for written in ("kinh", "Việt", "Kinh (Việt)", "dân tộc Kinh")),
    *((written, "Cơ-ho") for written in ("K'ho", "K’Ho", "Cơ-ho", "Kơ Ho", "Koho", "Lạch")),
    *((written, "Mạ") for written in ("Châu Mạ", "chau ma", "Mạ", "Mạ Tô")),
    *((written, "H'mông") for written in ("Hmông", "H'Mông", "HMông", "Mông", "Mèo")),
    *((written, "XTiêng") for written in ("S'tiêng", "Stieng", "Xtiêng")),
    *((written, "Gia-rai") for written in ("Jrai", "Gia Rai", "J'rai")),
    ("Thổ", "Thổ"),
    ("Cao Lan", "Sán Chay"),
    ("Khmer", "Khơ me"),
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("written", "name"), WRITTEN)
def test_what_people_write_is_understood(written, name, form):
    found = peoples_called(unicodedata.normalize(form, written))
    assert [one.name for one in found] == [name]


@pytest.mark.parametrize("apostrophe", ["'", "’", "‘", "ʼ", ""])
def test_no_apostrophe_makes_a_difference(apostrophe):
    assert [one.code for one in peoples_called(f"M{apostrophe}nông")] == ["20"]
    assert [one.code for one in peoples_called(f"K{apostrophe}Ho")] == ["15"]


def test_a_name_that_two_peoples_share_is_asked_about():
    assert {one.name for one in peoples_called("Chil")} == {"Cơ-ho", "Mnông"}
    assert {one.name for one in peoples_called("Xá Lá Vàng")} == {"Thổ", "Chứt", "Mảng"}


def test_a_name_that_is_being_typed_offers_who_begins_so():
    assert {one.name for one in peoples_called("mno")} == {"Mnông"}
    assert peoples_called("m") == ()
    assert peoples_called("zzq") == ()


@pytest.mark.parametrize("one", ethnicities(), ids=lambda one: one.code)
def test_every_name_of_the_table_means_itself(one):
    assert peoples_called(one.name) == (one,)


def test_every_alias_has_a_source_and_a_code_of_2008():
    codes = {one.code for one in ethnicities()}
    with files("resources").joinpath("data/ethnicity_aliases.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 250
    assert {row["source"] for row in rows} == {
        "QĐ 121-TCTK/PPCĐ",
        "QĐ 1019/QĐ-TCTK",
        "spelling",
        "English",
    }
    assert {row["code"] for row in rows} <= codes
    assert all(row["alias"] == unicodedata.normalize("NFC", row["alias"]) for row in rows)
