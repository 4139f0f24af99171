"""One module per noun: domain records in, domain records out, rows never leave."""
