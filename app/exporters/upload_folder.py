"""The folder that mirrors the platform's form: one folder a place, numbered files, texts to copy. Nothing internal."""

from decimal import Decimal
from pathlib import Path

from app.domain.proof.packet import PacketFile, Role
from app.domain.proof.profile import profile_of
from app.domain.proof.wording.typed import AMOUNT, REASON, STATEMENT, Typed, typed
from app.domain.report import Report
from app.domain.rules.appeal import AmountRule, Slot
from app.exporters.base import Exhibit, Exporter, PacketContent, Stage
from app.exporters.form.pictures import fitted
from app.exporters.form.slots import Entry
from app.exporters.names import ending, safe
from app.exporters.originals import copy_original, put_bytes

FOLDER = "upload"
_MEDIA = {"video": ("视频", ".mp4"), "picture": ("图片", ".jpg")}
_CENT = Decimal("0.01")


def write(
    content: PacketContent, folder: Path, earlier: tuple[PacketFile, ...], report: Report
) -> tuple[PacketFile, ...]:
    """Fill the form's places, then write what is to be typed into it."""
    exhibits = {exhibit.evidence.id: exhibit for exhibit in content.exhibits}
    files: list[PacketFile] = []
    numbers = {filled.slot.id: number for number, filled in enumerate(content.plan.slots, start=1)}
    for slot, entry in content.plan.entries():
        report.check()
        place = f"{FOLDER}/{slot_folder(numbers[slot.id], slot)}"
        files.append(_put(content, exhibits[entry.evidence], entry, folder, place, earlier, report))
    for name, words in texts(content):
        files.append(put_bytes(words.encode(), folder, f"{FOLDER}/{name}", Role.TEXT))
    return tuple(files)


def slot_folder(number: int, slot: Slot) -> str:
    """As `01-required-必填凭证`."""
    return safe(f"{number:02d}-{slot.need}-{slot.title.zh}")


def entry_name(exhibit: Exhibit, entry: Entry) -> str:
    """File name without ending, as `图片1-商品面单合照`."""
    what = f"{exhibit.title}面单截图" if entry.frame else exhibit.title
    return f"{_MEDIA[entry.medium][0]}{entry.number}-{what}"


def _put(
    content: PacketContent,
    exhibit: Exhibit,
    entry: Entry,
    folder: Path,
    place: str,
    earlier: tuple[PacketFile, ...],
    report: Report,
) -> PacketFile:
    stem, fallback = entry_name(exhibit, entry), _MEDIA[entry.medium][1]
    source = folder / entry.frame if entry.frame else exhibit.original
    size = source.stat().st_size if entry.frame else exhibit.evidence.bytes
    if entry.medium == "picture":
        limits = profile_of(content.platform, content.appeals).pictures
        made = fitted(source, size, limits, exhibit.evidence.name).data
        if made is not None:
            return put_bytes(made, folder, f"{place}/{safe(stem, '.jpg')}", Role.UPLOAD)
    if entry.frame:
        return put_bytes(
            source.read_bytes(), folder, f"{place}/{safe(stem, ending(entry.frame, fallback))}", Role.UPLOAD
        )
    path = f"{place}/{safe(stem, ending(exhibit.evidence.name, fallback))}"
    return copy_original(exhibit, folder, path, Role.UPLOAD, earlier, report)


def typed_texts(content: PacketContent) -> tuple[Typed, ...]:
    """Everything that is typed into the form, in its order, with what the form takes of it."""
    title = "举证描述" if all(appeal.before_refund for appeal in content.appeals) else "申诉描述"
    limits = profile_of(content.platform, content.appeals).text
    found = [typed(STATEMENT, title, content.statement, limits)]
    for appeal in content.appeals:
        reason = content.reasons.get(appeal.short_id)
        amount = content.amounts.get(appeal.short_id)
        if reason is not None:
            found.append(typed(REASON, f"申诉原因-{appeal.title.zh}", reason.title.zh, appeal=appeal.short_id))
        if amount is not None and appeal.amount is not AmountRule.NONE:
            words = str(amount.quantize(_CENT))
            found.append(typed(AMOUNT, f"申诉金额-{appeal.title.zh}", words, appeal=appeal.short_id))
    return tuple(found)


def texts(content: PacketContent) -> tuple[tuple[str, str], ...]:
    """File name and text of everything that is typed into the form, each text exactly as it is to be pasted."""
    return tuple((safe(one.title, ".txt"), one.words) for one in typed_texts(content))


EXPORTER = Exporter("upload_folder", Stage.CONTENTS, write)
