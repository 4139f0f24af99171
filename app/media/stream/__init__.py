"""Pictures for a person to look at: one long-lived FFmpeg child per open video, a shelf of pictures, exact times."""
