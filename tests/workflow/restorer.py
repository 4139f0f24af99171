"""A child that restores a backup until it is done or killed: `python -m tests.workflow.restorer FOLDER FILE`."""

import sys
from pathlib import Path

from app.workflow.keeping.restore import restore
from tests.workflow.desk import small_desk


def main() -> None:
    with small_desk(Path(sys.argv[1])) as desk:
        sys.stdout.write("begun\n")
        sys.stdout.flush()
        restore(desk.deps, Path(sys.argv[2]))


if __name__ == "__main__":
    main()
