"""The optional files of a platform: questions, processes, contradictions, forms, ladder, categories, outcomes."""
