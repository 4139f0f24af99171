"""No file opens another file or the network, however it is dressed: playlists, references, descriptions, lists."""

import re
import shutil
import struct
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import Problem
from app.media.ffmpeg import input_args
from app.media.origin.tracing import trace_origin
from app.media.preview import preview_still
from app.media.probe import probe
from app.media.reader import read_pictures
from app.media.sound import sound_around
from app.media.stills import colour_still
from tests import samples
from tests.checks.test_inspection import look_without_waybill
from tests.media.origin.boxwork import rewritten
from tests.media_folder import real_media
from tests.trap import SECRET, Trap, trap

ENDINGS = ("mp4", "avi", "mkv", "mov", "ts", "m3u8")


@pytest.fixture(scope="module")
def set_trap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trap]:
    with trap(tmp_path_factory.mktemp("trap")) as made:
        yield made


def lists(where: str) -> dict[str, str]:
    """Every kind of text that FFmpeg could take for a list of other files, pointing to `where`."""
    live = f"#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\n{where}\n#EXT-X-ENDLIST\n"
    key = live.replace("#EXTINF", f'#EXT-X-KEY:METHOD=AES-128,URI="{where}"\n#EXT-X-MAP:URI="{where}"\n#EXTINF')
    mpd = (
        '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static">'
        f'<Period><AdaptationSet mimeType="video/mp4"><Representation id="1" bandwidth="9"><BaseURL>{where}</BaseURL>'
        "</Representation></AdaptationSet></Period></MPD>"
    )
    port = where.rpartition(":")[2][:5]
    sdp = f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video {port} RTP/AVP 96\n"
    return {
        "hls": live,
        "hls-key": key,
        "hls-concat": live.replace(where, f"concat:{where}|{where}"),
        "hls-subfile": live.replace(where, f"subfile,,start,0,end,9,,:{where}"),
        "concat": f"ffconcat version 1.0\nfile '{where}'\n",
        "dash": mpd,
        "sdp": sdp,
        "asx": f'<asx version="3.0"><entry><ref href="{where}"/></entry></asx>',
        "asf-reference": f"[Reference]\nRef1={where}\nRef2={where}\n",
        "smil": f'<smil><body><video src="{where}"/></body></smil>',
        "imf": f'<?xml version="1.0"?><CompositionPlaylist><Path>{where}</Path></CompositionPlaylist>',
        "ram": f"{where}\n",
        "url": f"[InternetShortcut]\nURL={where}\n",
        "ffmetadata": f";FFMETADATA1\ntitle={where}\n",
        "vapoursynth": f"import vapoursynth\nopen('{where}')\n",
        "avisynth": f'AviSource("{where}")\n',
    }


def goals(made: Trap) -> tuple[str, ...]:
    return (
        f"http://{made.address}/x.ts",
        f"tcp://{made.address}",
        str(made.secret),
        f"file:{made.secret}",
        made.secret.name,
    )


def disguised(folder: Path, made: Trap) -> Iterator[Path]:
    """Lists of every kind to every goal, under endings in turn; some behind a byte order mark or a false start."""
    number = 0
    for goal in goals(made):
        for name, said in lists(goal).items():
            ending = ENDINGS[number % len(ENDINGS)]
            before = (b"", b"\xef\xbb\xbf", b"\n\n")[number % 3]
            path = folder / f"{number:03d}-{name}.{ending}"
            path.write_bytes(before + said.encode())
            number += 1
            yield path


def referring(folder: Path, made: Trap) -> Iterator[Path]:
    """Films whose pictures are said to lie in another file: data references, and a film that only refers."""
    for number, (kind, said) in enumerate(
        [(b"url ", goal.encode() + b"\0") for goal in goals(made)] + [(b"alis", _alias(made.secret)), (b"urn ", b"x\0")]
    ):
        entry = struct.pack(">I4sI", len(said) + 12, kind, 0) + said
        body = struct.pack(">II", 0, 1) + entry

        def change(found: bytes, _old: bytes, body: bytes = body) -> bytes | None:
            return body if found == b"dref" else None

        dinf = lambda found, old, c=change: _inside(old, c) if found == b"dinf" else None  # noqa: E731
        yield rewritten(samples.sharp(samples.TINY), folder / f"dref-{number}.mov", dinf)
    for number, goal in enumerate(goals(made)):
        rdrf = struct.pack(">I4sI", 0, b"url ", len(goal) + 1) + goal.encode() + b"\0"
        boxes = rdrf
        for name in (b"rdrf", b"rmda", b"rmra", b"moov"):
            boxes = struct.pack(">I4s", len(boxes) + 8, name) + boxes
        path = folder / f"reference-{number}.mov"
        path.write_bytes(struct.pack(">I4s4sI", 16, b"ftyp", b"qt  ", 0) + boxes)
        yield path


def _inside(old: bytes, change: object) -> bytes:
    out, at = b"", 0
    while at + 8 <= len(old):
        length, kind = struct.unpack(">I4s", old[at : at + 8])
        new = change(kind, old[at + 8 : at + length])  # type: ignore[operator]
        body = old[at + 8 : at + length] if new is None else new
        out += struct.pack(">I4s", len(body) + 8, kind) + body
        at += length
    return out


