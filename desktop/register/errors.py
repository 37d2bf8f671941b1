"""The ways a keeper's request can break a rule of the house."""


class RuleBrokenError(Exception):
    """A request that the rules of the house do not allow.

    Never a bug: the keeper can understand it and do something else. It carries facts;
    the window's error presenter turns the class and its fields into a sentence.
    """
