"""The words that go with a packet: the drafted statement, what is typed, and what is odd about a text."""
