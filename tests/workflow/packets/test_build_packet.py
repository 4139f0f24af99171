import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image

from app.domain.errors import Cancelled, Problem
from app.domain.report import Report
from app.workflow.cases.add_event import add_event
from app.workflow.cases.attach_evidence import attach_evidence
from app.workflow.packets.build_packet import build_packet
from app.workflow.packets.verify_packet import verify_packet
from app.workflow.queries.list_packets import list_packets
from tests.draft_statement import draft_statement
from tests.workflow.desk import START, Desk
from tests.workflow.packets.packet_desk import attach, attach_video, case_of, packet_desk, ready_case, tree

EVIDENCE = ("return_evidence",)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with packet_desk(tmp_path) as desk:
        yield desk


def built(desk: Desk, case_id: str, appeals: tuple[str, ...] = EVIDENCE, name: str = "out", **wishes):
    return build_packet(desk.deps, case_id, appeals, desk.folder / name, **wishes)


def test_a_ready_case_gives_a_packet_that_verifies(desk: Desk) -> None:
    case_id = ready_case(desk)
    packet = built(desk, case_id)
    assert packet.ready, [entry.text.english() for entry in packet.missing]
    folder = Path(packet.path)
    assert folder.name == packet.id
    assert packet.id.startswith(f"{case_id}-return_evidence-1-")
    assert verify_packet(folder).ok
    assert verify_packet(folder, recorded=packet.manifest_sha256).ok
    assert not verify_packet(folder, recorded="0" * 64).ok
    assert verify_packet(folder / "archive" / "packet.zip").ok
    assert list_packets(desk.deps) == list_packets(desk.deps, case_id) == (packet,)
    assert desk.ledger()[-1] == ("packet_built", case_id)


def test_not_ready_writes_and_records_nothing(desk: Desk) -> None:
    case_id = case_of(desk)
    attach(desk, case_id, "goods_and_waybill", "both.jpg")
    before = desk.ledger()
    packet = built(desk, case_id)
    assert not packet.ready
    assert packet.path == packet.id == ""
    assert "opening_video" in {entry.evidence for entry in packet.missing}
    assert not (desk.folder / "out").exists()
    assert desk.ledger() == before
    assert list_packets(desk.deps) == ()


def test_a_draft_is_marked(desk: Desk) -> None:
    case_id = case_of(desk)
    attach(desk, case_id, "goods_and_waybill", "both.jpg")
    packet = built(desk, case_id, draft=True)
    assert packet.draft
    assert not packet.ready
    assert packet.id.endswith("-draft")
    assert packet.missing
    assert '"draft": true' in (Path(packet.path) / "manifest.json").read_text(encoding="utf-8")
    assert verify_packet(Path(packet.path)).ok


def test_a_ready_case_is_no_draft_even_when_one_was_allowed(desk: Desk) -> None:
    packet = built(desk, ready_case(desk), draft=True)
    assert packet.ready
    assert not packet.draft


def test_a_video_nobody_inspected_is_not_ready(desk: Desk) -> None:
    case_id = case_of(desk)
    attach_video(desk, case_id, inspected=False)
    attach(desk, case_id, "goods_and_waybill", "both.jpg", 2)
    attach(desk, case_id, "problem_picture", "problem.jpg", 3)
    assert "not-checked" in {entry.code for entry in built(desk, case_id).missing}


def test_the_same_case_gives_the_same_bytes_whenever_it_is_built(desk: Desk) -> None:
    case_id = ready_case(desk)
    first = built(desk, case_id, name="a")
    desk.set_time(START + timedelta(days=3))
    second = built(desk, case_id, name="b")
    assert first.id == second.id
    assert first.manifest_sha256 == second.manifest_sha256
    assert tree(Path(first.path)) == tree(Path(second.path))


