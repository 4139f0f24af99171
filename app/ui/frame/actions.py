"""Everything that can be done from the command palette or by a key, wherever the person is: name, words, keys, page."""

from dataclasses import dataclass

from app.domain.text import QT_TRANSLATE_NOOP, Phrase


@dataclass(frozen=True, slots=True)
class Action:
    """`page` holds the action under this name in `actions_by_name`; empty: the frame itself does."""

    name: str
    title: Phrase
    page: str = ""
    keys: str = ""


ACTIONS = (
    Action("palette", QT_TRANSLATE_NOOP("actions", "Find anything: a case, a page, an action"), "", "Ctrl+K"),
    Action("new_case", QT_TRANSLATE_NOOP("actions", "New case"), "case", "Ctrl+N"),
    Action("import_orders", QT_TRANSLATE_NOOP("actions", "Take in an order list…"), "case", "Ctrl+I"),
    Action("give_list", QT_TRANSLATE_NOOP("case", "Save this list as a table…"), "case"),
    Action("give_case", QT_TRANSLATE_NOOP("case", "Save this case whole, for another PC…"), "case"),
    Action("add_videos", QT_TRANSLATE_NOOP("actions", "Check videos…"), "videos", "Ctrl+O"),
    Action("pause_videos", QT_TRANSLATE_NOOP("videos", "Pause or go on with the videos"), "videos"),
    Action("watch_folder", QT_TRANSLATE_NOOP("videos", "Watch a folder…"), "videos"),
    Action("parcels", QT_TRANSLATE_NOOP("videos", "Parcels without an owner"), "videos"),
    Action("runs_out_today", QT_TRANSLATE_NOOP("actions", "What runs out today"), "today"),
    Action("export_calendar", QT_TRANSLATE_NOOP("actions", "Save the windows as a calendar file"), "today"),
    Action("build_packet", QT_TRANSLATE_NOOP("actions", "Build the packet"), "packet"),
    Action("print_packet", QT_TRANSLATE_NOOP("actions", "Print the papers"), "packet"),
    Action("calculators", QT_TRANSLATE_NOOP("rules", "Calculators"), "rules"),
    Action("checklists", QT_TRANSLATE_NOOP("rules", "Checklists"), "rules"),
    Action("export_measures", QT_TRANSLATE_NOOP("actions", "Export the measures (xlsx)…"), "measures"),
    Action("back_up", QT_TRANSLATE_NOOP("actions", "Back up now"), "settings"),
    Action("handbook", QT_TRANSLATE_NOOP("actions", "Handbook"), "", "F1"),
    Action("find", QT_TRANSLATE_NOOP("actions", "Search on this page"), "", "Ctrl+F"),
)
"""In the order in which the palette offers them. `keys` in Qt's portable words."""
