from desktop.ui.parts.sentence_line import SentenceLine


def test_a_sentence_takes_the_place_of_a_question(qtbot):
    line = SentenceLine()
    qtbot.add_widget(line)
    line.ask("Thị Mai already has 3 books.", yes="Lend it anyway", no="Leave it")
    assert line.is_asking()
    line.say("Returned.")
    assert (line.sentence(), line.is_asking()) == ("Returned.", False)
