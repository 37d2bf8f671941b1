import io
from dataclasses import replace

import pytest

from sync.protocol.bundles import (
    ENROLLED_FRAME,
    LINES_FRAME,
    STANDING_FRAME,
    Answered,
    BundleHeader,
    ReceiptHeader,
    answers_in,
    read_bundle,
    read_receipt,
    write_bundle,
    write_receipt,
)
from sync.protocol.sealed_frames import Frame, UnreadableBundleError, write_frames
from sync.protocol.signing import public_key

SEED = bytes(range(32))
KEY = public_key(SEED)
BUNDLE = BundleHeader("a" * 32, "b" * 32, "c" * 32, first=51, last=80, number=3, question=b"q" * 16)
RECEIPT = ReceiptHeader("a" * 32, "b" * 32, number=3, question=b"q" * 16)
ANSWERS = (
    Answered(ENROLLED_FRAME, b"m" * 16, b"welcome"),
    Answered(STANDING_FRAME, b"n" * 16, b"reply"),
)


def bundle(header=BUNDLE):
    return b"".join(write_bundle(header, [Frame(LINES_FRAME, b"envelope")], province_key=KEY))


def test_a_bundle_says_whose_it_is_to_whoever_carries_it():
    read = read_bundle(io.BytesIO(bundle()))
    assert read.header == BUNDLE
    assert list(read.frames.opened(SEED)) == [Frame(LINES_FRAME, b"envelope")]


def test_a_receipt_brings_the_answers_to_its_device():
    data = b"".join(write_receipt(RECEIPT, ANSWERS, device_key=KEY))
    receipt = read_receipt(io.BytesIO(data))
    assert receipt.header == RECEIPT
    assert tuple(answers_in(receipt, seed=SEED)) == ANSWERS


def test_the_files_are_named_by_house_and_lines():
    assert BUNDLE.name == "aaaaaaaa-51-80.nvhb"
    assert BUNDLE.name_beside_another == "aaaaaaaa-51-80-71717171.nvhb"
    assert RECEIPT.name == "aaaaaaaa-bbbbbbbb-3-71717171.nvhr"


def test_a_bundle_may_bring_no_line_and_only_ask():
    asking = replace(BUNDLE, last=50)
    assert read_bundle(io.BytesIO(bundle(asking))).header == asking


def test_a_receipt_is_no_bundle():
    data = b"".join(write_receipt(RECEIPT, ANSWERS, device_key=KEY))
    with pytest.raises(UnreadableBundleError, match="magic"):
        read_bundle(io.BytesIO(data))
    with pytest.raises(UnreadableBundleError, match="magic"):
        read_receipt(io.BytesIO(bundle()))


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"f": "nvh9"}, "f"),
        ({"house": "A" * 32}, "house"),
        ({"house": "../../etc/passwd"}, "house"),
        ({"device": None}, "device"),
        ({"log": "c" * 31}, "log"),
        ({"from": 0}, "from"),
        ({"from": True}, "from"),
        ({"to": 49}, "to"),
        ({"n": -1}, "n"),
        ({"n": "3"}, "n"),
        ({"q": "71" * 8}, "q"),
    ],
)
def test_a_clear_line_out_of_form_is_refused(changed, what):
    said = {
        "f": "nvh1",
        "house": "a" * 32,
        "device": "b" * 32,
        "log": "c" * 32,
        "from": 51,
        "to": 80,
        "n": 3,
        "q": "71" * 16,
    }
    data = b"".join(write_frames(b"NVHB1\n", said | changed, [], key=KEY))
    with pytest.raises(UnreadableBundleError) as raised:
        read_bundle(io.BytesIO(data))
    assert raised.value.what == what


def test_an_answer_of_a_later_version_is_passed_over_and_half_a_nonce_is_not():
    said = {"f": "nvh1", "house": "a" * 32, "device": "b" * 32, "n": 3, "q": "71" * 16}
    for kind, expected in ((b"Z", []), (b"S", None)):
        data = b"".join(write_frames(b"NVHR1\n", said, [Frame(kind, b"short")], key=KEY))
        answers = answers_in(read_receipt(io.BytesIO(data)), seed=SEED)
        if expected is None:
            with pytest.raises(UnreadableBundleError, match="nonce"):
                list(answers)
        else:
            assert list(answers) == expected
