"""The command line: the same verbs as the window, without a window."""
