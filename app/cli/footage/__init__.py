"""Commands about video files: check, pick frames, make it fit."""
