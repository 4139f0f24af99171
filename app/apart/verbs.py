"""The verbs that run apart, by name: whoever asks for one here has its signature, but none of what it needs to run."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.workflow.exchange.import_cases import import_cases
    from app.workflow.packets.build_packet import build_packet
    from app.workflow.pictures.check_picture import check_picture
    from app.workflow.pictures.mark_picture import mark_picture
    from app.workflow.pictures.tell_derived import tell_derived
    from app.workflow.queries.packets.packet_pages import packet_pages
    from app.workflow.queries.self_test import self_test
    from app.workflow.videos.fit_video import fit_video
    from app.workflow.videos.inspect_evidence import inspect_evidence
    from app.workflow.videos.inspect_file import inspect_file
    from app.workflow.videos.make_demo import make_demo
    from app.workflow.videos.pick_frames import pick_frames
    from app.workflow.videos.take_picture import take_picture
else:
    from app.apart.verb import Verb

    import_cases = Verb("exchange.import_cases")
    build_packet = Verb("packets.build_packet")
    check_picture = Verb("pictures.check_picture")
    mark_picture = Verb("pictures.mark_picture")
    tell_derived = Verb("pictures.tell_derived")
    packet_pages = Verb("queries.packets.packet_pages")
    self_test = Verb("queries.self_test")
    fit_video = Verb("videos.fit_video")
    inspect_evidence = Verb("videos.inspect_evidence")
    inspect_file = Verb("videos.inspect_file")
    make_demo = Verb("videos.make_demo")
    pick_frames = Verb("videos.pick_frames")
    take_picture = Verb("videos.take_picture")

__all__ = [
    "build_packet",
    "check_picture",
    "fit_video",
    "import_cases",
    "inspect_evidence",
    "inspect_file",
    "make_demo",
    "mark_picture",
    "packet_pages",
    "pick_frames",
    "self_test",
    "take_picture",
    "tell_derived",
]
