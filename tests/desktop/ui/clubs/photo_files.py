"""Pictures as phones write them."""

from PySide6.QtGui import QColor, QImage


def photo_file(folder, *, width=3000, height=2000, name="bon.jpg"):
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("#804020"))
    picture.setText("Comment", "taken at the house of Chi Hoa")
    path = folder / name
    picture.save(str(path))
    return path
