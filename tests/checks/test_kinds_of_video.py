"""Every kind of recording goes the same road: 4K, 60 fps, HEVC, 10 bits, varying rate, interlaced, portrait."""

import pytest

import app.checks.video
from app.checks.inspection import Subject, inspect
from app.checks.video.base import Check
from app.plugins import discover
from tests import samples
from tests.small_rules import small_platform

CHECKS = discover(app.checks.video, "CHECK", Check)
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "20")
H265 = ("-c:v", "libx265", "-preset", "ultrafast", "-crf", "22", "-x265-params", "log-level=none")
KINDS = {
    "4k": ("-vf", "scale=3840:2160", "-r", "10", *H264),
    "60fps": ("-vf", "fps=60", *H264),
    "hevc": H265,
    "hevc 10 bit": ("-pix_fmt", "yuv420p10le", *H265),
    "h264 10 bit 422": ("-pix_fmt", "yuv422p10le", *H264),
    "varying rate": ("-vf", "select='not(mod(n,5))+mod(floor(t*2),2)'", "-fps_mode", "vfr", *H264),
    "interlaced": ("-vf", "fps=30,tinterlace=interleave_top,fieldorder=tff", "-flags", "+ilme+ildct", *H264),
    "portrait": ("-vf", "transpose=1,scale=720:1280", *H264),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_decoded_whole_and_its_waybill_read(kind: str) -> None:
    path = samples.recoded(*KINDS[kind])
    subject = Subject(path, path.name, small_platform, samples.NUMBER)
    inspection = inspect(samples.ffmpeg(), CHECKS, subject)
    told = {finding.check: finding.verdict.value for finding in inspection.findings}
    assert told["opens"] == "pass"
    assert told["waybill"] == "pass"
    assert told["one_take"] == "pass"
    assert inspection.waybills[0].number == samples.NUMBER
    assert inspection.breaks == ()


def test_what_each_kind_is_stands_in_the_figures() -> None:
    shapes = {}
    for kind, options in KINDS.items():
        path = samples.recoded(*options)
        media = inspect(samples.ffmpeg(), (), Subject(path, path.name, small_platform, None)).media
        assert media is not None
        assert media.video is not None
        shapes[kind] = (media.video.codec, media.video.width, media.video.height, media.video.pixel_format)
    assert shapes["4k"][1:3] == (3840, 2160)
    assert shapes["hevc"][0] == "hevc"
    assert shapes["hevc 10 bit"] == ("hevc", 1280, 720, "yuv420p10le")
    assert shapes["h264 10 bit 422"][3] == "yuv422p10le"
    assert shapes["portrait"][1:3] == (720, 1280)
