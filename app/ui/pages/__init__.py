"""One module or folder per page; pages own their actions and do not know each other."""
