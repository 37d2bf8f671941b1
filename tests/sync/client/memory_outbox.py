"""An outbox in memory; it passes the contract that the store's own outbox passes."""

import secrets

from sync.protocol.chain import chain_root, next_link
from sync.protocol.house_log import Backlog, Lines, LogPlace


class MemoryOutbox:
    def __init__(self, lines=(), *, batch=1_000):
        self.log = secrets.token_hex(16)
        self.lines, self.chains = [], [chain_root(self.log)]
        self.mark = self.durable = 0
        self.is_proved = True
        self.batch = batch
        for line in lines:
            self.write(line)

    def write(self, line):
        self.lines.append(line)
        self.chains.append(next_link(self.chains[-1], line))

    def place(self):
        return LogPlace(
            log=self.log,
            last=len(self.lines),
            mark=self.mark,
            mark_chain=self.chains[self.mark],
            durable=self.durable,
        )

    def backlog(self):
        return Backlog(unsent=len(self.lines) - self.mark, oldest_at=None, disk_mb=1)

    def lines_after(self, seq, *, most_lines, most_bytes):
        taken, size = [], 0
        for line in self.lines[seq : seq + min(most_lines, self.batch)]:
            size += len(line)
            if taken and size > most_bytes:
                break
            taken.append(line)
        return Lines(first=seq + 1, previous=self.chains[seq], lines=tuple(taken))

    def chain_at(self, seq):
        return self.chains[seq] if seq < len(self.chains) else None

    def settle(self, confirmed):
        assert confirmed.hw < len(self.chains), "confirmed what was never written"
        self.mark, self.durable = confirmed.hw, confirmed.durable
        self.is_proved = True

    def begin_new_log(self):
        lines = self.lines[self.durable :]
        self.__init__(lines, batch=self.batch)
