"""``clausier compare`` through click's runner, with complete output."""

import csv
import json
from pathlib import Path

import click.testing
import pytest

from clausier.cli import main
from clausier.tables.schema import comparison_schema
from tests.conftest import ROOT

TABLES = ("--tables", "annotations/specimens")
FIRST = "corpus/specimens/invented-mc-dec-2012-lineage-first.txt"
SECOND = "corpus/specimens/invented-mc-dec-2014-lineage-second.txt"

COMPARED = """\
A  MC.DEC-52-14  2014-12-05  SÉCURITÉ DES PONTS TRANSFRONTIÈRES
B  MC.DEC-53-17  2017-12-08  SÉCURITÉ DES PONTS TRANSFRONTIÈRES

A    B    relation              act                                       similarity
PP1  PP1  reworked              rappeler                                       0.263
    “l’Acte final de Helsinki de 1975, le Document-stratégie de l’OSCE pour la dimension économique et \
environnementale et la Décision No 51/12” → “les Décisions Nos 51/12 et 52/14”
PP2  PP2  verbatim              réaffirmer                                     1.000
PP3  -    dropped               se féliciter
PP4  -    dropped               être préoccupé
-    PP3  added                 être attristé
PP5  PP4  reworked, merged      reconnaître                                    0.667
    + “et”
PP6  PP4  reworked, merged      saluer                                         0.632
OP5  OP1  near-verbatim, moved  charger                                        0.955
    “2015” → “2018”
OP1  OP2  reworked              demander (4) → décider (8): strengthened       0.762
    “Demande aux” → “Décide que les”
    “d’inspecter” → “inspecteront”
    “cinq” → “trois”
OP2  OP3  near-verbatim         engager (5) → encourager (2): weakened         0.923
    “Engage instamment” → “Encourage”
OP3  -    dropped               prier
OP4  -    dropped               décider
-    OP4  added                 recommander
OP6  OP5  verbatim              inviter                                        1.000

            taken over           A            B
paragraphs  verbatim             2  16.7 %    2  22.2 %
paragraphs  near-verbatim        2  16.7 %    2  22.2 %
paragraphs  reworked             4  33.3 %    3  33.3 %
paragraphs  in no counterpart    4  33.3 %    2  22.2 %
words       verbatim            40  16.4 %   40  22.1 %
words       near-verbatim       42  17.2 %   41  22.7 %
words       reworked            74  30.3 %   57  31.5 %
words       in no counterpart   88  36.1 %   43  23.8 %
words       kept               125  51.2 %  125  69.1 %

references: 1 shared, 1 only in B, 2 only in A
entities: 4 shared, 1 only in B, 2 only in A
acts of corresponding paragraphs: 1 strengthened, 1 weakened
"""


def compare(*arguments: str, stdin: bytes | None = None) -> click.testing.Result:
    result = click.testing.CliRunner().invoke(main, ["compare", *arguments], input=stdin)
    assert isinstance(result.exception, SystemExit | None), result.exception
    return result


@pytest.fixture(autouse=True)
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_two_documents_of_the_tables_side_by_side() -> None:
    result = compare("MC.DEC-52-14", "mc.dec/53/17", "--tables", "annotations/specimens", "--words")
    assert (result.exit_code, result.stdout, result.stderr) == (0, COMPARED, "")


def test_a_later_decision_in_the_place_of_the_earlier_one_is_told() -> None:
    """What is told as added was there first; it is compared all the same, since a person may mean it."""
    result = compare("MC.DEC-53-17", "MC.DEC-51-12", *TABLES)
    assert result.exit_code == 0
    assert result.stdout.startswith("A  MC.DEC-53-17 ")
    assert result.stderr == (
        "W151 A (MC.DEC-53-17, 2017-12-08) is later than B (MC.DEC-51-12, 2012-12-07): what was added in B was there first.\n"
        "  Name the earlier one first: clausier compare MC.DEC-51-12 MC.DEC-53-17 ….\n"
    )


def test_the_readme_quotes_what_is_printed() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    block = readme.split("<!-- printed by clausier compare -->\n```\n$ ")[1].split("```\n")[0]
    command, printed = block.split("\n", 1)
    assert compare(*command.split()[2:]).stdout == printed


