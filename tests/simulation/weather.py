"""The faults of a schedule: which of them this seed switches on, and when one strikes."""

from collections import Counter

IN_USE = 0.6
"""Each seed switches each fault on with this probability: what is always there hides the rest."""

FAULTS = {
    "1 request lost": 0.08,
    "2 reply lost": 0.08,
    "3 reply cut": 0.04,
    "4 old reply": 0.04,
    "5 request replayed": 0.10,
    "6 request held back": 0.06,
    "7 HTTP 500": 0.04,
    "8 HTTP 429 or 503": 0.04,
    "9 captive portal": 0.05,
    "10 server crash before commit": 0.04,
    "11 server crash after commit": 0.04,
    "12 server disk full": 0.04,
    "13 device crash in a transaction": 0.03,
    "14 device crash before marking": 0.04,
    "15 device disk full": 0.03,
    "16 device restored": 0.05,
    "17 disk cloned": 0.03,
    "18 device clock jump": 0.03,
    "19 wrong time zone": 0.03,
    "20 server restored": 0.025,
    "21 server restored, lineage forgotten": 0.015,
    "22 failover to a lagging replica": 0.025,
    "23 stick pulled, full or read-only": 0.2,
    "24 bundle twice, late, altered or foreign": 0.2,
    "25 versions apart": 0.06,
    "26 hostile envelope": 0.03,
    "27 person erased": 0.05,
    "28 lines let go of": 1.0,
    "29 device revoked": 0.05,
    "30 revoked device enrolled anew": 0.1,
    "31 revoked device enrolled anew by stick": 0.15,
    "32 two questions under way": 0.5,
    "33 the later question arrives first": 0.2,
}
"""The number in the plan's list of faults, what it is, and its chance per opportunity."""


class Weather:
    """Draws from the schedule's own chance, so that the same seed brings the same faults."""

    def __init__(self, chance):
        self.chance = chance
        self.in_use = {name for name in FAULTS if chance.random() < IN_USE}
        self.fired = Counter()
        self.is_calm = self.is_fair = False
        """Whether every fault is over, and whether those are that nobody calls by their name."""

    def strikes(self, name):
        """Return whether the fault happens now."""
        draw = self.chance.random()
        is_quiet = self.is_calm or self.is_fair
        return not is_quiet and name in self.in_use and draw < FAULTS[name]

    def fire(self, name):
        """Count a fault that had its effect."""
        self.fired[name] += 1

    def hits(self, name):
        """Return whether the fault happens now, and count it."""
        struck = self.strikes(name)
        if struck:
            self.fire(name)
        return struck

    def one_of(self, names):
        """Return one of those faults that this seed switched on, by their chances, or None."""
        switched_on = sorted(self.in_use & set(names))
        if self.is_calm or not switched_on:
            return None
        return self.chance.choices(switched_on, [FAULTS[name] for name in switched_on])[0]
