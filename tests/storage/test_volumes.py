"""Which places count as another computer."""

import os
from pathlib import Path

import pytest

from app.storage.volumes import kind_among, network_kind

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /srv/shared nfs4 rw 0 0
//box/data /mnt/two\\040words cifs rw 0 0
me@host: /media/me/remote fuse.sshfs rw 0 0
/dev/sdb1 /srv/shared/local xfs rw 0 0
overlay /srv/over overlay rw 0 0
"""


@pytest.mark.skipif(os.name == "nt", reason="mount tables are a Unix thing")
@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/shared/desk", "nfs4"),
        ("/srv/shared", "nfs4"),
        ("/srv/sharedish", None),
        ("/srv/shared/local/desk", None),
        ("/mnt/two words/desk", "cifs"),
        ("/media/me/remote/x", "fuse.sshfs"),
        ("/srv/over", None),
        ("/anywhere", None),
    ],
)
def test_the_deepest_mount_decides(folder: str, kind: str | None):
    assert kind_among(MOUNTS, Path(folder)) == kind


def test_this_disk_is_local(tmp_path: Path):
    assert network_kind(tmp_path / "not" / "there") is None
