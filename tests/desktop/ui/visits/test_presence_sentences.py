from desktop.register.errors import AlreadyThereError, NobodyMeantError
from desktop.ui.visits.presence_sentences import presence_sentence


def test_whoever_is_here_already_is_named_with_the_key_for_a_second_time():
    sentence = presence_sentence(AlreadyThereError("Điểu Bơ"))
    assert "Điểu Bơ" in sentence
    assert "Ctrl+Shift+Enter" in sentence


def test_what_was_typed_in_vain_is_said():
    assert "“Bx”" in presence_sentence(NobodyMeantError("Bx"))
