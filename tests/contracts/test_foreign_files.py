"""Foreign files meet FFmpeg through one door: no other place names an input, starts a process, or loads a decoder."""

import ast
import re
from pathlib import Path

from tests.contracts.source_tree import ROOT, called_name, modules, tree

OWN_INPUT = {"app/media/ffmpeg.py", "app/media/demo_clip.py", "app/media/fit/passes.py"}
"""The door itself; the maker of clips, whose inputs are drawn by the program and come through a pipe; the encoder of
copies, which takes up the sound track, and the list of two stretches, that it wrote itself a moment before."""
STARTING = {"app/media/process.py"}
RUNNERS = {"run", "stream"}


def told(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def literals(path: Path) -> list[str]:
    return [
        node.value for node in ast.walk(tree(path)) if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def test_only_the_door_names_an_input() -> None:
    naming = {told(path) for path in modules() if {"-i", "-f lavfi"} & set(literals(path))}
    assert naming <= OWN_INPUT


def test_who_runs_ffmpeg_on_files_hardens_the_input() -> None:
    bare = []
    for path in modules():
        runs = [
            node
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call)
            and called_name(node) in RUNNERS
            and isinstance(node.func, ast.Attribute)
            and ast.unparse(node.func.value).endswith(("ffmpeg", "shop"))
        ]
        hardened = "input_args(" in path.read_text("utf-8") or told(path).startswith("app/media/fit/workshop")
        if runs and not hardened and told(path) not in OWN_INPUT:
            bare.append(told(path))
    assert bare == []


def test_the_hardening_stands_in_one_place_and_is_whole() -> None:
    flags = ("-protocol_whitelist", "-format_whitelist", "-max_pixels", "-max_streams")
    places = {told(path) for path in modules() if set(flags) & set(literals(path))}
    assert places == {"app/media/ffmpeg.py"}
    assert set(flags) <= set(literals(ROOT / "app" / "media" / "ffmpeg.py"))


def test_processes_are_started_in_one_place() -> None:
    starting = {
        told(path)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        and ("subprocess" in [alias.name for alias in node.names] or getattr(node, "module", "") == "subprocess")
    }
    assert starting <= STARTING
    loose = re.compile(r"\bos\.(system|popen|exec\w*|spawn\w*|startfile)\b|shell=True")
    assert [told(path) for path in modules() if loose.search(path.read_text("utf-8"))] == []


def test_no_decoder_runs_inside_the_program() -> None:
    inside = re.compile(
        r"\bVideoCapture\b|\bimport av\b|\bimageio\.(v2|v3|get_reader)|\bmoviepy\b|\bgraphs\.(run|probe)\("
    )
    assert [told(path) for path in modules() if inside.search(path.read_text("utf-8"))] == []


def test_no_protocol_but_files_is_spoken() -> None:
    network = re.compile(r"\b(import|from) (socket|http|urllib|requests|ssl|ftplib)\b")
    assert [told(path) for path in modules() if network.search(path.read_text("utf-8"))] == []
