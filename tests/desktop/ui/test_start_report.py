import json
import time

from desktop.ui.start_report import StartReport


def test_the_report_is_one_line_of_figures(capsys):
    report = StartReport(time.time())
    report.first_paint()
    report.usable()
    figures = json.loads(capsys.readouterr().out)
    assert set(figures) == {"first_paint_s", "usable_s", "rss_mb"}
    assert 0 < figures["first_paint_s"] <= figures["usable_s"]
