"""How the shop does: measures, thresholds, money, trends."""
