"""Every module has its test where one would look for it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Modules without a test of their own name, and the place that tests them instead.
TESTED_ELSEWHERE = {
    "desktop/ui/exchange_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/exchange/joining_card.py": "tests/desktop/ui/exchange/test_exchange_page.py",
    "desktop/ui/parts/emptying.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/parts/strip.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/parts/tile.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/reports/figures_card.py": "tests/desktop/ui/reports/test_reports_page.py",
    "desktop/ui/settings/groups_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/settings/house_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/settings/lending_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/settings/opening_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/today/books_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/today/sessions_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/today/visits_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/visits/day_numbers.py": "tests/desktop/ui/visits/test_visits_page.py",
    "desktop/ui/visits/number_dialog.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/register/errors.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/operations/book_file_errors.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/book_import/mapping_step.py": "tests/desktop/ui/book_import/test_import_dialog.py",
    "desktop/ui/book_import/preview_step.py": "tests/desktop/ui/book_import/test_import_dialog.py",
    "desktop/ui/book_import/result_step.py": "tests/desktop/ui/book_import/test_import_dialog.py",
    "desktop/store/errors.py": "tests/desktop/ui/test_error_presenter.py",
}
MODULES = [
    path.relative_to(ROOT).as_posix()
    for folder in ("desktop", "sync")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if path.name != "__init__.py" and "migrations" not in path.parts
]


def mirrored_test(module: str) -> Path:
    folder, _, name = module.rpartition("/")
    return ROOT / "tests" / folder / f"test_{name}"


@pytest.mark.parametrize("module", MODULES)
def test_a_module_has_its_test(module):
    if module in TESTED_ELSEWHERE:
        assert (ROOT / TESTED_ELSEWHERE[module]).exists()
        assert not mirrored_test(module).exists(), "the exception is no longer needed"
    else:
        assert mirrored_test(module).exists()


def test_no_exception_outlives_its_module():
    assert set(TESTED_ELSEWHERE) <= set(MODULES)
