"""The list on the left of the page of cases: what it shows, how it is filtered, what each row says."""
