"""Where a file comes from and how it was put together: its boxes, its joints, the traces that programs left in it."""
