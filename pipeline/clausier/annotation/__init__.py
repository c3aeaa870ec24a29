"""One source in, its annotated documents out: the unit of work that batches, notebooks, evaluation and explanation share."""
