import urllib.error
import urllib.request

import pytest

from desktop.demonstration.province import DemonstrationProvince, ProvinceDidNotStartError


@pytest.fixture
def province(tmp_path):
    province = DemonstrationProvince(tmp_path)
    yield province
    province.stop()


def answers(province):
    try:
        with urllib.request.urlopen(f"{province.url}/v1/health", timeout=5) as answer:
            return answer.status == 200
    except urllib.error.URLError:
        return False


def test_a_province_that_is_stopped_comes_back_at_the_same_address(province):
    province.start()
    first = province.url
    assert answers(province)
    assert province.stop() == 0
    assert not answers(province)
    province.start()
    assert province.url == first
    assert answers(province)


def test_a_code_joins_a_house(province):
    assert len(province.enrolment_code("Nhà văn hoá Bon Pi Nao").replace("-", "")) == 10


def test_a_server_that_cannot_start_is_noticed(province):
    with pytest.raises(ProvinceDidNotStartError):
        province.start(module="sync.protocol.versions")
