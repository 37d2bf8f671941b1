import pytest

from desktop.command_line.program import main
from desktop.command_line.said import Exit


def test_people_get_a_sentence_and_scripts_a_code(joined, capsys, qapp):
    assert main(["status", "--register", str(joined.folder)]) == Exit.DONE
    assert capsys.readouterr().out.startswith("3 lines wait")
    assert main(["verify", str(joined.folder / "register.nvh")]) == Exit.REFUSED_FILE
    captured = capsys.readouterr()
    assert (captured.out, captured.err.startswith("The file is damaged")) == ("", True)


def test_no_answer_holds_a_secret(joined, capsys, qapp, stick, tmp_path):
    database = joined.open()
    with database.reading() as unit:
        row = (
            unit.connection()
            .exec_driver_sql("SELECT token, device_key, house_key FROM exchange")
            .one()
        )
    database.close()
    for command in (["status"], ["send"], ["write-bundle", str(tmp_path / "stick")]):
        for more in ([], ["--json"]):
            main([*command, "--register", str(joined.folder), *more])
    said = "".join(capsys.readouterr())
    assert not [secret for secret in row if secret in said]


@pytest.mark.parametrize("wrong", [[], ["dance"], ["verify"], ["forward", "stick"]])
def test_wrong_use_is_told(wrong):
    with pytest.raises(SystemExit) as left:
        main(wrong)
    assert left.value.code == Exit.WRONG_USE
