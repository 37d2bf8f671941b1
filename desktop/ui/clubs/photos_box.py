"""The photos of a session: up to three, small; they stay on this computer."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.operations.session_photos import SessionPhoto
from desktop.register.clubs import MOST_PHOTOS
from desktop.ui import theme
from desktop.ui.clubs.photo_scaling import scaled_photo
from desktop.ui.parts.buttons import button
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped

_SIDE = 120


class PhotosBox(QWidget):
    """Shows the photos, takes another from a file, takes one away.

    Before the first one is kept it asks whether who is in it agreed: a photo is personal data.

    Signals:
        photo_chosen: a photo to be kept, scaled down; carries its bytes.
        photo_refused: the file is no picture; carries the sentence.
        removal_asked: take a photo away; carries its id.
        opened: the box came into sight; it wants to know who agreed.
    """

    opened = Signal()

    photo_chosen = Signal(bytes)
    photo_refused = Signal(str)
    removal_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._kept = False
        self._waiting: bytes | None = None
        self._lines = QVBoxLayout()
        self.without = wrapped("", "waiting")
        self.without.hide()
        self.asking = self._question()
        self.asking.hide()
        self._add = button(self.tr("Add a photo…"), "", "plus")
        self._add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.GAP, 0, 0, 0)
        column.addWidget(
            wrapped(self.tr("Photos stay on this computer and in its own copies."), "soft")
        )
        column.addWidget(self.without)
        column.addLayout(self._lines)
        column.addWidget(self.asking)
        column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_photos(self, photos: tuple[SessionPhoto, ...]) -> None:
        """Show these."""
        self._kept = bool(photos)
        empty(self._lines)
        for place, photo in enumerate(photos, 1):
            self._lines.addWidget(self._line(place, photo))
        self._add.setVisible(len(photos) < MOST_PHOTOS)

    def show_without_consent(self, names: tuple[str, ...]) -> None:
        """Name who came and has not agreed to photos."""
        said = self.tr("Have not agreed to photos: {names}")
        self.without.setText(said.format(names=", ".join(names)))
        self.without.setVisible(bool(names))

    def put_away(self) -> None:
        """Let go of a photo that nobody said anything about."""
        self._waiting = None
        self.asking.hide()

    def take_file(self, path: Path) -> None:
        """Scale the photo of a file down and hand it on."""
        picture = scaled_photo(path)
        if picture is None:
            self.photo_refused.emit(
                self.tr("The file “{name}” is no picture. Nothing was changed.").format(
                    name=path.name
                )
            )
        elif self._kept:
            self.photo_chosen.emit(picture)
        else:
            self._waiting = picture
            self.asking.show()
            self.agreed.setFocus()

    def _question(self) -> QWidget:
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        asked = self.tr(
            "Did everybody in the photo agree that it is kept - for children, a parent or guardian?"
        )
        column.addWidget(wrapped(asked, "strong"))
        self.agreed = button(self.tr("They agreed: keep it"), "main")
        self.agreed.clicked.connect(self._on_agreed)
        self.not_kept = button(self.tr("Do not keep it"))
        self.not_kept.clicked.connect(self.put_away)
        answers = Flow()
        answers.addWidget(self.agreed)
        answers.addWidget(self.not_kept)
        column.addLayout(answers)
        return asking

    def _on_agreed(self) -> None:
        picture, self._waiting = self._waiting, None
        self.asking.hide()
        if picture is not None:
            self.photo_chosen.emit(picture)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.opened.emit()

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
