"""GraphML and GEXF hold what the tables hold, for networkx to read back, whatever titles contain; the same bytes each time."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from xml.etree import ElementTree

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.citation_network.edges import CITES
from clausier.citation_network.graph import attributed_graph
from clausier.citation_network.graph_files import gexf, graphml
from clausier.citation_network.records import Edge, Node
from clausier.safety.xml_text import harmless
from tests.builders import HELSINKI, Cites, make_citing_document, make_network
from tests.conftest import ROOT

ANY_TEXT = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(
    [
        "",
        " ",
        "\x00",
        "\x1b[31m",
        "\ud800",
        "￾￿",
        "a\r\nb\tc",
        "]]>",
        "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
        "’«é»",
    ]
)
YEARS = st.none() | st.integers(1, 9999)
SHARES = st.none() | st.floats(0, 1)

NODES = st.lists(
    st.builds(
        Node,
        id=ANY_TEXT,
        type=st.sampled_from(["document", "instrument", "body"]),
        label=ANY_TEXT.filter(bool),
        title=ANY_TEXT,
        body=ANY_TEXT,
        year=YEARS,
        first_cited=YEARS,
        in_degree=st.none() | st.integers(0, 10**9),
        pagerank=SHARES,
        hub=SHARES,
    ),
    max_size=6,
    unique_by=lambda node: harmless(node.id),
)


def read_graphml(content: bytes) -> networkx.DiGraph:
    return networkx.read_graphml(io.BytesIO(content))


def read_gexf(content: bytes) -> networkx.DiGraph:
    """Without the numbers that networkx gives to edges and nodes."""
    read = networkx.read_gexf(io.BytesIO(content))
    for _, _, attributes in read.edges(data=True):
        del attributes["id"]
    return read


def described(record: Node | Edge, *keys: str) -> dict[str, object]:
    """What a file shall say of a row: its cells that are not empty, typed."""
    cells = {name: value for name, value in asdict(record).items() if name not in keys and value not in (None, "")}
    return {name: harmless(value) if isinstance(value, str) else value for name, value in cells.items()}


def typed(attributes: dict[str, object]) -> dict[str, tuple[type, object]]:
    """GEXF has weights as numbers with a point."""
    return {name: (type(value) if name != "weight" else float, value) for name, value in attributes.items()}


@given(NODES, st.data())
def test_files_give_back_every_cell(nodes: list[Node], data: st.DataObject) -> None:
    ids = [node.id for node in nodes]
    pairs = data.draw(
        st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=8, unique=True) if ids else st.just([])
    )
    edges = [
        Edge(
            source=source,
            target=target,
            relation=CITES,
            weight=data.draw(st.integers(1, 10**6)),
            function=data.draw(st.sampled_from(["", "recalls"])),
            year=data.draw(YEARS),
            recalls=data.draw(st.integers(0, 10**6)),
        )
        for source, target in pairs
    ]
    graph = attributed_graph(nodes, edges)
    for read in (read_graphml(graphml(graph)), read_gexf(gexf(graph))):
        assert read.is_directed()
        assert [typed(read.nodes[harmless(node.id)]) for node in nodes] == [
            typed(described(node, "id")) for node in nodes
        ]
        assert len(read) == len(nodes)
        assert [typed(read.edges[harmless(e.source), harmless(e.target)]) for e in edges] == [
            typed(described(e, "source", "target")) for e in edges
        ]
        assert read.number_of_edges() == len(edges)


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("Décision n° 3 «é» 𝄞", "Décision n° 3 «é» 𝄞", "ordinary text stays"),
        ("a\tb\nc", "a\tb\nc", "tabs and line feeds are allowed"),
        ("a\rb", "a\\u000db", "readers would make a line feed of it"),
        ("\x00\x1b", "\\u0000\\u001b", "controls are forbidden"),
        ("\ud800", "\\ud800", "half a character is none"),
        ("\ufffe\uffff", "\\ufffe\\uffff", "no characters"),
        ("<&\"'>]]>", "<&\"'>]]>", "the writers escape what is markup"),
    ],
)
def test_harmless(text: str, expected: str, why: str) -> None:
    assert harmless(text) == expected, why


FORMATS = pytest.mark.parametrize(
    ("write", "read"),
    [pytest.param(graphml, read_graphml, id="graphml"), pytest.param(gexf, read_gexf, id="gexf")],
)


@FORMATS
def test_an_entity_in_a_title_is_text(
    write: Callable[[networkx.DiGraph], bytes], read: Callable[[bytes], networkx.DiGraph]
) -> None:
    title = "<!ENTITY x SYSTEM 'file:///etc/passwd'>&x;"
    made = make_network(make_citing_document("a", Cites(HELSINKI), title=title))
    content = write(attributed_graph(made.nodes, made.edges))
    assert b"<!ENTITY" not in content
    assert b"<!DOCTYPE" not in content
    assert ElementTree.fromstring(content).tag.endswith(("graphml", "gexf"))
    assert read(content).nodes["document:a"]["title"] == title


@FORMATS
def test_a_network_without_nodes_is_a_file_too(
    write: Callable[[networkx.DiGraph], bytes], read: Callable[[bytes], networkx.DiGraph]
) -> None:
    assert len(read(write(attributed_graph([], [])))) == 0


def test_gexf_does_not_say_when_it_was_written_even_if_a_title_does() -> None:
    made = make_network(make_citing_document("a", Cites(HELSINKI), title='x lastmodifieddate="2010-01-01"'))
    content = gexf(attributed_graph(made.nodes, made.edges))
    assert b" lastmodifieddate=&quot;2010-01-01&quot;" in content
    assert b' lastmodifieddate="' not in content


def test_bytes_are_the_same_in_every_process() -> None:
    """Sets of strings have another order in each."""
    program = (
        "import hashlib\n"
        "from clausier.citation_network.graph import attributed_graph\n"
        "from clausier.citation_network.graph_files import gexf, graphml\n"
        "from tests.builders import Cites, make_citing_document, make_network\n"
        "cites = [Cites(f'MC.DEC/{n}/04', 'recalls') for n in range(9)]\n"
        "made = make_network(make_citing_document('a', *cites), make_citing_document('b', *cites[3:]), bodies=True)\n"
        "graph = attributed_graph(made.nodes, made.edges)\n"
        "print(hashlib.sha256(graphml(graph) + gexf(graph)).hexdigest())\n"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'pipeline'}"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(hashes) == 1
    assert len(hashes.pop()) == 65
