import pytest
from PySide6.QtNetwork import QNetworkInformation

from desktop.background.network_hint import NetworkHint

Reachability = QNetworkInformation.Reachability


def test_only_a_network_that_came_back_is_told(qtbot):
    hint = NetworkHint()
    with qtbot.wait_signal(hint.online):
        hint._on_reachability(Reachability.Online)


@pytest.mark.parametrize("less", [r for r in Reachability if r != Reachability.Online])
def test_anything_less_is_not(qtbot, less):
    hint = NetworkHint()
    with qtbot.assert_not_emitted(hint.online):
        hint._on_reachability(less)
