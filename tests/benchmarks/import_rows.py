"""How long it takes to take a table of cases in: `python -m tests.benchmarks.import_rows [--rows N] [--held N]`.

Writes an xlsx and a GBK CSV as a platform exports them (twelve columns, three of them times), takes each into an empty
desk, then the same file once more (nothing new) and with one column changed (everything new in one field). `--held`:
cases that are there before. Prints seconds by the clock and of work, and memory at its highest.
"""

import argparse
import csv
import json
import resource
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bootstrap import open_deps
from app.domain.exchange.merging import Action
from app.domain.exchange.outcome import Wish
from app.exporters.sheets.sheet import Sheet
from app.exporters.sheets.xlsx import write_xlsx
from app.paths import data_folder
from app.settings import Settings
from app.workflow.deps import Deps
from app.workflow.exchange.import_cases import import_cases

COLUMNS = (
    *("订单号", "售后编号", "退货物流单号", "快递单号", "商品名称", "实付金额", "退款金额", "申请时间", "发货时间"),
    *("退货签收时间", "店铺", "商家备注"),
)


def rows(count: int, start: int = 0, note: str = "") -> list[tuple[str, ...]]:
    return [
        (
            f"260901-{number:015d}",
            f"{9_000_000_000_000 + number}",
            f"YT{8_800_000_000_000 + number}",
            f"{770_000_000_000_000 + number}",
            f"无线耳机 {number % 500} 号 黑色",
            f"{number % 900 + 19}.90",
            f"{number % 900 + 19}.90",
            f"2026-11-{number % 20 + 1:02d} 10:00:00",
            f"2026-11-{number % 20 + 1:02d} 06:30:00",
            f"2026-11-{number % 20 + 1:02d} 18:00:00" if number % 3 else "",
            "旗舰店",
            note,
        )
        for number in range(start, start + count)
    ]


def cpu_seconds() -> float:
    """What this process and its children worked: what the clock on the wall would show on an idle machine."""
    uses = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


def timed(deps: Deps, path: Path) -> dict[str, object]:
    began, used = time.perf_counter(), cpu_seconds()
    outcome = import_cases(deps, path, Wish("pdd"))
    took, worked = round(time.perf_counter() - began, 2), round(cpu_seconds() - used, 2)
    counts = {str(action): outcome.count(action) for action in Action}
    return {"file": path.name, "seconds": took, "cpu_seconds": worked, "written": outcome.written, **counts}


def main() -> None:
    asked = argparse.ArgumentParser()
    asked.add_argument("--rows", type=int, default=10_000)
    asked.add_argument("--held", type=int, default=0)
    wish = asked.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        deps = open_deps(data_folder(folder / "data"), Settings())
        if wish.held:
            write_xlsx(folder / "held.xlsx", [Sheet("售后", COLUMNS, rows(wish.held, start=10_000_000))])
            print(json.dumps(timed(deps, folder / "held.xlsx"), ensure_ascii=False))
        half = wish.rows
        write_xlsx(folder / "new.xlsx", [Sheet("售后", COLUMNS, rows(half))])
        write_xlsx(folder / "changed.xlsx", [Sheet("售后", COLUMNS, rows(half, note="缺配件"))])
        with (folder / "new_gbk.csv").open("w", encoding="gbk", newline="") as file:
            csv.writer(file).writerows([COLUMNS, *rows(half, start=5_000_000)])
        for file_name in ("new.xlsx", "new.xlsx", "changed.xlsx", "new_gbk.csv"):
            print(json.dumps(timed(deps, folder / file_name), ensure_ascii=False), flush=True)
        deps.database.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(json.dumps({"peak_mb": peak, "python": sys.version.split()[0]}))


if __name__ == "__main__":
    main()
