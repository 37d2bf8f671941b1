"""A QR code as dark and light modules, for whoever draws them."""

Modules = tuple[tuple[bool, ...], ...]
"""Rows of modules, dark ones True, without the quiet zone around them (four modules wide)."""


def qr_modules(text: str) -> Modules:
    """Return the QR code of a text; a quarter of it may be dirty or torn and it is still read."""
    # Rarely asked for: the first page need not wait for it.
    import segno  # noqa: PLC0415

    code = segno.make(text, error="q", boost_error=False, micro=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)
