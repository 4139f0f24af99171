#!/bin/sh
# A packet built onto a disk that is too small, of every size from 1 MB on: it fails with a clear sentence and leaves nothing,
# or it is whole. Needs root for a tmpfs of its own, and a case: sh tests/benchmarks/disk_full.sh DATA CASE APPEAL
set -eu
data=$1 case=$2 appeal=$3
place=$(mktemp -d)
trap 'umount "$place" 2>/dev/null; rmdir "$place"' EXIT
full=0 whole=0
for size in 64k 512k 1m 2m 3m 4m 6m 8m 10m 12m 16m 24m 32m 48m 64m; do
    mount -t tmpfs -o "size=$size" tmpfs "$place"
    if told=$("${PYTHON:-python}" -m app --data "$data" packet build "$case" --appeal "$appeal" --out "$place/out" 2>&1); then
        "${PYTHON:-python}" -m app --data "$data" packet verify "$place"/out/[!.]* >/dev/null
        whole=$((whole + 1))
    else
        case $told in *"No space left"*) ;; *) echo "$size: $told"; exit 1 ;; esac
        left=$(find "$place" -type f | wc -l)
        [ "$left" -eq 0 ] || { echo "$size: $left files were left"; find "$place"; exit 1; }
        full=$((full + 1))
    fi
    umount "$place"
done
mount -t tmpfs -o ro tmpfs "$place"
if told=$("${PYTHON:-python}" -m app --data "$data" packet build "$case" --appeal "$appeal" --out "$place/out" 2>&1); then
    echo "built onto a read-only disk"; exit 1
fi
echo "$full full disks told and left empty, $whole packets whole; read-only: $told"
