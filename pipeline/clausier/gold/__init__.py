"""Gold annotations: tables that a person corrects and checks, to score a model against and to learn from."""
