"""Who cites whom in invented corpora: each has one reason to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.citation_network.network import Network
from clausier.citation_network.network_filter import NetworkFilter, build_filter
from clausier.citation_network.records import FUNCTION_NAMES, Edge, Node
from clausier.corpus.document_rows import DocumentRows
from clausier.errors import ClausierError
from tests.builders import HELSINKI, Cites, make_citing_document, make_network


def node(network: Network, id_: str) -> Node:
    (found,) = (node for node in network.nodes if node.id == id_)
    return found


def edge(network: Network, source: str, target: str) -> Edge:
    (found,) = (edge for edge in network.edges if (edge.source, edge.target) == (source, target))
    return found


def weights(network: Network) -> list[tuple[str, str, int]]:
    return [(edge.source, edge.target, edge.weight) for edge in network.edges]


def test_an_edge_leads_from_the_document_that_cites_to_what_is_cited() -> None:
    made = make_network(make_citing_document("a", Cites("MC.DEC/17/04")))
    assert weights(made) == [("document:a", "instrument:MC.DEC/17/04", 1)]
    assert [(n.id, n.in_degree, n.out_degree) for n in made.nodes] == [
        ("document:a", 0, 1),
        ("instrument:MC.DEC/17/04", 1, 0),
    ]


def test_citations_of_one_instrument_are_summed_whatever_paragraph_they_stand_in() -> None:
    made = make_network(
        make_citing_document("a", Cites("MC.DEC/17/04", "recalls", 2), Cites("MC.DEC/17/04", "extends", 1))
    )
    assert weights(made) == [("document:a", "instrument:MC.DEC/17/04", 3)]
    assert (made.edges[0].recalls, made.edges[0].extends, made.edges[0].unknown) == (2, 1, 0)
    assert (node(made, "document:a").weighted_out_degree, made.nodes[1].weighted_in_degree) == (3, 3)


@pytest.mark.parametrize(
    ("cited", "function", "why"),
    [
        ([("recalls", 2), ("extends", 1)], "recalls", "most citations recall"),
        ([("recalls", 1), ("extends", 1)], "extends", "of equals, what changes the instrument"),
        ([("", 5), ("recalls", 1)], "recalls", "what no rule tells is no function"),
        ([("", 5)], "", "no rule tells any"),
    ],
)
def test_the_function_of_an_edge(cited: list[tuple[str, int]], function: str, why: str) -> None:
    made = make_network(make_citing_document("a", *(Cites("MC.DEC/17/04", name, times) for name, times in cited)))
    assert made.edges[0].function == function, why


def test_a_document_of_the_run_is_one_node_whether_it_cites_or_is_cited() -> None:
    made = make_network(
        make_citing_document("b", Cites("MC.DEC/1/04", target="a")),
        make_citing_document("a", Cites(HELSINKI), symbol="MC.DEC/1/04"),
    )
    assert weights(made) == [("document:b", "document:a", 1), ("document:a", f"instrument:{HELSINKI}", 1)]
    assert [n.type for n in made.nodes] == ["document", "document", "instrument"]
    assert (node(made, "document:a").label, node(made, "document:b").label) == ("MC.DEC/1/04", "b")


def test_a_file_may_be_called_like_an_instrument() -> None:
    made = make_network(make_citing_document(HELSINKI), make_citing_document("a", Cites(HELSINKI)))
    assert weights(made) == [("document:a", f"instrument:{HELSINKI}", 1)]
    assert len(made.nodes) == 3


def test_a_document_that_is_not_in_the_tables_any_more_is_an_instrument() -> None:
    made = make_network(make_citing_document("a", Cites("MC.DEC/1/04", target="gone"), Cites("MC.DEC/1/04")))
    assert weights(made) == [("document:a", "instrument:MC.DEC/1/04", 2)]


@pytest.mark.parametrize("target", ["a", ""])
def test_nobody_cites_himself(target: str) -> None:
    """Also where two documents have the symbol, so that references name none of them."""
    made = make_network(make_citing_document("a", Cites("MC.DEC/1/04", target=target), symbol="MC.DEC/1/04"))
    assert weights(made) == []
    assert [n.id for n in made.nodes] == ["document:a"]


def test_two_documents_may_cite_each_other() -> None:
    made = make_network(
        make_citing_document("a", Cites("MC.DEC/2/04", target="b"), symbol="MC.DEC/1/04"),
        make_citing_document("b", Cites("MC.DEC/1/04", target="a"), symbol="MC.DEC/2/04"),
    )
    assert weights(made) == [("document:a", "document:b", 1), ("document:b", "document:a", 1)]


def test_documents_that_neither_cite_nor_are_cited_are_nodes() -> None:
    made = make_network(make_citing_document("a"), make_citing_document("b"))
    assert [(n.id, n.in_degree, n.out_degree) for n in made.nodes] == [("document:a", 0, 0), ("document:b", 0, 0)]


def test_no_documents_make_no_network() -> None:
    made = make_network()
    assert (made.nodes, made.edges, made.caveats) == ((), (), ())


CORPUS = (
    make_citing_document("old", Cites(HELSINKI, "recalls"), year=2004),
    make_citing_document("dated", Cites(HELSINKI, "reaffirms"), year=None, adopted_on="2010-12-17"),
    make_citing_document("new", Cites(HELSINKI, "recalls"), Cites("MC.DEC/1/04", "extends", target="old"), year=2016),
    make_citing_document("undated", Cites(HELSINKI), year=None),
)


def test_an_instrument_knows_the_years_in_which_it_is_cited() -> None:
    made = make_network(*CORPUS)
    cited = node(made, f"instrument:{HELSINKI}")
    assert (cited.first_cited, cited.last_cited, cited.in_degree) == (2004, 2016, 4)
    assert [e.year for e in made.edges] == [2004, 2010, 2016, 2016, None]


@pytest.mark.parametrize(
    ("network_filter", "documents", "edges", "without_year", "why"),
    [
        (NetworkFilter(), ["old", "dated", "new", "undated"], 5, 0, "everything counts, with and without year"),
        (NetworkFilter(since=2010), ["old", "dated", "new"], 3, 1, "the old one is cited, and does not cite"),
        (NetworkFilter(until=2009), ["old"], 1, 1, "only the old one cites"),
        (NetworkFilter(since=2010, until=2010), ["dated"], 1, 1, "the year of adoption, where no other is known"),
        (NetworkFilter(since=2017), [], 0, 1, "nobody cites"),
        (NetworkFilter(frozenset({"extends"})), ["old", "dated", "new", "undated"], 1, 0, "one citation extends"),
        (
            NetworkFilter(frozenset({"extends", "unknown"})),
            ["old", "dated", "new", "undated"],
            2,
            0,
            "and one is unknown",
        ),
        (NetworkFilter(frozenset({"repeals"}), 2010, 2016), ["dated", "new"], 0, 1, "documents of these years"),
    ],
)
def test_filters(network_filter: NetworkFilter, documents: list[str], edges: int, without_year: int, why: str) -> None:
    made = make_network(*CORPUS, network_filter=network_filter)
    assert [n.doc_id for n in made.nodes if n.type == "document"] == documents, why
    assert (len(made.edges), made.documents_without_year) == (edges, without_year), why


def test_a_filter_that_accepts_nothing_is_refused() -> None:
    assert build_filter(["recalls", "unknown"], 2004, 2004) == NetworkFilter(
        frozenset({"recalls", "unknown"}), 2004, 2004
    )
    with pytest.raises(ClausierError) as unknown:
        build_filter(["quotes"])
    assert (unknown.value.code, unknown.value.message) == ("E180", "There is no function 'quotes' of citations.")
    assert ", ".join(FUNCTION_NAMES) in unknown.value.hint
    with pytest.raises(ClausierError) as years:
        build_filter([], 2016, 2004)
    assert (years.value.code, years.value.message) == ("E153", "--since 2016 and --until 2004 do not go together.")


def test_an_instrument_is_what_most_mentions_say_of_it() -> None:
    mentions = [
        Cites("A/RES/70/1", title="Programme 2030", year=2015),
        Cites("A/RES/70/1", body="", year=2030),
        Cites("A/RES/70/1", title="Programme 2030", year=2015),
    ]
    cited = node(make_network(make_citing_document("a", *mentions)), "instrument:A/RES/70/1")
    assert (cited.label, cited.title, cited.body, cited.year) == (
        "A/RES/70/1",
        "Programme 2030",
        "Conseil ministériel",
        2015,
    )


def test_an_instrument_without_symbol_is_called_by_its_name_or_by_its_key() -> None:
    made = make_network(
        make_citing_document("a", Cites(HELSINKI, title="Acte final de Helsinki"), Cites("key-without-name", year=None))
    )
    assert [n.label for n in made.nodes] == ["a", "Acte final de Helsinki", "key-without-name"]
    assert [n.year for n in made.nodes] == [2010, 2004, None]


def test_bodies_are_nodes_on_request_and_change_no_measure() -> None:
    corpus = (
        make_citing_document("a", Cites("MC.DEC/1/04", target="b"), Cites("MC.DEC/2/04")),
        make_citing_document("b", body=""),
    )
    plain, made = make_network(*corpus), make_network(*corpus, bodies=True)
    assert made.nodes[: len(plain.nodes)] == plain.nodes
    assert made.edges[: len(plain.edges)] == plain.edges
    assert [n.id for n in made.nodes[len(plain.nodes) :]] == ["body:Conseil permanent", "body:Conseil ministériel"]
    assert [(e.source, e.target, e.relation, e.weight) for e in made.edges[len(plain.edges) :]] == [
        ("document:a", "body:Conseil permanent", "adopted_by", 1),
        ("instrument:MC.DEC/2/04", "body:Conseil ministériel", "adopted_by", 1),
    ]
    assert made.nodes[-1].in_degree is None


def test_mentions_that_do_not_say_what_they_cite_are_counted_and_are_no_edges() -> None:
    made = make_network(make_citing_document("a", Cites(HELSINKI), unclear=2), make_citing_document("b", unclear=1))
    assert (len(made.edges), made.unclear_mentions) == (1, 3)
    assert (
        make_network(make_citing_document("a", unclear=2), network_filter=NetworkFilter(since=2011)).unclear_mentions
        == 0
    )


NAMES = st.sampled_from("abcde")
CITED = st.builds(
    Cites,
    st.sampled_from(["MC.DEC/1/04", HELSINKI]),
    st.sampled_from(["", *FUNCTION_NAMES[:-1]]),
    st.integers(1, 5),
    target=st.sampled_from(["", "a", "b", "gone"]),
)
CORPORA = st.lists(
    st.builds(
        lambda name, cited, year: make_citing_document(name, *cited, year=year),
        NAMES,
        st.lists(CITED),
        st.integers(2000, 2020),
    ),
    unique_by=lambda one: one.document.doc_id,
)


@given(
    CORPORA,
    st.booleans(),
    st.sampled_from([NetworkFilter(), NetworkFilter(since=2010), NetworkFilter(frozenset({"recalls"}))]),
)
def test_no_citation_is_lost_or_counted_twice(
    corpus: list[DocumentRows], bodies: bool, network_filter: NetworkFilter
) -> None:
    made = make_network(*corpus, network_filter=network_filter, bodies=bodies)
    counted = [
        citation.count
        for one in corpus
        for citation in one.citations
        if network_filter.accepts_year(one.document.year)
        and network_filter.accepts_function(citation.function)
        and citation.target_doc_id != one.document.doc_id
    ]
    edges = [e for e in made.edges if e.relation == "cites"]
    assert sum(e.weight for e in edges) == sum(counted)
    assert all(sum(getattr(e, name) for name in FUNCTION_NAMES) == e.weight for e in edges)
    assert sum(n.in_degree or 0 for n in made.nodes) == sum(n.out_degree or 0 for n in made.nodes) == len(edges)
    ids = [n.id for n in made.nodes]
    assert len(set(ids)) == len(ids)
    assert {e.source for e in made.edges} | {e.target for e in made.edges} <= set(ids)
    assert len({(e.source, e.target) for e in made.edges}) == len(made.edges)


def test_two_corpora_in_another_order_have_the_same_measures() -> None:
    one, other = make_network(*CORPUS), make_network(*reversed(CORPUS))
    assert len(one.nodes) == 5
    assert sorted(one.nodes, key=lambda n: n.id) == sorted(other.nodes, key=lambda n: n.id)
    assert edge(one, "document:new", "document:old") == edge(other, "document:new", "document:old")
