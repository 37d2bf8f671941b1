"""A photo of a phone or camera made small: a few hundred kilobytes, and nothing but the picture.

What a camera writes beside it (place, time, owner) is not written again.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter

LONGEST_SIDE = 1_024
_QUALITY = 80
_MOST_MEGABYTES = 256
"""Of memory, for a picture as it is unpacked: more is no photo."""


def scaled_photo(path: Path) -> bytes | None:
    """Return the photo as a small JPEG, upright; None where the file is no picture."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)  # Qt has no name for it
    reader.setAutoTransform(True)  # Qt has no name for it
    reader.setAllocationLimit(_MOST_MEGABYTES)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LONGEST_SIDE:
        # A JPEG is unpacked small at once, which an old computer thanks.
        box = QSize(LONGEST_SIDE, LONGEST_SIDE)
        reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    picture = reader.read()
    return None if picture.isNull() else _as_jpeg(picture)


def _as_jpeg(picture: QImage) -> bytes:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    # Only the points are taken along: texts and profiles of the old file stay behind.
    points = QImage(
        plain.constBits(), plain.width(), plain.height(), plain.bytesPerLine(), plain.format()
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"JPEG"))
    writer.setQuality(_QUALITY)
    writer.write(points)
    return bytes(buffer.data().data())
