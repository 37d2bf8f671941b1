"""What the columns of a list of people can hold, and how they are headed.

Nothing stands here that the house does not write down: sex, numbers of papers, ethnicity, whether
somebody is disabled. Such a column is left out, and the window names it.
"""

from enum import StrEnum

from desktop.register.list_headings import Vocabulary


class PersonField(StrEnum):
    """What a column of a list of people can hold."""

    NAME = "name"
    BORN = "born"
    GROUP = "group"
    ADDRESS = "address"
    PHONE = "phone"
    CARD = "card"
    HOUSEHOLD = "household"
    GUARDIAN = "guardian"
    NICKNAME = "nickname"
    FORMER = "former"
    FAMILY = "family"
    HAMLET = "hamlet"


_HEADINGS: dict[str, tuple[str, ...]] = {
    PersonField.NAME: (
        "ho va ten", "ho ten", "ho va ten day du", "ho ten day du", "ten day du", "ten nguoi doc",
        "ten ban doc", "ten hoi vien", "ten thanh vien", "ten doc gia", "ho ten ban doc",
        "full name", "fullname", "given name", "first name", "reader name", "member name",
    ),
    PersonField.FAMILY: (
        "ho va ten dem", "ho ten dem", "ho va chu lot", "ho va dem", "ho dem", "ho lot",
        "ho chu lot", "ho va ten lot", "family name", "last name", "surname",
    ),
    PersonField.BORN: (
        "nam sinh", "ngay sinh", "ngay thang nam sinh", "ngay thang sinh", "nam sinh khoang",
        "sinh nam", "nam ngay sinh", "ngay nam sinh", "year of birth", "birth year", "born",
        "date of birth", "birth date", "birthdate", "birthday", "dob",
    ),
    PersonField.GROUP: (
        "nhom", "nhom khach", "nhom tuoi", "nhom ban doc", "doi tuong", "group", "age group",
    ),
    PersonField.ADDRESS: (
        "dia chi", "noi o", "cho o", "noi o hien nay", "dia chi thuong tru", "noi thuong tru",
        "thuong tru", "noi cu tru", "address", "residence",
    ),
    PersonField.HAMLET: (
        "thon", "bon", "buon", "plei", "lang", "ban lang", "ap", "xom", "to dan pho", "khu pho",
        "thon buon", "thon bon", "thon xom", "thon to", "ten thon", "thon buon bon", "hamlet",
        "village",
    ),
    PersonField.PHONE: (
        "so dien thoai", "dien thoai", "sdt", "so dt", "dt", "di dong", "so di dong", "zalo",
        "so zalo", "lien he", "phone", "phone number", "mobile", "telephone", "tel",
    ),
    PersonField.CARD: (
        "so the", "ma the", "so the ban doc", "ma ban doc", "the ban doc", "so the doc gia",
        "ma doc gia", "ma so the", "ma so ban doc", "card number", "card no", "card",
        "library card",
    ),
    PersonField.HOUSEHOLD: (
        "ho gia dinh", "chu ho", "ten chu ho", "ho ten chu ho", "ho va ten chu ho", "so ho",
        "ma ho", "so ho khau", "thuoc ho", "household", "head of household",
    ),
    PersonField.GUARDIAN: (
        "nguoi giam ho", "giam ho", "ho ten nguoi giam ho", "ho va ten nguoi giam ho", "cha me",
        "bo me", "phu huynh", "ho ten cha me", "ho ten bo me", "ho ten phu huynh", "con ong ba",
        "ho va ten cha me", "ho va ten bo me", "ho ten cha", "ho ten me", "ho ten bo",
        "ho va ten cha", "ho va ten me", "ho va ten bo", "ten cha", "ten me", "ten bo",
        "ho va ten phu huynh", "nguoi dai dien", "guardian", "parent", "parents", "representative",
    ),
    PersonField.NICKNAME: (
        "ten thuong goi", "ten goi khac", "ten goi o nha", "biet danh", "biet hieu", "ten o nha",
        "nickname", "usual name", "called", "known as",
    ),
    PersonField.FORMER: (
        "ten cu", "ten truoc day", "ten khai sinh", "ho ten khai sinh", "former name",
        "former names",
    ),
}  # fmt: skip
_WHOLE_HEADINGS: dict[str, str] = {
    "ten": PersonField.NAME,
    "name": PersonField.NAME,
    "nguoi doc": PersonField.NAME,
    "ban doc": PersonField.NAME,
    "doc gia": PersonField.NAME,
    "hoi vien": PersonField.NAME,
    "thanh vien": PersonField.NAME,
    "reader": PersonField.NAME,
    "member": PersonField.NAME,
    "the": PersonField.CARD,
    "family": PersonField.HOUSEHOLD,
    "cha": PersonField.GUARDIAN,
    "me": PersonField.GUARDIAN,
    "bo": PersonField.GUARDIAN,
    "ba me": PersonField.GUARDIAN,
}
# "hộ" and "họ" fold to the same two letters, "bản" and "tổ" to other words.
_AS_WRITTEN: dict[str, str] = {
    "hộ": PersonField.HOUSEHOLD,
    "họ": PersonField.FAMILY,
    "bản": PersonField.HAMLET,
    "tổ": PersonField.HAMLET,
}
# Telephones and addresses of somebody else, and names of places of work.
_OTHER_MATTERS = (
    "ho ten cha me dien thoai", "dien thoai cha", "dien thoai me", "so dien thoai cha",
    "so dien thoai me", "dien thoai nguoi", "so dien thoai nguoi", "dien thoai phu huynh",
    "so dien thoai phu huynh", "nhom mau", "ban ghi", "ban sao", "lang nghe", "dia chi lam viec",
    "dia chi email", "dia chi thu", "so ho chieu", "ten truong", "ten lop", "ten co quan",
)  # fmt: skip

PEOPLE = Vocabulary(
    fields=tuple(PersonField),
    needed=PersonField.NAME,
    beginnings=_HEADINGS,
    whole=_WHOLE_HEADINGS,
    as_written=_AS_WRITTEN,
    other_matters=_OTHER_MATTERS,
)
"""What the columns of a list of people can hold."""
