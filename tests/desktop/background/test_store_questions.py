import pytest

from desktop.background.store_outbox import StoreOutbox
from desktop.background.store_questions import StoreQuestions
from tests.sync.client.questions_contract import QuestionsContract


class TestStoreQuestions(QuestionsContract):
    @pytest.fixture
    def outbox(self, store):
        return StoreOutbox(store)

    @pytest.fixture
    def questions(self, store):
        return StoreQuestions(store)
