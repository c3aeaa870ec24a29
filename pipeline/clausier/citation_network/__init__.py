"""Citation network: a directed graph of decisions and of the instruments that they cite, for Gephi and networkx."""
