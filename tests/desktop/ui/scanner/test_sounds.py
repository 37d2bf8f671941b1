import sys
import wave
from pathlib import Path

import pytest

from desktop.ui.parts.sentence_line import ATTENTION, CALM, DONE
from desktop.ui.scanner import sounds
from desktop.ui.scanner.sounds import Sounds, system_player


@pytest.fixture
def played():
    return []


@pytest.mark.parametrize(
    ("tone", "name"), [(DONE, "done"), (CALM, "done"), (ATTENTION, "attention")]
)
def test_each_tone_has_its_sound(qapp, played, tone, name):
    Sounds(player=played.append).sound(tone)
    assert [file.stem for file in played] == [name]
    with wave.open(str(played[0])) as sound:
        assert 0.05 < sound.getnframes() / sound.getframerate() < 0.5


def test_sounds_can_be_off(qapp, played):
    heard = Sounds(player=played.append)
    heard.turn(on=False)
    heard.sound(DONE)
    assert played == []


def test_without_a_player_there_is_silence(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sounds.shutil, "which", {}.get)
    system_player()(Path("done.wav"))


def test_the_first_player_that_is_there_gets_the_file_and_nobody_waits(
    qtbot, monkeypatch, tmp_path
):
    player, noted = tmp_path / "aplay", tmp_path / "noted"
    player.write_text(f'#!/bin/sh\necho "no such device" >&2\nprintf %s "$1" > {noted}\nexit 1\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    monkeypatch.setattr(sounds, "_PLAYERS", ("nothing-like-this", "aplay"))
    system_player()(Path("/sounds/done.wav"))
    qtbot.wait_until(lambda: noted.exists() and noted.read_text() == "/sounds/done.wav")