def test_building_again_is_the_same_record(desk: Desk) -> None:
    case_id = ready_case(desk)
    first = built(desk, case_id)
    before = desk.ledger()
    desk.set_time(START + timedelta(minutes=5))
    assert built(desk, case_id) == first
    assert desk.ledger() == before


def test_a_packet_that_was_built_but_not_recorded_is_found_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    case_id = ready_case(desk)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("app.workflow.packets.build_packet._recorded", killed)
        with pytest.raises(KeyboardInterrupt):
            built(desk, case_id)
    assert list_packets(desk.deps) == ()
    assert len(list((desk.folder / "out").iterdir())) == 1
    packet = built(desk, case_id)
    assert list_packets(desk.deps) == (packet,)
    assert len(list((desk.folder / "out").iterdir())) == 1


def test_new_proof_gives_a_new_folder_and_keeps_the_old_one(desk: Desk) -> None:
    case_id = ready_case(desk)
    first = built(desk, case_id)
    attach(desk, case_id, "serial_comparison", "serial.jpg", 5)
    second = built(desk, case_id)
    assert second.attempt == first.attempt == 1
    assert second.id != first.id
    assert verify_packet(Path(first.path)).ok
    assert verify_packet(Path(second.path)).ok


def test_the_attempt_counts_what_was_handed_in(desk: Desk) -> None:
    case_id = ready_case(desk)
    add_event(desk.deps, case_id, "refunded", START - timedelta(hours=1))
    add_event(desk.deps, case_id, "appealed", START, {"appeal": "verdict"})
    assert built(desk, case_id, ("verdict",), draft=True).attempt == 2
    assert built(desk, case_id, ("goods_payment",), draft=True).attempt == 1
    assert built(desk, case_id, attempt=5, draft=True).attempt == 5


def test_money_defaults_to_all_of_it_and_can_be_less(desk: Desk) -> None:
    case_id = ready_case(desk)
    add_event(desk.deps, case_id, "refunded", START - timedelta(hours=1))
    whole = built(desk, case_id, ("goods_payment",), draft=True)
    amount = next(file.path for file in whole.files if "金额" in file.path)
    assert (Path(whole.path) / amount).read_text(encoding="utf-8") == "399.00"
    part = built(desk, case_id, ("goods_payment",), draft=True, amounts={"goods_payment": Decimal(100)})
    assert (Path(part.path) / amount).read_text(encoding="utf-8") == "100.00"
    assert part.id != whole.id


def test_the_clerks_own_words_are_used_as_they_are(desk: Desk) -> None:
    case_id = ready_case(desk)
    packet = built(desk, case_id, statement="我写的。\n第二行")
    text_file = next(file.path for file in packet.files if file.path.endswith("描述.txt"))
    assert (Path(packet.path) / text_file).read_bytes().decode() == "我写的。\n第二行"


def test_words_beyond_the_forms_limit_are_refused(desk: Desk) -> None:
    case_id = ready_case(desk)
    with pytest.raises(Problem) as told:
        built(desk, case_id, ("verdict",), draft=True, statement="长" * 301)
    assert told.value.code == "statement-too-long"
    assert not (desk.folder / "out").exists()


def test_the_preview_is_what_the_packet_holds(desk: Desk) -> None:
    case_id = ready_case(desk)
    words = draft_statement(desk.deps, case_id, EVIDENCE)
    packet = built(desk, case_id)
    text_file = next(file.path for file in packet.files if file.path.endswith("描述.txt"))
    assert (Path(packet.path) / text_file).read_text(encoding="utf-8") == words
    assert "开箱视频" in words
    assert "称重" not in words


def test_nothing_internal_reaches_the_upload(desk: Desk) -> None:
    packet = built(desk, ready_case(desk))
    upload = Path(packet.path) / "upload"
    assert {path.suffix for path in upload.rglob("*") if path.is_file()} <= {".txt", ".jpg", ".png", ".mp4"}


