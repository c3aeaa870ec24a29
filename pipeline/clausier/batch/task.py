"""A file to annotate, as it travels to a worker."""

from dataclasses import dataclass

from clausier.layers import Layers


@dataclass(frozen=True, slots=True)
class Task:
    """A file to annotate, and with what.

    Attributes:
        path: The file as it was named.
        data: All its bytes.
        model: A model folder or name.
        fingerprint: What the fingerprint of the model must be.
        software: What the fingerprint of the software must be.
        layers: The layers that were chosen.
    """

    path: str
    data: bytes
    model: str
    fingerprint: str
    software: str
    layers: Layers
