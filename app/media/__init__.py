"""Tools that read and write video: the door to FFmpeg, probing, reading pictures, reading waybills."""
