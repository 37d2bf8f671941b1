"""A pack that lies in a house."""

from desktop.store.isbn_pack import FILE_NAME


def lay_down(store, data):
    """Put the bytes where the house's pack lies."""
    folder = store.submit_below(lambda database, _: database.path.parent).result()
    (folder / FILE_NAME).write_bytes(data)
