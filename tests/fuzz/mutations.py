"""Real and invented decisions, with something done to them: to the text, or to the bytes."""

from collections.abc import Callable
from functools import lru_cache

from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.fuzz.genre import DAMAGE, FURNITURE, NOTES, NUMBERS


@lru_cache(maxsize=1)
def samples() -> tuple[str, ...]:
    """The texts of the corpus: the real decision first, as the one that mutations reach most often."""
    files = [ROOT / "corpus/osce/MC.DEC-5-11.txt", *sorted((ROOT / "corpus/specimens").glob("*.txt"))]
    texts = tuple(file.read_bytes().decode() for file in files)
    assert len(texts) > 10
    return texts


@st.composite
def _mutants(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(samples()))
    if draw(st.booleans()):  # a short window reaches deeper: more of its lines are changed
        begin = draw(st.integers(0, max(0, len(text) - 1500)))
        text = text[begin : begin + 1500]
    for _ in range(draw(st.integers(1, 6))):
        text = _changed(text, draw)
    return text


def _changed(text: str, draw: st.DrawFn) -> str:
    a, b, c = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 3)))
    lines = text.splitlines(keepends=True) or [""]
    line = draw(st.integers(0, len(lines) - 1))
    inserted = draw(st.sampled_from(DAMAGE + [f"\n{piece}\n" for piece in FURNITURE + NOTES + NUMBERS]))
    changes: list[Callable[[], str]] = [
        lambda: text[:a] + text[a + min(b - a, 200) :],
        lambda: text[:b] + text[a : a + min(b - a, 500)] + text[b:],
        lambda: text[:a] + text[b:c] + text[a:b] + text[c:],
        lambda: text[:a] + inserted + text[a:],
        lambda: "".join(lines[:line] + lines[line + 1 :]),
        lambda: "".join(lines[:line] + lines[line : line + 1] * 2 + lines[line + 1 :]),
        lambda: "".join(lines[: line + 1]) + f"\n{inserted}\n" + "".join(lines[line + 1 :]),
        lambda: text[:a] + text[a:b].replace("\n", " ") + text[b:],
        lambda: text[:a] + text[a:b].replace(" ", "\n") + text[b:],
        lambda: text[:a] + text[a:b].upper() + text[b:],
        lambda: text[:a] + draw(st.sampled_from(samples()))[b : b + 800] + text[a:],
    ]
    return draw(st.sampled_from(changes))()


MUTANTS = _mutants()

ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "cp1252",
    "latin-1",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "mac-roman",
    "cp850",
    "utf-7",
]


@st.composite
def _encoded(draw: st.DrawFn) -> bytes:
    """A sample in some encoding."""
    return draw(st.sampled_from(samples())).encode(draw(st.sampled_from(ENCODINGS)), errors="replace")


def damaged(data: st.SearchStrategy[bytes]) -> st.SearchStrategy[bytes]:
    """Bytes with some of them cut off, flipped, doubled or replaced."""
    return st.builds(_damaged, data, st.lists(_INJURIES, max_size=5))


_INJURIES = st.tuples(
    st.sampled_from(["truncate", "flip", "drop", "double", "insert"]),
    st.floats(0, 1),
    st.integers(1, 64),
    st.sampled_from(
        [b"\0", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\x1a", b"\x81", b"\r", b"%PDF-", b"PK\x03\x04", b"<", b"&", b">"]
    ),
)


def _damaged(data: bytes, injuries: list[tuple[str, float, int, bytes]]) -> bytes:
    for what, where, count, inserted in injuries:
        at = int(where * len(data))
        if what == "truncate":
            data = data[:at]
        elif what == "flip" and at < len(data):
            data = data[:at] + bytes([data[at] ^ count]) + data[at + 1 :]
        elif what == "drop":
            data = data[:at] + data[at + count :]
        elif what == "double":
            data = data[: at + count] + data[at:]
        elif what == "insert":
            data = data[:at] + inserted + data[at:]
    return data


ENCODED = damaged(_encoded())
