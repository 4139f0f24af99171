"""Steps inside a transaction that several verbs share; none of them opens one."""
