"""The pictures that were read last, as many as memory is given for: those nearest to what is looked at stay."""

from app.media.stream.reel import Still


class Shelf:
    """Not safe for several threads by itself: the tape locks it."""

    def __init__(self, most_bytes: int) -> None:
        self._most = most_bytes
        self._held = 0
        self._stills: dict[int, Still] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._stills

    def get(self, number: int) -> Still | None:
        """The picture of this number, if it is there."""
        return self._stills.get(number)

    def newest(self, after: int, until: int) -> Still | None:
        """The last picture after one number and not beyond another."""
        found = [number for number in self._stills if after < number <= until]
        return self._stills[max(found)] if found else None

    def keep(self, still: Still, near: int) -> None:
        """Put one in; what is farthest from `near` goes when there is no room."""
        if still.number in self._stills:
            return
        self._stills[still.number] = still
        self._held += still.bytes
        while self._held > self._most and len(self._stills) > 1:
            farthest = max(self._stills, key=lambda number: abs(number - near))
            self._held -= self._stills.pop(farthest).bytes
