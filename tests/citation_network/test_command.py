"""``clausier network`` through click's runner, with complete output, from files to the network of three specimens."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import frictionless
import networkx
import pytest

from tests.citation_network.specimens import SUMMARY, clausier

EDGES = {
    ("document:MC.DEC-51-12", "instrument:helsinki-final-act-1975", "2012"),
    ("document:MC.DEC-51-12", "instrument:maastricht-economic-strategy-2003", "2012"),
    ("document:MC.DEC-52-14", "instrument:helsinki-final-act-1975", "2014"),
    ("document:MC.DEC-52-14", "instrument:maastricht-economic-strategy-2003", "2014"),
    ("document:MC.DEC-52-14", "document:MC.DEC-51-12", "2014"),
    ("document:MC.DEC-53-17", "document:MC.DEC-51-12", "2017"),
    ("document:MC.DEC-53-17", "document:MC.DEC-52-14", "2017"),
}
"""Who cites whom, read in the specimens: each opens with "Rappelant"."""


def table(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_summary_of_three_decisions(folder: Path) -> None:
    result = clausier("network", "tables")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SUMMARY, "")
    assert sorted(path.name for path in folder.iterdir()) == ["tables"]


def test_the_network_of_three_decisions(folder: Path) -> None:
    result = clausier("network", "tables", "-o", "network")
    assert (result.exit_code, result.stdout) == (0, f"{SUMMARY}\nWritten to network\n")
    assert sorted(path.name for path in Path("network").iterdir()) == [
        "codebook.md",
        "datapackage.json",
        "edges.csv",
        "network.gexf",
        "network.graphml",
        "nodes.csv",
    ]
    edges = table("network/edges.csv")
    assert {(row["source"], row["target"], row["year"]) for row in edges} == EDGES
    assert len(edges) == len(EDGES)
    assert {(row["function"], row["weight"], row["recalls"]) for row in edges} == {("recalls", "1", "1")}
    nodes = {row["id"]: row for row in table("network/nodes.csv")}
    assert len(nodes) == 5
    first = nodes["document:MC.DEC-51-12"]
    assert (first["year"], first["first_cited"], first["last_cited"], first["in_degree"]) == (
        "2012",
        "2014",
        "2017",
        "2",
    )
    assert nodes["instrument:helsinki-final-act-1975"]["date"] == "1975-08-01"
    assert frictionless.validate("network/datapackage.json").valid


@pytest.mark.parametrize(
    ("file", "read_graph"),
    [
        pytest.param("network.graphml", networkx.read_graphml, id="graphml"),
        pytest.param("network.gexf", networkx.read_gexf, id="gexf"),
    ],
)
def test_graph_files_hold_the_tables(file: str, read_graph: Callable[[str], networkx.DiGraph], folder: Path) -> None:
    clausier("network", "tables", "-o", "network", "--bodies")
    nodes, edges = table("network/nodes.csv"), table("network/edges.csv")
    graph = read_graph(f"network/{file}")
    assert (len(graph), graph.number_of_edges()) == (len(nodes), len(edges)) == (6, 10)
    for row in nodes:
        attributes = {name: str(value) for name, value in graph.nodes[row["id"]].items()}
        assert attributes == {name: cell for name, cell in row.items() if cell and name != "id"}
    for row in edges:
        cells = graph.edges[row["source"], row["target"]].items()
        attributes = {name: str(value).removesuffix(".0") for name, value in cells if name != "id"}
        assert attributes == {name: cell for name, cell in row.items() if cell and name not in ("source", "target")}


def test_two_runs_write_the_same_bytes(folder: Path) -> None:
    for name in ("a", "b"):
        assert clausier("network", "tables", "-o", name, "--bodies").exit_code == 0
    contents = [{path.name: path.read_bytes() for path in Path(name).iterdir()} for name in ("a", "b")]
    assert len(contents[0]) == 6
    assert contents[0] == contents[1]


def test_a_selection(folder: Path) -> None:
    result = clausier("network", "tables", "--since", "2013", "--until", "2016", "--function", "recalls", "--bodies")
    assert result.stdout.splitlines()[:7] == [
        "documents              2",
        "instruments            2",
        "bodies                 1",
        "edges                  3",
        "citations              3",
        "adoptions              2",
        "unclear mentions       0",
    ]


def test_the_summary_as_json(folder: Path) -> None:
    summary = json.loads(clausier("network", "tables", "--json").stdout)
    assert {name: summary[name] for name in ("documents", "instruments", "edges", "citations", "unclear_mentions")} == {
        "documents": 3,
        "instruments": 2,
        "edges": 7,
        "citations": 7,
        "unclear_mentions": 0,
    }
    assert summary["citing_most"][0] == {
        "id": "document:MC.DEC-52-14",
        "label": "MC.DEC/52/14",
        "title": "SÉCURITÉ DES PONTS TRANSFRONTIÈRES",
        "out_degree": 3,
        "weighted_out_degree": 3,
    }
    assert [row["in_degree"] for row in summary["most_cited"]] == [2, 2, 2, 1]


def test_excel_gets_a_byte_order_mark(folder: Path) -> None:
    clausier("network", "tables", "-o", "network", "--excel")
    assert Path("network/nodes.csv").read_bytes().startswith(b"\xef\xbb\xbfid,")


def test_nothing_left_is_told_and_written(folder: Path) -> None:
    result = clausier("network", "tables", "-o", "network", "--function", "repeals")
    assert (result.exit_code, result.stderr) == (
        0,
        "W185 tables: No citation is left: the network has no edges.\n"
        "  Choose other years or functions; or the documents cite nothing that could be told, see references.csv.\n",
    )
    assert result.stdout == (
        "documents              3\ninstruments            0\nedges                  0\ncitations              0\n"
        "unclear mentions       0\n\nWritten to network\n"
    )
    assert networkx.read_gexf("network/network.gexf").number_of_nodes() == 3
    assert networkx.read_graphml("network/network.graphml").number_of_edges() == 0


def edited(file: str, old: str, new: str) -> Callable[[], None]:
    def edit() -> None:
        path = Path("tables") / file
        content = path.read_text(encoding="utf-8")
        assert old in content
        path.write_text(content.replace(old, new), encoding="utf-8")

    return edit


def without(file: str) -> Callable[[], None]:
    return lambda: (Path("tables") / file).unlink()


def test_documents_without_year_are_told_where_years_are_chosen(folder: Path) -> None:
    documents = table("tables/documents.csv")
    for row in documents[:2]:
        edited("documents.csv", f",{row['year']},", ",,")()
        edited("documents.csv", row["adopted_on"], "")()
    result = clausier("network", "tables", "--since", "2000")
    assert result.stderr == (
        "W184 tables: 2 of the documents have no year, so that what they cite was left out.\n"
        "  Fill in year in documents.csv, or leave --since and --until out.\n"
    )
    assert result.stdout.startswith("documents              3\n")  # One that cites, and two that it cites.
    assert clausier("network", "tables").stderr == ""


REFUSED: dict[str, tuple[Callable[[], object], list[str], int, str]] = {
    "no such folder": (lambda: None, ["nowhere"], 3, "E101 nowhere: There is no such file or folder."),
    "no tables": (
        lambda: Path("empty").mkdir(),
        ["empty"],
        3,
        "E114",
    ),
    "tables from before there were citations": (
        without("citations.csv"),
        ["tables"],
        3,
        "E179 There is no citations.csv in tables: its tables are older than citations, or were made without references.\n"
        "  Annotate the files again: clausier annotate FILES… -o FOLDER --layers actions,references.\n",
    ),
    "no references": (without("references.csv"), ["tables"], 3, "E175 There is no references.csv in tables."),
    "a count that is none": (
        edited("citations.csv", ",1\n", ",many\n"),
        ["tables"],
        3,
        "E176 tables/citations.csv, row 2",
    ),
    "a count of nothing": (
        edited("citations.csv", ",1\n", ",0\n"),
        ["tables"],
        3,
        "E176 tables/citations.csv, MC.DEC-51-12:PP1.t1, count: 0 is no number of mentions.",
    ),
    "a function that is none": (
        edited("citations.csv", ",recalls,", ",quotes,"),
        ["tables"],
        3,
        "E176 tables/citations.csv",
    ),
    "an unknown function": (
        lambda: None,
        ["tables", "--function", "quotes"],
        2,
        "E180 There is no function 'quotes' of citations.",
    ),
    "years that exclude each other": (
        lambda: None,
        ["tables", "--since", "2017", "--until", "2012"],
        2,
        "E153 --since 2017 and --until 2012 do not go together.",
    ),
    "no year": (lambda: None, ["tables", "--since", "MMXII"], 2, "Usage: main network"),
    "something stands there": (lambda: None, ["tables", "-o", "tables"], 3, "E150"),
    "no place to write": (
        lambda: Path("file").write_text("x", encoding="utf-8"),
        ["tables", "-o", "file/x"],
        3,
        "E108",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str, folder: Path) -> None:
    prepare, arguments, status, message = REFUSED[case]
    prepare()
    before = sorted(path.as_posix() for path in folder.rglob("*"))
    result = clausier("network", *arguments)
    assert (result.exit_code, result.stderr[: len(message)]) == (status, message)
    assert result.stdout == ""
    assert sorted(path.as_posix() for path in folder.rglob("*")) == before


def test_what_a_title_holds_is_shown_and_not_obeyed(folder: Path) -> None:
    edited("documents.csv", "SÉCURITÉ DES PONTS", "=1+1 \x1b[31m")()
    result = clausier("network", "tables", "-o", "network", "--excel")
    assert result.exit_code == 0, result.stderr
    assert "MC.DEC/51/12 =1+1 ␛[31m TRANSFRONTIÈRES" in result.stdout
    assert "\x1b" not in result.stdout
    assert "'=1+1" in Path("network/nodes.csv").read_text(encoding="utf-8-sig")
    title = networkx.read_graphml("network/network.graphml").nodes["document:MC.DEC-51-12"]["title"]
    assert title == "=1+1 \\u001b[31m TRANSFRONTIÈRES"
