"""Prints a paper: its pages as pictures of 300 pixels an inch, painted on a worker onto the printer that was chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from app.domain.errors import Problem
from app.domain.report import Report
from app.domain.text import QT_TRANSLATE_NOOP, text

PPI = 300


def ask_for_printer(parent: QWidget, count: int, accepted: Callable[[QPrinter], object]) -> QPrintDialog:
    """The system's own dialog, for all `count` pages or some; A4 without margins, for the pages bring theirs."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, max(count, 1))
    # asked by its end: `accepted` of a print dialog has two shapes, and its own `open` wants a slot by name
    dialog.finished.connect(lambda code: accepted(printer) if code == QDialog.DialogCode.Accepted.value else None)
    QDialog.open(dialog)
    return dialog


def print_pages(printer: QPrinter, pages: Sequence[bytes], report: Report) -> int:
    """Paint every page that was asked for whole onto a sheet; gives how many.

    Raises `Problem` when the printer takes nothing.
    """
    chosen = pages[max(printer.fromPage(), 1) - 1 : printer.toPage() or None]
    painter = QPainter()
    if not painter.begin(printer):
        raise Problem(
            "not-printed",
            text(QT_TRANSLATE_NOOP("packet", "The printer {name} took nothing."), name=printer.printerName()),
            text(QT_TRANSLATE_NOOP("packet", "Check that it is on, or open the PDF and print it there.")),
        )
    try:
        for number, data in enumerate(chosen):
            report.check()
            if number:
                printer.newPage()
            image, sheet = QImage.fromData(data), QRectF(painter.viewport())
            fitted = image.size().toSizeF().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(sheet.topLeft(), fitted), image)
            report.progress((number + 1) / len(chosen), "print")
    finally:
        painter.end()
    return len(chosen)
