"""Which texts may be alike: MinHash signatures in locality-sensitive hashing, near-linear in the number of texts.

Measured on 17,326 wordings of 374 resolutions of the United Nations, of whose 150 million pairs 7,748 are 0.6 alike or more:
three words a shingle and 64 bands of 2 find 99.0 % of them (99.7 % from 0.7 on) among 300,000 candidates in 8 s. Two
words need seven times as many candidates for 99.8 %; bands of 3 find 95 %. Cosines of TF-IDF (scikit-learn) find all of them in
17 s, but their product of matrices is quadratic; without the frequent words that make it so they find 93 % in 2 s.
"""

from collections.abc import Iterator, Sequence

from datasketch import MinHash, MinHashLSH

SHINGLE = 3
"""Words in a row that are hashed together."""

BANDS = 64
"""Two texts are candidates if they agree in one band at least."""

ROWS = 2
"""Signatures in a band."""

SEED = 1
"""Of the permutations: the same texts always have the same candidates."""

Words = Sequence[str]


def candidates(texts: Sequence[Words]) -> Iterator[list[int]]:
    """Give for each text the places of those before it that may be like it, in order.

    Args:
        texts: The keys of the words of each text. Which texts are found does not depend on their order.
    """
    index = MinHashLSH(num_perm=BANDS * ROWS, params=(BANDS, ROWS))
    signatures = MinHash.generator(map(_shingles, texts), num_perm=BANDS * ROWS, seed=SEED)
    for place, signature in enumerate(signatures):
        yield sorted(index.query(signature))
        index.insert(place, signature, check_duplication=False)


def _shingles(words: Words) -> list[bytes]:
    """The distinct runs of words; a shorter text is one run."""
    runs = {" ".join(words[i : i + SHINGLE]) for i in range(max(1, len(words) - SHINGLE + 1))}
    return [run.encode("utf-8", "surrogatepass") for run in runs]
