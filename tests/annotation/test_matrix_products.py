"""numpy's products are those of thinc, and the base model uses them."""

import numpy as np
import pytest
from thinc.api import NumpyOps

from clausier.annotation.matrix_products import NumpyProducts
from clausier.annotation.pipeline import Pipeline

TRANSPOSED = [(False, False), (False, True), (True, False), (True, True)]


@pytest.mark.parametrize(("first", "second"), TRANSPOSED)
def test_products_are_those_of_thinc(first: bool, second: bool) -> None:
    random = np.random.default_rng(1)
    x, y = (random.random((5, 5), dtype="float32") for _ in range(2))
    expected = NumpyOps().gemm(x, y, trans1=first, trans2=second)
    out = np.zeros((5, 5), dtype="float32")
    product = NumpyProducts().gemm(x, y, out=out, trans1=first, trans2=second)
    assert product is out
    np.testing.assert_allclose(product, expected, rtol=1e-5)


def test_the_base_model_multiplies_with_numpy(full_pipeline: Pipeline) -> None:
    model = full_pipeline.nlp.get_pipe("parser").model
    kinds = {type(node.ops) for node in model.walk()}
    assert kinds == {NumpyProducts}
