"""Candidate pairs of similar texts: MinHash signatures in locality-sensitive hashing, near-linear in the number of texts.

Measured on 17,326 wordings of 374 resolutions of the United Nations, of whose 150 million pairs 7,748 have a similarity of 0.6
or more: shingles of three words and 64 bands of 2 find 99.0 % of them (99.7 % from 0.7 on) among 300,000 candidates in 8 s.
Shingles of two words need seven times as many candidates for 99.8 %; bands of 3 find 95 %. Cosines of TF-IDF (scikit-learn) find
all of them in 17 s, but their matrix product is quadratic; without the frequent words that make it so they find 93 % in 2 s.
"""

from collections.abc import Iterator, Sequence

from datasketch import MinHash, MinHashLSH

WORDS_PER_SHINGLE = 3
"""Consecutive words that are hashed together."""

BANDS = 64
"""Two texts are candidates if they agree in at least one band."""

ROWS_PER_BAND = 2
"""Hash values in a band."""

SEED = 1
"""Seed of the permutations: the same texts always have the same candidates."""

WordKeys = Sequence[str]


def find_candidates(texts: Sequence[WordKeys]) -> Iterator[list[int]]:
    """Yield for each text the indices of previous texts that may be similar, in ascending order.

    Args:
        texts: The keys of the words of each text. Which pairs are found does not depend on the order of texts.
    """
    lsh = MinHashLSH(num_perm=BANDS * ROWS_PER_BAND, params=(BANDS, ROWS_PER_BAND))
    signatures = MinHash.generator(map(_shingles, texts), num_perm=BANDS * ROWS_PER_BAND, seed=SEED)
    for index, signature in enumerate(signatures):
        yield sorted(lsh.query(signature))
        lsh.insert(index, signature, check_duplication=False)


def _shingles(words: WordKeys) -> list[bytes]:
    """The distinct shingles; a text that is too short is one shingle."""
    starts = range(max(1, len(words) - WORDS_PER_SHINGLE + 1))
    shingles = {" ".join(words[start : start + WORDS_PER_SHINGLE]) for start in starts}
    return [shingle.encode("utf-8", "surrogatepass") for shingle in shingles]
