"""Commands about what came of the work: attempts and their results, facts noted for the shop, measures."""
