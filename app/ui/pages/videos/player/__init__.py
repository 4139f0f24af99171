"""The player: one video, picture by picture, with exact times; decoded by a child process, never here."""
