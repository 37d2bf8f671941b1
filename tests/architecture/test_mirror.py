"""Every module has its test where one would look for it."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Modules without a test of their own name, and the place that tests them instead.
TESTED_ELSEWHERE = {
    "desktop/demonstration/__main__.py": "tests/desktop/demonstration/test_house.py",
    "desktop/lists/list_file_errors.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/operations/club_rows.py": "tests/desktop/operations/test_clubs.py",
    "desktop/lists/list_kinds.py": "tests/desktop/lists/test_list_reading.py",
    "desktop/operations/list_import.py": "tests/desktop/operations/test_book_import.py",
    "desktop/operations/list_matching.py": "tests/desktop/operations/test_book_matching.py",
    "desktop/operations/list_preview.py": "tests/desktop/operations/test_book_preview.py",
    "desktop/register/marc_field.py": "tests/desktop/register/test_marc_fields.py",
    "desktop/register/list_cells.py": "tests/desktop/register/test_book_cells.py",
    "desktop/register/list_headings.py": "tests/desktop/register/test_book_headings.py",
    "desktop/register/list_rows.py": "tests/desktop/register/test_book_list.py",
    "desktop/store/tables/lists.py": "tests/desktop/operations/test_book_import.py",
    "desktop/ui/list_import/book_kind.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/book_preview_step.py": (
        "tests/desktop/ui/list_import/test_import_dialog.py"
    ),
    "desktop/ui/list_import/import_kind.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/people_preview_step.py": (
        "tests/desktop/ui/list_import/test_people_kind.py"
    ),
    "desktop/ui/list_import/people_words.py": "tests/desktop/ui/list_import/test_people_kind.py",
    "desktop/operations/copies.py": "tests/desktop/operations/test_catalogue.py",
    "desktop/operations/loans_taken_back.py": "tests/desktop/operations/test_loan_changes.py",
    "desktop/ui/catalogue/hold_dialog.py": "tests/desktop/ui/catalogue/test_holds_section.py",
    "desktop/ui/catalogue/title_deeds.py": "tests/desktop/ui/catalogue/test_catalogue_page.py",
    "desktop/operations/done.py": "tests/desktop/operations/test_undo.py",
    "desktop/operations/journal.py": "tests/desktop/operations/test_undo.py",
    "desktop/operations/lending.py": "tests/desktop/operations/test_scanning.py",
    "desktop/operations/import_uses.py": "tests/desktop/operations/test_past_imports.py",
    "desktop/operations/book_taking_back.py": "tests/desktop/operations/test_past_imports.py",
    "desktop/operations/people_taking_back.py": "tests/desktop/operations/test_past_imports.py",
    "desktop/lists/text_workbook.py": "tests/desktop/lists/test_error_list.py",
    "desktop/lists/staying_list.py": "tests/desktop/ui/list_import/test_past_imports_dialog.py",
    "desktop/ui/list_import/past_import_words.py": (
        "tests/desktop/ui/list_import/test_past_imports_dialog.py"
    ),
    "desktop/ui/people/person_sheet.py": "tests/desktop/ui/people/test_household_dialog.py",
    "desktop/ui/printing/personal_words.py": "tests/desktop/ui/printing/test_personal_dialog.py",
    "desktop/ui/people/consent_words.py": "tests/desktop/ui/people/test_people_sentences.py",
    "desktop/operations/person_card.py": "tests/desktop/operations/test_people.py",
    "desktop/operations/rolls.py": "tests/desktop/operations/test_roll_call.py",
    "desktop/operations/still_there.py": "tests/desktop/operations/test_people.py",
    "desktop/operations/undoing.py": "tests/desktop/operations/test_undo.py",
    "desktop/operations/visit_figures.py": "tests/desktop/operations/test_visits.py",
    "desktop/operations/stock_take_deeds.py": "tests/desktop/operations/test_stock_takes.py",
    "desktop/operations/stock_take_report.py": "tests/desktop/operations/test_stock_takes.py",
    "desktop/operations/things.py": "tests/desktop/operations/test_things_to_look_at.py",
    "desktop/ui/list_file_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/list_import/import_course.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/letters_step.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/lending/in_house_words.py": "tests/desktop/ui/test_done_sentences.py",
    "desktop/ui/lending/return_dialog.py": "tests/desktop/ui/lending/test_lending_page.py",
    "sync/protocol/desk_facts.py": "tests/sync/protocol/test_facts.py",
    "sync/protocol/visit_facts.py": "tests/sync/protocol/test_facts.py",
    "desktop/register/errors.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/store/erasing.py": "tests/desktop/operations/test_erasure.py",
    "desktop/store/person_merging.py": "tests/desktop/operations/test_merges.py",
    "desktop/store/errors.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/store/tables/answers.py": "tests/desktop/operations/test_flags.py",
    "desktop/store/tables/bundles.py": "tests/desktop/store/test_bundle_marks.py",
    "desktop/store/tables/catalogue.py": "tests/desktop/store/test_change_capture.py",
    "desktop/store/tables/closings.py": "tests/desktop/operations/test_closings.py",
    "desktop/store/tables/clubs.py": "tests/desktop/store/test_change_capture.py",
    "desktop/store/tables/crates.py": "tests/desktop/operations/test_crates.py",
    "desktop/store/tables/house.py": "tests/desktop/store/test_change_capture.py",
    "desktop/store/tables/lending.py": "tests/desktop/store/test_change_capture.py",
    "desktop/store/tables/people.py": "tests/desktop/store/test_change_capture.py",
    "desktop/store/tables/pulled.py": "tests/desktop/store/test_pulled_rows.py",
    "desktop/store/tables/safekeeping.py": "tests/desktop/store/test_escrow.py",
    "desktop/store/tables/stock_takes.py": "tests/desktop/operations/test_stock_takes.py",
    "desktop/store/tables/synced_row.py": "tests/desktop/store/test_change_capture.py",
    "desktop/store/tables/visits.py": "tests/desktop/store/test_change_capture.py",
    "desktop/ui/list_import/columns_step.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/record_step.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/step_sheet.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/mapping_step.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/preview_step.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/list_import/result_step.py": "tests/desktop/ui/list_import/test_import_dialog.py",
    "desktop/ui/catalogue/copies_table.py": "tests/desktop/ui/catalogue/test_title_pane.py",
    "desktop/ui/catalogue/copy_section.py": "tests/desktop/ui/catalogue/test_title_pane.py",
    "desktop/ui/clubs/club_dialog.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/ui/clubs/club_view.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/ui/clubs/club_words.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/ui/clubs/clubs_table.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/ui/clubs/roll_list.py": "tests/desktop/ui/clubs/test_roll_call_view.py",
    "desktop/ui/clubs/roll_side.py": "tests/desktop/ui/clubs/test_roll_call_view.py",
    "desktop/ui/clubs/session_row.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/ui/clubs/week_view.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/ui/clubs/weekday_buttons.py": "tests/desktop/ui/clubs/test_clubs_page.py",
    "desktop/background/stick_worker.py": "tests/desktop/background/test_sticks.py",
    "desktop/ui/exchange/stick_steps.py": "tests/desktop/ui/exchange/test_stick_card.py",
    "sync/protocol/house_log.py": "tests/desktop/store/test_outbox.py",
    "desktop/ui/stock_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/crates/crate_words.py": "tests/desktop/ui/crates/test_crates_page.py",
    "desktop/ui/crates/crate_view.py": "tests/desktop/ui/crates/test_crates_page.py",
    "desktop/ui/crates/crate_dialogs.py": "tests/desktop/ui/crates/test_crates_page.py",
    "desktop/ui/stock_take/take_words.py": "tests/desktop/ui/stock_take/test_stock_take_page.py",
    "desktop/ui/stick_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/background/nearby_worker.py": "tests/desktop/background/test_nearby.py",
    "desktop/ui/exchange/nearby_words.py": "tests/desktop/ui/exchange/test_nearby_card.py",
    "desktop/ui/parts/qr_picture.py": "tests/desktop/ui/exchange/test_nearby_card.py",
    "desktop/ui/exchange/joining_card.py": "tests/desktop/ui/exchange/test_exchange_page.py",
    "desktop/ui/exchange_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/lending/desk.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/lending/desk_box.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/lending/desk_sentences.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/lending/due_dialog.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/lending/label_panel.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/lending/loan_row.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/lending/loans_table.py": "tests/desktop/ui/lending/test_lending_page.py",
    "desktop/ui/parts/emptying.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/parts/strip.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/parts/tile.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/recovery_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/reports/figures_card.py": "tests/desktop/ui/reports/test_reports_page.py",
    "desktop/ui/settings/groups_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/settings/house_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/settings/lending_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/settings/opening_card.py": "tests/desktop/ui/settings/test_settings_page.py",
    "desktop/ui/things/centre_sentences.py": "tests/desktop/ui/things/test_thing_sentences.py",
    "desktop/ui/things/record_words.py": "tests/desktop/ui/things/test_thing_sentences.py",
    "desktop/ui/recovery/names_card.py": "tests/desktop/ui/restore/test_restore_dialog.py",
    "desktop/ui/restore/centre_step.py": "tests/desktop/ui/restore/test_restore_dialog.py",
    "desktop/ui/restore/choice_step.py": "tests/desktop/ui/restore/test_restore_dialog.py",
    "desktop/ui/restore/copy_step.py": "tests/desktop/ui/restore/test_restore_dialog.py",
    "desktop/ui/restore/progress_step.py": "tests/desktop/ui/restore/test_restore_dialog.py",
    "desktop/ui/restore/result_step.py": "tests/desktop/ui/restore/test_restore_dialog.py",
    "desktop/ui/things/thing_answers.py": "tests/desktop/ui/things/test_things_page.py",
    "desktop/ui/things/thing_row.py": "tests/desktop/ui/things/test_things_page.py",
    "desktop/ui/today/announcement_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/today/books_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/today/sessions_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/today/visits_card.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/ui/visits/day_numbers.py": "tests/desktop/ui/visits/test_visits_page.py",
    "desktop/ui/visits/number_dialog.py": "tests/desktop/ui/today/test_today_page.py",
    "desktop/store/tables/keepers.py": "tests/desktop/operations/test_keepers.py",
    "desktop/ui/keepers/keeper_sentences.py": "tests/desktop/ui/test_error_presenter.py",
    "desktop/ui/keepers/keeper_words.py": "tests/desktop/ui/keepers/test_change_dialog.py",
    "desktop/ui/settings/keepers_card.py": "tests/desktop/ui/keepers/test_keeper_dialog.py",
    "sync/client/errors.py": "tests/desktop/ui/test_error_presenter.py",
    "sync/client/ports.py": "tests/sync/client/test_exchange.py",
    "sync/stick/calls.py": "tests/sync/stick/test_folder.py",
    "sync/stick/errors.py": "tests/desktop/ui/test_error_presenter.py",
    "sync/server/taking.py": "tests/sync/server/test_province.py",
    "sync/protocol/forms.py": "tests/sync/protocol/test_facts.py",
    "sync/protocol/limits.py": "tests/sync/protocol/test_envelope.py",
    "sync/protocol/versions.py": "tests/sync/protocol/test_envelope.py",
    "sync/server/commands.py": "tests/sync/server/test___main__.py",
    "sync/server/posting.py": "tests/sync/server/test_mending.py",
    "sync/server/waiting.py": "tests/sync/server/test_mending.py",
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
