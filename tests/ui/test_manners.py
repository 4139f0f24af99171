"""Manners of the whole window: everything has a name for a screen reader, and everything is reached by keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from app.ui.frame.pages import PAGES
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from tests.samples import sharp
from tests.ui.acting import ago, idle, new_case

INPUTS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QAbstractItemView)


@pytest.fixture
def busy(qtbot, window):
    """A window with a case in work, and every page opened once."""
    case = new_case(window, goods="苹果 iPhone 17", paid="5299.00")
    for kind, hours in (("applied", 60), ("signed", 3)):
        attributes = {"kind": "return_refund"} if kind == "applied" else {}
        add_event(window.desk.deps, case.id, kind, ago(window, hours), attributes)
    attach_evidence(window.desk.deps, case.id, sharp(), "opening_video")
    for name in PAGES:
        window.open_page(name)
        idle(qtbot, window)
    window.open_case(case.id)
    idle(qtbot, window)
    window.open_packet(case.id)
    idle(qtbot, window)
    return window


def inside(widget: QWidget) -> bool:
    """Whether it is a part of an input, made by Qt itself (the line of a spin box, the list of a choice)."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QComboBox, QAbstractSpinBox)):
            return True
        parent = parent.parentWidget()
    return widget.objectName().startswith("qt_")


def shown_inputs(page: QWidget) -> list[QWidget]:
    found = [one for one in page.findChildren(QWidget) if isinstance(one, INPUTS) and one.isVisible()]
    return [one for one in found if not isinstance(one, QHeaderView) and not inside(one)]


def by_arrows(one: QWidget) -> bool:
    """One of several of which one is chosen: Tab comes to the chosen one, arrows lead on."""
    group = one.group() if isinstance(one, QAbstractButton) else None
    return group is not None and group.exclusive()


def test_every_input_has_a_name_to_be_read_out_and_is_reached_by_keys(qtbot, busy) -> None:
    nameless, unreachable = [], []
    for name in PAGES:
        busy.open_page(name)
        idle(qtbot, busy)
        for one in shown_inputs(busy.page(name)):
            told = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
            where = f"{name}: {type(one).__name__} {told} in {type(one.parentWidget()).__name__}"
            if not told:
                nameless.append(where)
            if one.isEnabled() and not one.focusPolicy() & Qt.FocusPolicy.TabFocus and not by_arrows(one):
                unreachable.append(where)
    assert nameless == []
    assert unreachable == []
