"""Measures are those of the literature on small graphs, and stand up to graphs that are hardly any."""

import math

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.citation_network import measures
from clausier.citation_network.measures import GraphMeasures, measure_graph
from clausier.citation_network.records import NodeMeasures
from clausier.errors import problem

Weighted = dict[tuple[str, str], int]


def graph(edges: Weighted, *alone: str) -> networkx.DiGraph:
    made = networkx.DiGraph()
    made.add_nodes_from(alone)
    made.add_weighted_edges_from((source, target, weight) for (source, target), weight in edges.items())
    return made


def messages(found: GraphMeasures) -> list[str]:
    """What a user reads of the caveats."""
    warnings = (problem("W186", "", variant=c.variant, sample=c.sample, sources=c.sources) for c in found.caveats)
    return [warning.message for warning in warnings]


def test_nothing_to_measure() -> None:
    found = measure_graph(graph({}))
    assert (dict(found.nodes), found.caveats) == ({}, ())


@pytest.mark.parametrize("nodes", ["a", "ab", "abc"])
def test_without_citations_nobody_is_hub_or_authority(nodes: str) -> None:
    found = measure_graph(graph({}, *nodes))
    share = round(1 / len(nodes), 9)
    expected = NodeMeasures(0, 0, 0, 0, pagerank=share, betweenness=0.0, hub=None, authority=None)
    assert dict(found.nodes) == dict.fromkeys(nodes, expected)
    assert found.caveats == ()


def test_one_citation() -> None:
    """PageRank by hand: x = 0.15/2 + 0.85 y/2 and y = x + 0.85 x, since a node that cites nothing gives to all."""
    found = measure_graph(graph({("a", "b"): 3}))
    x = 1 / 2.85
    assert found.nodes["a"] == NodeMeasures(0, 1, 0, 3, round(x, 9), 0.0, 1.0, 0.0)
    assert found.nodes["b"] == NodeMeasures(1, 0, 3, 0, round(1 - x, 9), 0.0, 0.0, 1.0)


def test_a_chain_has_its_middle_between() -> None:
    """One of the two ordered pairs of the others has a path, and it leads through b."""
    found = measure_graph(graph({("a", "b"): 1, ("b", "c"): 1}))
    assert [found.nodes[n].betweenness for n in "abc"] == [0.0, 0.5, 0.0]


def test_weights_count_for_rank_and_authority_and_not_for_paths() -> None:
    found = measure_graph(graph({("a", "b"): 1, ("a", "c"): 3}))
    b, c = found.nodes["b"], found.nodes["c"]
    assert (b.in_degree, c.in_degree, b.weighted_in_degree, c.weighted_in_degree) == (1, 1, 1, 3)
    assert b.pagerank < c.pagerank  # type: ignore[operator]
    assert (b.authority, c.authority) == (0.25, 0.75)


def test_two_islands_that_are_alike_are_measured_alike() -> None:
    """HITS has many solutions there: a random start would choose one by chance."""
    found = measure_graph(graph({("a", "b"): 1, ("c", "d"): 1}))
    assert [found.nodes[n].hub for n in "abcd"] == [0.5, 0.0, 0.5, 0.0]
    assert [found.nodes[n].authority for n in "abcd"] == [0.0, 0.5, 0.0, 0.5]


def test_what_does_not_converge_is_empty_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*arguments: object, **options: object) -> None:
        raise networkx.PowerIterationFailedConvergence(1)

    monkeypatch.setattr(networkx, "pagerank", never)
    monkeypatch.setattr(measures, "hits", never)
    found = measure_graph(graph({("a", "b"): 1}))
    assert found.nodes["b"] == NodeMeasures(1, 0, 1, 0, None, 0.0, None, None)
    assert messages(found) == [
        "In the network, PageRank did not converge: the column pagerank is empty.",
        "In the network, HITS did not converge: the columns hub and authority are empty.",
    ]


def test_iterations_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measures, "MAX_ITERATIONS", 1)
    monkeypatch.setattr("clausier.citation_network.hits.MAX_ITERATIONS", 1)
    found = measure_graph(graph({("a", "b"): 1, ("a", "c"): 1, ("b", "c"): 1}))
    assert len(found.caveats) == 2
    assert {(n.pagerank, n.hub, n.authority) for n in found.nodes.values()} == {(None, None, None)}


def test_hubs_and_authorities_are_the_first_singular_vectors() -> None:
    """As Kleinberg defines them: a cites b and c, b cites c; by hand, authorities of b and c are 1 to the golden ratio."""
    found = measure_graph(graph({("a", "b"): 1, ("a", "c"): 1, ("b", "c"): 1}))
    golden = (1 + math.sqrt(5)) / 2
    assert found.nodes["c"].authority / found.nodes["b"].authority == pytest.approx(golden)  # type: ignore[operator]
    assert found.nodes["a"].hub / found.nodes["b"].hub == pytest.approx(golden)  # type: ignore[operator]


def test_betweenness_of_many_is_estimated_without_bias(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty documents cite one that cites another: half of the paths, counted double, are as many."""
    star = graph({(f"d{number}", "middle"): 1 for number in range(40)} | {("middle", "end"): 1})
    exact = measure_graph(star)
    monkeypatch.setattr(measures, "MAX_SOURCES", 20)
    found = measure_graph(star)
    assert messages(found) == ["In the network, betweenness is estimated from 20 of the 41 documents that cite."]
    assert exact.caveats == ()
    assert found.nodes["middle"].betweenness == pytest.approx(exact.nodes["middle"].betweenness, rel=0.06)


NODES = st.sampled_from("abcdefgh")
GRAPHS = st.dictionaries(
    st.tuples(NODES, NODES).filter(lambda edge: edge[0] != edge[1]), st.integers(1, 9), max_size=20
).map(lambda edges: graph(edges, "alone"))


@given(GRAPHS)
def test_measures_are_those_of_networkx_sum_up_and_come_out_alike(made: networkx.DiGraph) -> None:
    found = measure_graph(made)
    assert found == measure_graph(made)
    assert found.caveats == ()
    exact = networkx.betweenness_centrality(made)
    assert {name: of_it.betweenness for name, of_it in found.nodes.items()} == pytest.approx(exact, abs=1e-9)
    sums = [("pagerank", True), ("hub", made.number_of_edges()), ("authority", made.number_of_edges())]
    for name, is_there in sums:
        values = [getattr(of_it, name) for of_it in found.nodes.values()]
        if is_there:
            assert sum(values) == pytest.approx(1, abs=1e-7)
            assert all(0 <= value <= 1 and math.copysign(1, value) == 1 for value in values), name
        else:
            assert set(values) == {None}
