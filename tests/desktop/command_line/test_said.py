from desktop.command_line.said import Exit, Said


def test_an_answer_for_programs_is_one_line_and_names_its_code():
    said = Said(Exit.STICK, "words\nof two lines", {"file": "Số liệu"})
    assert said.as_json() == '{"code": 4, "file": "Số liệu"}'


def test_the_codes_that_scripts_rely_on_stay():
    assert [code.value for code in Exit] == list(range(8))
