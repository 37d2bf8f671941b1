"""An inbox in memory; it passes the contract that the store's own inbox passes."""

from sync.protocol.pulled_rows import read_pulled_row

SCOPES = ("house", "unit", "ref")


class MemoryInbox:
    def __init__(self):
        self.staged, self.rows, self.reached = {}, {}, dict.fromkeys(SCOPES, 0)
        self.unfinished, self.anew = set(), False

    def cursors(self):
        return tuple(self.reached.items())

    def is_anew(self):
        return self.anew

    def take(self, page, *, after):
        cursor = self.reached[page.scope]
        rows = [read_pulled_row(line) for line in page.rows]
        if after > cursor:
            return
        if page.to < after:
            self.forget(page.scope)
            return
        if page.to < cursor or (page.to == cursor and after < cursor):
            return
        for row in rows:
            if row.rev > cursor:
                self.staged[page.scope, row.kind, row.row_id] = row
        self.reached[page.scope] = page.to
        self.anew = self.anew and (page.more or page.scope != "house")
        (self.unfinished.add if page.more else self.unfinished.discard)(page.scope)

    def apply(self):
        ready = {key: row for key, row in self.staged.items() if key[0] not in self.unfinished}
        self.rows |= ready
        for key in ready:
            del self.staged[key]
        return len(ready)

    def forget(self, scope):
        self.reached[scope] = 0
        self.anew = self.anew or scope == "house"
        self.unfinished.discard(scope)
        self.staged = {key: row for key, row in self.staged.items() if key[0] != scope}
