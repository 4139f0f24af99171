"""Attaching: what a file really is decides, and what fails leaves nothing."""

import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app import files
from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.cases.open_case import open_case
from app.workflow.queries.uses import other_uses
from tests.workflow.desk import START, Desk


def picture(kind: str = "JPEG") -> bytes:
    buffer = BytesIO()
    Image.linear_gradient("L").save(buffer, kind)
    return buffer.getvalue()


@pytest.fixture
def case_id(desk: Desk) -> str:
    return open_case(desk.deps, platform="pdd", order="1").case.id


def in_vault(desk: Desk) -> list[Path]:
    return [path for path in desk.deps.vault.root.rglob("*") if path.is_file()]


def test_a_film_goes_into_the_vault_with_one_entry(desk: Desk, case_id: str):
    film = desk.file("-开箱 [1] 'x'.mp4")
    item = attach_evidence(desk.deps, case_id.lower(), film, "opening_video")
    assert (item.id, item.case, item.kind, item.name) == (f"{case_id}-f1", case_id, "opening_video", film.name)
    assert (item.bytes, item.media_type, item.attached_at) == (film.stat().st_size, "video", START)
    assert desk.deps.vault.original(item.sha256).read_bytes() == film.read_bytes()
    assert desk.ledger()[-1] == ("evidence_attached", case_id)
    with desk.deps.database.read() as unit:
        assert unit.evidence.of(case_id) == (item,)
        assert unit.videos.get(item.sha256).name == film.name


def test_attached_again_is_the_same_record(desk: Desk, case_id: str):
    film = desk.file("a.mp4")
    assert attach_evidence(desk.deps, case_id, film, "opening_video") == attach_evidence(
        desk.deps, case_id, film, "opening_video"
    )
    assert len(desk.ledger()) == 2
    assert len(in_vault(desk)) == 1


def test_proof_that_was_used_before_is_told(desk: Desk, case_id: str):
    film = desk.file("a.mp4")
    first = attach_evidence(desk.deps, case_id, film, "opening_video")
    other = open_case(desk.deps, platform="pdd", order="2").case.id
    second = attach_evidence(desk.deps, other, film, "opening_video")
    assert other_uses(desk.deps, second.id) == (first,)
    assert other_uses(desk.deps, first.id) == (second,)
    assert len(in_vault(desk)) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP"])
def test_pictures_of_every_kind_the_platforms_take(desk: Desk, case_id: str, kind: str):
    item = attach_evidence(desk.deps, case_id, desk.file("photo.dat", picture(kind)), "goods_and_waybill")
    assert item.media_type == "picture"
    with desk.deps.database.read() as unit:
        assert unit.videos.all() == ()


def test_a_document_may_be_a_pdf_or_a_photo_of_it(desk: Desk, case_id: str):
    pdf = attach_evidence(desk.deps, case_id, desk.file("slip.pdf", b"%PDF-1.7\n..."), "freight_receipt")
    photo = attach_evidence(desk.deps, case_id, desk.file("slip.png", picture("PNG")), "freight_receipt")
    assert (pdf.media_type, photo.media_type) == ("document", "picture")


@pytest.mark.parametrize(
    ("name", "data", "kind", "code"),
    [
        ("a.mp4", picture(), "opening_video", "wrong-medium"),
        ("a.mp4", b"%PDF-1.7", "opening_video", "wrong-medium"),
        ("a.jpg", b"\x00\x00\x00\x18ftypisom film", "goods_and_waybill", "wrong-medium"),
        ("a.jpg", b"%PDF-1.7", "goods_and_waybill", "wrong-medium"),
        ("a.pdf", b"just words", "freight_receipt", "wrong-medium"),
        ("a.mp4", b"", "opening_video", "empty-file"),
        ("a.jpg", picture()[:400], "goods_and_waybill", "picture-damaged"),
        ("a.png", b"\x89PNG\r\n\x1a\nnothing", "goods_and_waybill", "picture-damaged"),
        ("a.heic", b"\x00\x00\x00\x18ftypheic....", "goods_and_waybill", "picture-format"),
        ("a.gif", b"GIF89a....", "goods_and_waybill", "picture-format"),
        ("a.mp4", b"PK\x03\x04....", "opening_video", "no-evidence-file"),
        ("a.exe", b"MZ......", "opening_video", "no-evidence-file"),
        ("a.mp4", b"film", "six_faces", "unknown-evidence"),
    ],
)
def test_what_does_not_fit_is_told_and_leaves_nothing(
    desk: Desk, case_id: str, name: str, data: bytes, kind: str, code: str
):
    with pytest.raises(Problem) as caught:
        attach_evidence(desk.deps, case_id, desk.file(name, data), kind)
    assert caught.value.code == code
    assert caught.value.text.english()
    assert caught.value.hint is not None
    assert in_vault(desk) == []
    assert len(desk.ledger()) == 1


def test_the_sentence_says_what_is_wrong(desk: Desk, case_id: str):
    with pytest.raises(Problem) as caught:
        attach_evidence(desk.deps, case_id, desk.file("a.mp4", picture()), "opening_video")
    assert caught.value.text.english() == "a.mp4 is a picture, but “opening_video” must be a video."


def test_a_picture_that_swells_is_refused(desk: Desk, case_id: str):
    buffer = BytesIO()
    Image.new("1", (20_000, 20_000)).save(buffer, "PNG")
    with pytest.raises(Problem) as caught:
        attach_evidence(desk.deps, case_id, desk.file("bomb.png", buffer.getvalue()), "goods_and_waybill")
    assert caught.value.code == "picture-too-large"


@pytest.mark.parametrize("make", [lambda _path: None, lambda path: path.mkdir()])
def test_no_file(desk: Desk, case_id: str, make):
    make(desk.folder / "x.mp4")
    with pytest.raises(Problem) as caught:
        attach_evidence(desk.deps, case_id, desk.folder / "x.mp4", "opening_video")
    assert caught.value.code in {"file-unreadable", "not-a-file"}


def test_unknown_case_before_anything_is_copied(desk: Desk):
    with pytest.raises(Problem) as caught:
        attach_evidence(desk.deps, "261122-ZZZZ", desk.file("a.mp4"), "opening_video")
    assert caught.value.code == "no-case"
    assert not desk.deps.vault.root.exists()


def test_stopped_leaves_nothing(desk: Desk, case_id: str):
    film = desk.file("a.mp4", os.urandom(2 * files.CHUNK))
    with pytest.raises(Cancelled):
        attach_evidence(desk.deps, case_id, film, "opening_video", report=Report(stop=lambda: True))
    assert in_vault(desk) == []
    assert len(desk.ledger()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no names that are no text")
def test_a_name_that_is_no_text(desk: Desk, case_id: str):
    path = Path(os.fsdecode(os.fsencode(desk.folder) + b"/film\xff.mp4"))
    path.write_bytes(b"film")
    assert attach_evidence(desk.deps, case_id, path, "opening_video").name == "film?.mp4"
