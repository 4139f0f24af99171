"""The rules of the house, held against every file of the program."""

import ast
import re
import subprocess
import tomllib

from tests.contracts.source_tree import APP, ROOT, modules, tree

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
MOST_MODULES = 15
FORBIDDEN = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "service", "handler"}
GUARDS = {"app/ui/jobs.py", "app/ui/crash.py", "app/checks/guard.py", "app/apart/serving.py"}
"""Job runner, crash hook, guard around each check, bench of the annex: the only places that may catch everything."""


def told(path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_longer_than_it_may_be() -> None:
    long = {
        told(path): count for path in modules() if (count := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_function_is_longer_than_it_may_be() -> None:
    long = [
        f"{told(path)}:{node.lineno} {node.name} {node.end_lineno - node.lineno + 1}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_folder_holds_too_many_modules() -> None:
    folders = {path.parent for path in modules()}
    full = {told(folder): count for folder in folders if (count := len(list(folder.glob("*.py"))) - 1) > MOST_MODULES}
    assert full == {}


def test_every_folder_and_module_says_what_lives_there() -> None:
    silent = [told(path) for path in modules() if not ast.get_docstring(tree(path))]
    assert silent == []


def test_no_name_that_says_nothing() -> None:
    words = []
    for path in modules():
        names = {path.stem} | {node.name for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef)}
        for name in names:
            parts = {part.lower() for part in re.findall(r"[A-Z]?[a-z]+", name)}
            if parts & FORBIDDEN:
                words.append(f"{told(path)}: {name}")
    assert words == []


def test_imports_stand_at_the_top_and_are_absolute() -> None:
    wrong = []
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom) and node.level:
                wrong.append(f"{told(path)}:{node.lineno} relative")
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                wrong += [
                    f"{told(path)}:{inner.lineno} inside {node.name}"
                    for inner in ast.walk(node)
                    if isinstance(inner, (ast.Import, ast.ImportFrom))
                ]
    assert wrong == []


def test_everything_is_caught_in_four_places_only() -> None:
    catching = set()
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ExceptHandler):
                names = {getattr(part, "id", "") for part in ast.walk(node.type)} if node.type else {"Exception"}
                swallowed = not any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
                if names & {"Exception", "BaseException"} and swallowed:
                    catching.add(told(path))
    assert catching <= GUARDS


def test_nothing_is_left_to_do() -> None:
    mark = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
    left = [
        f"{told(path)}:{number}"
        for path in modules()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if mark.search(line)
    ]
    assert left == []


def test_no_colour_outside_the_theme() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b|\brgba?\(|QColor\(\s*\d|Qt\.GlobalColor")
    painted = [
        f"{told(path)}:{number}"
        for path in (APP / "ui").rglob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if colour.search(line)
    ]
    assert painted == []


def test_nothing_reads_system_modules_of_one_system_only() -> None:
    one_sided = re.compile(r"\b(preexec_fn|pass_fds|import fcntl|import resource|import msvcrt)\b")
    using = {told(path) for path in modules() if one_sided.search(path.read_text("utf-8"))}
    assert len(using) <= 1, using


def test_no_machine_is_named_in_the_project() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.decode()
    mine = re.compile("/" + "(work|root|home)/[a-z.]")
    naming = []
    for name in filter(None, listed.split("\0")):
        path = ROOT / name
        told_in = path.suffix in {".py", ".sh", ".toml", ".md", ".lock", ".yaml", ".typ", ".ts"} and path.exists()
        if told_in and mine.search(path.read_text("utf-8")):
            naming.append(name)
    assert naming == []


def test_the_lock_pins_everything_by_hash_and_names_no_address() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    assert "://" not in lock
    blocks = re.split(r"\n(?=[a-zA-Z0-9])", lock.strip())
    for block in blocks:
        assert re.match(r"[a-zA-Z0-9._-]+==[^ ]+", block), block[:80]
        assert "--hash=sha256:" in block, block[:80]
    names = {block.split("==")[0].lower() for block in blocks}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    asked = project["dependencies"] + project["optional-dependencies"]["dev"]
    wanted = {re.match(r"[A-Za-z0-9._-]+", line)[0].lower() for line in asked}
    assert wanted <= names
    assert "colorama" in names, "Windows needs it: the lock was made for one system only"
