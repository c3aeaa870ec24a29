"""XML that nobody vouches for: no entity is replaced, nothing fetched, and depth and size are bounded."""

from lxml import etree


class UntrustedXmlError(ValueError):
    """What is wrong with XML.

    Args:
        reason: What a message says right behind the name of the file.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def parse_untrusted(data: bytes) -> etree._Element:
    """Parse XML.

    Neither a Word file (ECMA-376, part 2, 8.3.2) nor an XMI file has a document type declaration: one that has is there
    for its entities.

    Args:
        data: The bytes of a file.

    Returns:
        Its root.

    Raises:
        UntrustedXmlError: It is no XML, has a document type declaration, or is nested or long beyond libxml2's limits.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        declared = b"<!DOCTYPE" in data.replace(b"\0", b"")  # in UTF-16 too
        reason = _DECLARED if declared else f": {(error.msg or 'no XML').rstrip('. ')}"
        raise UntrustedXmlError(reason) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UntrustedXmlError(_DECLARED)
    return root


_DECLARED = " has a document type declaration"
