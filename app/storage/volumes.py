"""Whether a folder lies on another computer: SQLite's locks do not hold over a network, so such a place is refused."""

import ctypes
import sys
from pathlib import Path

NETWORK_KINDS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncpfs", "afs", "ceph", "glusterfs", "davfs", "ncp"}
)
NETWORK_FUSE = (
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.gvfsd-fuse",
    "fuse.davfs",
    "fuse.glusterfs",
    "fuse.s3fs",
    "fuse.curlftpfs",
)

if sys.platform == "win32":
    _REMOTE = 4

    def network_kind(folder: Path) -> str | None:
        """`network drive` for a share, else None."""
        anchor = folder.absolute().anchor
        if anchor.startswith("\\\\") and not anchor.startswith("\\\\?\\"):
            return "network drive"
        remote = ctypes.windll.kernel32.GetDriveTypeW(ctypes.c_wchar_p(anchor)) == _REMOTE
        return "network drive" if remote else None

else:
    _MOUNTS = Path("/proc/self/mounts")

    def network_kind(folder: Path) -> str | None:
        """The kind of network file system that a folder (or its nearest existing parent) lies on, else None."""
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return None
        return kind_among(mounts, folder)


def kind_among(mounts: str, folder: Path) -> str | None:
    """The same, from the text of a mount table: the deepest mount point above decides, the last of equals."""
    place = folder.resolve()
    depth, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split(" ")
        if len(fields) < 3:  # noqa: PLR2004 - device, mount point, kind
            continue
        point = Path(_unescaped(fields[1]))
        if len(point.parts) >= depth and (point == place or point in place.parents):
            depth, kind = len(point.parts), fields[2]
    return kind if kind in NETWORK_KINDS or kind.startswith(NETWORK_FUSE) else None


def _unescaped(field: str) -> str:
    """Mount tables write blanks and backslashes as octal numbers."""
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        field = field.replace(code, sign)
    return field
