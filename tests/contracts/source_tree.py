"""The program's own source files, for tests about all of them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"


def modules() -> list[Path]:
    return sorted(path for path in APP.rglob("*.py") if "__pycache__" not in path.parts)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def called_name(node: ast.Call) -> str:
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def sentences() -> Iterator[tuple[Path, str, str]]:
    """Every sentence marked for translation: file, context, source."""
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and called_name(node) == "QT_TRANSLATE_NOOP":
                context, source = node.args
                assert isinstance(context, ast.Constant), f"{path}:{node.lineno}: the context must be a literal"
                assert isinstance(source, ast.Constant), f"{path}:{node.lineno}: the sentence must be a literal"
                yield path, context.value, source.value
