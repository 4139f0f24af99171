"""Tool: reads and checks the rule files of resources/platforms and turns them into the nouns of domain/rules."""
