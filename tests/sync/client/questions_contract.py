"""What every book of questions must do. Each one's test class inherits these tests.

Subclasses give two fixtures: `questions`, and the `outbox` whose answers overtake them.
"""

from sync.protocol.house_log import Confirmed, Question

LOG = "c" * 32
AT = 1_795_330_800


def question(letter, *, number=1):
    return Question(number, letter * 16, LOG, 1, 9, (("house", 118),))


def settle(outbox, answered):
    confirmed = Confirmed(
        hw=0,
        chain=outbox.chain_at(0),
        durable=0,
        lineage="0" * 32,
        set_aside=0,
        at=AT,
        question=answered,
    )
    outbox.settle(confirmed)


class QuestionsContract:
    def overtaken(self, questions):
        return [questions.find(letter * 16).overtaken for letter in (b"a", b"b", b"c")]

    def test_a_question_is_known_again(self, questions):
        questions.note((question(b"a"), question(b"b")))
        assert questions.find(b"a" * 16) == question(b"a")
        assert questions.find(b"z" * 16) is None

    def test_each_bundle_has_the_next_number(self, questions):
        assert questions.next_number() == 1
        questions.note((question(b"a"), question(b"b")))
        assert questions.next_number() == 2

    def test_an_answer_overtakes_what_was_asked_up_to_it(self, questions, outbox):
        questions.note((question(b"a"), question(b"b"), question(b"c")))
        settle(outbox, b"b" * 16)
        assert self.overtaken(questions) == [True, True, False]

    def test_an_answer_over_the_network_overtakes_all(self, questions, outbox):
        questions.note((question(b"a"), question(b"b"), question(b"c")))
        settle(outbox, None)
        assert self.overtaken(questions) == [True, True, True]

    def test_what_is_still_on_its_way_must_be_answered_later(self, questions, outbox):
        questions.note((question(b"a"), question(b"b")))
        settle(outbox, b"a" * 16)
        questions.note((question(b"c"),))
        assert [questions.find(one * 16).not_before for one in (b"b", b"c")] == [AT, 0]
