"""The photos of a session: up to three, small; they stay on this computer."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.operations.session_photos import SessionPhoto
from desktop.register.clubs import MOST_PHOTOS
from desktop.ui import theme
from desktop.ui.clubs.photo_scaling import scaled_photo
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.labels import wrapped

_SIDE = 120


class PhotosBox(QWidget):
    """Shows the photos, takes another from a file, takes one away.

    Signals:
        photo_chosen: a photo to be kept, scaled down; carries its bytes.
        photo_refused: the file is no picture; carries the sentence.
        removal_asked: take a photo away; carries its id.
    """

    photo_chosen = Signal(bytes)
    photo_refused = Signal(str)
    removal_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._add = button(self.tr("Add a photo…"), "", "plus")
        self._add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, 0, 0, 0)
        column.addWidget(
            wrapped(self.tr("Photos stay on this computer and in its own copies."), "soft")
        )
        column.addLayout(self._lines)
        column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_photos(self, photos: tuple[SessionPhoto, ...]) -> None:
        """Show these."""
        empty(self._lines)
        for place, photo in enumerate(photos, 1):
            self._lines.addWidget(self._line(place, photo))
        self._add.setVisible(len(photos) < MOST_PHOTOS)

    def take_file(self, path: Path) -> None:
        """Scale the photo of a file down and hand it on."""
        picture = scaled_photo(path)
        if picture is None:
            self.photo_refused.emit(
                self.tr("The file “{name}” is no picture. Nothing was changed.").format(
                    name=path.name
                )
            )
        else:
            self.photo_chosen.emit(picture)

    def _line(self, place: int, photo: SessionPhoto) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._picture(place, photo), 1)
        away = button(self.tr("Take away"), "quiet", "x")
        away.setAccessibleName(self.tr("Take photo {place} away").format(place=place))
        away.clicked.connect(partial(self._ask_removal, photo.photo_id))
        row.addWidget(away)
        return line

    def _picture(self, place: int, photo: SessionPhoto) -> QWidget:
        pixels = QPixmap()
        if photo.picture is None or not pixels.loadFromData(photo.picture):
            return wrapped(self.tr("This photo is not on this computer."), "waiting")
        label = QLabel()
        label.setAccessibleName(self.tr("Photo {place}").format(place=place))
        side = theme.pixels(_SIDE)
        label.setPixmap(
            pixels.scaled(
                side,
                side,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        return label

    def _ask_removal(self, photo_id: UUID) -> None:
        self.removal_asked.emit(photo_id)

    def _on_add(self) -> None:
        dialog = QFileDialog(self, self.tr("A photo of this session"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures (*.jpg *.jpeg *.png *.webp)"))
        dialog.fileSelected.connect(lambda name: self.take_file(Path(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
