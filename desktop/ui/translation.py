"""The language of the window: Vietnamese unless the house chose otherwise."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

_LOCALES = {"vi": "vi_VN", "en": "en_GB"}


def install(app: QCoreApplication, language: str) -> None:
    """Speak this language from now on; a word that has no translation is shown in English."""
    QLocale.setDefault(QLocale(_LOCALES.get(language, "vi_VN")))
    words = files("resources") / "translations" / f"{language}.qm"
    for before in app.findChildren(QTranslator):
        # A word that English lacks would be looked up in the language of the house before.
        app.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(app)
    if translator.load(str(words)):
        app.installTranslator(translator)
