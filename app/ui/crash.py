"""When the program itself is at fault: a report to copy, without anything that could name a person or an order."""

import logging
import platform
import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.breakage import crash_report
from app.domain.text import QT_TRANSLATE_NOOP
from app.ui.jobs import Crash
from app.ui.speech import bind
from app.ui.widgets.controls import button, label

_LOG = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """Says that nothing was lost, and lets the report be copied."""

    def __init__(self, crash: Crash, parent: QWidget | None) -> None:
        super().__init__(parent)
        bind(self, QDialog.setWindowTitle, QT_TRANSLATE_NOOP("crash", "A fault in the program"))
        self.resize(640, 420)
        machine = f"{platform.system()} {platform.release()}"
        self.report = f"{crash.report}\n\nPython {platform.python_version()}, Qt {qVersion()}, {machine}"
        shown = QPlainTextEdit(self.report)
        shown.setReadOnly(True)
        shown.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        copy = button(QT_TRANSLATE_NOOP("crash", "Copy the report"), icon="copy", kind="primary")
        copy.clicked.connect(self._on_copy)
        close = button(QT_TRANSLATE_NOOP("crash", "Go on working"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(12)
        layout.addWidget(label(QT_TRANSLATE_NOOP("crash", "Something in the program broke"), role="heading"))
        layout.addWidget(
            label(
                QT_TRANSLATE_NOOP(
                    "crash",
                    "Your cases and originals are safe: the step that broke changed nothing. Copy the report and send "
                    "it to whoever looks after this program. It holds no names and no order or waybill numbers.",
                ),
                role="soft",
                wrap=True,
            )
        )
        layout.addWidget(shown, 1)
        layout.addLayout(buttons)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)


def show_crash(crash: Crash, parent: QWidget | None) -> CrashDialog:
    """Open the dialog beside the work, without stopping it."""
    _LOG.error("fault: %s", crash.report)
    dialog = CrashDialog(crash, parent)
    dialog.setModal(False)
    dialog.show()
    return dialog


def hook_crashes(tell: Callable[[Crash], None]) -> Callable[[], None]:
    """Tell of faults on the UI thread too; gives the call that puts the former hook back."""
    former = sys.excepthook

    def hook(kind: type[BaseException], failure: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            former(kind, failure, trace)
        else:
            tell(Crash(crash_report(failure.with_traceback(trace))))

    sys.excepthook = hook

    def unhook() -> None:
        sys.excepthook = former

    return unhook