def _alias(secret: Path) -> bytes:
    """A Macintosh alias with the absolute path of the file in its second part."""
    name = secret.name.encode()[:63]
    head = struct.pack(">4sHHH", b"\0\0\0\0", 150, 2, 0) + struct.pack("B27s", 4, b"disk") + b"\0" * 10
    head += b"\0" * 4 + struct.pack("B63s", len(name), name) + b"\0" * 16 + struct.pack(">hh", 1, 1) + b"\0" * 16
    path = str(secret).encode()
    return head + struct.pack(">hH", 18, len(path)) + path + struct.pack(">hh", -1, 0)


def look_in_every_way(path: Path) -> bytes:
    """All that the program does with a file; gives what came out."""
    look_without_waybill(path)
    got = b""
    try:
        media = probe(samples.ffmpeg(), path)
        trace_origin(samples.ffmpeg(), path, media)
        sound_around(samples.ffmpeg(), path, media, media.start_s + 1)
        if media.frame_times_s:
            got += colour_still(samples.ffmpeg(), path, media, media.frame_times_s[0]).tobytes()[:100]
            got += next(iter(read_pictures(samples.ffmpeg(), path, media))).pixels.tobytes()[:100]
        got += preview_still(samples.ffmpeg(), path, 0.0, 64)
    except Problem as problem:
        got += str(problem).encode()
    return got


def test_the_trap_works(set_trap: Trap, tmp_path: Path) -> None:
    """The same files, opened without our flags, do fall into it: else this test could not fail."""
    path = tmp_path / "x.ffconcat"
    path.write_text(lists(str(set_trap.secret))["concat"], encoding="utf-8")
    binary = samples.ffmpeg().path
    subprocess.run([binary, "-v", "quiet", "-f", "concat", "-safe", "0", "-i", path, "-f", "null", "-"], check=False)
    assert set_trap.sprung()
    path.write_text(lists(f"http://{set_trap.address}/x.ts")["hls"], encoding="utf-8")
    open_hls = ["-protocol_whitelist", "file,http,tcp", "-f", "hls", "-i", path]
    subprocess.run([binary, "-v", "quiet", *open_hls, "-f", "null", "-"], check=False)
    assert any("GET" in visit for visit in set_trap.sprung())


def test_no_list_in_disguise_opens_anything(set_trap: Trap, tmp_path: Path) -> None:
    shutil.copy(set_trap.secret, tmp_path / set_trap.secret.name)
    beside = {path: path.read_bytes() for path in disguised(tmp_path, set_trap)}
    assert len(beside) > 70
    set_trap.sprung()
    for path in beside:
        finished = samples.ffmpeg().run([*input_args(path), "-c", "copy", "-f", "data", "-"], timeout_s=20)
        assert SECRET not in finished.stdout, path.name
        assert set_trap.sprung() == [], path.name
    for path in list(beside)[::8]:
        assert look_without_waybill(path).verdict == "fail", path.name
        assert set_trap.sprung() == [], path.name


def test_no_reference_inside_a_film_is_followed(set_trap: Trap, tmp_path: Path) -> None:
    set_trap.sprung()
    for path in referring(tmp_path, set_trap):
        assert b"SECRET" not in look_in_every_way(path), path.name
        assert set_trap.sprung() == [], path.name


def test_what_lies_in_a_matroska_file_stays_there(set_trap: Trap, tmp_path: Path) -> None:
    subtitles = tmp_path / "x.ass"
    subtitles.write_text(
        f"[Script Info]\nAudio File: {set_trap.secret}\nVideo File: http://{set_trap.address}/x\n", "utf-8"
    )
    path = tmp_path / "x.mkv"
    attach = [
        "-attach",
        subtitles,
        "-metadata:s:t",
        "mimetype=text/plain",
        "-metadata",
        f"title=http://{set_trap.address}/",
    ]
    command = [samples.ffmpeg().path, "-v", "error", "-i", samples.sharp(samples.TINY), *attach, "-c", "copy", path]
    subprocess.run(command, check=True)
    set_trap.sprung()
    look_in_every_way(path)
    assert set_trap.sprung() == []
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["x.ass", "x.mkv"], "nothing is written out"


@pytest.mark.media
def test_no_hostile_file_opens_anything(set_trap: Trap, tmp_path: Path) -> None:
    """The hostile set as it is, and with every address and path in it turned to the trap."""
    folder = real_media() / "hostile"
    pointing = re.compile(rb"(?:https?|file|gopher|tcp)://?[^\s\"'|,]+|/etc/[a-z.]+")
    tried = 0
    set_trap.sprung()
    for path in sorted((folder / "playlist").iterdir()):
        for number, goal in enumerate((f"http://{set_trap.address}/x", str(set_trap.secret))):
            turned = tmp_path / f"{number}-{path.name}"
            turned.write_bytes(pointing.sub(goal.encode(), path.read_bytes()))
            for one in (path, turned):
                assert look_without_waybill(one).verdict == "fail"
                finished = samples.ffmpeg().run([*input_args(one), "-c", "copy", "-f", "data", "-"], timeout_s=20)
                assert SECRET not in finished.stdout
                assert set_trap.sprung() == [], one.name
                tried += 1
    assert tried >= 12
