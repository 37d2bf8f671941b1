"""Invented things to print, with every letter that is hard to draw."""

from desktop.paper.cards import ReaderCard
from desktop.paper.labels import CopyLabel
from desktop.paper.slips import OverdueSlip, SlipLine
from desktop.register.barcodes import CARD, COPY, barcode

HOUSE = "Nhà văn hoá Bon Bu Sóp, xã Đắk N’Ruăt"
HARD_LETTERS = "Ê̆ ê̆ Ô̆ ô̆ ơ̆ Ư̆ ư̆ Ƀ ƀ Č č Ñ ñ Ắ Ằ Ẳ Ẵ Ặ đ ợ ữ ỷ"
LONG_TITLE = "Dế Mèn phiêu lưu ký và những truyện khác ở đồng bằng Bắc Bộ " * 3


def labels(count):
    return [
        CopyLabel(
            HOUSE,
            barcode(COPY, house_number="0417", serial=serial),
            f"{serial:06d}",
            LONG_TITLE,
            "895.9223/T450H",
        )
        for serial in range(1, count + 1)
    ]


def cards(count):
    return [
        ReaderCard(
            HOUSE,
            "THẺ BẠN ĐỌC",
            "H’Bŏk Niê (Čư̆ M’gar)",
            "Bon Pi Nao",
            barcode(CARD, house_number="0417", serial=serial),
        )
        for serial in range(1, count + 1)
    ]


def slip(card, *, books=2, more=""):
    return OverdueSlip(
        house=HOUSE,
        heading="GIẤY MỜI TRẢ SÁCH",
        greeting="Kính gửi gia đình H’Bŏk Niê, Bon Pi Nao",
        request="Những cuốn sách sau đã quá hạn. Mời gia đình mang trả.",
        lines=(SlipLine(LONG_TITLE, "000123", "hạn 01/11/2026"),) * books,
        more=more,
        thanks="Xin cảm ơn!",
        day="Ngày 22 tháng 11 năm 2026",
        card_number=card.card_number,
    )
