"""The card of the centre's book list: whether one is here, and what it is good for."""

from desktop.background.exchanger import Exchanger
from desktop.background.store_thread import StoreThread
from desktop.operations.isbn_lookup import PackState, pack_state
from desktop.ui.exchange.pack_fetching import PackFetching
from desktop.ui.exchange.stick_packs import pack_words
from desktop.ui.parts.card import Card
from desktop.ui.parts.labels import wrapped


class PackCard(Card):
    """Says which list is here; it comes by stick, or over the network by a button below."""

    def __init__(self, store: StoreThread, exchanger: Exchanger) -> None:
        super().__init__("")
        self.title.setText(self.tr("The centre’s book list"))
        self._store = store
        self._which = wrapped("")
        self.body.addWidget(self._which)
        self.body.addWidget(
            wrapped(
                self.tr(
                    "With it, typing or scanning the ISBN of a new book fills in its title, "
                    "author, publisher and year, without a network. Put the officer’s stick into "
                    "this computer to take a list in."
                ),
                "soft",
            )
        )
        self._fetching = PackFetching(exchanger)
        self._fetching.taken.connect(self.reload)
        self._fetching.hide()
        self.body.addWidget(self._fetching)

    def reload(self) -> None:
        """Look which list is here."""
        self._store.read(pack_state, then=self.show_state)

    def show_network(self, *, there: bool) -> None:
        """Offer the network, if the house can call its centre."""
        self._fetching.setVisible(there)

    def show_state(self, state: PackState) -> None:
        """Say which list is here."""
        if state.is_damaged:
            words = self.tr("The book list is damaged. Ask the officer for the stick once more.")
        elif state.made_on is None:
            words = self.tr("There is none here yet.")
        else:
            words = self.tr("Here: {which}.").format(which=pack_words(state))
        self._which.setText(words)
