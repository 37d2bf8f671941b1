"""The part of the error presenter for the recovery code: which group to look at again."""

from functools import singledispatchmethod

from PySide6.QtCore import QObject

from desktop.store import errors as store

_MOST_NAMED = 3


class RecoverySentences(QObject):
    """Says why the code opened nothing, and that nothing was changed."""

    @singledispatchmethod
    def sentence(self, error: store.RecoveryFailedError) -> str:  # noqa: ARG002  # its class
        """Return the sentence for a code that did not open the register."""
        return self.tr(
            "The recovery code did not open the register. Nothing was changed. "
            "Type it once more, or call the officer."
        )

    @sentence.register
    def _mistyped(self, error: store.RecoveryCodeMistypedError) -> str:
        if not error.groups:
            return self.tr(
                "Every group could be right, but not all are of one sheet. Nothing was changed. "
                "Type all groups again from one sheet."
            )
        if error.letters_missing > 0:
            return self.tr(
                "The code is not whole: letters missing: {count}. "
                "Look at group {group} of the sheet again."
            ).format(count=error.letters_missing, group=error.groups[0])
        return self.tr(
            "Group {groups} is not as on the sheet. Nothing was changed. Type it again."
        ).format(groups=", ".join(map(str, error.groups[:_MOST_NAMED])))

    @sentence.register
    def _file_missing(self, _error: store.RecoveryFileMissingError) -> str:
        return self.tr(
            "The file that opens this copy, its name ends in .recovery, does not lie beside it. "
            "Nothing was changed. Put both files into one folder, then try again."
        )

    @sentence.register
    def _in_use(self, _error: store.RegisterInUseError) -> str:
        return self.tr(
            "Something was written down on this computer meanwhile. Nothing was changed: the old "
            "register comes only in the place of an empty one. Call the officer."
        )

    @sentence.register
    def _refused(self, _error: store.RecoveryRefusedError) -> str:
        return self.tr(
            "This code is of another house or of an older sheet. Nothing was changed. "
            "Look for the newest sheet of this house, or call the officer."
        )