def test_files_say_the_same_as_their_tables(tmp_path: Path) -> None:
    files = compare(FIRST, SECOND, "-o", str(tmp_path / "files"))
    tables = compare(
        "MC.DEC-51-12", "MC.DEC-52-14", "--tables", "annotations/specimens", "-o", str(tmp_path / "tables")
    )
    assert (files.exit_code, files.stderr) == (0, "")
    assert files.stdout == tables.stdout
    for table in comparison_schema():
        assert (tmp_path / "files" / f"{table}.csv").read_bytes() == (tmp_path / "tables" / f"{table}.csv").read_bytes()


def test_a_draft_is_compared_with_a_document_of_the_tables() -> None:
    draft = (ROOT / SECOND).read_bytes()
    result = compare("MC.DEC/51/12", "-", "--tables", "annotations/specimens", stdin=draft)
    assert (result.exit_code, result.stdout) == (0, compare(FIRST, SECOND).stdout)


def test_tables_have_a_codebook_and_a_package(tmp_path: Path) -> None:
    folder = tmp_path / "compared"
    assert compare(FIRST, SECOND, "-o", str(folder), "--excel").exit_code == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "alignment.csv",
        "codebook.md",
        "datapackage.json",
        "differences.csv",
        "profile.csv",
    ]
    with (folder / "differences.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    strengthened = [
        (row["value_a"], row["strength_a"], row["value_b"], row["strength_b"])
        for row in rows
        if row["change"] == "strengthened"
    ]
    assert strengthened == [
        ("inviter", "1", "demander", "4"),
        ("encourager", "2", "engager", "5"),
        ("inviter", "1", "prier", "4"),
    ]
    assert "verb_shift" in (folder / "codebook.md").read_text(encoding="utf-8")


def test_json_holds_the_rows_of_the_tables() -> None:
    content = json.loads(compare(FIRST, SECOND, "--json").stdout)
    assert content["a"] == {
        "doc_id": "MC.DEC-51-12",
        "symbol": "MC.DEC/51/12",
        "title": "SÉCURITÉ DES PONTS TRANSFRONTIÈRES",
        "adopted_on": "2012-12-07",
    }
    assert {table: len(content[table]) for table in comparison_schema()} == {
        "alignment": 14,
        "differences": 27,
        "profile": 43,
    }
    for table, columns in comparison_schema().items():
        assert all(list(row) == [c.name for c in columns] for row in content[table])


COMPILATION = "corpus/specimens/invented-mc-compilation-2011.txt"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ((FIRST, "missing.txt"), 2, "E169 missing.txt is no file.\n"),
        (("MC.DEC-51-12", "MC.DEC-52-14"), 2, "E169 MC.DEC-51-12 is no file.\n"),
        (
            ("MC.DEC-51-12", "MC.DEC-99-14", *TABLES),
            2,
            "E159 MC.DEC-99-14 is no document of annotations/specimens and no file.\n",
        ),
        ((FIRST, SECOND, "--tables", "nowhere"), 3, "E101 nowhere: There is no such file or folder.\n"),
        ((FIRST, SECOND, "--tables", "corpus"), 3, "E114 "),
        ((FIRST, COMPILATION), 3, f"E167 {COMPILATION} holds 3 documents: MC.DEC-41-11, MC.DEC-42-11, MC.DOC-43-11.\n"),
        ((FIRST, SECOND, "-o", "annotations/osce"), 3, "E150 annotations/osce is there already and is not empty.\n"),
        ((FIRST, "README.md"), 3, "E301 README.md: "),
        ((FIRST, SECOND, "--model", "models/none"), 3, "E2"),
    ],
)
def test_bad_input(arguments: tuple[str, ...], code: int, said: str) -> None:
    result = compare(*arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(said)
    assert len(result.stderr.splitlines()) == 2, "the message and what to do"


def test_a_folder_that_cannot_be_written_says_nothing_of_success(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = compare(FIRST, SECOND, "-o", str(tmp_path / "file" / "folder"))
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.startswith("E108 ")
