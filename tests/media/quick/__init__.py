"""The pictures that a person is shown: exact, in time, and gone when the video is closed."""
