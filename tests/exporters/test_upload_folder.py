from dataclasses import replace
from pathlib import Path

from app.domain.proof.packet import Role
from app.domain.report import SILENT
from app.exporters.form.slots import with_frames
from app.exporters.upload_folder import write
from tests.exporters.records import GOODS_PAYMENT, VERDICT, content, with_frame_files


def upload(tmp_path: Path, made) -> dict[str, bytes]:
    folder = tmp_path / "packet"
    folder.mkdir()
    files = write(made, folder, (), SILENT)
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert sorted(found) == sorted(file.path for file in files)
    assert all(len(found[file.path]) == file.bytes for file in files)
    return found


def test_it_mirrors_the_form(tmp_path: Path) -> None:
    made = content(tmp_path / "vault")
    found = upload(tmp_path, made)
    assert sorted(found) == [
        "upload/01-required-必填凭证/图片1-商品面单合照.jpg",
        "upload/01-required-必填凭证/图片2-商品问题图.png",
        "upload/01-required-必填凭证/视频1-开箱视频.mp4",
        "upload/02-optional-选填凭证/图片1-称重图.jpg",
        "upload/举证描述.txt",
    ]
    assert found["upload/01-required-必填凭证/视频1-开箱视频.mp4"] == made.exhibits[0].original.read_bytes()
    assert found["upload/举证描述.txt"].decode() == made.statement


def test_texts_of_an_appeal_are_each_ready_to_paste(tmp_path: Path) -> None:
    found = upload(tmp_path, content(tmp_path / "vault", (GOODS_PAYMENT, VERDICT)))
    assert found["upload/申诉金额-货款申诉.txt"] == b"399.00"
    assert found["upload/申诉原因-货款申诉.txt"].decode() == "退回商品并非本店商品"
    assert "upload/申诉描述.txt" in found
    assert not [name for name in found if "判责" in name]


def test_nothing_internal_is_in_it(tmp_path: Path) -> None:
    made = content(tmp_path / "vault")
    found = upload(tmp_path, made)
    words = "".join([*found, *(data.decode() for name, data in found.items() if name.endswith(".txt"))])
    for internal in ("sha256", "检查", "疑似", "00:33", *(exhibit.evidence.sha256[:12] for exhibit in made.exhibits)):
        assert internal not in words


def test_frames_are_pictures_of_the_form(tmp_path: Path) -> None:
    folder = tmp_path / "packet"
    folder.mkdir()
    made = with_frame_files(content(tmp_path / "vault"), folder, 2)
    chosen = [(made.exhibits[0].evidence.id, frame) for frame in made.exhibits[0].frames]
    files = write(replace(made, plan=with_frames(made.plan, chosen)), folder, (), SILENT)
    paths = [file.path for file in files if file.role is Role.UPLOAD]
    assert "upload/01-required-必填凭证/图片3-开箱视频面单截图.png" in paths
    assert (folder / paths[3]).read_bytes() == (folder / "frames" / "1.png").read_bytes()
