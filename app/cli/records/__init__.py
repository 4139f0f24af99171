"""Commands that find cases again and tell what is recorded of one."""
