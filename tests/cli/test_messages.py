"""What is told on the terminal is shown, never obeyed."""

from pathlib import Path

from clausier.cli.messages import describe_plan, describe_problem
from clausier.errors import ClausierError

NAME = "\x1b[2Jeff\nacé\u202e.txt"


def test_control_characters_of_file_names_are_made_visible() -> None:
    told = describe_problem(ClausierError("E101").as_problem(NAME))
    assert (
        told
        == "E101 ␛[2Jeff␊acé\ufffd.txt: There is no such file or folder.\n  Check the name, or quote the pattern so that clausier sees it."
    )
    assert describe_plan([NAME], Path("a\x07"), ["t.csv"]) == "read   ␛[2Jeff␊acé\ufffd.txt\nwrite  a␇/t.csv"


def test_control_characters_of_options_are_made_visible() -> None:
    told = describe_problem(ClausierError("E207", model="\x1b[2J", path="\x1b[2J", available="a").as_problem(""))
    assert told.startswith("E207 There is no model ␛[2J: ␛[2J is no folder.\n")
