"""What every page works with: the parts of the program, jobs, the feed of changes, the message bar, the roads."""

from dataclasses import dataclass
from datetime import datetime

from app.apart.calling import Apart
from app.ui.ground.changes import Changes
from app.ui.ground.roads import Roads
from app.ui.jobs import Jobs
from app.ui.messages import MessageBar
from app.ui.preferences import Preferences
from app.workflow.deps import Deps


@dataclass(frozen=True, slots=True)
class Desk:
    """Built once by the main window and handed to each page."""

    deps: Deps
    apart: Apart
    """Runs verbs that load much or count long in another process, so that the window never waits for them."""
    jobs: Jobs
    changes: Changes
    messages: MessageBar
    preferences: Preferences
    roads: Roads

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.deps.now()
