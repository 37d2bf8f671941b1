"""The card for sticks: it sees one, offers what can be done, and says when to pull it out."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.background.drives import Drive
from desktop.background.pack_taking import PacksOnStick
from desktop.background.stick_worker import Carried, Invitations, StickStep
from desktop.background.sticks import Sticks
from desktop.operations.isbn_lookup import PackState
from desktop.ui import theme, wording
from desktop.ui.error_presenter import ErrorPresenter
from desktop.ui.exchange.carried_words import CarriedWords
from desktop.ui.exchange.stick_invitations import StickInvitations
from desktop.ui.exchange.stick_packs import StickPacks, pack_words
from desktop.ui.exchange.stick_steps import StickSteps
from desktop.ui.parts.buttons import button
from desktop.ui.parts.card import Card
from desktop.ui.parts.emptying import empty
from desktop.ui.parts.flow import Flow
from desktop.ui.parts.labels import wrapped
from desktop.ui.parts.sentence_line import ATTENTION, DONE, SentenceLine


class StickCard(Card):
    """Hidden until a stick is there or was asked for.

    Signals:
        changed: what waits, or what is backed up, may be different now.
        joined: this computer speaks for a house now.
    """

    changed = Signal()
    joined = Signal()

    def __init__(self, sticks: Sticks) -> None:
        super().__init__("")
        self.title.setText(self.tr("By stick"))
        self._sticks = sticks
        self._presenter = ErrorPresenter(self)
        self._carried_words = CarriedWords(self)
        self._asked = False
        self._joined, self._may_join = True, False
        self._working = False
        self._begun = False
        self._passed_over: set[str] = set()
        self._invitations: dict[str, Invitations] = {}
        self._packs: dict[str, PacksOnStick] = {}
        self._said = SentenceLine()
        self._steps = StickSteps()
        self._offers = QVBoxLayout()
        self._offers.setSpacing(theme.GAP)
        for part in (self._said, self._steps):
            self.body.addWidget(part)
            part.hide()
        self.body.addLayout(self._offers)
        sticks.drives_changed.connect(self._on_drives)
        sticks.invitations_found.connect(self._on_invitations)
        sticks.stepped.connect(self._on_step)
        sticks.carried.connect(self._on_carried)
        sticks.backed_up.connect(self._on_backed_up)
        sticks.packs_found.connect(self._on_packs)
        sticks.pack_taken.connect(self._on_pack_taken)
        sticks.failed.connect(self._on_failed)
        self._fit()

    def show_joined(self, *, joined: bool, is_closed: bool = False) -> None:
        """Offer to carry what waits only where somebody could open it; else to join.

        Whom the province no longer admits may do both: carried lines wait there for a person.
        """
        may_join = is_closed or not joined
        if (joined, may_join) != (self._joined, self._may_join):
            self._joined, self._may_join = joined, may_join
            self._look_at_drives()
            self._show_drives()

    def ask(self) -> None:
        """Offer what can be done with a stick, or ask for one."""
        self._asked = True
        self._passed_over.clear()
        if not self._sticks.drives:
            self._say(self.tr("Put a stick into this computer. It is seen by itself."))
        self._show_drives()

    def _on_drives(self, drives: tuple[Drive, ...]) -> None:
        there = {str(drive.root) for drive in drives}
        self._passed_over &= there  # whoever puts it in again is asked again
        if not self._working and self._steps.isHidden():
            self._said.hide()
        self._look_at_drives()
        self._show_drives()

    def _look_at_drives(self) -> None:
        self._invitations.clear()
        self._packs.clear()
        for drive in self._sticks.drives:
            if self._may_join:
                self._sticks.look_for_invitations(drive.root)
            if self._joined:
                self._sticks.look_for_packs(drive.root)

    def _on_invitations(self, found: Invitations) -> None:
        self._invitations[str(found.root)] = found
        self._show_drives()

    def _on_packs(self, found: PacksOnStick) -> None:
        self._packs[str(found.root)] = found
        self._show_drives()

    def _show_drives(self) -> None:
        empty(self._offers)
        for drive in self._sticks.drives:
            if str(drive.root) not in self._passed_over and not self._working:
                self._offers.addWidget(self._offer(drive))
        self._fit()

    def _offer(self, drive: Drive) -> Card:
        words = self.tr("Stick {name} – {free} free").format(
            name=drive.name, free=wording.size(drive.free_bytes)
        )
        offer = Card("")
        offer.title.hide()
        offer.body.addWidget(wrapped(words, "cardTitle"))
        found = self._invitations.get(str(drive.root))
        if found is not None and self._may_join:
            invitations = StickInvitations(found)
            invitations.asked.connect(partial(self._join, drive))
            offer.body.addWidget(invitations)
        packs = self._packs.get(str(drive.root))
        if packs is not None and packs.packs:
            lists = StickPacks(packs)
            lists.asked.connect(partial(self._take_pack, drive))
            offer.body.addWidget(lists)
        row = Flow()
        carry = button(self.tr("Copy what waits onto it"), "", "usb")
        carry.clicked.connect(partial(self._carry, drive))
        backup = button(self.tr("Back up onto it"), "", "hard-drive")
        backup.clicked.connect(partial(self._back_up, drive))
        leave = button(self.tr("Leave it"), "quiet")
        leave.clicked.connect(partial(self._pass_over, drive))
        for made in (carry, backup, leave):
            made.setAccessibleDescription(words)
            row.addWidget(made)
        offer.body.addLayout(row)
        carry.setVisible(self._joined)  # it has a place now; before, it would open as a window
        if drive.read_only:
            offer.body.addWidget(
                wrapped(self.tr("This stick is locked: its little switch stands at LOCK."), "soft")
            )
        return offer

    # ---- doing -------------------------------------------------------------------------------

    def _carry(self, drive: Drive) -> None:
        self._begin_steps()
        self._sticks.carry(drive.root)

    def _join(self, drive: Drive, file_name: str) -> None:
        self._begin_steps()
        self._sticks.join(drive.root, file_name)

    def _back_up(self, drive: Drive) -> None:
        self._begin(self.tr("Backing up… Leave the stick in."))
        self._steps.hide()
        self._sticks.back_up(drive.root)

    def _take_pack(self, drive: Drive, file_name: str) -> None:
        self._begin(self.tr("Taking in the book list… Leave the stick in."))
        self._steps.hide()
        self._begun = False
        self._sticks.take_pack(drive.root, file_name)

    def _pass_over(self, drive: Drive) -> None:
        self._passed_over.add(str(drive.root))
        self._asked = False
        self._said.hide()
        self._steps.hide()
        self._show_drives()

    def _begin_steps(self) -> None:
        self._begin(self.tr("Writing… Leave the stick in."))
        self._steps.begin()
        self._begun = False
        self._steps.show()

    def _begin(self, sentence: str) -> None:
        self._working = True
        self._say(sentence)
        self._show_drives()

    def _on_step(self, step: StickStep) -> None:
        self._begun = True
        self._steps.show_step(step)

    def _on_carried(self, carried: Carried) -> None:
        self._steps.show_done()
        self._end(self._carried_words.sentence(carried), DONE)
        if carried.joined:
            self.joined.emit()

    def _on_backed_up(self) -> None:
        self._end(
            self.tr("Done: a backup lies on the stick, and it was checked. You may pull it out."),
            DONE,
        )

    def _on_pack_taken(self, state: PackState) -> None:
        words = self.tr("Done: the book list is here ({which}). You may pull out the stick.")
        self._end(words.format(which=pack_words(state)), DONE)

    def _on_failed(self, error: Exception) -> None:
        self._steps.setVisible(self._begun)
        self._end(self._presenter.sentence(error), ATTENTION)

    def _end(self, sentence: str, tone: str) -> None:
        self._working = False
        self._say(sentence, tone)
        self._look_at_drives()
        self._show_drives()
        self.changed.emit()

    # ---- showing -----------------------------------------------------------------------------

    def _say(self, sentence: str, tone: str = "calm") -> None:
        self._said.say(sentence, tone)
        self._said.show()

    def _fit(self) -> None:
        offered = self._offers.count() > 0
        self.setVisible(offered or self._asked or self._working or not self._said.isHidden())