def test_what_does_not_exist_is_told(desk: Desk) -> None:
    case_id = ready_case(desk)
    for appeals in (("nothing",), ()):
        with pytest.raises(Problem):
            built(desk, case_id, appeals)
    with pytest.raises(Problem):
        built(desk, "no such case")
    with pytest.raises(Problem) as told:
        built(desk, case_id, ("goods_payment",), reasons={"goods_payment": "no such reason"})
    assert told.value.code == "unknown-reason"


def test_an_original_that_is_gone_leaves_nothing(desk: Desk) -> None:
    case_id = ready_case(desk)
    with desk.deps.database.read() as unit:
        item = unit.evidence.of(case_id)[0]
    path = desk.deps.vault.path(item.sha256)
    path.chmod(0o600)
    path.unlink()
    with pytest.raises(Problem) as told:
        built(desk, case_id)
    assert told.value.code == "no-original"
    assert not (desk.folder / "out").exists()


def test_stopping_leaves_nothing(desk: Desk) -> None:
    case_id = ready_case(desk)
    asked = iter(range(1000))
    with pytest.raises(Cancelled):
        built(desk, case_id, report=Report(stop=lambda: next(asked) > 5))
    assert list((desk.folder / "out").iterdir()) == []
    assert list_packets(desk.deps) == ()


def test_a_window_that_ran_out_is_told_but_does_not_stop_it(desk: Desk) -> None:
    case_id = ready_case(desk)
    on_time = built(desk, case_id, name="a")
    desk.deps = replace(desk.deps, now=lambda: START + timedelta(days=30))
    late = built(desk, case_id, name="b")
    assert late.ready
    assert len(late.warnings) > len(on_time.warnings)
    assert late.manifest_sha256 == on_time.manifest_sha256


def test_what_the_form_does_not_get_is_told(desk: Desk) -> None:
    case_id = ready_case(desk)
    attach(desk, case_id, "freight_receipt", "收据.jpg", 9)
    said = [warning.english() for warning in built(desk, case_id).warnings]
    assert any("收据.jpg" in words and "does not ask for it" in words for words in said)


def test_no_file_of_the_upload_tells_of_the_house(desk: Desk) -> None:
    """No hash, no path, no internal word, no metadata of ours; pictures and videos are the originals' own bytes."""
    case_id = ready_case(desk)
    bitmap = desk.folder / "label.bmp"
    Image.open(desk.folder / "both.jpg").save(bitmap)
    attach_evidence(desk.deps, case_id, bitmap, "waybill_photo")
    packet = built(desk, case_id)
    with desk.deps.database.read() as unit:
        evidence = unit.evidence.of(case_id)
    hashes = [item.sha256.encode() for item in evidence]
    originals = {item.sha256 for item in evidence}
    words = ("sha256", "unboxing", "疑似", "检查", "vault", "evidence", case_id, str(desk.folder))
    uploaded = [path for path in (Path(packet.path) / "upload").rglob("*") if path.is_file()]
    assert len(uploaded) >= 4
    for path in uploaded:
        data = path.read_bytes()
        assert not [one for one in hashes if one in data or one[:16] in path.name.encode()], path
        if hashlib.sha256(data).hexdigest() not in originals:
            assert not [one for one in words if one.encode() in data], path
        if path.suffix == ".jpg" and hashlib.sha256(data).hexdigest() not in originals:
            with Image.open(path) as picture:
                assert not picture.getexif()
                assert not {"comment", "exif", "icc_profile", "xmp"} & set(picture.info)
        assert not [one for one in words if one in path.relative_to(packet.path).as_posix()], path


def test_papers_for_other_hands_hold_no_doubts(desk: Desk) -> None:
    case_id = ready_case(desk)
    add_event(desk.deps, case_id, "note", START, {"text": "内部备注不外传"})
    packet = built(desk, case_id)
    paths = {file.path for file in packet.files}
    assert {"papers/packet.pdf", "papers/handout.pdf", "how-to-verify.txt", "checksums.sha256"} <= paths
