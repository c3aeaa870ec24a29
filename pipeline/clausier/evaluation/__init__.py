"""What a model finds, scored against gold annotations: counts, intervals, mistakes, two models, two annotators."""
