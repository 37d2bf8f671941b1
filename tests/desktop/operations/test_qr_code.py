import io

import segno

from desktop.operations.qr_code import qr_modules

TEXT = "NVH:000GD40R4X0M300E209K"


def test_the_modules_are_those_of_the_text():
    code, modules = segno.make(TEXT, error="q", boost_error=False, micro=False), qr_modules(TEXT)
    drawn = io.StringIO()
    code.save(drawn, kind="txt", border=0)
    rows = ["".join(str(int(module)) for module in row) for row in modules]
    assert rows == drawn.getvalue().split()


def test_a_quarter_of_it_may_be_lost():
    assert segno.make(TEXT, error="q", boost_error=False, micro=False).error == "Q"
    assert len(qr_modules(TEXT)) == len(qr_modules(TEXT)[0])
