"""How anybody holds a packet against its hashes without this program: a list for sha256sum, and a plain note."""

from collections.abc import Iterable

from app.domain.proof.manifest import MANIFEST_HASH_NAME, MANIFEST_NAME
from app.domain.proof.packet import PacketFile

CHECKSUMS = "checksums.sha256"
NOTE = "how-to-verify.txt"
_WORDS = """\
如何核对这份材料（不需要本软件）
================================

材料编号：{packet}

1. 一次核对全部文件
   Linux：在本文件夹里运行
       sha256sum -c {checksums}
   macOS：
       shasum -a 256 -c {checksums}
   每个文件都应显示 OK（或“成功”）。

2. Windows：逐个核对
       certutil -hashfile "papers\\packet.pdf" SHA256
   得到的 64 位十六进制数应与 {checksums} 中同名文件前面的一致（路径里的 / 就是 \\）。
   PowerShell 也可以：
       Get-FileHash -Algorithm SHA256 "papers\\packet.pdf"

3. 核对清单本身
       sha256sum -c {manifest_hash}
   {manifest} 列出全部文件；它自己的校验值在 {manifest_hash}，
   也记在制作者的操作记录里。清单和文件若被一起替换，只有与别处记下的这个数比对才能发现。

4. 原件（bag 文件夹，BagIt 1.0，RFC 8493）
       python -m pip install bagit
       bagit.py --validate bag

校验值一致，只说明文件自收录之时起没有变过；不能证明画面内容真实，也不能证明拍摄的时间和地点。


How to verify this packet (without our program)
===============================================

1. All files at once. Linux, in this folder:
       sha256sum -c {checksums}
   macOS:
       shasum -a 256 -c {checksums}
   Every file has to be reported as OK.

2. Windows, file by file:
       certutil -hashfile "papers\\packet.pdf" SHA256
   The 64 hexadecimal digits have to equal those before the same name in {checksums} (its / is your \\).
   PowerShell does it as well:
       Get-FileHash -Algorithm SHA256 "papers\\packet.pdf"

3. The list itself:
       sha256sum -c {manifest_hash}
   {manifest} names every file; its own hash is in {manifest_hash} and in the maker's ledger. Whoever replaces files
   and lists together is found only by comparing with a copy of that number kept elsewhere.

4. The originals (folder bag, BagIt 1.0, RFC 8493):
       python -m pip install bagit
       bagit.py --validate bag

Equal hashes say that nothing changed since the files were taken in. They do not prove that what is shown is
true, nor when or where it was filmed.
"""


def note_bytes(packet: str) -> bytes:
    """The note, UTF-8 with the line ends of Windows, where no editor can be taken for granted."""
    words = _WORDS.format(packet=packet, checksums=CHECKSUMS, manifest=MANIFEST_NAME, manifest_hash=MANIFEST_HASH_NAME)
    return words.replace("\n", "\r\n").encode()


def checksum_bytes(files: Iterable[PacketFile]) -> bytes:
    """One line a file as sha256sum writes it, in order of path; the list does not name itself."""
    listed = sorted((file for file in files if file.path != CHECKSUMS), key=lambda file: file.path)
    return "".join(f"{file.sha256}  {file.path}\n" for file in listed).encode()
